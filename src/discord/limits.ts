/**
 * Discord's limits on messages, embeds and autocomplete, from its API documentation (Create Message, Embed Limits,
 * Application Commands). Discord counts characters; Izvor counts UTF-16 code units, of which there are never fewer.
 */
export const limits = {
  content: 2000,
  embeds: 10,
  /** Titles, descriptions, field names and values, footers and author names of all embeds of a message together. */
  embedsTotal: 6000,
  title: 256,
  url: 2048,
  description: 4096,
  author: 256,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;

/** The longest question, and quote topic, that is taken, in characters (code points). */
export const longestQuestion = 500;
