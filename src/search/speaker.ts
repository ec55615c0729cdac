import { fold, foldedWords } from '../corpus/fold.js';

/**
 * Whether a name in an article is the one asked for: `Stoltenberg` finds `Jens Stoltenberg`, `Столтенберга` and `Stoltenbergiem`,
 * `Zaharova` finds `Maria Zacharowa`. Each word asked for must be a word of the name, but for its ending and its spelling.
 *
 * @param asked words of the name asked for, as `foldedWords` gives them
 */
export function isSpeaker(name: string, asked: readonly string[]): boolean {
  const words = foldedWords(name);
  return asked.length > 0 && asked.every((want) => words.some((word) => word === want || sameName(word, want)));
}

/** Shorter words are compared as they are: an ending would be half of them. */
const minimum = 4;

function sameName(a: string, b: string): boolean {
  // `Ane`, `Ana`
  if (Math.min(a.length, b.length) < minimum)
    return a.length > 2 && /^[aeiou]{2}$/u.test(a.slice(-1) + b.slice(-1)) && a.slice(0, -1) === b.slice(0, -1);
  const [one, two] = [spelling(a), spelling(b)];
  if (one === two) return true;
  const stems = stemsOf(one);
  return stemsOf(two).some((stem) => stems.includes(stem));
}

/** How a folded name sounds, however a language writes it: `lawrow`, `lavrov`; `zacharowa`, `zaharova`, `zakharova`. */
function spelling(word: string): string {
  return fold(word)
    .replace(/tch|tsch|cz/gu, 'c')
    .replace(/sch|sh|sz/gu, 's')
    .replace(/zh|rz/gu, 'z')
    .replace(/kh|ch/gu, 'h')
    .replace(/ck/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/ou/gu, 'u')
    .replace(/w/gu, 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/x/gu, 'ks')
    .replace(/dji?/gu, 'di')
    .replace(/(.)\1+/gu, '$1');
}

/** Case endings of the Slavic languages and the genitives of the Germanic ones, in the letters of `spelling`. */
const endings = new Set(
  'o ovi om oi oiu ogo og omu em iem im emu iego ego ei ie ia iu u a e i s es ata at ovoi ova ovu ove oga'.split(' '),
);

/** The word whole, and without each ending that it may have. */
function stemsOf(word: string): string[] {
  const lengths = [1, 2, 3, 4].map((cut) => word.length - cut).filter((length) => length >= 3);
  return [word, ...lengths.filter((length) => endings.has(word.slice(length))).map((length) => word.slice(0, length))];
}
