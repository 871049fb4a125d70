// Files that nobody meant to give: what systems put into folders and zips of their own accord.

/** True for `.DS_Store`, `Thumbs.db`, `__MACOSX/…` and other hidden files, by name or path. */
export const isLitter = (name: string): boolean => /(^|\/)(__MACOSX(\/|$)|\.[^/]*$|\.[^/]*\/|Thumbs\.db$|desktop\.ini$)/i.test(name);
