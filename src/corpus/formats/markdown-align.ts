import { decodeString } from 'micromark-util-decode-string';
import type { Run } from '../segments.js';

const REFERENCE = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iy;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;

/**
 * Runs that make `value`, the text of a Markdown node, out of the source from `start` to `end`: what the parser dropped
 * (escapes, markers, indentation of the next line) is left out, character references become runs of kind `entity`.
 */
export function alignInline(decoded: string, start: number, end: number, value: string): Run[] {
  const runs: Run[] = [];
  let at = start;
  let done = 0;
  const verbatim = (): void => {
    const last = runs.at(-1);
    if (last?.kind === 'verbatim' && last.sourceEnd === at) {
      last.text += decoded[at]!;
      last.sourceEnd++;
    } else runs.push({ text: decoded[at]!, sourceStart: at, sourceEnd: at + 1, kind: 'verbatim' });
    at++;
    done++;
  };
  while (done < value.length && at < end) {
    const wanted = value[done]!;
    const reference = wanted === decoded[at] && wanted !== '&' ? null : referenceAt(decoded, at);
    if (reference && value.startsWith(reference.text, done)) {
      const text = /^[\r\n\0]$/.test(reference.text) ? ' ' : reference.text;
      runs.push({ text, sourceStart: at, sourceEnd: at + reference.length, kind: 'entity' });
      at += reference.length;
      done += reference.text.length;
    } else if (wanted === '\r' || (wanted === '\n' && decoded[at] === '\r')) {
      if (decoded[at] !== '\r') {
        at++;
        continue;
      }
      const width = decoded[at + 1] === '\n' ? 2 : 1;
      runs.push({ text: '\n', sourceStart: at, sourceEnd: at + width, kind: 'newline' });
      done += value.startsWith('\r\n', done) ? 2 : 1;
      at += width;
    } else if (isEscapeOf(decoded, at, wanted)) {
      at++;
      verbatim();
    } else if (decoded[at] === wanted) {
      verbatim();
    } else {
      at++;
    }
  }
  // What could not be followed is kept whole, mapped to all of its source.
  return done < value.length ? [{ text: value.replace(/\r\n?/g, '\n'), sourceStart: start, sourceEnd: end, kind: 'entity' }] : runs;
}

function referenceAt(decoded: string, at: number): { text: string; length: number } | null {
  if (decoded[at] !== '&') return null;
  REFERENCE.lastIndex = at;
  const source = REFERENCE.exec(decoded)?.[0];
  if (source === undefined) return null;
  const text = decodeString(source);
  return text === source ? null : { text, length: source.length };
}

function isEscapeOf(decoded: string, at: number, wanted: string): boolean {
  ESCAPE.lastIndex = at;
  return decoded[at + 1] === wanted && ESCAPE.test(decoded);
}
