import type { Random } from './random.js';

/** Strings on which rendering, splitting or decoding could stumble; each is written into a text as it stands. */
const markdown = [
  ...[
    '*',
    '**bold**',
    '*it*',
    '_it_',
    '__under__',
    '~~gone~~',
    '||hidden||',
    '`code`',
    '```',
    '\\',
    '\\*',
    '\\_(ツ)_/¯',
    '>',
    '>>>',
    '# Heading',
  ],
  ...[
    '-# small',
    '- item',
    '+ item',
    '* item',
    '1. first',
    '2) second',
    '> quoted',
    '[x]',
    '[masked](https://evil.example)',
    '![alt](a.png)',
    '|',
    '***',
  ],
  ...[
    'snake_case_word',
    '2*3*4',
    'a_b',
    '~',
    '~~',
    '__',
    '==',
    '---',
    '|a|b|',
    '<br>',
    '<b>x</b>',
    '&amp;',
    '&lt;p&gt;',
    'C:\\temp\\*.txt',
    '5 < 6 > 4',
  ],
];
const discord = [
  ...[
    '<@123456789012345678>',
    '<@&123456789012345678>',
    '<#123456789012345678>',
    '<:smile:123456789012345678>',
    '<a:x:123456789012345678>',
  ],
  ...[
    '<t:1700000000:R>',
    '</ask:123456789012345678>',
    '<id:guide>',
    '<https://a.example>',
    '@everyone',
    '@here',
    ':smile:',
    'discord.gg/abc',
  ],
  ...[
    'https://a.example/x_y_z?q=*a*',
    'http://пример.рф/път',
    'www.example.com',
    'mail@a.example',
    'steam://run',
    '#channel',
    '/ask',
  ],
];
const characters = [
  ...['👩‍👩‍👧‍👦', '🇷🇸', '⚡️', '⚡', '👍🏽', '𝔄𝔅', '𐍈', '𠮷', '©', '™', '☎', '1️⃣', '❤'],
  ...['e\u0301', 'q\u0323\u0307', 'ж\u0301', '\u212b', '\u2126', '\u1112\u1161\u11ab', 'ﬁ', 'İ', 'ſ', 'ẞ', '\u0958'],
  ...[
    'שלום',
    'مرحبا',
    'a\u200fb',
    '\u202eabc\u202c',
    '\u2067xyz\u2069',
    'con\u00adtra\u00adfor\u00adte',
    'zero\u200bwidth',
    'no\u2060break',
    'a\ufeffb',
    'न\u094dय',
  ],
  ...['⟦false⟧', '⟦', '⟧', '│', '\u0007', '\u001b[31mred\u001b[0m', '\u009b1m', '\u007f'],
];
const typographic = [
  '…',
  '–',
  '—',
  '„',
  '“',
  '”',
  '«',
  '»',
  '‘',
  '’',
  '"',
  "'",
  '...',
  '?!',
  '(',
  ')',
  '/',
  '§ 5',
  '12:30',
  '1.000,50',
  '№ 7',
  'J. K.',
  '5 %',
  'бр. 5',
  'bl.a.',
];

/** A word of no language: markup that is none, characters beyond the usual, marks. */
export function oddity(random: Random): string {
  return random.pick(random.pick([markdown, discord, characters, typographic]));
}

/** Between two words: mostly a space. No line break. */
export function gap(random: Random, odd: boolean): string {
  if (!odd || random.chance(0.93)) return ' ';
  return random.pick([
    '\u00a0',
    '\u2009',
    '\u202f',
    '\u2003',
    '\u3000',
    '  ',
    '\t',
    ' \u00a0 ',
    '\u200b ',
    '   ',
    ' \u000b',
    ' \u0085',
    '\u2028',
  ]);
}
