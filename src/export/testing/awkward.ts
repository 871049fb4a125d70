// For tests: texts that exports stumble over. Not for the program itself.

/** Texts that every format but for its own stated limits must give back as they are. */
export const awkwardTexts: readonly string[] = [
  'a "b" \'c\'', 'a,b;c|d', 'a\tb', 'line\nline', 'line\r\nline', 'line\rline', ' padded\t', '\u202Eright\u202C \u200F', '\u{1F600} \u00e9 \u2028 \u0085', '=cmd()', '-5', '+1', '@x',
  '--', '-->', '<!-- x -->', '<![CDATA[x]]>', '&#65; &amp; %41', '_x0041_ \\u0041 \\n', "'quoted", '999999999999.9999', '0.0001', '007', 'NULL', 'true', '2021-05-04',
  ']]> and < and & '.repeat(70).slice(0, 1000),
];

/** Texts of which a part cannot stand in a text file of UTF-8, or in XML: NUL, controls, halves of surrogate pairs. */
export const uncarriedTexts: readonly string[] = ['a\0b', 'a\uD800b', 'a\uDC00b', 'a\u0001b', 'a\uFFFFb'];
