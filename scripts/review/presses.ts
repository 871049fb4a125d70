// The presses of a review as JSON: `node --import tsx scripts/review/presses.ts NAME.txt NAME.truth.json`. For the tests in a browser.
import { readFileSync } from 'node:fs';
import { reviewFile } from './review-file';

const [text, truth] = process.argv.slice(2);
const review = text && truth ? await reviewFile(readFileSync(text), readFileSync(truth, 'utf8')) : null;
if (review) console.log(JSON.stringify(review));
else process.exitCode = 2;
