// Asks before the page is left while something lives in it alone.
import { useEffect } from 'react';

/** While `unkept`, the browser asks before it closes the page. */
export function useLeaveWarning(unkept: boolean): void {
  useEffect(() => {
    if (!unkept) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unkept]);
}
