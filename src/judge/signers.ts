// Who signs: `/s/ Owen P. Hollow, attorney-in-fact for Ines Marlowe` names two people.

const notName = /^(?:s|by|for|as|attorney|in|fact|the|of|its|and|on|behalf|power|under)$/i;
const between = /,|;|:|\/s\/|\bfor\b|\bby\b|\bas\b|\bon behalf of\b|attorney[- ]in[- ]fact|[()*]/i;

/** The people whom signatures name, each as the words of the name, given name first. */
export const signersIn = (signatures: readonly string[]): string[][] =>
  signatures.flatMap((text) =>
    text.split(between)
      .map((part) => part.trim().split(/\s+/).filter((word) => word !== '' && !notName.test(word)))
      .filter((words) => words.length >= 2 && words.length <= 5));
