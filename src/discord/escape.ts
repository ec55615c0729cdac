/**
 * Makes text mean nothing to Discord's Markdown, so that it reads exactly as written.
 *
 * discord.js's `escapeMarkdown` is not used: it leaves addresses, `<a:...` and single marks alone, and Discord would link,
 * mention or format those. Discord takes a backslash before any ASCII punctuation as "this character, literally", so one
 * pass over all that may start a construct is enough: emphasis, spoilers, code, links, mentions, timestamps, custom and
 * `:named:` emoji, addresses (`https\:` is none), invitations (`discord.gg\/`), and at the start of a line headings, lists
 * and block quotes.
 *
 * @param atLineStart Whether the text begins a line; its further lines always do.
 */
export function escapeMarkdown(text: string, atLineStart = true): string {
  return text
    .split('\n')
    .map((line, index) => escapeLine(line, atLineStart || index > 0))
    .join('\n');
}

const anywhere = /[\\*_~`|<>[\]@]|:(?!\s)|(?<=\.[a-z]{2,24})\//gi;
const blockStart = /^(\s*)(?:([#+-])|(\d+)([.)]))/;

function escapeLine(line: string, atLineStart: boolean): string {
  const escaped = line.replace(anywhere, '\\$&');
  if (!atLineStart) return escaped;
  return escaped.replace(blockStart, (_, space: string, mark?: string, digits?: string, stop?: string) =>
    mark === undefined ? `${space}${digits ?? ''}\\${stop ?? ''}` : `${space}\\${mark}`,
  );
}

/** Characters that turn the writing direction around for what follows: no words, and in a label they would garble its neighbours. */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** A title or a name as one line: white space runs become one space, control characters go. Empty where nothing is left. */
export function oneLine(text: string): string {
  return text
    .replace(directionControls, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
