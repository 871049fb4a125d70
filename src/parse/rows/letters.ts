// Columns that hold one letter of a closed set: transaction code, direction, form of ownership.
import type { Extracted } from '../../model/extracted';
import { type Reason, reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { inferredValue, noValue, rawOf, readValue } from '../extract';
import { cutReason, type Read } from './cut-values';

const lookalikes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  code: { y: 'J', Y: 'J', '5': 'S', $: 'S', s: 'S', '0': 'D', '|': 'I', '1': 'I', l: 'I', '7': 'J' },
  direction: { O: 'D', '0': 'D', o: 'D', p: 'D', P: 'D', b: 'D', ')': 'D', '4': 'A', a: 'A', d: 'D' },
  ownership: { '|': 'I', '1': 'I', l: 'I', '!': 'I', i: 'I', "'": 'I', ']': 'I', '[': 'I', t: 'I', T: 'I', j: 'I', J: 'I', L: 'I', d: 'D', p: 'D', P: 'D', O: 'D', '0': 'D', b: 'D' },
};

/** Small letters that are written as their capitals are, or that OCR puts for them: `s`, `x`; `j` where J was cut below. */
const smallAlike = /[cjkopsuvwxz]/;

/** The forms print codes as capitals: `mo)` has hardly an M in it, and is what is left of something else. */
const unlike = (letter: string, joined: string): Reason[] => (smallAlike.test(letter) ? [] : [reason('letter-unlike', `Codes are capitals, and none looks like the first letter of ${joined}.`)]);

/** A single letter from a closed set, maybe with a mark glued to it or misread. */
export function readLetter(words: readonly Word[], joined: string, set: string, kind: 'code' | 'direction' | 'ownership'): Read {
  if (words.length > 1) {
    // `O A`: a stray piece of the neighbour beside the letter itself.
    const whole = words.filter((word) => word.text.length === 1 && set.includes(word.text));
    if (whole.length === 1) return { value: readValue((whole[0] as Word).text, whole, [reason('left-over', `Beside it stands something else: ${rawOf(words)}.`)]), glued: '' };
  }
  const letter = joined[0] as string;
  const rest = joined.slice(1);
  if (set.includes(letter) && rest === '') return { value: readValue(letter, words, cutReason(words, 'letter')), glued: '' };
  if (set.includes(letter) && /^(\(\d{1,2}\))+$/.test(rest)) return { value: readValue(letter, words), glued: rest };
  const upper = letter.toUpperCase();
  if (rest !== '' && rest[0]?.toUpperCase() === upper && set.includes(upper) && kind === 'code') return { value: readValue(upper, words, [reason('letter-doubled', `Read from ${joined}.`)]), glued: rest.slice(1) };
  if (rest !== '' && rest.toUpperCase() === upper && set.includes(upper)) return { value: readValue(upper, words, [reason('letter-doubled', `Read from ${joined}.`)]), glued: '' };
  const like = set.includes(upper) && letter !== upper ? upper : lookalikes[kind]?.[letter];
  if (set.includes(letter) || (kind === 'code' && rest.length <= 3 && set.includes(upper))) return { value: readValue(upper, words, [reason('letter-with-rest', `Read from ${joined}; the rest may be a footnote mark.`), ...(letter === upper ? [] : [reason('letter-case', `Read from ${joined}, which looks like it.`), ...unlike(letter, joined)])]), glued: rest };
  if (like !== undefined) {
    const same = like === upper && letter !== upper;
    return { value: readValue(like, words, [reason(same ? 'letter-case' : 'letter-lookalike', `Read from ${joined}, which looks like it.`), ...(same ? unlike(letter, joined) : [])]), glued: rest };
  }
  return { value: noValue('unreadable', words, [reason('unreadable', `No letter of ${set.split('').join(', ')} can be read from ${joined}.`)]), glued: '' };
}

/** The direction of a Table II amount: which of the columns (A) and (D) holds it. */
export function directionByColumn(disposed: boolean | null, words: readonly Word[], told: 'seen' | 'by code' | 'guessed'): Extracted {
  if (disposed === null) return noValue('lost', [], [reason('column-unclear', 'Which of the columns (A) and (D) the amount stands in cannot be seen.')], ['A', 'D'].map((value) => ({ value, raw: '', spans: [], likelihood: 0.5, reason: 'One of the two columns.' })));
  const letter = disposed ? 'D' : 'A';
  if (told === 'by code') return inferredValue(letter, [reason('direction-by-code', `In which column the amount stands cannot be seen; such a code mostly goes the way of ${letter}.`)], words);
  return told === 'seen'
    ? readValue(letter, words, [reason('stands-in-column', `The amount stands in column (${letter}).`)])
    : inferredValue(letter, [reason('column-unclear', 'Which of the columns (A) and (D) the amount stands in cannot be seen.')], words);
}
