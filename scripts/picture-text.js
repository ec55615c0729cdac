/** Text of the picture: Discord's Markdown as runs, and lines that fit without a browser to measure them. */

/** Widths in units of the font size, of a common sans-serif; wide enough for those that stand in for it. */
const widths = [
  [/[ijl.,:;'|!’‘і]/u, 0.27],
  [/[ ftrI()[\]\-–„“”"«»·/г]/u, 0.36],
  [/[mwMWшщжюмфыШЩЖЮМФ—@%]/u, 0.86],
  [/[A-ZÀ-ÖØ-ÞŁŚŻŹĆĘĄŃČŠŽĐА-Я]/u, 0.69],
];
const otherWidth = 0.565;
const boldFactor = 1.06;

/** Estimated width of `text` in pixels at `size`. */
export function measure(text, size, bold = false) {
  let units = 0;
  for (const character of text) units += widths.find(([pattern]) => pattern.test(character))?.[1] ?? otherWidth;
  return units * size * (bold ? boldFactor : 1);
}

/**
 * Lines of Markdown as runs `{ text, bold }`: `**` switches bold, a backslash takes the next character as it is. Throws on any other mark
 * that Discord would act on, since the picture would not show what Discord does.
 */
export function paragraphs(markdown) {
  return markdown.split('\n').map((line) => {
    const runs = [];
    let bold = false;
    for (const [part] of line.matchAll(/\*\*|\\.|[^\\*]+|\*/gu)) {
      if (part === '**') bold = !bold;
      else if (/^[*_~`|]|^<[@#]/.test(part)) throw new Error(`unexpected Markdown: ${part}`);
      else {
        const text = part.startsWith('\\') ? part.slice(1) : part;
        const last = runs.at(-1);
        if (last?.bold === bold) last.text += text;
        else runs.push({ text, bold });
      }
    }
    return runs;
  });
}

/** Breaks runs at spaces into lines of at most `room` pixels; a word that is longer stands alone. */
export function wrap(runs, room, size) {
  const words = runs.flatMap(({ text, bold }) => text.split(/(?<= )/).map((word) => ({ text: word, bold })));
  const lines = [];
  let line = [];
  let used = 0;
  for (const word of words) {
    const length = measure(word.text.trimEnd(), size, word.bold);
    if (line.length > 0 && used + length > room && line.at(-1).text.endsWith(' ')) {
      lines.push(line);
      line = [];
      used = 0;
    }
    line.push(word);
    used += measure(word.text, size, word.bold);
  }
  if (line.length > 0) lines.push(line);
  return lines.map(merged);
}

/** Neighbours of one weight as one run, without the space at the end of the line. */
function merged(line) {
  const runs = [];
  for (const { text, bold } of line) {
    const last = runs.at(-1);
    if (last?.bold === bold) last.text += text;
    else runs.push({ text, bold });
  }
  const last = runs.at(-1);
  last.text = last.text.trimEnd();
  return runs;
}
