// Another person's corrections: what they would change here is shown first; what is chosen is then applied as one step a filing.
import { type CorrectionsFile, correctionsFor, readCorrectionsFile } from '../corrections/file';
import { judge } from '../judge/judge';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import { standingCorrections } from '../model/standing';
import { loadKept } from './batch/shelf';
import type { Change } from './change';
import { counted, labelOf } from './labels';
import type { GivenFile, Ports } from './ports';
import { announced, historyOf, isKept, isReady, type Session } from './session';
import { kindOf, shownValue } from './shown-value';

/** One field that would change. */
export interface ProposedChange {
  readonly address: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** True where the value stays and is confirmed. */
  readonly confirmed: boolean;
  /** True where the person here has decided otherwise. */
  readonly against: boolean;
}

/** What a file would do to one filing. */
export interface ProposedFiling {
  readonly sha256: string;
  readonly name: string;
  readonly corrections: readonly Correction[];
  readonly changes: readonly ProposedChange[];
  /** Corrections that fit nothing here, in sentences. */
  readonly unfit: readonly string[];
}

export interface Proposal {
  readonly name: string;
  readonly filings: readonly ProposedFiling[];
  /** What of the file has no use here, in sentences. */
  readonly problems: readonly string[];
  /** That nothing of it is left to apply, said no further than that is known; null where there is, or none of its files is open. */
  readonly nothing: string | null;
}

const isDecided = (field: AssessedField | undefined): boolean => field?.mark === 'confirmed' || field?.mark === 'corrected';
const told = (field: AssessedField | undefined): string => {
  if (!field) return 'not there';
  if (field.value === null) return field.state === 'unreadable' ? 'unreadable' : field.state === 'lost' ? 'lost' : 'blank';
  // `[]`: the place of a footnote mark that has none.
  return shownValue(kindOf(field), field.value) || 'none';
};

function changesBetween(before: AssessedFiling, after: AssessedFiling): ProposedChange[] {
  const addresses = new Set([...before.fields, ...after.fields].map(({ address }) => address));
  return [...addresses].flatMap((address) => {
    const [was, now] = [before.byAddress.get(address), after.byAddress.get(address)];
    const field = now ?? was;
    const [from, to] = [told(was), told(now)];
    if (!field || (from === to && isDecided(was) === isDecided(now))) return [];
    // Blank leaves of a row that comes or goes say nothing.
    if ((!was || !now) && field.value === null) return [];
    return [{ address, label: labelOf(field), from, to, confirmed: from === to, against: isDecided(was) && from !== to }];
  });
}

function nothingIn(filings: readonly ProposedFiling[], all: number, absent: number): string | null {
  if (filings.some(({ corrections }) => corrections.length > 0) || (absent === all && all > 0)) return null;
  return absent === 0 ? 'There is nothing in it that is not here already.' : 'For the filings that are open there is nothing in it that is not here already.';
}

/** What a corrections file would change in the queue. */
export async function proposalOf(session: Session, ports: Ports, name: string, file: CorrectionsFile, problems: readonly string[]): Promise<Proposal> {
  const filings: ProposedFiling[] = [];
  const absent: string[] = [];
  for (const filed of file.filings) {
    const entry = session.filings.find((one) => (isReady(one) || isKept(one)) && one.status.sha256 === filed.sha256);
    const ready = entry ? await loadKept(ports, entry) : null;
    if (!ready) {
      absent.push(filed.name);
      continue;
    }
    const { parsed, source, sha256 } = ready.status;
    const { fitting, orphans } = correctionsFor({ ...file, filings: [filed] }, parsed, source);
    const { corrections, done } = historyOf(session, ready);
    const standing = corrections.slice(0, done);
    const known = new Set(standing.map(({ id }) => id));
    const fresh = standingCorrections(fitting).filter(({ id }) => !known.has(id));
    if (fresh.length === 0 && orphans.length === 0) continue;
    const { threshold } = session;
    const changes = changesBetween(judge(parsed, standing, { threshold }), judge(parsed, [...standing, ...fresh], { threshold }));
    filings.push({ sha256, name: ready.name, corrections: fresh, changes, unfit: orphans.map(({ why }) => why) });
  }
  const more = absent.length === 0 ? [] : [`${absent.slice(0, 3).join(', ')}${absent.length > 3 ? ` and ${absent.length - 3} more` : ''} ${absent.length === 1 ? 'is' : 'are'} not open here: open ${absent.length === 1 ? 'that file' : 'those files'}, then apply the corrections again.`];
  return { name, filings, problems: [...problems, ...more], nothing: nothingIn(filings, file.filings.length, absent.length) };
}

/** Shows what would change. */
const proposed = (proposal: Proposal): Change => (session) =>
  announced({ ...session, proposal, dialog: 'apply' }, `${proposal.name} would change ${counted(proposal.filings.reduce((sum, { changes }) => sum + changes.length, 0), 'field')}.`);

/** Reads a file that may hold corrections, and shows what they would change. False where it holds none. */
export async function proposeFrom(store: { readonly getState: () => Session; readonly run: (change: Change) => void }, ports: Ports, file: GivenFile): Promise<boolean> {
  const text = await file.read().then((bytes) => new TextDecoder().decode(bytes), () => null);
  const read = text === null ? null : readCorrectionsFile(text);
  if (!read?.ok) return false;
  store.run(proposed(await proposalOf(store.getState(), ports, file.name, read.file, read.problems)));
  return true;
}

/** Applies the chosen filings' corrections, without those on the fields that are left out; one step a filing. */
export const applyProposal = (proposal: Proposal, leftOut: ReadonlySet<string>): Change => (session, tools) => {
  const histories = { ...session.histories };
  let count = 0;
  for (const { sha256, corrections } of proposal.filings) {
    const step = tools.newId();
    const chosen = corrections
      .filter((one) => !('address' in one) || !leftOut.has(`${sha256} ${one.address}`))
      .map((one) => ({ ...one, step }));
    if (chosen.length === 0) continue;
    const { corrections: old, done } = histories[sha256] ?? { corrections: [], done: 0 };
    const all = [...old.slice(0, done), ...chosen];
    histories[sha256] = { corrections: all, done: all.length };
    count += chosen.length;
  }
  return announced({ ...session, histories, proposal: null, dialog: null, draft: null }, `${counted(count, 'correction')} of ${proposal.name} ${count === 1 ? 'was' : 'were'} applied.`);
};
