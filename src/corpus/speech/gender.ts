import type { Lexicon } from './lexicon.js';
import type { Token } from './tokens.js';

export type Gender = 'm' | 'f';

/** What a language's grammar tells of a subject. */
interface Grammar {
  /** Its nouns have cases: an office in the subject's form is the subject wherever it stands. */
  inflects: boolean;
  /** A verb may stand without a subject. */
  dropsSubject: boolean;
  /** Past forms of the verb by the subject's gender. */
  masculine: RegExp | null;
  feminine: RegExp | null;
  /** Plural forms of the verb: several spoke. */
  plural: RegExp | null;
}

const PLAIN: Grammar = { inflects: false, dropsSubject: false, masculine: null, feminine: null, plural: null };
const GRAMMARS: Readonly<Record<string, Grammar>> = {
  sr: { inflects: true, dropsSubject: true, masculine: /(?:[aeiu]o|[аеиу]о)$/u, feminine: /(?:la|ла)$/u, plural: /(?:li|ли|ju|ју|jaju)$/u },
  bg: { inflects: false, dropsSubject: true, masculine: null, feminine: null, plural: /(?:ха|ват|ли|ят|ат)$/u },
  pl: { inflects: true, dropsSubject: true, masculine: /ł(?:em)?$/u, feminine: /ła$/u, plural: /(?:li|ły|ją)$/u },
  ru: { inflects: true, dropsSubject: true, masculine: /(?:л|лся)$/u, feminine: /(?:ла|лась)$/u, plural: /(?:ли|лись|ют|ят|ут)$/u },
};

export function grammarOf({ language }: Lexicon): Grammar {
  return GRAMMARS[language ?? ''] ?? PLAIN;
}

/** The gender that the form of the verb at `at` shows; null where it shows none. */
export function verbGender(tokens: readonly Token[], at: number, lexicon: Lexicon): Gender | null {
  const { masculine, feminine } = grammarOf(lexicon);
  const { text } = tokens[at]!;
  if (feminine?.test(text)) return 'f';
  return masculine?.test(text) ? 'm' : null;
}

export function isPlural(verb: string, lexicon: Lexicon): boolean {
  return grammarOf(lexicon).plural?.test(verb) ?? false;
}

const MEN_IN_A = /^(?:nebojša|radiša|dragiša|gliša|đura|staniša|boža|laza|jova|mita|žika|zaharija|jeremija|небојша|радиша|драгиша|глиша|ђура|станиша|божа|лаза|јова|мита|жика|nikola|luka|saša|aleksa|siniša|ilija|mija|vanja|pera|steva|miša|andrija|matija|kosta|sava|toma|novica|ivica|kuba|barnaba|joshua|ezra|ola|никола|лука|саша|алекса|синиша|илија|мија|вања|пера|стева|миша|андрија|матија|коста|сава|тома|новица|ивица|илья|никита|фома|кузьма|данила|микола)$/iu;
const MEN_ROLES = /^(?:sudija|kolega|vođa|vojvoda|starešina|vladika|gazda|deda|tata|tužilac|судия|съдия|владика|колега|poeta|mężczyzna|sędzia|starosta|дядя|судья|мужчина|староста|старейшина|глава|sprzedawca|kierowca|doradca|obrońca|rozmówca|zastępca|przedsiębiorca|przywódca|\p{L}+(?:sta|ista|ysta|ca))$/iu;

/** What a name, and the role that stands before it, tell of the person's gender; null where neither does. */
export function genderOfName(words: readonly string[], role: string | null, lexicon: Lexicon): Gender | null {
  const [first] = words;
  if (first === undefined) return null;
  if (words.length > 1 && lexicon.is('women', first)) return 'f';
  const byRole = role === null ? null : genderOfRole(role, lexicon);
  if (byRole) return byRole;
  const last = words.at(-1)!;
  const slavic = lexicon.language !== null && ['sr', 'bg', 'pl', 'ru'].includes(lexicon.language);
  if (slavic && /(?:ova|eva|ina|ska|cka|ова|ева|ина|ска|ская|евна)$/iu.test(last) && last.length > 4) return words.length === 1 && /(?:ina|ина)$/iu.test(last) ? null : 'f';
  if (slavic && /(?:ov|ev|in|ski|cki|ов|ев|ин|ски|ский)$/iu.test(last) && last.length > 3) return 'm';
  if (lexicon.is('women', first)) return 'f';
  if (words.length === 1) return null;
  if (MEN_IN_A.test(first)) return 'm';
  if (/(?:[aа]|я)$/iu.test(first)) return 'f';
  return slavic && /[^aeiouyаеиоуыяюэ]$/iu.test(first) ? 'm' : null;
}

export function genderOfRole(role: string, lexicon: Lexicon): Gender | null {
  const word = role.toLowerCase();
  switch (lexicon.language) {
    case 'sr':
    case 'pl':
    case 'ru':
      if (MEN_ROLES.test(word)) return 'm';
      return /(?:ka|ica|inja|na|а|ица|ка|ша|ица|я|om|kom|icom|ком|ицом|ą|ką)$/u.test(word) && !/(?:rom|tom|kom|cem|lom|dom|nom|ром|том|цем|лом|дом|ном)$/u.test(word.replace(/(?:kom|ком)$/u, '')) ? 'f' : /[^aeiouyаеиоуыяюэ]$/u.test(word) ? 'm' : null;
    case 'bg':
      if (MEN_ROLES.test(word)) return 'm';
      return /(?:ка|ката|ица|ицата|иня|инята|са|сата)$/u.test(word) ? 'f' : /(?:ът|ят|[^аеиоуя])$/u.test(word) ? 'm' : null;
    case 'de':
      return /(?:in|frau|mutter|tochter|schwester|tante|gräfin)$/u.test(word) ? 'f' : /(?:er|mann|ist|ent|or|eur|ant|vater|sohn)$/u.test(word) ? 'm' : null;
    case 'fr':
      return /(?:trice|euse|ière|ienne|enne|esse|femme|mère|fille|sœur|présidente|adjointe|députée|avocate|épouse)$/u.test(word) ? 'f' : null;
    case 'nb':
      return /(?:kona|kone|kvinne[n]?|jente[an]?|mor(?:en|a)?|bestemor|datter(?:en)?|søster(?:en)?|dronning(?:en)?)$/u.test(word) ? 'f' : /(?:mann(?:en)?|gutt(?:en)?|far(?:en)?|sønn(?:en)?|bror(?:en)?|ektemannen)$/u.test(word) ? 'm' : null;
    case 'en':
      return /(?:woman|wife|mother|daughter|sister|aunt|queen|girl|actress|waitress|lady|mrs|ms|miss)$/u.test(word) ? 'f' : /(?:spokesman|chairman|husband|father|son|brother|uncle|king|boy|actor|waiter|mr|sir|lord)$/u.test(word) ? 'm' : null;
    default:
      return null;
  }
}

/** Forms of a finite verb: good for what stands right between speech and a name only. */
const FINITE: Readonly<Record<string, RegExp>> = {
  sr: /(?:[aeiu]o|la|uje|ava|iva|eva|ira|[аеиу]о|ла|ује|ава|ива|ева|ира)$/u,
  bg: /(?:ва|ира|ява|на|ма|ри|ли|ши|ща|ка|ла|л)$/u,
  pl: /(?:ł|ła|uje|wia|ia|ca|dza|ła)$/u,
  ru: /(?:л|ла|лся|лась|ает|яет|ует|ит|ется|ается|ится)$/u,
  nb: /(?:er|et|te|de)$/u,
  en: /(?:ed|es|ts|ns|ks)$/u,
  de: /(?:te|t)$/u,
  fr: /(?:[eé]|it|ait)$/u,
};

export function seemsVerb(text: string, lexicon: Lexicon): boolean {
  return text.length > 4 && (FINITE[lexicon.language ?? '']?.test(text) ?? false);
}
