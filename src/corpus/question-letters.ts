/** Letters that each language may have beyond `a` to `z` or the common Cyrillic letters. */
export const LETTERS: Readonly<Record<string, string>> = {
  sr: 'čćđšž ђјљњћџ', mk: 'ѓќѕјљњџѝѐ', bg: 'щъьюяйѝ', ru: 'щъыьэюяёй', uk: 'щьюяіїєґй', be: 'ыьэюяёіўй',
  pl: 'ąćęłńóśźż', cs: 'áčďéěíňóřšťúůýž', sk: 'áäčďéíĺľňóôŕšťúýž', sl: 'čšž', nb: 'æøåéòó', da: 'æøåé', sv: 'åäöé', en: 'é', de: 'äöüß',
  fr: 'àâæçéèêëîïôœùûüÿ', es: 'áéíñóúü', it: 'àèéìíòóù', pt: 'áâãàçéêíóôõú', nl: 'éëïöü', ro: 'ăâîșțşţ', hu: 'áéíóöőúüű', fi: 'äöå',
}; // prettier-ignore

/**
 * Letters that running text of a language is full of, and the share of its letters that they are: the longer a text without them, the less
 * it is of that language. Rounded shares of running text.
 */
export const FREQUENT: Readonly<Record<string, readonly [letters: RegExp, share: number]>> = {
  ru: [/[ыьэюяёй]/u, 0.075],
  uk: [/[іїєґ]/u, 0.07],
  be: [/[іыўэ]/u, 0.12],
  bg: [/[ъщьюяй]/u, 0.05],
  mk: [/[јќѓљњџѕ]/u, 0.03],
  sr: [/[јљњђћџ]/u, 0.07],
};

/** Endings and spellings that set a language apart from its nearest relatives, for lower-case words. */
export const PATTERNS: readonly (readonly [language: string, pattern: RegExp, points: number])[] = [
  // Definite forms: `мостот`, `аеродромот`, `новиот`; `мостът`, `срещата`, `депутатите`.
  ['mk', /^\p{L}{3,}(?:от|иот)$/u, 0.7],
  ['mk', /^\p{L}{3,}(?:ците|аат|уваат|вме|увањето|ањето|ијата|ување|ање)$/u, 0.4],
  ['mk', /^\p{L}{2,}(?:аа|оа|еја|ија)$/u, 0.6],
  ['mk', /^\p{L}{3,}(?:ата|ите|ето|ото)$/u, 0.25],
  ['mk', /^колкав/u, 1],
  ['bg', /^\p{L}{3,}(?:ът|ят|ият)$/u, 1],
  ['bg', /^\p{L}{2,}(?:ията|ането|ието|ската|ският|стта)$/u, 0.35],
  ['bg', /^\p{L}{3,}(?:ата|ите|ето|ото)$/u, 0.25],
  ['bg', /^\p{L}{2,}(?:ха|хме|хте)$/u, 0.5],
  // Russian has ъ before е, ё, ю, я alone.
  ['bg', /ъ(?![еёюя])/u, 1.2],
  ['ru', /ъ(?![еёюя])/u, -1.5],
  // A soft sign before anything but о is not Bulgarian.
  ['bg', /ь(?!о)/u, -2],
  ['ru', /(?:ый|ого|ому|ить|ать|ять|еть|ешь|ция|лся|лась|лись|ться|ах|ов)$/u, 0.3],
  ['uk', /(?:ння|ття|ися|ого|ому|ість|ать|ять|ити|ати|ах|ів)$/u, 0.3],
  // East Slavic `город`, `король` for South Slavic `град`, `крал`.
  ...['ru', 'uk'].map((language) => [language, /[бвгджзкмпстхш]о[рл]о[бвгдзжклмнпрст]/u, 0.4] as const),
  ...['ru', 'uk'].map((language) => [language, /[бпвм]л[яю]|шь|нн(?:ый|ая|ое|ые|ий)$/u, 0.3] as const),
  ['uk', /^\p{L}{2,}(?:ав|ив|ів|ував)$/u, 0.3],
  ['sr', /^\p{L}{2,}(?:io|ao|ije|ima|ama|ију|ије|има|ама|ао|ио|ску|ског|ском|ом|ти|љив|ица|ству|ства)$/u, 0.3],
  ['sr', /(?:ije|lj|nj|dž|dj)/u, 0.2],
  // Danish past tense in -ede, soft consonants, mute d.
  ['da', /^\p{L}{3,}ede$/u, 1],
  ['da', /(?:havn|^uge|^bog|^mad|tion|ej|øj|^\p{L}+(?:[iyeøæ]gt|nds|undet|ndt)|hed$|heder$|gø|ks(?:æ|p))/u, 0.5],
  ['da', /(?:aa|^bl(?:ev|iver)$|^af|sk\p{L}?æ|æl|ld$|nd$)/u, 0.2],
  // Danish has `uge`, `købe`, `møde` for Norwegian `uke`, `kjøpe`, `møte`.
  ['da', /[aeiouyæøå][bgd](?:e|er|es|et|en)$/u, 0.25],
  ['nb', /[aeiouyæøå][pkt](?:e|er|es|et|en)$/u, 0.25],
  // Double consonants at the end of a word, which Danish has not; and the diphthongs.
  ['nb', /(?:kk|pp|tt|ss|ll|nn|mm|gg)$/u, 0.3],
  ['nb', /(?:sjon|øy|^opp|^ut|ei|sj|skj|het$|heter$|^\p{L}*[iyø]kt|kj|gj)/u, 0.4],
  ['sv', /^\p{L}{3,}(?:at|ade|orna|arna|erna|ningen|ats|tion)$/u, 0.4],
  // `demonstrerte`, `demonstrerede`, `demonstrerade`.
  ['nb', /^\p{L}{3,}(?:erte|dde)$/u, 0.6],
  ['sv', /^\p{L}{2,}(?:erade|ar|or|ats|ligt|lig)$/u, 0.25],
  ['sv', /(?:ck|xt|ö|ä)/u, 0.3],
  ['de', /(?:sch|ung$|ungen$|keit|heit|lich|isch|tz|pf|ck|zu)/u, 0.3],
  ['en', /(?:th|wh|sh|ing$|tion|ght|ly$|ed$|ee|oo|y$)/u, 0.25],
  ['fr', /(?:eau|eux|tion|ment$|ez$|aient$|qu|ée|oir)/u, 0.25],
  ['pl', /(?:sz|cz|rz|prz|ów|wy$|dz|ych$|ego$|ie|owa|ny$)/u, 0.3],
  ['cs', /(?:ou|ých$|ého$|ch$|ž|ř|ě|ny$|ní$|ova|ovi$)/u, 0.25],
  ['sk', /(?:ou|ch$|ie|ova)/u, 0.1],
];

/** The same for names within a question: Bulgarian and Macedonian do not decline them. */
export const NAME_PATTERNS: typeof PATTERNS = ['bg', 'mk'].flatMap((language) => [
  [language, /(?:ом|ем|ому|ему|ой|ым|им|[^е]у|ю|ах|ами)$/u, -0.4],
  [language, /[^јиьеа]е$/u, -0.2],
]);
