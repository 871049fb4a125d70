// State and zip of one address say the same thing twice: a zip's first three figures tell the state.
import { usStates, zipsByState } from '../../model/codes';
import { reason } from '../../model/reasons';
import { type Bench, exhibit, suggest, textValue } from '../bench';
import type { Rule } from '../rules';

/** True where the two can stand in one address, null where nothing says so. */
function agree(state: string, zip: string): boolean | null {
  if (!usStates.includes(state)) return null;
  if (!/^\d{5}(?:-?\d{4})?$/.test(zip)) return false;
  const area = Number(zip.slice(0, 3));
  return (zipsByState.get(state) ?? []).some(([from, to]) => area >= from && area <= to);
}

/** A state of the United States whose zip is none of its own: one of the two was misread, `MO 105-7537` for `M0 105-7537`, Japan. */
export const addresses: Rule = {
  code: 'addresses',
  ofText: true,
  run: (bench: Bench) => {
    for (const row of bench.lists.reportingOwners) {
      const [state, zip] = [textValue(row, 'rptOwnerState'), textValue(row, 'rptOwnerZipCode')];
      if (state === null) continue;
      const at = [exhibit(row, 'rptOwnerState'), exhibit(row, 'rptOwnerZipCode')] as const;
      // A code that no zip of the United States looks like, whole as it stands: `105-7537`, `KY1-9008`.
      const abroad = zip === null && /^(?:\d{3}-\d{4}|(?=.*\d)[A-Z][A-Z\d]{1,3}[- ]?\d[A-Z\d]{2,3})$/.test(at[1].raw);
      const said = zip !== null ? agree(state, zip) : abroad && usStates.includes(state) ? false : null;
      if (said === null) continue;
      for (const one of at) one.reasons.push(said ? reason('state-zip-agree', 'The zip is one of the state’s.') : reason('state-zip-differ', `${state} has no zip such as ${zip ?? at[1].raw}.`));
      for (const one of at) if (!said && !one.decided) one.conflict = true;
      if (!said && state.endsWith('O')) suggest(at[0], { value: `${state[0]}0`, confidence: 0.5, reason: 'A zero read as a letter: a code for a place abroad.', spans: at[0].spans });
    }
  },
};
