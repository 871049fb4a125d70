// Shapes of titles of securities.
import { type OddShape, titles } from './odd-shape';

/** Shapes of titles of securities. */
export const titleShapes: readonly OddShape[] = [
  // `Class B Common` of `Class B Common Stock`, whose last line is gone.
  { leaves: titles, shape: /\b(?:common|preferred|ordinary)$/i, message: 'A word such as Stock or Shares usually follows; it may be lost.' },
  // `Class A Common 81,79O Stock`
  { leaves: titles, shape: /(?<![$\d])\b\d{1,3}(?:,[\dOIl]{3})+\b/, message: 'An amount may stand in it.', mend: (value) => value.replace(/\s*(?<![$\d])\b\d{1,3}(?:,[\dOIl]{3})+\b/, '') },
  // `C1ass A`, `Series APreferred`, `$0,01 per share`, `Common $0 Stock`, `Common Stock 9, 11`
  { leaves: titles, shape: /[A-Za-z]\d[a-z]|\b(?:Series|Class) [A-Z][A-Z][a-z]{2}|\$\d+,\d{2}\b|\$0,\d|\$[\d.]+ (?:Stock|Shares?|Units?|Options?|Warrants?|Rights?)\b|\d, \d+$/, message: 'Figures and letters stand in it as no title has them.' },
  // `CommonStock`, `Common Stocke`, `par value per Shares`, `par value 04/04/2023 $0.001`
  { leaves: titles, shape: /[a-z](?:Stock|Shares?|Units?|Options?|Warrants?)\b|[Cc]ommon(?:stock|shares?)\b|Stock[a-rt-z]\b|\bper Shares\b|\d{1,2}\/\d{1,2}\/\d{4}/, message: 'Its words stand as no title has them.', mend: (value) => value.replace(/(?<=[a-z])(?=(?:Stock|Shares?|Units?|Options?|Warrants?)\b)/, ' ').replace(/(?<=Stock)[a-rt-z]\b/, '').replace(/\bper Shares\b/, 'per share').replace(/ ?\d{1,2}\/\d{1,2}\/\d{4}/, '') },
  // `By Tarnwood Fund, L.P. Class A Common Stock`: the nature of the row above.
  { leaves: titles, shape: /^(?:By|See) [A-Z]/, message: 'The nature of ownership of the row before may stand in it.' },
  // `Restricted Stock " Unit`
  { leaves: titles, shape: /(?:^|\s)["“”'‘’*°•]+(?=\s|$)/, message: 'A sign stands in it that no title has.', mend: (value) => value.replace(/(?:^|\s)["“”'‘’*°•]+(?=\s|$)/g, '') },
  // `Class Common Stock`
  { leaves: titles, shape: /\b(?:class|series) (?:common|ordinary|preferred|stock|shares?)\b/i, message: 'The letter or number of its class is missing.' },
  // `Common Stock 221.`
  { leaves: titles, shape: /\s\d+\.$/, message: 'A number of another column may stand behind it.', mend: (value) => value.replace(/\s\d+\.$/, '') },
  // `Class B Common Stock, par`, `Common Stock, $0.01 value per share par`
  { leaves: titles, shape: /\b(?:par|par value per|\d value per share)$/i, message: 'Words of it are lost, or stand in another order.' },
  // `Warrants topurchase Common Stock`, `$0.01per share`
  { leaves: titles, shape: /\bto(?:purchase|buy|acquire|sell)\b|\d(?:per|par)\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/\bto(?=(?:purchase|buy|acquire|sell)\b)/g, 'to ').replace(/(?<=\d)(?=(?:per|par)\b)/g, ' ') },
  // `O Common Stock`, `Class A 1 Ordinary Shares`: a figure or a letter of another column.
  { leaves: titles, shape: /^[A-Z] [A-Z][a-z]|\b(?:Class|Series) [A-Z] \d (?=[A-Z])/, message: 'A letter or figure of another column may stand in it.', mend: (value) => value.replace(/^[A-Z] (?=[A-Z][a-z])/, '').replace(/(?<=\b(?:Class|Series) [A-Z]) \d(?= [A-Z])/, '') },
  // `Common Stock, par value per share`, whose sum is gone.
  { leaves: titles, shape: /^(?!.*\$).*par value per share/i, message: 'The sum that belongs to its par value is missing.' },
];
