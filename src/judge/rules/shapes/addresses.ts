// Shapes of street lines and cities.
import { cities, type OddShape, secondStreet, streets } from './odd-shape';

/** Shapes of street lines and cities. */
export const addressShapes: readonly OddShape[] = [
  // `30 KILN YARDS & CO. L.P.`: the end of the firm in the line above.
  { leaves: secondStreet, shape: /(?:&\s*CO\.?|\b(?:L\.?P|INC|LLC|L\.L\.C|CORP|LTD)\.?)$/i, message: 'The end of a firm’s name may stand in it.' },
  // `C/O VEHICLES, TALLOWMERE INC.`
  { leaves: streets, shape: /^C\/O [^,]+, \S+ .*\b(?:INC|LLC|CORP|LTD)\b\.?,?$/i, message: 'The words of the firm’s name may stand in another order.' },
  // `DR.` of `12 KILN DR.`
  { leaves: streets, shape: /^(?:DR|ST|RD|AVE|BLVD|LN|AVENUE|STREET|DRIVE|ROAD|LANE|BOULEVARD|PARKWAY|BUILDING|TOWER|[A-Z\d]{1,2})[.,]?$/i, message: 'It reads as if its start were missing.' },
  // `12 N.` of `12 N. KILN BLVD.`
  { leaves: streets, shape: /^\d+ [NSEW]\.?$/i, message: 'It reads as if its end were missing.' },
  // `236FIFTH AVENUE`, `KILNYARDSL.P.`
  { leaves: streets, shape: /\b\d{2,}(?!(?:ST|ND|RD|TH)\b)[A-Z]{3,}|[A-Z]{4}(?:L\.P|L\.L\.C|,INC)\b/, message: 'Two words stand in it without the space between them.', mend: (value) => value.replace(/(\b\d{2,})(?!(?:ST|ND|RD|TH)\b)(?=[A-Z]{3})/g, '$1 ') },
  // `12 KILN 24TH`: the word behind it is gone.
  { leaves: streets, shape: /\d(?:ST|ND|RD|TH)$/i, message: 'It reads as if its end were missing.' },
  // `47T` of `47TH FLOOR`
  { leaves: streets, shape: /^\d{1,3}[A-Z]?$/, message: 'A figure alone is no line of a street.' },
  // `C/O TALLOWMERE INC 35` above `WEST 35TH STREET`
  { leaves: streets, shape: /\b(?:INC|LLC|CORP|L\.?P|LTD)\.?,? \d+$/i, message: 'The number behind it may begin the next line.' },
  // `S1 Holdings, L.P.`
  { leaves: cities, shape: /\b(?:L\.?P|LLC|L\.L\.C|INC|LTD|CORP|HOLDINGS)\b/i, message: 'A firm’s name may stand in it.' },
  // `C/O TARNWOOD & CO. L` above `18 KILN YARDS.P.`
  { leaves: streets, shape: /[.&] ?L$|[A-Z]{3}\.P\.?$/, message: 'The end of a firm’s name may stand in the other line.' },
  // `C/O KILN 236` above `FIFTH AVENUE`; `ONE` above `KILN DRIVE`
  { leaves: streets, shape: /^C\/O [^\d]* \d+$|^(?:ONE|TWO|THREE|FOUR|FIVE|TEN)$/i, message: 'What stands at its end may begin the next line.' },
  // `SUITE 316 2` above `BUILDING`
  { leaves: streets, shape: /^(?:SUITE|STE|FLOOR|UNIT|BUILDING)\.? \S+ \d+$/i, message: 'A figure of another line may stand behind it.' },
];
