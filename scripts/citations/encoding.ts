import iconv from 'iconv-lite';
import type { Random } from './random.js';
import type { Vocabulary } from './vocabulary.js';

/** An encoding that a file is written in. */
export interface FileEncoding {
  /** As iconv-lite names it. */
  name: string;
  /** Whether a byte order mark goes in front. */
  mark: boolean;
  /** One byte a character: much of Unicode cannot be written. */
  singleByte: boolean;
}

const unicode: readonly FileEncoding[] = [
  { name: 'utf-8', mark: false, singleByte: false },
  { name: 'utf-8', mark: true, singleByte: false },
  { name: 'utf-16le', mark: true, singleByte: false },
  { name: 'utf-16be', mark: true, singleByte: false },
];

export function chooseEncoding(random: Random, { encodings }: Vocabulary): FileEncoding {
  if (encodings.length > 0 && random.chance(0.2)) return { name: random.pick(encodings), mark: false, singleByte: true };
  return random.chance(0.8) ? unicode[0]! : random.pick(unicode);
}

export function encode(text: string, { name, mark }: FileEncoding): Buffer {
  return iconv.encode(text, name, { addBOM: mark });
}

/** The characters that the encoding cannot hold, put through `replace`. C1 controls count among them. */
export function fitting(text: string, { name, singleByte }: FileEncoding, replace: (character: string) => string): string {
  if (!singleByte) return text;
  return Array.from(text, (character) =>
    /[\u0080-\u009f]/.test(character) || iconv.decode(iconv.encode(character, name), name) !== character
      ? replace(character)
      : character,
  ).join('');
}
