import iconv from 'iconv-lite';

/** Encodings tried, with the letters beyond ASCII of the languages written in them. The order decides between equal readings. */
const CANDIDATES: readonly { encoding: string; alphabets: readonly string[] }[] = [
  { encoding: 'windows-1250', alphabets: ['čćđšž', 'ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű'] },
  { encoding: 'iso-8859-2', alphabets: ['čćđšž', 'ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű'] },
  { encoding: 'windows-1251', alphabets: ['бвгдежзийклмнопрстуфхцчшщъьюя', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'абвгдђежзијклљмнњопрстћуфхцчџш', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', 'абвгдѓежзѕијклљмнњопрстќуфхцчџш'] },
  { encoding: 'iso-8859-5', alphabets: ['бвгдежзийклмнопрстуфхцчшщъьюя', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'абвгдђежзијклљмнњопрстћуфхцчџш', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', 'абвгдѓежзѕијклљмнњопрстќуфхцчџш'] },
  { encoding: 'windows-1252', alphabets: ['æøåéòô', 'äöüß', 'åäöé', 'àâçéèêëîïôùûœ'] },
];

/** Commonest letters of Cyrillic news text: a wrong Cyrillic decoding moves them onto rare ones. */
const COMMON_CYRILLIC = 'аоеинтрсвклдпму';
/** Signs that text has beyond letters. */
const SIGNS = '„“”‘’‚«»‹›–—…•·§№°€£© \u00a0\u00ad';

/** How much of a text is looked at, in bytes beyond ASCII. */
const SAMPLE = 20_000;

/**
 * Decodes bytes that are not UTF-8 as the single-byte encoding they read best in. A reading is scored by its characters beyond
 * ASCII: letters of one alphabet, in lower case inside words, count for it; C1 controls, letters of no language here, and
 * capitals inside words count against it. Null where even the best reading is poor, or where nothing speaks for any.
 */
export function detectSingleByte(bytes: Uint8Array): { text: string; encoding: string } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const sample = sampleAroundHighBytes(buffer);
  let best: { encoding: string; score: number } | null = null;
  for (const { encoding, alphabets } of CANDIDATES) {
    const text = iconv.decode(sample, encoding);
    const score = Math.max(...alphabets.map((alphabet) => scoreReading(text, alphabet)));
    if (!best || score > best.score + 1e-9) best = { encoding, score };
  }
  if (!best || best.score < 0.5) return null;
  const text = iconv.decode(buffer, best.encoding);
  if (/[\ufffd\u0080-\u009f]/.test(text)) return null;
  return { text, encoding: best.encoding };
}

/** Mean over the characters beyond ASCII, from -1 (none reads well) to 1 (all are letters in a natural place). */
function scoreReading(text: string, alphabet: string): number {
  const cyrillic = alphabet.startsWith('б') || alphabet.startsWith('а');
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character < '\u0080') continue;
    count++;
    const lower = character.toLowerCase();
    const isLower = lower === character;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (alphabet.includes(lower)) {
      if (!isLower && /\p{Ll}/u.test(before)) sum -= 1;
      else if (cyrillic) sum += /[a-z]/i.test(before) || /[a-z]/i.test(after) ? -0.5 : COMMON_CYRILLIC.includes(lower) ? 1 : 0.6;
      else sum += /\p{L}/u.test(before) || /\p{L}/u.test(after) ? 1 : 0;
    } else if (/\p{L}/u.test(character)) {
      // A letter of a foreign name now and then is natural; a text full of them is a wrong reading.
      sum -= 0.6;
    } else if (SIGNS.includes(character)) {
      sum += signFits(character, before, after) ? 0.5 : -0.5;
    } else {
      sum -= character < '\u00a0' || character === '\ufffd' ? 3 : 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** Whether a sign stands where signs stand: beside a space, punctuation or the edge, not between two letters. */
function signFits(sign: string, before: string, after: string): boolean {
  const letterBefore = /\p{L}/u.test(before);
  const letterAfter = /\p{L}/u.test(after);
  return sign === '’' || !(letterBefore && letterAfter);
}

/** The stretches around bytes beyond ASCII, so that a long ASCII head does not hide them. */
function sampleAroundHighBytes(buffer: Buffer): Buffer {
  if (buffer.length <= SAMPLE * 4) return buffer;
  const first = buffer.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 16);
  return buffer.subarray(from, from + SAMPLE * 4);
}
