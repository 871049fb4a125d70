// Words that the titles of officers are made of: `EVP, Chief Legal Officer`, `See Remarks`.

const office = /^(?:.*officer|.*president|chief|c[a-z]{1,3}o|[a-z]{0,2}vp|secretary|treasurer|.*counsel|.*controller|comptroller|chair(?:man|person|woman)?|head|.*remarks|.*footnotes?|principal|manager|managing|director|partner|executive|exec|gm|founder|gc|sec)$/i;

/** True where a word of the text is one that officers' titles have. */
export const namesOffice = (text: string): boolean => text.replace(/\bV\.\s?P\./gi, 'VP').split(/[^A-Za-z]+/).some((word) => office.test(word));
