// How the session is looked at: threshold, source view, folded columns, dialogs, the part shown in a narrow window.
// Never changes a value.
import { activeAssessed } from './assessed-of';
import type { Change } from './change';
import { announced, type DialogName, type NarrowPart, type SourceView } from './session';
import { summaryOf, summarySentence } from './summary';

/** Moves the threshold under which values are marked, and says its effect. */
export const setThreshold = (threshold: number): Change => (session) => {
  const moved = { ...session, threshold: Math.min(1, Math.max(0, threshold)) };
  const assessed = activeAssessed(moved);
  return assessed ? announced(moved, summarySentence(summaryOf(assessed))) : moved;
};

/** Shows the source as it is or as a grid. */
export const setSourceView = (view: SourceView): Change => (session) =>
  session.sourceView === view ? session : announced({ ...session, sourceView: view }, view === 'grid' ? 'Source as a grid.' : 'Source as it is.');

/** The other view of the source. */
export const switchSourceView: Change = (session, tools) =>
  setSourceView(session.sourceView === 'grid' ? 'text' : 'grid')(session, tools);

/** Opens the field that finds in the source text. */
export const findInSource: Change = (session) => (activeAssessed(session) ? { ...session, part: 'source', findWanted: true } : session);

/** The source pane has opened its field. */
export const findOpened: Change = (session) => (session.findWanted ? { ...session, findWanted: false } : session);

/** Shows or folds the columns that are empty in every row. */
export const toggleColumns: Change = (session) => announced(
  { ...session, allColumns: !session.allColumns },
  session.allColumns ? 'Empty columns are folded away.' : 'All columns are shown.',
);

/** Opens a dialog. */
export const openDialog = (dialog: DialogName): Change => (session) => ({ ...session, dialog });

/** Closes whatever dialog is open; the keyboard's focus goes back to the field. */
export const closeDialog: Change = (session) =>
  session.dialog === null ? session : { ...session, dialog: null, throughAll: false, follow: session.follow + 1 };

/** Shows source or record in a narrow window. */
export const showPart = (part: NarrowPart): Change => (session) => ({ ...session, part });

/** Says a sentence in the live region. */
export const say = (sentence: string): Change => (session) => announced(session, sentence);
