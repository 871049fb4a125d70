// The parser's version: raised with each change that can read a filing differently.

export const version = '0.1.0';
