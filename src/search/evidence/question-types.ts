/** What a question asks for, where its words say so. */
export type ExpectedAnswer = 'number' | 'date' | 'place' | 'person' | 'reason';

/**
 * How a question asks for each kind of answer: regular expressions over folded words (fold.ts: lower case, Latin letters, no diacritics),
 * looked for among the first words of the question. Kinds are tried in this order, so that `how many` is not taken for `how`.
 */
export const QUESTION_TYPES: Readonly<Record<string, Partial<Record<ExpectedAnswer, string>>>> = {
  en: {
    number: 'how (?:many|much|long|old|far|often|big|large|high|tall|deep|fast)|what (?:percentage|share|number|price|sum|amount)',
    date: 'when|(?:what|which|in what|in which|on what|on which) (?:year|month|day|date|time)|since when|until when|by when',
    place: 'where|(?:what|which|in what|in which) (?:city|town|country|place|village)',
    person: 'who|whom|whose|by whom',
    reason: 'why|what for|what (?:caused|is the reason|was the reason)|how come|for what reason',
  },
  sr: {
    number: 'koliko|kolik[aiou]|koji procenat',
    date: 'kad|kada|(?:kog|kojeg|koje|kojoj|kojem) (?:dana|datuma|godine|meseca|godini|mesecu)|od kad|od kada|do kad|do kada',
    place: 'gde|gdje|odakle|kuda|kamo|u kom (?:gradu|mestu)|u kojem (?:gradu|mestu)|u kojoj (?:zemlji|drzavi)',
    person: 'ko|tko|koga|kome|kim|s kim|ciji|cija|cije|od koga',
    reason: 'zasto|zbog cega|iz kog razloga|iz kojeg razloga|sto je razlog|sta je razlog|cime je',
  },
  bg: {
    number: 'kolko|kolcina|kakav procent|kolko pati',
    date: 'koga|na koja data|koja godina|prez koja godina|prez koj mesec|na koe cislo|otkoga|dokoga|ot koga|do koga',
    place: 'kade|nakade|otkade|v koj grad|v koja (?:strana|darzava)',
    person: 'koj|kogo|komu|na kogo|s kogo|cij|cija|cie|ot kogo',
    reason: 'zasto|poradi kakvo|zaradi kakvo|po kakva pricina|kakva e pricinata',
  },
  mk: {
    number: 'kolku', date: 'koga|od koga|do koga', place: 'kade|od kade', person: 'koj|kogo|komu', reason: 'zosto|poradi sto',
  },
  pl: {
    number: 'ile|ilu|iloma|jak (?:dlugo|daleko|czesto|duzo|duzy|duza|stary|wysoki|wysoka)',
    date: 'kiedy|(?:ktorego|jakiego) (?:dnia|roku)|w (?:ktorym|jakim) (?:roku|miesiacu|dniu)|od kiedy|do kiedy',
    place: 'gdzie|skad|dokad|w (?:ktorym|jakim) (?:miescie|kraju)',
    person: 'kto|kogo|komu|kim|z kim|czyj|czyja|czyje|przez kogo',
    reason: 'dlaczego|czemu|z jakiego powodu|po co|jaki (?:jest|byl) powod',
  },
  nb: {
    number: 'hvor (?:mange|mye|lenge|gammel|stor|stort|langt|lang|ofte|hoy|hoyt|dyp)',
    date: 'nar|hvilken (?:dag|dato|maned)|hvilket ar|siden nar|fra nar|til nar',
    place: 'hvor(?! (?:mange|mye|lenge|gammel|stor|stort|langt|lang|ofte|hoy|hoyt|dyp|vidt|for))|hvilken by|hvilket land',
    person: 'hvem|hvis|av hvem|med hvem',
    reason: 'hvorfor|av hvilken grunn|hva (?:er|var) grunnen|hva skyldes|kvifor',
  },
  da: {
    number: 'hvor (?:mange|meget|laenge|stor|stort|langt|ofte|gammel)', date: 'hvornar', place: 'hvor(?! (?:mange|meget|laenge|stor|stort|langt|ofte|gammel))', person: 'hvem|hvis', reason: 'hvorfor',
  },
  sv: {
    number: 'hur (?:manga|mycket|lange|gammal|stor|stort|langt|ofta)', date: 'nar|vilken dag|vilket ar', place: 'var|vart|varifran', person: 'vem|vilka', reason: 'varfor',
  },
  de: {
    number: 'wie ?(?:viele|viel|vielen|lange|alt|hoch|gross|weit|oft|teuer)|wieviele?',
    date: 'wann|seit wann|bis wann|ab wann|(?:an welchem|welches) (?:tag|datum|jahr)|in welchem (?:jahr|monat)',
    place: 'wo|wohin|woher|in welche[rm] (?:stadt|land|ort)',
    person: 'wer|wem|wen|wessen|von wem|mit wem',
    reason: 'warum|wieso|weshalb|weswegen|aus welchem grund',
  },
  fr: {
    number: 'combien|quel (?:pourcentage|nombre|montant|prix)|a combien|depuis combien',
    date: 'quand|depuis quand|en quelle annee|a quelle date|quel jour',
    place: 'ou|d ou|dans quel(?:le)? (?:ville|pays)',
    person: 'qui|a qui|par qui|avec qui|de qui',
    reason: 'pourquoi|pour quelle raison|pour quel motif',
  },
  ru: {
    number: 'skol\'?ko|kakoj procent', date: 'kogda|v kakom godu|kakogo cisla|s kakogo', place: 'gde|kuda|otkuda|v kakom gorode', person: 'kto|kogo|komu|kem|cej', reason: 'pocemu|zacem|iz-za cego|po kakoj pricine',
  },
  uk: {
    number: 'skilki', date: 'koli|u jakomu roci', place: 'de|kudi|zvidki', person: 'hto|kogo|komu|kim|cij', reason: 'comu|navisco',
  },
  cs: {
    number: 'kolik|jak (?:dlouho|casto|daleko)', date: 'kdy|od kdy|do kdy', place: 'kde|kam|odkud', person: 'kdo|koho|komu|kym|ci', reason: 'proc',
  },
}; // prettier-ignore

/** Words that give a reason, in any of the languages; folded. One list: they hardly stand for anything else in another language. */
export const REASONS: Readonly<Record<string, string>> = {
  en: 'because|since|due to|owing to|so that|in order to|reason|reasons|therefore|as a result|after|for fear|blamed|caused|cause|to avoid|arguing|thanks to|in protest',
  sr: 'jer|zbog|zato|buduci|posto|kako bi|da bi|razlog|razloga|razlozi|usled|zahvaljujuci|radi|stoga|uzrok|povod|obrazlozenj\\p{L}*',
  bg: 'zastoto|zaradi|poradi|tajkato|za da|pricina|pricinata|pricini|ponezes?|povod|v sledstvie|vsledstvie|blagodarenie|zatova|tj kato',
  mk: 'bidejki|poradi|zatoa|za da|pricina',
  pl: 'bo|poniewaz|gdyz|dlatego|aby|zeby|by|z powodu|powod|powodem|powody|wskutek|dzieki|wobec|przez|bowiem|ze wzgledu|przyczyn\\p{L}*',
  nb: 'fordi|for|pa grunn av|grunnen|arsaken|arsak|grunn|skyldes|ettersom|siden|derfor|slik at|for a|pga|takket',
  da: 'fordi|pa grund af|grunden|arsag|skyldes|eftersom|derfor|for at', sv: 'eftersom|darfor|pa grund av|orsak|beror|for att',
  de: 'weil|da|wegen|aufgrund|grund|gruende|denn|deshalb|daher|damit|um|infolge|dank|ursache|darum',
  fr: 'parce|car|puisque|afin|pour|a cause|en raison|raison|grace|faute|donc|comme|motif',
  ru: 'potomu|poskol\'?ku|tak kak|iz-za|ctoby|pricina|pricinoj|poetomu|radi|vsledstvie|blagodarja',
  uk: 'bo|tomu|cerez|oskilki|scob|pricina|pricinoju',
  cs: 'protoze|kvuli|nebot|jelikoz|aby|duvod|proto',
}; // prettier-ignore
