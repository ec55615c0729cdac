/**
 * Article text is other people's text: on a terminal an escape sequence in it could move the cursor, change the title
 * bar or imitate our own output. These functions leave every letter alone and make what a terminal would act on visible.
 */

/** C0 except tab and newline, DEL, C1, line and paragraph separators, bidirectional overrides and isolates, lone surrogates. */
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/** The brackets that mark the answering sentence where there are no colours; escaped in article text, so they are only ever ours. */
export const MARK = { open: '⟦', close: '⟧' } as const;
const MARKS = /[⟦⟧]/g;

/** A control character as its picture (`␛` for U+001B), anything else as its code point (`<U+202E>`). */
function visible(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return codePoint(character);
}

function codePoint(character: string): string {
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Text of several lines, safe to print: tabs and newlines stay, everything else a terminal acts on is made visible. */
export function inertText(text: string): string {
  return text.replace(ACTIVE, visible).replace(MARKS, codePoint);
}

/** A title, name or path, safe to print and on one line. */
export function inertLine(text: string): string {
  return inertText(text).replaceAll('\n', '␊').replaceAll('\t', '␉');
}
