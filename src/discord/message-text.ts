/** Mentions of people, roles, channels and commands, timestamps, custom emoji and links in angle brackets. */
const BRACKETS = /<(?:@[!&]?\d+|#\d+|\/[^<>:]{1,64}:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+|https?:\/\/[^\s<>]+)>/gu;
const MASKED_LINK = /\[([^[\]\n]*)\]\(<?[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*>?(?:\s+"[^"\n]*")?\)/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)"'»”“]/gu;
const CODE_FENCE = /```(?:[\w+-]*\n)?/gu;
const NAMED_EMOJI = /(?<![\p{L}\d]):[a-z][\w~+-]{1,31}:(?!\d)/giu;
const UNICODE_EMOJI =
  /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)*|[\u{1f1e6}-\u{1f1ff}]{2}/gu;
const LINE_MARKS = /^[\t ]*(?:>>> |> |#{1,3} |-# |[-*+•] |\d{1,2}\. (?=\p{Lu}))+/gmu;
/** A backslash before it says that a mark is meant as it is. */
const PAIRED = /(?<!\\)(\*{1,3}|_{2,3}|~~|\|\||`{1,2})(?=\S)([\s\S]*?\S)(?<!\\)\1/gu;
const UNDERSCORES = /(?<![\p{L}\p{N}_\\])_(?=\S)([^\n_]*\S)_(?![\p{L}\p{N}_])/gu;
const ESCAPED = /\\(?=[!-/:-@[-`{-~])/gu;

/**
 * What a Discord message says as plain text: without its Markdown, links, mentions and emoji. Words stay as they are, and lines stay lines.
 * Empty where nothing but those is left.
 */
export function plainText(content: string): string {
  let text = content
    .replace(/\r\n?/gu, '\n')
    .replace(CODE_FENCE, '\n')
    .replace(MASKED_LINK, '$1')
    .replace(BRACKETS, ' ')
    .replace(ADDRESS, ' ')
    .replace(/@(?:everyone|here)(?!\p{L})/gu, ' ')
    .replace(NAMED_EMOJI, ' ')
    .replace(UNICODE_EMOJI, ' ')
    .replace(LINE_MARKS, '');
  // One construct within another: `**_both_**`.
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(PAIRED, '$2').replace(UNDERSCORES, '$1');
  }
  return text
    .replace(ESCAPED, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}
