import iconv from 'iconv-lite';
import { detectSingleByte } from './single-byte.js';

export type DecodeResult = { ok: true; text: string; encoding: string } | { ok: false; code: 'encoding' | 'binary'; message: string };

/** First bytes of formats that people drop into folders of articles by mistake. */
const SIGNATURES: readonly [name: string, bytes: readonly number[]][] = [
  ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip archive', [0x1f, 0x8b]],
  ['bzip2 archive', [0x42, 0x5a, 0x68, 0x39]],
  ['xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
];

/**
 * Bytes as a string, without byte order mark. In order: byte order mark, strict UTF-8, the charset that an HTML file declares,
 * then the single-byte encodings of the languages read here (windows-1250, -1251, -1252, ISO-8859-1, -2, -5), chosen by what the
 * text reads like in each. Undecidable or broken text is a failure, never a guess full of replacement characters.
 */
export function decode(bytes: Uint8Array): DecodeResult {
  const marked = byteOrderMark(bytes);
  if (marked) {
    const text = decodeStrictly(bytes.subarray(marked.length), marked.encoding);
    return text === null
      ? { ok: false, code: 'encoding', message: `it starts as ${marked.encoding.toUpperCase()} but is not valid ${marked.encoding.toUpperCase()} further on` }
      : { ok: true, text, encoding: marked.encoding };
  }
  const binary = looksBinary(bytes);
  if (binary) return { ok: false, code: 'binary', message: `it is not a text file (${binary})` };
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { ok: true, text: utf8, encoding: 'utf-8' };

  const declared = declaredEncoding(bytes);
  if (declared) {
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), declared);
    if (!/[\ufffd\u0080-\u009f]/.test(text)) return { ok: true, text, encoding: declared };
  }
  const detected = detectSingleByte(bytes);
  if (detected) return { ok: true, ...detected };
  return {
    ok: false,
    code: 'encoding',
    message: 'it is neither UTF-8 nor in any encoding that could be recognised; save it as UTF-8',
  };
}

function byteOrderMark(bytes: Uint8Array): { encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; length: number } | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function looksBinary(bytes: Uint8Array): string | null {
  for (const [name, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return name;
  }
  if (bytes.includes(0)) return 'it contains zero bytes';
  let controls = 0;
  const sample = bytes.subarray(0, 65_536);
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0b && byte !== 0x0c && byte !== 0x0d) controls++;
  }
  return controls > 16 && controls > sample.length / 50 ? 'it is full of control characters' : null;
}

/** The charset of `<meta charset>`, `<meta http-equiv>`, an XML declaration or front matter, in the first 4 KB. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const match = /(?:charset|encoding)\s{0,8}[=:]\s{0,8}["']?([\w.:-]{2,40})/i.exec(head);
  const name = match?.[1]?.toLowerCase();
  if (!name || !iconv.encodingExists(name) || /^(?:utf|ucs|us-?ascii|binary|base64|hex)/.test(name)) return null;
  return name;
}
