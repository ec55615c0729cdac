import { monthNumber } from '../dates.js';
import { foldedWords } from '../fold.js';
import { CZECH, POLISH } from './phrases/west-slavic.js';
import { ENGLISH, NORWEGIAN, SWEDISH_DANISH } from './phrases/germanic.js';
import { RUSSIAN, UKRAINIAN } from './phrases/east-slavic.js';
import { BULGARIAN, MACEDONIAN, SERBO_CROATIAN } from './phrases/south-slavic.js';
import { FRENCH, GERMAN } from './phrases/west-european.js';
import type { ClutterPhrases } from './phrases/types.js';

/** Pages mix languages (an English share bar under a Polish article), so all tables apply to every page. */
const TABLES: readonly ClutterPhrases[] = [
  SERBO_CROATIAN,
  MACEDONIAN,
  BULGARIAN,
  POLISH,
  CZECH,
  NORWEGIAN,
  SWEDISH_DANISH,
  ENGLISH,
  GERMAN,
  FRENCH,
  RUSSIAN,
  UKRAINIAN,
];

/** Services that share bars name, in any language. */
const SERVICES = 'facebook fejsbuk fejsbuku fb twitter tviteru whatsapp viber telegram messenger linkedin reddit instagram instagramu youtube tiktok threads bluesky mastodon google telegramu facebooku';
const SHARE_NAMES =
  'facebook fejsbuk fb twitter tviter x whatsapp viber telegram messenger email e mail mejl epost post pinterest linkedin reddit vkontakte vk odnoklassniki ok instagram youtube tiktok threads bluesky mastodon pocket flipboard google news googlenews sms rss tumblr wykop xing svejo skype signal line kopiraj link share print tweet snapchat discord';

/** News agencies and picture desks, as credits name them. */
const AGENCIES =
  'ntb scanpix pap epa efe afp ap reuters beta tanjug fonet hina srna mia fena bta bgnes bulfoto dpa apd kna sid dapd apa ansa tass ria novosti interfax unian ukrinform ctk sita mti tt ritzau belga anp lusa pa aa anadolu xinhua bloomberg getty images shutterstock istock alamy imago zuma keystone profimedia pixsell cropix east news forum agencja gazeta wyborcza newspix gallo pool handout stringer upi picture alliance via archiv archive arhiva arkiv arxiv ilustracija illustration istockphoto pixabay unsplash depositphotos dreamstime fotolia adobe stock ap photo foto press association photopress wire sipa abaca rex vida vostock starsport printscreen screenshot youtube facebook twitter instagram';

/** Invitations to a social network. */
const FOLLOW =
  'follow us on | like us on | join us on | find us on | follow us | pratite nas na | zapratite nas na | pratite nas | zapratite nas | pridružite nam se | obserwuj nas na | obserwuj nas | polub nas na | dołącz do nas | последвайте ни във | последвайте ни в | последвайте ни | следвайте ни | харесайте ни | følg oss på | følg oss | lik oss på | følg os på | följ oss på | folgen sie uns auf | folgen sie uns | folge uns auf | suivez nous sur | suivez nous | подписывайтесь на наш | подписывайтесь на | подпишитесь на наш | підписуйтесь на наш | підписуйтесь на | следете не на | sledujte nás na';

/** Requests to subscribe, to send tips, to install something: imperatives that articles do not address to their readers. */
const INVITATIONS =
  'sign up for our newsletter | sign up to our newsletter | subscribe to our newsletter | get our newsletter | download our app | have a news tip | got a tip for us | do you have a story for us | prijavite se na newsletter | prijavite se na naš newsletter | preuzmite našu aplikaciju | imate vest pošaljite | pošaljite nam vest | zapisz się na newsletter | zapisz się na nasz newsletter | zapisz się do newslettera | pobierz naszą aplikację | pobierz aplikację | masz dla nas temat | napisz do nas | dziękujemy że przeczytałaś eś | абонирайте се за нашия бюлетин | абонирайте се за бюлетина | запишете се за нашия бюлетин | изтеглете нашето приложение | свалете приложението | изпратете ни новина | meld deg på nyhetsbrevet | meld deg på vårt nyhetsbrev | få nyhetsbrevet | last ned appen vår | vil du tipse oss | tips oss på | har du tips til oss | har du et tips | prenumerera på vårt nyhetsbrev | tilmeld dig vores nyhedsbrev | newsletter abonnieren | abonnieren sie unseren newsletter | melden sie sich für unseren newsletter an | laden sie unsere app | abonnez vous à notre newsletter | inscrivez vous à notre newsletter | téléchargez notre application | подпишитесь на нашу рассылку | подпишитесь на рассылку | скачайте приложение | підпишіться на нашу розсилку';

/** Copyright notices. */
const RIGHTS =
  'all rights reserved | sva prava zadržana | sva prava pridržana | zabranjeno preuzimanje | zabranjeno kopiranje | wszelkie prawa zastrzeżone | kopiowanie zabronione | всички права запазени | правата запазени | alle rettigheter reservert | alle rettigheter forbeholdt | alla rättigheter | alle rettigheder | alle rechte vorbehalten | tous droits réservés | все права защищены | усі права захищені | всі права захищено | сите права се задржани | všechna práva vyhrazena | may not be published broadcast rewritten or redistributed | may not be reproduced';

interface Vocabulary {
  comments: ReadonlySet<string>;
  counted: ReadonlySet<string>;
  lines: ReadonlySet<string>;
  related: ReadonlySet<string>;
  photo: ReadonlySet<string>;
  by: ReadonlySet<string>;
  source: ReadonlySet<string>;
  published: ReadonlySet<string>;
  ago: ReadonlySet<string>;
  units: ReadonlySet<string>;
  clock: ReadonlySet<string>;
  share: ReadonlySet<string>;
  agencies: ReadonlySet<string>;
  services: ReadonlySet<string>;
  cookies: PhraseIndex;
  forms: PhraseIndex;
  follow: PhraseIndex;
  invitations: PhraseIndex;
  rights: PhraseIndex;
}

/** Phrases by their first word, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

let compiled: Vocabulary | undefined;

/** All tables as sets of folded phrases and words; made at the first use. */
export function vocabulary(): Vocabulary {
  compiled ??= {
    comments: phrases('comments'),
    counted: words('counted'),
    lines: phrases('lines'),
    related: phrases('related'),
    photo: phrases('photo'),
    by: phrases('by'),
    source: phrases('source'),
    published: words('published'),
    ago: words('ago'),
    units: words('units'),
    clock: words('clock'),
    share: new Set([...foldedWords(SHARE_NAMES), ...phrases('lines')].filter((word) => !word.includes(' '))),
    agencies: new Set(foldedWords(AGENCIES)),
    services: new Set(foldedWords(SERVICES)),
    cookies: index(phrases('cookies')),
    forms: index(phrases('forms')),
    follow: index(foldPhrases(FOLLOW)),
    invitations: index(foldPhrases(INVITATIONS)),
    rights: index(foldPhrases(RIGHTS)),
  };
  return compiled;
}

export function isMonth(word: string): boolean {
  return monthWords.has(word) || monthNumber(word) !== null;
}

/** Months as they look folded (`januar`, `stycznia`), made from the names that dates know. */
const monthWords = new Set(
  foldedWords(
    'януари февруари март април май юни юли август септември октомври ноември декември јануар фебруар март април мај јун јул август септембар октобар новембар децембар јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра января февраля марта апреля мая июня июля августа сентября октября ноября декабря січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga prosinca märz mär août décembre février',
  ),
);

function phrases(field: keyof ClutterPhrases): ReadonlySet<string> {
  return new Set(TABLES.flatMap((table) => [...foldPhrases(table[field])]));
}

function foldPhrases(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((phrase) => foldedWords(phrase).join(' ')));
}

function words(field: keyof ClutterPhrases): ReadonlySet<string> {
  return new Set(TABLES.flatMap((table) => foldedWords(table[field])));
}

function index(list: ReadonlySet<string>): PhraseIndex {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list) {
    const parts = phrase.split(' ');
    const list = byFirst.get(parts[0]!) ?? [];
    list.push(parts);
    byFirst.set(parts[0]!, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** How many of a line's words belong to phrases of the index, and how many different phrases it has. */
export function coverage(line: readonly string[], phrasesByFirst: PhraseIndex): { covered: number; distinct: number } {
  const seen = new Set<string>();
  let covered = 0;
  for (let at = 0; at < line.length; ) {
    const match = phrasesByFirst.get(line[at]!)?.find((phrase) => phrase.every((word, offset) => line[at + offset] === word));
    if (match) {
      covered += match.length;
      seen.add(match.join(' '));
    }
    at += match?.length ?? 1;
  }
  return { covered, distinct: seen.size };
}
