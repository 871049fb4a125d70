// Shapes of officers’ titles, signatures, and running text of any kind.
import { namesAndTitles, type OddShape, offices, running, runningAndTitles, signatures } from './odd-shape';

/** Shapes of officers’ titles, signatures, and running text of any kind. */
export const runningShapes: readonly OddShape[] = [
  // `Chairman andCEO`, `Saltmere RidgeLLC`
  { leaves: running, shape: /[a-z]{2}(?:LLC|LP|INC|CEO|CFO|COO|CTO|EVP|SVP|VP|PLC|LTD|CORP)\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(?<=[a-z]{2})(?=(?:LLC|LP|INC|CEO|CFO|COO|CTO|EVP|SVP|VP|PLC|LTD|CORP)\b)/g, ' ') },
  // `SALTMERE RIDGE CORPORATION by:`
  { leaves: signatures, shape: /\bby\W*$/i, message: 'Who signed for it may stand in another line.' },
  // `Tarnwood Fund GP, LP, its`, `Authorized Person; /s/ Nora Harbeck`
  { leaves: signatures, shape: /[,;]$|\b(?:and|its|of|the)$|^(?:agent|its|general partner|authorized|llc|inc|title|name|and|of)\b/i, message: 'A part of it may stand in another line.' },
  // `Chief Business, Financial and Operating 05/03/2023 Officer`
  { leaves: signatures, shape: /\b\d{1,2}\/\d{1,2}\/\d{4}\b/, message: 'A date stands in it; two signatures may have run together.' },
  // `By: /s/ Nora Harbeck Tarnwood Fund LP By: /s/ Nora Harbeck`
  { leaves: signatures, shape: /\/s\/.*\/s\//s, message: 'It is signed twice; two signatures may have run together.' },
  // `Officer` of `Chief Legal Officer`, `ident` of `Vice President`
  { leaves: offices, shape: /^(?:Officer$|[a-z]{2,})/, message: 'Its start may be missing.' },
  // `Holding s, Inc.`
  { leaves: running, shape: /[A-Za-z] [b-z],/, message: 'A small letter stands alone in it.', mend: (value) => value.replace(/(?<=[A-Za-z]) (?=[b-z],)/, '') },
  // `Util& Broadband`, `Kiln3D,Inc.`, `V.P.,Sales`
  { leaves: running, shape: /[A-Za-z]{2}& | &[A-Za-z]{2}|[A-Za-z\d.],[A-Z][a-z]/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(?<=[A-Za-z]{2})(?=& )|(?<= &)(?=[A-Za-z]{2})|(?<=[A-Za-z\d.],)(?=[A-Z][a-z])/g, ' ') },
  // `C1imate Kiln`, `/s/ Michae1 Harbeck`, `Shares of Beneficia1 Interest`
  { leaves: new Set([...namesAndTitles, ...signatures, ...offices]), shape: /[A-Za-z]1[a-z]{2}|[A-Za-z]{2}1[a-z]|[a-z]{3}[01]\b/, message: 'A figure stands in a word; it may be a letter.', mend: (value) => value.replace(/(?<=[A-Za-z])1(?=[a-z]{2})|(?<=[A-Za-z]{2})1(?=[a-z])|(?<=[a-z]{3})1\b/g, 'l').replace(/(?<=[a-z]{3})0\b/g, 'o') },
  // `. Tallowmere Holdings, Inc`, `, Corporate Development`
  { leaves: new Set([...namesAndTitles, ...offices]), shape: /^[.,;:]/, message: 'It begins as no name does.', mend: (value) => value.replace(/^[.,;:]\s*/, '') },
  // `CEO andPresident`, `Option (right toBuy)`
  { leaves: runningAndTitles, shape: /\b(?:and|of|to|for|by)[A-Z][a-z]/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/\b(and|of|to|for|by)(?=[A-Z][a-z])/g, '$1 ') },
  // `P., Corporate Development` of `V.P., Corporate Development`
  { leaves: offices, shape: /^[A-Z]\.,/, message: 'Its start may be missing.' },
  // `03/13/2o23 See Remarks`
  { leaves: new Set([...offices, 'otherText']), shape: /\d{1,2}\/\d/, message: 'A date stands in it.', mend: (value) => value.replace(/^\S*\d{1,2}\/\d\S*\s+/, '') },
  // `& Chief Legal Officer` of `SVP & Chief Legal Officer`
  { leaves: offices, shape: /^(?:&|and\b)/i, message: 'Its start may be missing.' },
  // `Nora Harbeck, Attomey-in-fact`
  { leaves: signatures, shape: /\bAttom\w/i, message: 'A word of it is misread.', mend: (value) => value.replace(/\b(att)om(?=\w)/gi, '$1orn') },
  // `Warrants to` of `Warrants to purchase Common Stock`
  { leaves: new Set([...namesAndTitles, ...offices]), shape: /\b(?:to|of|and|or|for|the|per|with)$/i, message: 'Its end may be missing.' },
  // `F REVENUE OFFICER`, `Executive Officer` of `Chief Executive Officer`
  { leaves: offices, shape: /^[A-Z] [A-Z]|^(?:Executive|Financial|Operating|Legal|Accounting|Revenue|Technology|Marketing) Officer/i, message: 'Its start may be missing.' },
];
