// What is being typed is taken when the person goes on to something else, however they do: a click on another field, a row
// added, a filing of the queue opened or closed. Escape gives it up.
import type { Change, Tools } from './change';
import { takeTyped } from './edit';
import { giveUpEdit } from './navigate';
import type { EditDraft, Session } from './session';
import { openDialog } from './view';

/** True where a change decides about a field itself: a suggestion taken goes before what was typed. */
function decidesOn(session: Session, after: Session, { address }: EditDraft): boolean {
  return Object.entries(after.histories).some(([sha256, history]) => {
    const known = session.histories[sha256];
    return history !== known && history.corrections.slice(known?.done ?? 0).some((correction) => 'address' in correction && correction.address === address);
  });
}

/** True where a change leaves the field that is typed into, and does not decide about it. */
const leaves = (session: Session, after: Session, draft: EditDraft): boolean =>
  after !== session && after.draft?.address !== draft.address && !decidesOn(session, after, draft);

/** What cannot be taken stays, with its sentence, and the keyboard's focus goes back to it. */
const stay = (session: Session): Session => ({ ...session, follow: session.follow + 1 });

/** A change before which what is typed is taken; where that cannot be, it says why and does nothing else. */
const afterTaking = (change: Change): Change => (session, tools) => {
  const taken = takeTyped(session, tools);
  return taken.draft?.problem ? stay(taken) : change(taken, tools);
};

/** Opens the dialog of exports: what is being typed goes with it. */
export const openExport: Change = afterTaking(openDialog('export'));

/** Runs changes, each after what is typed has been taken where it would be left. */
export function takingRun({ getState, run }: { readonly getState: () => Session; readonly run: (change: Change) => void }, tools: Tools): (change: Change) => void {
  return (change) => {
    const session = getState();
    if (session.draft === null || change === giveUpEdit) return run(change);
    if (!leaves(session, change(session, tools), session.draft)) return run(change);
    run(takeTyped);
    run(getState().draft?.problem ? stay : change);
  };
}
