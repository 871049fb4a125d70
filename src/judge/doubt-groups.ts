// The same doubt in many filings, gathered: doubtful texts of one kind that are equal, or differ only in what OCR confuses. Pure.
import type { Doubt, DoubtGroup, SourceDoubts } from '../model/digest';

/** What OCR takes for one another, as one letter: `lnc.`, `Inc` and `1nc` are one text. */
const folded: Readonly<Record<string, string>> = { '1': 'l', i: 'l', '|': 'l', '!': 'l', j: 'l', '0': 'o', '5': 's', $: 's', '8': 'b' };

/** A text without what OCR varies: case, spaces, stops, and letters that look alike. */
export const foldedText = (text: string): string =>
  text.toLowerCase().replace(/[1i|!j05$8]/g, (letter) => folded[letter] ?? letter).replace(/[^\p{L}\p{N}]/gu, '');

const textOf = ({ value, raw }: Doubt): string => (typeof value === 'string' ? value : raw).replace(/\s+/g, ' ').trim();

/** More cannot be looked at in one go, and would be held in the page. */
const mostGroups = 100;
const mostMembers = 300;

/** Takes doubts filing by filing; `groups` gives those that two filings or more share, the most frequent first. */
export function doubtGatherer(): { readonly add: (from: SourceDoubts) => void; readonly groups: () => DoubtGroup[] } {
  const found = new Map<string, { readonly kind: string; readonly members: DoubtGroup['members'][number][]; readonly filings: Set<string>; readonly texts: Map<string, number> }>();
  return {
    add: ({ sha256, doubts }) => {
      for (const doubt of doubts) {
        const text = textOf(doubt);
        const key = `${doubt.kind} ${foldedText(text)}`;
        if (foldedText(text) === '') continue;
        const group = found.get(key) ?? { kind: doubt.kind, members: [], filings: new Set<string>(), texts: new Map<string, number>() };
        found.set(key, group);
        group.filings.add(sha256);
        group.texts.set(text, (group.texts.get(text) ?? 0) + 1);
        if (group.members.length < mostMembers) group.members.push({ sha256, doubt });
      }
    },
    groups: () => [...found]
      .filter(([, { filings }]) => filings.size > 1)
      .sort(([a, one], [b, other]) => other.filings.size - one.filings.size || (a < b ? -1 : 1))
      .slice(0, mostGroups)
      .map(([key, { kind, members, filings, texts }]) => ({
        key, kind, members, filings: filings.size,
        texts: [...texts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text),
      })),
  };
}

/** Gathers the doubts of some filings. */
export function gatherDoubts(sources: readonly SourceDoubts[]): DoubtGroup[] {
  const gatherer = doubtGatherer();
  for (const one of sources) gatherer.add(one);
  return gatherer.groups();
}
