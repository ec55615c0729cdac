/** What sentences of one language are made of. Words are in lower case, without sense in their order. */
export interface Vocabulary {
  language: string;
  words: readonly string[];
  names: readonly string[];
  /** A verb of speech behind a quote. */
  said: string;
  /** Pairs of quotation marks in use there. */
  marks: readonly (readonly [open: string, close: string])[];
  /** Where the language is written in a single-byte encoding. */
  encodings: readonly string[];
}

const split = (words: string): string[] => words.split(' ');
const straight = ['"', '"'] as const;
const nineNine = ['„', '“'] as const;
const guillemets = ['«', '»'] as const;
const low = ['„', '”'] as const;
const latin2 = ['windows-1250', 'iso-8859-2'];
const cyrillic = ['windows-1251', 'iso-8859-5'];
const latin1 = ['windows-1252', 'iso-8859-1'];

function vocabulary(
  language: string,
  said: string,
  marks: Vocabulary['marks'],
  encodings: readonly string[],
  names: string,
  words: string,
): Vocabulary {
  return { language, said, marks, encodings, names: names.split(','), words: split(words) };
}

/** The languages of the labels, their neighbours, and a few of other scripts. */
export const vocabularies: readonly Vocabulary[] = [
  vocabulary(
    'sr',
    'рекао је',
    [nineNine, straight, ['»', '«']],
    cyrillic,
    'Љубица Његован,Ђорђе Шћепановић,Милан Џаковић',
    'мост преко реке је поново отворен после две године радова а грађани су дошли рано ујутру да виде шта се променило јер нико није веровао',
  ),
  vocabulary(
    'sr',
    'rekao je',
    [nineNine, straight, low],
    latin2,
    'Đorđe Šćepanović,Ljubica Njegovan,Čedomir Žagar',
    'most preko reke je ponovo otvoren posle dve godine radova a građani su došli rano ujutru da vide šta se promenilo jer niko nije verovao',
  ),
  vocabulary(
    'bg',
    'каза',
    [nineNine, straight, guillemets],
    cyrillic,
    'Йордан Щерев,Цветана Ангелова,Борис Ъгълов',
    'мостът над реката беше отворен отново след две години ремонт и хората дойдоха рано сутринта за да видят какво се е променило защото никой не вярваше',
  ),
  vocabulary(
    'mk',
    'рече',
    [nineNine, straight],
    cyrillic,
    'Ѓорѓи Ќосев,Љупка Џамбазова',
    'мостот над реката е повторно отворен по две години работа а луѓето дојдоа рано наутро за да видат што се сменило бидејќи никој не веруваше',
  ),
  vocabulary(
    'pl',
    'powiedział',
    [low, guillemets, straight],
    latin2,
    'Łucja Żądło,Świętosław Źrebiec,Paweł Ćma',
    'most nad rzeką został ponownie otwarty po dwóch latach remontu a mieszkańcy przyszli wcześnie rano żeby zobaczyć co się zmieniło bo nikt już w to nie wierzył',
  ),
  vocabulary(
    'nb',
    'sa',
    [guillemets, straight, ['– ', '']],
    latin1,
    'Åse Ødegård,Bjørn Sæther',
    'broen over elva ble åpnet igjen etter to års arbeid og folk kom tidlig på morgenen for å se hva som var forandret fordi ingen lenger trodde på det',
  ),
  vocabulary(
    'en',
    'said',
    [['“', '”'], ['‘', '’'], straight],
    latin1,
    'Martha Quill,Olaf O’Stern,Zoë St. Clair',
    'the bridge over the river was opened again after two years of work and people came early in the morning to see what had changed because nobody believed it',
  ),
  vocabulary(
    'de',
    'sagte',
    [nineNine, ['»', '«'], ['‚', '‘']],
    latin1,
    'Jürgen Weiß,Änne Öhler',
    'die brücke über den fluss wurde nach zwei jahren wieder geöffnet und die leute kamen früh am morgen um zu sehen was sich verändert hatte weil niemand daran glaubte',
  ),
  vocabulary(
    'fr',
    'a dit',
    [
      ['«\u00a0', '\u00a0»'],
      ['“', '”'],
    ],
    latin1,
    'Agnès Lœuvre,François Hérault',
    'le pont sur la rivière a été rouvert après deux ans de travaux et les habitants sont venus tôt le matin pour voir ce qui avait changé car personne n’y croyait',
  ),
  vocabulary(
    'ru',
    'сказал',
    [guillemets, nineNine],
    cyrillic,
    'Фёдор Щукин,Юлия Эрдман',
    'мост через реку снова открыли после двух лет работ и жители пришли рано утром чтобы увидеть что изменилось потому что никто уже в это не верил',
  ),
  vocabulary(
    'uk',
    'сказав',
    [guillemets, low],
    ['windows-1251'],
    'Євген Їжак,Ґалина Щур',
    'міст через річку знову відкрили після двох років робіт і мешканці прийшли рано вранці щоб побачити що змінилося бо ніхто вже в це не вірив',
  ),
  vocabulary(
    'cs',
    'řekl',
    [nineNine, straight],
    latin2,
    'Jiří Šťastný,Žofie Ďurišová',
    'most přes řeku byl znovu otevřen po dvou letech oprav a lidé přišli brzy ráno aby viděli co se změnilo protože tomu už nikdo nevěřil',
  ),
  vocabulary(
    'sv',
    'sade',
    [['”', '”'], straight],
    latin1,
    'Åke Öberg,Märta Ek',
    'bron över älven öppnades igen efter två års arbete och folk kom tidigt på morgonen för att se vad som hade förändrats eftersom ingen längre trodde på det',
  ),
  vocabulary(
    'el',
    'είπε',
    [guillemets],
    [],
    'Άννα Ώρα,Γιώργος Ξένος',
    'η γέφυρα πάνω από το ποτάμι άνοιξε ξανά μετά από δύο χρόνια και ο κόσμος ήρθε νωρίς το πρωί για να δει τι άλλαξε',
  ),
  vocabulary(
    'he',
    'אמר',
    [straight],
    [],
    'דנה לוי,משה כהן',
    'הגשר מעל הנהר נפתח שוב אחרי שנתיים של עבודה ואנשים באו מוקדם בבוקר לראות מה השתנה כי איש לא האמין',
  ),
  vocabulary(
    'ar',
    'قال',
    [guillemets],
    [],
    'ليلى حسن,عمر خالد',
    'فُتح الجسر فوق النهر من جديد بعد عامين من العمل وجاء الناس في الصباح الباكر ليروا ما الذي تغيّر لأن أحدا لم يصدق',
  ),
  vocabulary(
    'ja',
    'と言った',
    [['「', '」']],
    [],
    '山田花子,鈴木一郎',
    '川に架かる 橋が 二年ぶりに 再び 開通し 朝早くから 住民が 集まり 何が 変わったのか 見に来た 誰も 信じていなかった ガギグ',
  ),
  vocabulary(
    'vi',
    'nói',
    [['“', '”']],
    [],
    'Nguyễn Thị Ánh,Trần Đức',
    'cây cầu bắc qua sông đã được mở lại sau hai năm sửa chữa và người dân đến từ sáng sớm để xem điều gì đã thay đổi',
  ),
];

/** Paragraphs that look like a page's own: the reader may take them for clutter or not, but never change a word. */
export const clutter: readonly string[] = [
  'Read more',
  'Foto: NTB / Åse Ødegård',
  'Фото: Танјуг',
  'Фото: БГНЕС',
  'Czytaj też: Most znów otwarty',
  'Les også: Broen åpnet igjen',
  'Pročitajte još: Most ponovo otvoren',
  '2 hours ago',
  'Share this article',
  '© 2022 Harbour Sheet. All rights reserved.',
  'Subscribe to our newsletter',
  'Komentari (12)',
  'Прочети още',
  'Von unserem Korrespondenten',
  '* * *',
  '12.01.2022. 14:30',
  'Tags: bridge, river',
];
