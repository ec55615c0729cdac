import { gap, oddity } from './oddities.js';
import type { Random } from './random.js';
import { clutter, type Vocabulary } from './vocabulary.js';

/** A paragraph as its author means it to be read. */
export interface Written {
  role: 'title' | 'subhead' | 'body' | 'item' | 'clutter' | 'caption';
  /** No white space at its ends. May hold single line breaks (`\n`). */
  text: string;
}

/** How far an article goes from plain prose. */
export interface Manner {
  vocabulary: Vocabulary;
  /** Share of words that are none. */
  odd: number;
  /** Words in NFD. */
  decomposed: boolean;
}

/** Some paragraphs with title, subheads, lists, quotes, drop cap and what looks like clutter. */
export function writeParagraphs(random: Random, manner: Manner): Written[] {
  const paragraphs: Written[] = [];
  if (random.chance(0.7)) paragraphs.push({ role: 'title', text: phrase(random, manner, random.between(2, 9)) });
  const count = random.between(2, 8);
  for (let at = 0; at < count; at++) {
    if (random.chance(0.15)) paragraphs.push({ role: 'clutter', text: random.pick(clutter) });
    if (at > 0 && random.chance(0.15)) paragraphs.push({ role: 'subhead', text: phrase(random, manner, random.between(1, 6)) });
    if (random.chance(0.08)) paragraphs.push({ role: 'caption', text: phrase(random, manner, random.between(3, 8)) });
    if (random.chance(0.12)) {
      for (let item = random.between(2, 4); item > 0; item--) paragraphs.push({ role: 'item', text: sentence(random, manner) });
    }
    paragraphs.push({ role: 'body', text: paragraph(random, manner, at === 0) });
  }
  return paragraphs;
}

function paragraph(random: Random, manner: Manner, first: boolean): string {
  const sentences = Array.from({ length: random.between(1, 5) }, () => sentence(random, manner));
  const text = sentences.join(random.chance(0.05) ? '\n' : ' ');
  // A drop cap that stands apart from its word.
  return first && random.chance(0.15) ? text.replace(/^(\p{Lu})(\p{Ll}{2})/u, '$1 $2') : text;
}

function sentence(random: Random, manner: Manner): string {
  const { vocabulary } = manner;
  const kind = random.fraction();
  const end = vocabulary.language === 'ja' ? '。' : random.pick(['.', '.', '.', '!', '?', '…', '...']);
  if (kind < 0.06) return capital(random.pick(vocabulary.words)) + end;
  if (kind < 0.09) return capital(phrase(random, manner, random.between(80, 400))) + end;
  // More than anything that is embedded or shown as one.
  if (kind < 0.1) return capital(phrase(random, manner, random.between(800, 1_800))) + end;
  const words = capital(phrase(random, manner, random.between(3, 24)));
  if (kind < 0.3) return quoted(random, vocabulary, words);
  return words + end;
}

function quoted(random: Random, { marks, names, said }: Vocabulary, words: string): string {
  const [open, close] = random.pick(marks);
  const name = random.pick(names);
  return random.pick([
    `${open}${words}${close}, ${said} ${name}.`,
    `${open}${words}.${close} ${capital(said)} ${name}.`,
    `${name} ${said}: ${open}${words}.${close}`,
    `${open}${words}`,
  ]);
}

function phrase(random: Random, manner: Manner, length: number): string {
  let text = '';
  for (let at = 0; at < length; at++) {
    const glue = at === 0 ? '' : gap(random, manner.odd > 0);
    text += glue + (random.chance(manner.odd) ? oddity(random) : word(random, manner));
  }
  return text.trim();
}

function word(random: Random, { vocabulary, decomposed }: Manner): string {
  if (random.chance(0.04)) return random.pick(vocabulary.names);
  const plain = random.pick(vocabulary.words) + (random.chance(0.06) ? ',' : '');
  return decomposed && random.chance(0.5) ? plain.normalize('NFD') : plain;
}

function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
