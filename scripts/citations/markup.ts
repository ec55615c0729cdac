import type { Random } from './random.js';

/** Character references by name, as HTML defines them. */
export const named: Readonly<Record<string, string>> = {
  ...{
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    '\u00a0': 'nbsp',
    '\u00ad': 'shy',
    '…': 'hellip',
    '–': 'ndash',
    '—': 'mdash',
  },
  ...{ '„': 'bdquo', '“': 'ldquo', '”': 'rdquo', '«': 'laquo', '»': 'raquo', '‘': 'lsquo', '’': 'rsquo', '‚': 'sbquo' },
  ...{
    é: 'eacute',
    æ: 'aelig',
    å: 'aring',
    ø: 'oslash',
    ö: 'ouml',
    ü: 'uuml',
    ß: 'szlig',
    œ: 'oelig',
    š: 'scaron',
    '\u2009': 'thinsp',
  },
};

const plainWord = /^\p{L}[\p{L}\p{M}]+$/u;

/** A character as a reference that an HTML or Markdown reader takes for the same character. */
export function reference(character: string, random: Random): string {
  const name = named[character];
  const code = character.codePointAt(0)!;
  const numeric = random.chance(0.5) ? `&#x${code.toString(16)};` : `&#${code};`;
  return name !== undefined && random.chance(0.5) ? `&${name};` : numeric;
}

/** Whether a reference to it is allowed: controls and U+0080 to U+009F by number mean something else. */
export function mayBeReferred(character: string): boolean {
  return character >= '\u00a0' && character !== '\ufeff';
}

/** Text as HTML that a browser shows the same, but for runs of white space; a line break becomes `<br>`. */
export function htmlOf(text: string, random: Random): string {
  return tokens(text)
    .map((token) => {
      if (token === '\n') return random.pick(['<br>', '<br/>\n']);
      if (token === ' ') return random.chance(0.1) ? '\n    ' : ' ';
      const escaped = Array.from(token, (character) => htmlCharacter(character, random)).join('');
      if (!plainWord.test(token) || !random.chance(0.08)) return escaped;
      return random.pick([
        `<em>${escaped}</em>`,
        `<strong class="x">${escaped}</strong>`,
        `<a href="https://a.example/?a=1&amp;b=2" title="not shown">${escaped}</a>`,
        `<!-- not shown -->${escaped}`,
        firstApart(escaped),
        `${escaped}<wbr>`,
      ]);
    })
    .join('');
}

/** The first character in an element of its own, as drop caps have it. */
function firstApart(escaped: string): string {
  const [first = ''] = escaped;
  return first === '&' ? escaped : `<span>${first}</span>${escaped.slice(first.length)}`;
}

function htmlCharacter(character: string, random: Random): string {
  if (character === '&' || character === '<') return reference(character, random);
  if (character === '>' || character === '"') return random.chance(0.3) ? reference(character, random) : character;
  return mayBeReferred(character) && random.chance(0.04) ? reference(character, random) : character;
}

/** Words that CommonMark shows as they stand, anywhere but at the start of a line. */
const inertInMarkdown = new Set(
  [
    '*',
    '<@123456789012345678>',
    '<@&123456789012345678>',
    '<#123456789012345678>',
    '@everyone',
    ':smile:',
    '#channel',
    '>>>',
  ].concat([
    'snake_case_word',
    'a_b',
    '~',
    '|',
    '>',
    '(',
    ')',
    '||hidden||',
    '~~gone~~',
    '[x]',
    '[',
    ']',
    '<:smile:123456789012345678>',
    '==',
    '5 %',
  ]),
);

/** Text as Markdown that a reader shows the same, but for runs of white space. */
export function markdownOf(text: string, random: Random): string {
  let lineStart = true;
  return tokens(text)
    .map((token) => {
      const atStart = lineStart;
      lineStart = token === '\n';
      if (/^\s+$/u.test(token)) return token;
      if (!atStart && inertInMarkdown.has(token) && random.chance(0.6)) return token;
      const escaped = Array.from(token, (character) => markdownCharacter(character, random)).join('');
      if (!plainWord.test(token) || !random.chance(0.08)) return escaped;
      return random.pick([
        `**${escaped}**`,
        `*${escaped}*`,
        `_${escaped}_`,
        `\`${token}\``,
        `[${escaped}](https://a.example/a_(b)_c "not shown")`,
        `<em>${escaped}</em>`,
      ]);
    })
    .join('');
}

function markdownCharacter(character: string, random: Random): string {
  if (/[!-/:-@[-`{-~]/.test(character)) {
    // What does nothing inside a word need not be escaped.
    return /[,.;:!?'"/%-]/.test(character) && !random.chance(0.2) ? character : `\\${character}`;
  }
  return mayBeReferred(character) && random.chance(0.02) ? reference(character, random) : character;
}

/** Words, single spaces and line breaks, and runs of other white space. */
function tokens(text: string): string[] {
  return text.match(/\n| (?!\s)|[^\S\n]+|\S+/gu) ?? [];
}
