// Reasons told apart by how their codes begin: whether a reading is hurt is asked of every value by several rules.
import type { Reason } from '../model/reasons';

/** Tells whether one of some reasons has a code of that pattern. Each code is looked at once: there are some hundred. */
export function anyOf(pattern: RegExp): (reasons: readonly Reason[]) => boolean {
  const known = new Map<string, boolean>();
  const is = (code: string): boolean => {
    let answer = known.get(code);
    if (answer === undefined) {
      answer = pattern.test(code);
      known.set(code, answer);
    }
    return answer;
  };
  return (reasons) => {
    for (let at = 0; at < reasons.length; at++) if (is((reasons[at] as Reason).code)) return true;
    return false;
  };
}

const openLetter = anyOf(/^letter-(?:case|with-rest|lookalike)$/);

/** True of a code or a form of ownership that OCR touched: a small letter, a letter with something beside it, one that looks like another. */
export const isOpenLetter = ({ reasons }: { readonly reasons: readonly Reason[] }): boolean => openLetter(reasons);
