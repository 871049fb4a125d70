// What a footnote says, as named features: its words, the words it begins with, and turns of phrase that footnotes of this
// form live on (`prices ranging from`, `contingent right to receive one share`). What they mean for its marks is fitted.

/** Turns of phrase, each with what it looks for. */
const themes: readonly (readonly [string, RegExp])[] = [
  ['price-range', /rang(?:e|ed|ing)|weighted.?average|multiple (?:transactions|trades)|(?:average|actual) (?:sales?|purchase)? ?price/],
  ['plan', /10b5-?1/],
  ['withheld', /withh[eo]ld|tax (?:liabilit|obligation)|net settle|satisfy/],
  ['right-to-receive', /right to receive|economic(?:ally)? equivalent|equivalent of one share|for each (?:rsu|unit)|one share of/],
  ['vests', /\bvest(?:s|ed|ing)?\b/],
  ['will-vest', /(?:will|shall|to|which|that|and|options?|units?|rsus?|shares|award|grant) (?:fully )?vest\b|\bvests\b/],
  ['exercisable', /exercis(?:able|e date)/],
  ['instalments', /instal+ments?|annual(?:ly)?|quarterly|monthly|anniversar/],
  ['includes', /\bincludes?\b|\bincluding\b|consists? of|composed of/],
  ['begins-includes', /^\W{0,3}(?:(?:(?:this |the )?(?:amount|number|total)|also)\W{1,3})?(?:of shares\W{1,3})?(?:reported\W{1,3})?(?:also )?includes?/],
  ['held-by', /\b(?:held|owned) (?:directly|indirectly|of record|solely|beneficially|by|in|for)|record holder|holder of record|directly (?:held|owned)/],
  ['family', /\btrusts?\b|trustee|spouse|wife|husband|children|family/],
  ['disclaims', /disclaim|pecuniary|may be deemed/],
  ['fund', /general partner|managing member|investment (?:manager|advis)|voting and (?:dispositive|investment)|sole member|manager of/],
  ['converts', /convertible|conver(?:t|sion)/],
  ['one-for-one', /one.?(?:for|to).?one|1.?(?:for|:).?1\b|one share/],
  ['never-expires', /(?:no|not|without|never)[^.]{0,40}expir|perpetual|not applicable|no maturity/],
  ['expires', /expir/],
  ['gift', /\bgift|charit|donat/],
  ['exempt', /exempt|16b-?3/],
  ['merger', /merger|effective time|business combination|closing of the/],
  ['dividend', /dividend/],
  ['reinvested', /reinvest/],
  ['purchase-plan', /purchase plan|espp|401\(?k/],
  ['deferred', /phantom|deferred|deferral|settled in|payable in|termination of|separation/],
  ['price', /closing price|market value|market price|per share price|price per share|purchase price|consideration|at no cost/],
  ['adjusted', /stock split|adjust|recapitaliz/],
  ['continued', /^\W*(?:cont(?:'?d|inued|inuation))/],
  ['distribution', /distribut|pro.?rata|in.?kind/],
  ['grant', /\bgrant(?:ed)?\b|award/],
  ['performance', /performance/],
  ['forfeited', /forfeit|cancel/],
  ['tranche', /tranche|1\/\d|one.?(?:third|fourth|quarter|half|sixth)|\d ?%/],
  ['vested', /fully vested|fully exercisable|immediately exercisable|vested in full|currently exercisable/],
  ['see', /^\W*see\b/],
  ['warrant', /warrant/],
  ['about-the-form', /this (?:form|statement|report)[^.]{0,30}(?:filed|relates|is being)/],
  ['at-any-time', /at any time/],
];
/** A footnote of less, or of more, characters than these says so by its length alone: `Not applicable.` */
const short = 60;
const long = 500;
/** EDGAR takes footnotes of a thousand characters; what stands behind so many is no footnote's. */
const longest = 4000;

/** Words of a footnote, each once, by their first nine letters: OCR and inflection change the ends. */
export const topicWords = (text: string): Set<string> => new Set((text.toLowerCase().match(/[a-z]{3,}|10b5|401/g) ?? []).map((word) => word.slice(0, 9)));

type Theme = (typeof themes)[number];
const themesIn = (text: string, among: readonly Theme[]): readonly Theme[] => among.filter(([, phrase]) => phrase.test(text));
const namesIn = (found: readonly Theme[]): readonly string[] => found.map(([name]) => name);

/** Where the first sentence ends: before a space behind a full stop that follows a letter, a figure or a bracket. */
function firstSentence(text: string): string {
  const end = /[a-z0-9)"][.;]\s/.exec(text);
  return end ? text.slice(0, end.index + 2) : text;
}

/** What a footnote says, in groups: its words, those of its first sentence, themes in both, and its beginning and length. */
export interface Features {
  readonly words: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string>;
  readonly themes: readonly string[];
  readonly firstThemes: readonly string[];
  /** The first word, the first two, the first three: `2 represents the`; and `short` or `long`. */
  readonly begins: readonly string[];
}

/** The groups, each with the sign before a feature's name in it: `vest`, `1:vest`, `#vests`, `1#vests`, `^2 represents the`. */
export const groups = { words: '', firstWords: '1:', themes: '#', firstThemes: '1#', begins: '^' } as const satisfies Record<keyof Features, string>;

/** The features of a footnote. */
export function featuresOf(text: string): Features {
  const low = text.slice(0, longest).toLowerCase();
  const first = firstSentence(low);
  const [words, found] = [topicWords(low), themesIn(low, themes)];
  // Most footnotes are of one sentence. Of more, each theme of the first is one of the whole text.
  const [firstWords, firstFound] = first === low ? [words, found] : [topicWords(first), themesIn(first, found)];
  const [one = '', two = '', three = ''] = low.slice(0, 80).match(/[a-z0-9$%-]+/g) ?? [];
  const length = low.length < short ? ['short'] : low.length > long ? ['long'] : [];
  return { words, firstWords, themes: namesIn(found), firstThemes: namesIn(firstFound), begins: [`1 ${one}`, `2 ${one} ${two}`, `3 ${one} ${two} ${three}`, ...length] };
}

/** The names of all features, told apart by the signs of their groups. */
export const namesOf = (features: Features): string[] => (Object.keys(groups) as (keyof Features)[]).flatMap((group) => [...features[group]].map((name) => groups[group] + name));
