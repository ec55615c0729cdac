import { transliterate } from 'transliteration';

/** Changes when a folded form changes: the store's search keys are made again then. */
export const FOLDING_VERSION = 1;

/** Cyrillic to the Latin letters that Serbian, Bulgarian, Macedonian and Russian names share once diacritics are gone. */
const cyrillic: readonly (readonly [string, string])[] = Object.entries({
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', ѓ: 'dj', е: 'e', ё: 'e', є: 'e', ж: 'z', з: 'z', ѕ: 'dz', и: 'i', і: 'i', ї: 'i', ј: 'j', й: 'j',
  к: 'k', ќ: 'c', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ў: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c',
  џ: 'dz', ш: 's', щ: 'st', ъ: 'a', ы: 'y', ь: '', э: 'e', ю: 'ju', я: 'ja',
}); // prettier-ignore

const latin: Readonly<Record<string, string>> = { đ: 'dj', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ð: 'd', ı: 'i' };

const cyrillicMap = new Map(cyrillic);

/**
 * A search key: lower case, without diacritics, in Latin letters, so that `Столтенберг`, `Stoltenberg` and `STOLTENBERG` meet.
 * Only ever compared, never shown; offsets do not carry over.
 */
export function fold(text: string): string {
  let folded = '';
  for (const letter of text.toLowerCase().normalize('NFC')) folded += cyrillicMap.get(letter) ?? latin[letter] ?? letter;
  // Base letters with their marks: `č` and `é`, and what the tables do not have is left to the library (Greek, Armenian, Georgian).
  folded = folded.normalize('NFKD').replace(/\p{M}/gu, '');
  return /[^\p{ASCII}]/u.test(folded) ? transliterate(folded).toLowerCase() : folded;
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const gramLength = 4;

/**
 * Search terms of a text: each folded word up to four letters whole, each longer one as its four-letter grams, so that inflected forms
 * (`Norveška`, `Norveškoj`) share most of theirs.
 */
export function searchTerms(text: string): string[] {
  return foldedWords(text).flatMap((word) => {
    if (word.length <= gramLength) return [word];
    return Array.from({ length: word.length - gramLength + 1 }, (_, at) => word.slice(at, at + gramLength));
  });
}

const serbianLatin = new Map(
  Object.entries({
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p',
    р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š',
  }), // prettier-ignore
);

/**
 * Serbian Cyrillic in Serbian Latin letters, letter for letter. The embedding model knows Serbian far better in Latin script
 * (rank-1 English to Serbian .86 against .79), so passages and questions go to it in that form; they are never shown in it.
 */
export function toSerbianLatin(text: string): string {
  let latinText = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const mapped = serbianLatin.get(lower);
    if (mapped === undefined) latinText += letter;
    else latinText += letter === lower ? mapped : mapped.charAt(0).toUpperCase() + mapped.slice(1);
  }
  return latinText;
}

/** What the embedding model gets for a text of this language: the text itself, or Serbian Cyrillic in Latin letters. */
export function embeddedText(text: string, language: string | null): string {
  return language === 'sr' ? toSerbianLatin(text) : text;
}
