// The parser's version, known to all rooms: what one version has read is read again by the next.

/** Raised with each change that can read a filing differently. */
export const parserVersion = '0.1.0';
