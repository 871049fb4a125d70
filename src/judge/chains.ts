// The chain check: filings of one owner and issuer in date order. What one ends with the next starts with; an amendment
// stands beside what it amends. What does not go together is a finding with two ends. Pure.
import type { ChainCheck, ChainFinding, ChainLink, ChainRun } from '../model/digest';
import { sameNumber } from './decimal';

/** An amendment names the day on which the original was filed: that of its signature or a few days later. */
const filingDays = 5;

const isAmendment = (link: ChainLink): boolean => link.form?.endsWith('/A') ?? false;
const baseForm = (link: ChainLink): string => link.form?.[0] ?? '';
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const named = (link: ChainLink): string => `the Form ${link.form ?? '?'} for ${link.period ?? 'an unknown date'}`;

/** Gives each link the name of its issuer: filings that share a ticker or a bare name are of one issuer. */
function issuersOf(links: readonly ChainLink[]): (link: ChainLink) => string {
  const parent = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const nameOf = (link: ChainLink): string => (link.ticker === '' ? `name ${link.issuer}` : `ticker ${link.ticker}`);
  for (const link of links) {
    if (link.ticker !== '' && link.issuer !== '') parent.set(top(`name ${link.issuer}`), top(`ticker ${link.ticker}`));
  }
  return (link) => top(nameOf(link));
}

/**
 * True of two texts of one filing: the same form for the same day, signed on one day, and a balance that moves from the same
 * start or to the same end in both, whatever else OCR made of them. Of two filings the second starts where the first ends.
 */
function isSame(one: ChainLink, other: ChainLink): boolean {
  if (one.form !== other.form || one.period !== other.period || (one.signed !== null && other.signed !== null && one.signed !== other.signed)) return false;
  const moves = ({ start, end }: ChainRun): boolean => !sameNumber(start, end);
  return one.runs.filter(moves).some(({ key, start, end }) => other.runs.filter(moves).some((run) => run.key === key && (sameNumber(run.start, start) || sameNumber(run.end, end))));
}

/** A filing that lies there twice counts once. */
function onceEach(chain: readonly ChainLink[]): ChainLink[] {
  const byDay = new Map<string | null, ChainLink[]>();
  return chain.filter((link) => {
    const day = byDay.get(link.period) ?? [];
    if (day.some((before) => isSame(before, link))) return false;
    byDay.set(link.period, day);
    day.push(link);
    return true;
  });
}

/** The links of each owner and issuer; those of whom either is unknown belong to no chain. */
export function chainsOf(links: readonly ChainLink[]): ChainLink[][] {
  const issuerOf = issuersOf(links);
  const chains = new Map<string, ChainLink[]>();
  for (const link of links) {
    if (link.owner === '' || (link.ticker === '' && link.issuer === '') || link.period === null) continue;
    const key = `${issuerOf(link)}\n${link.owner}`;
    const chain = chains.get(key);
    if (chain) chain.push(link);
    else chains.set(key, [link]);
  }
  const when = (link: ChainLink): string => `${link.period} ${link.signed ?? ''} ${link.sha256}`;
  return [...chains.values()].filter((chain) => chain.length > 1 || chain.some(isAmendment)).map((chain) => chain.sort((a, b) => (when(a) < when(b) ? -1 : 1)));
}

/** The filing that an amendment amends, or null where it is not among them. */
function originalOf(amendment: ChainLink, originals: readonly ChainLink[]): ChainLink | null {
  const same = originals.filter((link) => baseForm(link) === baseForm(amendment));
  const dated = same.filter((link) => {
    if (amendment.original === null || link.signed === null) return false;
    const passed = days(link.signed, amendment.original);
    return passed >= 0 && passed <= filingDays;
  });
  return dated.find((link) => link.period === amendment.period) ?? dated[0] ?? same.find((link) => link.period === amendment.period) ?? null;
}

/** What stands after a filing and its amendments: the amendment's balances over the original's. */
const amendedRuns = (link: ChainLink, amendments: readonly ChainLink[]): readonly { readonly run: ChainRun; readonly link: ChainLink }[] => {
  const runs = new Map(link.runs.map((run) => [run.key, { run, link }]));
  for (const amendment of amendments) for (const run of amendment.runs) runs.set(run.key, { run, link: amendment });
  return [...runs.values()];
};

function differences(original: ChainLink, amendment: ChainLink): ChainFinding[] {
  return amendment.runs.flatMap((run) => {
    const before = original.runs.find(({ key }) => key === run.key);
    if (!before || sameNumber(before.end, run.end)) return [];
    return [{
      code: 'amendment-differs', severity: 'note', sha256: amendment.sha256, address: run.endAt,
      message: `The amendment ends with ${run.end} of ${run.title}; ${named(original)}, which it amends, ended with ${before.end}.`,
      other: { sha256: original.sha256, address: before.endAt },
    } satisfies ChainFinding];
  });
}

/** Where nothing before leads to any filing of a day, the day begins with the one that no other of them leads to. */
function firstOfDay(day: readonly ChainLink[]): ChainLink | undefined {
  const leads = (one: ChainLink, to: ChainLink): boolean => one.runs.some(({ key, end }) => to.runs.some((run) => run.key === key && sameNumber(end, run.start)));
  return day.find((link) => !day.some((other) => other !== link && leads(other, link)));
}

/** Filings for one date in the order in which their balances run on, as far as they do. */
function settled(chain: readonly ChainLink[]): ChainLink[] {
  const left = [...chain];
  const order: ChainLink[] = [];
  const ends = new Map<string, string>();
  for (let first = left[0]; first; first = left[0]) {
    const sameDay = left.filter((link) => link.period === first?.period);
    const fits = (link: ChainLink): boolean => link.runs.some((run) => sameNumber(ends.get(run.key) ?? '', run.start));
    const isNewDay = order.at(-1)?.period !== first.period;
    const next = sameDay.find(fits) ?? (isNewDay ? firstOfDay(sameDay) : undefined) ?? first;
    left.splice(left.indexOf(next), 1);
    order.push(next);
    for (const run of next.runs) ends.set(run.key, run.end);
  }
  return order;
}

function checkChain(all: readonly ChainLink[]): ChainCheck {
  const chain = onceEach(all);
  const found: ChainFinding[] = [];
  const pairs = new Set<string>();
  const compare = (one: ChainLink, other: ChainLink): void => void pairs.add(`${one.sha256} ${other.sha256}`);
  const originals = chain.filter((link) => !isAmendment(link));
  const amendmentsOf = new Map<ChainLink, ChainLink[]>();
  for (const amendment of chain.filter(isAmendment)) {
    const original = originalOf(amendment, originals);
    if (original) {
      amendmentsOf.set(original, [...(amendmentsOf.get(original) ?? []), amendment]);
      found.push(...differences(original, amendment));
      if (amendment.runs.some(({ key }) => original.runs.some((run) => run.key === key))) compare(original, amendment);
    } else {
      found.push({
        code: 'amendment-alone', severity: 'note', sha256: amendment.sha256, address: '/dateOfOriginalSubmission',
        message: `What this amendment amends${amendment.original ? `, filed ${amendment.original},` : ''} is not among the filings.`, other: null,
      });
    }
  }
  const ends = new Map<string, { readonly run: ChainRun; readonly link: ChainLink }>();
  for (const link of settled(originals)) {
    const standing = amendedRuns(link, amendmentsOf.get(link) ?? []);
    for (const { run, link: said } of standing) {
      const before = ends.get(run.key);
      if (before) compare(before.link, said);
      if (before && !sameNumber(before.run.end, run.start)) {
        found.push({
          code: 'chain-break', severity: 'warning', sha256: said.sha256, address: run.startAt,
          message: `Starts with ${run.start} of ${run.title}; ${named(before.link)} ended with ${before.run.end}. A filing between them may be missing, or a number misread.`,
          other: { sha256: before.link.sha256, address: before.run.endAt },
        });
      }
    }
    for (const one of standing) ends.set(one.run.key, one);
  }
  return { findings: found, compared: pairs.size };
}

/**
 * Looks at the links of many filings together. Gives the breaks between filings of one owner and issuer, warnings
 * before notes, chain by chain in date order, and how many pairs of filings could be compared at all. A balance that a filing's own sums leave open is passed over, so that no break follows from it.
 */
export function checkChains(links: readonly ChainLink[]): ChainCheck {
  const checks = chainsOf(links).map(checkChain);
  const found = checks.flatMap(({ findings }) => findings);
  return {
    findings: [...found.filter(({ severity }) => severity === 'warning'), ...found.filter(({ severity }) => severity !== 'warning')],
    compared: checks.reduce((sum, { compared }) => sum + compared, 0),
  };
}
