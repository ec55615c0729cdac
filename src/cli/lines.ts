/** A line without its end; numbers are from 1. */
export interface Line {
  number: number;
  text: string;
}

/**
 * The lines of a stream of UTF-8, as they arrive; a byte order mark is dropped, `\r\n` ends a line as `\n` does.
 * Not `readline`, which also ends a line at U+2028: JSON allows that character inside a string.
 */
export async function* readLines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const text of lines) yield { number: ++number, text: text.replace(/\r$/, '') };
  }
  rest += decoder.decode();
  if (rest !== '') yield { number: ++number, text: rest };
}
