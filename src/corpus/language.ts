import { eld } from 'eld/extrasmall';
import type { Script } from './types.js';

/** Fewer letters than this tell no language reliably. */
const MIN_LETTERS = 24;
/** How much of a text is looked at. */
const SAMPLE = 6000;

const SCRIPTS: readonly [script: Script, letter: RegExp][] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
];

/** Words of one form only, by which close relatives are told apart. */
const EKAVIAN =
  /(?<!\p{L})(?:sledeć\p{L}*|uvek|gde|ovde|pre|posle|reč(?:i|ima|ju|enic\p{L}*)?|vreme|vremena|mesto|mesta|deo|cena|cene|predsedni\p{L}*|dve|čove[kč]\p{L}*|svet\p{L}*|promen\p{L}*|nedelj\p{L}*|sred[aeiuo]m?|bezbednos\p{L}*|razume\p{L}*|voleo|video|hteo|živeo|želeo|dete|deca|dece|mlek\p{L}*|rek[aeiu]|lep\p{L}{0,3}|bel[aeiou]\p{L}{0,2}|primer\p{L}*|mer[aeiu]|proveri\p{L}*|uspe\p{L}{0,3}|telo|ponedeljak|izveštaj\p{L}*|obavešt\p{L}*|rešenj\p{L}*|ved\p{L}{2,}|zvezd\p{L}*)(?!\p{L})/giu;
/** Words that Serbian does not share with Croatian, whatever the vowel: they decide where no vowel does. */
const SERBIAN =
  /(?<!\p{L})(?:ko|neko|niko|šta|takođe|hiljad\p{L}*|opšt\p{L}*|saopšt\p{L}*|uslov\p{L}*|fudbal\p{L}*|milion\p{L}*|ćelij\p{L}*|hemij\p{L}*|evrop\p{L}*|vazduh\p{L}*|organizov\p{L}*|januar\p{L}*|februar\p{L}*|avgust\p{L}*|septemb\p{L}*|oktob\p{L}*|novemb\p{L}*|decemb\p{L}*)(?!\p{L})/giu;
const IJEKAVIAN =
  /(?<!\p{L})(?:sljedeć\p{L}*|uvijek|gdje|ovdje|prije|poslije|riječ\p{L}*|vrijeme|mjesto|mjesta|mjera|mjere|dio|cijen\p{L}*|predsjedni\p{L}*|dvije|čovjek\p{L}*|svijet\p{L}*|promijen\p{L}*|promjen\p{L}*|nedjelj\p{L}*|srijed\p{L}*|razumije\p{L}*|vidio|htio|živio|dijete|djec\p{L}*|mlijeko|rijek\p{L}*|lijep\p{L}*|bijel\p{L}*|primjer\p{L}*|također\p{L}*|vijeć\p{L}*|izvješ\p{L}*|obavijest\p{L}*|vjerojatn\p{L}*|vjerovatn\p{L}*)(?!\p{L})/giu;
const CROATIAN =
  /(?<!\p{L})(?:tko|također|tisuć\p{L}*|opć\p{L}*|sigurnosn\p{L}*|siječnj\p{L}*|veljač\p{L}*|ožujk\p{L}*|travnj\p{L}*|svibnj\p{L}*|lipnj\p{L}*|srpnj\p{L}*|kolovoz\p{L}*|rujn\p{L}*|listopad\p{L}*|studen\p{L}*|prosinc\p{L}*|glasnogovorni\p{L}*|izvješć\p{L}*|vjerojatn\p{L}*|tijekom|priopć\p{L}*|kazališ\p{L}*|zrakoplov\p{L}*|tjed\p{L}*)(?!\p{L})/giu;
const BOSNIAN = /(?<!\p{L})(?:također|historij\p{L}*|lahk\p{L}*|mehk\p{L}*|kahv\p{L}*|vjerovatn\p{L}*|hiljad\p{L}*|opći\p{L}*|januar\p{L}*|februar\p{L}*|decemb\p{L}*|saopć\p{L}*)(?!\p{L})/giu;
const BOKMAL = /(?<!\p{L})(?:ikke|jeg|fra|hva|hvordan|hvor|være|noe|noen|mer|sier|gjøre|hun|dere|også|hvis|mye|flere|blir|ble)(?!\p{L})/giu;
const NYNORSK = /(?<!\p{L})(?:ikkje|eg|frå|kva|korleis|kvar|vere|noko|nokon|nokre|meir|seier|gjere|ho|dykk|òg|viss|mykje|fleire|vert|vart|ein|eit|dei|ikkj|berre|saman|sjølv)(?!\p{L})/giu;

/**
 * Language (ISO 639-1; Norwegian as `nb` or `nn`) and script of an article's text. What the metadata states is believed,
 * unless its script rules it out; the script is always counted. Null where the text is too short or nothing is clear.
 */
export function describeLanguage(text: string, stated: string | null): { language: string | null; script: Script | null } {
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  const normalized = normalizeLanguage(stated);
  if (normalized !== null && normalized !== 'no' && fitsScript(normalized, script)) return { language: normalized, script };
  const detected = detectLanguage(sample, script);
  return { language: normalized === 'no' && detected !== 'nn' ? 'nb' : detected, script };
}

/** The script that most letters belong to; null where there is no letter of a known one. */
export function scriptOf(text: string): Script | null {
  let best: Script | null = null;
  let most = 0;
  for (const [script, letter] of SCRIPTS) {
    const count = text.match(letter)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

/** `sr-Latn-RS` -> `sr`, `nb_NO` -> `nb`, `sh` -> null (it says too little); null for anything that is no language tag. */
export function normalizeLanguage(tag: string | null): string | null {
  const match = /^\s*([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*\s*$/i.exec(tag ?? '');
  if (!match) return null;
  const code = match[1]!.toLowerCase();
  if (['sh', 'und', 'mul', 'zxx', 'mis'].includes(code)) return null;
  try {
    return new Intl.Locale(code).language;
  } catch {
    return null;
  }
}

const CYRILLIC_ONLY = ['bg', 'mk', 'ru', 'uk', 'be'];
const LATIN_ONLY = ['pl', 'nb', 'nn', 'no', 'en', 'de', 'fr', 'cs', 'sk', 'hr', 'sl', 'sv', 'da', 'it', 'es', 'pt', 'nl', 'fi', 'hu', 'ro', 'sq'];

/** A page whose `lang` was left at another language by its template is common: believe the letters. */
function fitsScript(language: string, script: Script | null): boolean {
  if (script === 'Latn') return !CYRILLIC_ONLY.includes(language);
  return !LATIN_ONLY.includes(language);
}

function detectLanguage(sample: string, script: Script | null): string | null {
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return null;
  if (script === 'Cyrl') return detectCyrillic(sample) ?? detectByNgrams(sample);
  return detectByNgrams(sample);
}

/** Letters that only one of the languages has. */
function detectCyrillic(sample: string): string | null {
  const lower = sample.toLowerCase();
  const count = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum + lower.split(letter).length - 1, 0);
  const votes: [language: string, votes: number][] = [
    ['mk', count('ѓќѕ') * 3],
    ['sr', count('ђћ') * 3],
    ['uk', count('іїєґ')],
    ['be', count('ў') * 5],
    ['ru', count('ыэё')],
  ];
  const [first, second] = votes.sort((a, b) => b[1] - a[1]);
  if (first![1] >= 3 && first![1] >= 3 * second![1]) return first![0];
  const yer = count('ъ');
  return yer >= 3 && count('ыэёіј') === 0 && yer > sample.length / 400 ? 'bg' : null;
}

function detectByNgrams(sample: string): string | null {
  const result = eld.detect(sample);
  if (result.language === '' || !result.isReliable()) return null;
  if (['hr', 'sr', 'sl', 'bs'].includes(result.language) && scriptOf(sample) === 'Latn') return southSlavic(sample, result.language);
  if (result.language === 'no' || result.language === 'da') return scandinavian(sample, result.language);
  return result.language;
}

function southSlavic(sample: string, detected: string): string | null {
  const ekavian = matches(sample, EKAVIAN);
  const ijekavian = matches(sample, IJEKAVIAN);
  if (detected === 'sl' && ekavian + ijekavian === 0) return 'sl';
  if (ekavian > ijekavian) return 'sr';
  if (ijekavian === 0) return matches(sample, SERBIAN) > matches(sample, CROATIAN) ? 'sr' : null;
  return matches(sample, CROATIAN) >= matches(sample, BOSNIAN) ? 'hr' : 'bs';
}

function scandinavian(sample: string, detected: string): string {
  const nynorsk = matches(sample, NYNORSK);
  const bokmal = matches(sample, BOKMAL);
  if (nynorsk > 2 && nynorsk > 2 * bokmal) return 'nn';
  return detected === 'da' ? 'da' : 'nb';
}

function matches(sample: string, words: RegExp): number {
  return sample.match(words)?.length ?? 0;
}
