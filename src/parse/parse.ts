// The parser's door: the bytes of a filing in, a parsed filing out. Knows no DOM and no files.
import { type ParseErrorCode, type ParseResult, tooLarge } from '../model/parse-result';
import { sha256Hex } from '../text/hash';
import { sourceText } from '../text/source-text';
import { runPipeline } from './pipeline';
import { decode } from './stages/decode';
import { faultSentence } from './stages/read-document';

const refuse = (code: ParseErrorCode, message: string, sha256: string | null): ParseResult => ({ ok: false, sha256, error: { code, message } });

/** Parses the bytes of one file. Pure; what the file does wrong is in the result, never thrown. */
export function parseBytes(bytes: Uint8Array): ParseResult {
  if (bytes.length === 0) return refuse('empty', 'The file is empty.', null);
  const large = tooLarge(bytes.length);
  if (large) return { ok: false, sha256: null, error: large };
  const sha256 = sha256Hex(bytes);
  const decoded = decode(bytes);
  if (decoded === null) return refuse('binary', 'The file is not text: it looks like a picture, a PDF or another binary file.', sha256);
  if (decoded.text.trim() === '') return refuse('empty', 'The file holds nothing but white space.', sha256);
  const source = sourceText(decoded.text);
  const { products } = runPipeline({ source, sha256, sourceFormat: decoded.format });
  const filing = products.filing as Filing;
  const { document } = products;
  if (document && (document.fault?.kind === 'doctype' || !holdsValues(filing))) return refuse('bad-xml', document.whole ? 'The XML holds no value of a filing.' : faultSentence(source, document), sha256);
  if (!document && !looksLikeOwnership(filing, decoded.text)) return refuse('not-ownership', 'This text does not look like a Form 3, 4 or 5: none of the form\'s captions stand in it.', sha256);
  return { ok: true, filing: decoded.broken ? { ...filing, findings: [brokenText(decoded.broken), ...filing.findings] } : filing, text: decoded.text };
}

type Filing = Extract<ParseResult, { ok: true }>['filing'];

/** True where at least one value was read. */
const holdsValues = ({ filing, issuer, lists }: Filing): boolean =>
  [filing, issuer, ...Object.values(lists).flat()].some((row) => Object.values(row.leaves).some(({ value }) => value !== null));

/** A form is known by what was read from its captions; one sign alone may be chance. */
function looksLikeOwnership(filing: Filing, text: string): boolean {
  let signs = 0;
  if (filing.filing.leaves.documentType?.state === 'read') signs += 2;
  if (filing.issuer.leaves.issuerTradingSymbol?.state === 'read') signs++;
  if (filing.filing.leaves.periodOfReport?.state === 'read') signs++;
  if (filing.lists.nonDerivativeTable.length + filing.lists.derivativeTable.length > 0) signs++;
  if (/reporting\s+person|beneficial(?:ly)?\s+own|section\s+16/i.test(text.slice(0, 200_000))) signs += 2;
  return signs >= 3;
}

const brokenText = (places: number): Filing['findings'][number] => ({
  pointer: '',
  code: 'broken-encoding',
  severity: 'note',
  message: `The file is not clean UTF-8: ${places} ${places === 1 ? 'place was' : 'places were'} read as the replacement character.`,
  spans: [],
});
