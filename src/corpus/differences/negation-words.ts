/** How a language says no. Words are compared folded. */
export interface NegationWords {
  /** Whole words that negate. */
  negators: string;
  /** Beginnings of words that deny or leave things as they are by their meaning (`refuse`, `keep`, `secret`), of prepositions of absence and of
   * `only`: with one of them a sentence may say the same as another says with a negation. */
  implicit: string;
  /** Phrases over the folded words in which a negator negates nothing: `not only`. Where there is one, nothing can be told. */
  neutral: readonly RegExp[];
  /** Words that begin another clause. */
  breaks: string;
}

const SERBIAN: NegationWords = {
  negators: 'ne nije nisu nisam nismo neće nećemo nema nemaju nemamo niko nitko ništa nikad nikada nikakav nikakvo nikakva nikakvu nijedan nijedna nijedno ni niti nemoj nemojte nikog nikoga nikome ničeg ničega ne',
  implicit: 'tajn poverljiv povjerljiv skriv zadrž ćut šut ostaj ostat odbi odbij odbac odbij porek poriče demant uskrat bez izosta propust zabran obustav samo jedino tek osim prestaj prestao suprot manjak sprec spreč',
  neutral: [/ ne samo /u, / ne tako davno /u, / da ne kaz/u, / ne bi li /u, / nema sumnje /u, / zar ne/u],
  breaks: 'a ali nego već dok da što koji koja koje jer ako kad kada iako i pa niti',
};

export const NEGATION_WORDS: Readonly<Record<string, NegationWords>> = {
  sr: SERBIAN,
  hr: SERBIAN,
  bs: SERBIAN,
  en: {
    negators: 'not no never nobody none nothing neither nor cannot nowhere',
    implicit: 'secret confident private hid keep kept remain stay silen refus reject den declin fail lack without only unless ban prevent avoid stop halt rule except little few hardly barely scarcely oppos turn absent unable',
    neutral: [/ not only /u, / no doubt /u, / not to mention /u, / no (?:\d|later|sooner|less|fewer|more) /u, / whether or not /u, / not least /u, / no matter /u],
    breaks: 'but and while although because that which who whom if when as since or so where',
  },
  bg: {
    negators: 'не няма нямат няма никой никого нищо никога нито никакъв никаква никакво никакви николко нямаше недей',
    implicit: 'тайн секрет поверит скри запаз мълч оста отказ отхвърл отрич отрек без липс спр спир само единствено освен забран опровер прекрат едва предотврат избяг против',
    neutral: [/ ne samo /u, / ne po (?:malko|maluk|kusno|rano|mnogo)/u, / njama sumnenie /u],
    breaks: 'а но но и че да докато защото който която което които ако когато дали макар',
  },
  mk: {
    negators: 'не нема немаат никој ништо никогаш ниту никаков',
    implicit: 'тајн доверл скри остан одби отфрл негира без само единствено освен забран спреч прекин',
    neutral: [/ ne samo /u],
    breaks: 'а но и дека да додека бидејќи кој која кое кои ако кога',
  },
  pl: {
    negators: 'nie nikt nic nigdy żaden żadna żadne żadnych żadnego żadnej ani nikogo niczego nikomu',
    implicit: 'tajn poufn ukry milcz utrzym zachow pozosta odrzuc odmów odmaw zaprzecz brak bez tylko wyłącznie jedynie oprócz poza zakaz zakaza wstrzym zapobie unik uchyl przesta zdementow',
    neutral: [/ nie tylko /u, / nie ma watpliwosci /u, / nie mniej niz /u, / nie wiecej niz /u, / nie do /u],
    breaks: 'a ale i oraz że który która które którzy bo ponieważ gdy jeśli choć aby żeby lecz',
  },
  nb: {
    negators: 'ikke ingen aldri intet ikkje verken ingenting',
    implicit: 'hemmelig fortrolig skjul behold taus forbli avslo avslå avsla avvis nekt ute uten bare kun mangl unnt stans stopp forby unngå hindr avkreft umulig',
    neutral: [/ ikke bare /u, / ikke minst /u, / ingen tvil /u],
    breaks: 'men og mens fordi at som hvis når da eller så',
  },
  da: {
    negators: 'ikke ingen aldrig intet hverken ingenting',
    implicit: 'hemmelig fortrolig skjul behold tavs forbliv afsl afvis nægt uden kun bare mangl undt stop forby undg hindr',
    neutral: [/ ikke kun /u, / ikke mindst /u, / ikke bare /u],
    breaks: 'men og mens fordi at som hvis når da eller så',
  },
  sv: {
    negators: 'inte ingen inga inget aldrig ingenting varken',
    implicit: 'hemlig förtrol dölj behåll tyst förbli avsl avvis nek utan bara endast sakn förbj stopp undv hindr',
    neutral: [/ inte bara /u, / inte minst /u],
    breaks: 'men och medan eftersom att som om när eller så',
  },
  de: {
    negators: 'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts weder nirgends',
    implicit: 'geheim vertraulich verborgen verschw behält behalten bleibt bleiben schweig ablehn abgelehnt lehnt lehnte verweiger bestreit bestritt dementier zurückgewiesen ohne nur lediglich ausschließlich außer mangel fehl verbot verbiet stopp vermeid verhinder wies weis kaum',
    neutral: [/ nicht nur /u, / nicht zuletzt /u, / kein zweifel /u, / nicht (?:mehr|weniger) als /u],
    breaks: 'aber und sondern während weil dass ob der die das wenn als doch oder',
  },
  fr: {
    negators: 'pas jamais rien aucun aucune personne nul nulle ni',
    implicit: 'secret confident cach gard tais reste refus rejet nie dément sans seul uniquement hors sauf interdi arrêt évit empêch manqu',
    neutral: [/ pas seulement /u, / pas moins /u, / une? personne /u, / chaque personne /u, / par personne /u, / le pas /u, / un pas /u, / nul doute /u],
    breaks: 'mais et tandis parce qui dont si quand lorsque or donc ou',
  },
  ru: {
    negators: 'не нет никто ничего никогда ни никакой никакая никаких нельзя',
    implicit: 'тайн секрет конфиденц скры молч сохран оста отказ отверг отверж отриц опроверг без только лишь кроме запре прекрат избеж против',
    neutral: [/ ne tolko /u, / net somnenij /u],
    breaks: 'а но и что который которая которое которые если когда потому чтобы пока',
  },
  uk: {
    negators: 'не ні ніхто нічого ніколи ані немає жоден жодна жодних неможливо',
    implicit: 'таєм секрет конфіденц прихов мовч збер залиш відмов відкин відхил запереч без лише тільки окрім крім заборон припин уник проти спрост',
    neutral: [/ ne (?:tilki|lise) /u],
    breaks: 'а але і та що який яка яке які якщо коли бо щоб поки',
  },
}; // prettier-ignore
