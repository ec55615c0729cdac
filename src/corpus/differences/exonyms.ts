/** A country, city or organisation under the names that several languages have for it. */
export interface Exonym {
  id: string;
  kind: 'country' | 'city' | 'organisation';
  /** Names without their ending, folded by the reader; a full stop at the end stands for the whole word. */
  names: string;
  /** Beginnings of adjectives and of people's names: they mention it, but are no name to compare. */
  adjectives?: string;
}

/** ISO 3166 codes of the countries of Europe and of large ones elsewhere: their names come from Intl.DisplayNames. */
export const COUNTRIES =
  'AL AD AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT KZ LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA XK US CA MX BR AR CL CO PE VE CU CN JP KR KP IN PK BD ID VN TH PH AU NZ IR IQ IL SY LB JO SA AE YE EG LY TN DZ MA NG ET KE ZA SD SO ML AF UZ TM TJ KG MN QA KW';

/** Locales of the names of countries, by the language of the text. */
export const NAME_LOCALES: Readonly<Record<string, string>> = {
  sr: 'sr-Latn', hr: 'hr', bs: 'bs', mk: 'mk', bg: 'bg', ru: 'ru', uk: 'uk', pl: 'pl', cs: 'cs', sk: 'sk', nb: 'nb', nn: 'nn', da: 'da', sv: 'sv', en: 'en', de: 'de', fr: 'fr', nl: 'nl', es: 'es', it: 'it',
}; // prettier-ignore

/** Further names of countries, their capitals where these stand for the government, and words made of their names. */
export const COUNTRY_NAMES: Readonly<Record<string, { names?: string; adjectives?: string }>> = {
  US: { names: 'USA. US. U.S. SAD. САЩ. САД. США. ЗДА. Ameri Ameryk Amerik Америк Washington Vašington Waszyngton Вашингтон United·States Sjedinjen·Američk·Držav Sjedinjen·Držav Stan·Zjednoczon Stanow·Zjednoczon Vereinigt·Staaten Vereinigt·Staat États·Unis Съединен·щат Сједињен·Америчк·Држав', adjectives: 'američ amerik ameryk american améric stanów sjedinjen zjednoczon съединен united états vereinigt' },
  GB: { names: 'UK. British Britan Britani Velik·Britanij Wielk·Brytani Brytani Storbritanni Großbritanni Großbritannien England London Londyn Londr', adjectives: 'britan brit brytyj engl англи' },
  RU: { names: 'Rusij Rosj Rosji Russland Russie Росси Росія Росії Русиј Moskv Moskw Moscow Moscou Moskau Москв Kreml Kremlin Кремъл', adjectives: 'rusk rusij rusi russ rosyj rosj росій росси' },
  UA: { names: 'Kyiv Kijev Kiev Kijów Kijow Kijowa Киев Київ Києв Кијев', adjectives: 'ukrain ukrajin украин украјин україн' },
  DE: { names: 'Njemačk Nemačk Niemc Niemcz Niemiec Niemczech Germani Tyskland Berlin', adjectives: 'nemač njemač niemiec tysk deutsch allemand german nemsk' },
  FR: { names: 'Pariz Paris Paryż Париж', adjectives: 'franc fransk franz frans френск' },
  PL: { names: 'Poljsk Polsk Polsc Polen Pologne Полш Пољск Польш Warszaw Warsaw Varšav Warschau Varsovi Варшав', adjectives: 'poljs poljak pols polac polish polon полск поляк' },
  RS: { names: 'Srbij Serbi Сърби Beograd Belgrad', adjectives: 'srps srbi srbs serb сръб срп' },
  BG: { names: 'Sofij Sofia Sofii София Софиј', adjectives: 'bugar bulgar bułgar бълг бугар болг' },
  NO: { names: 'Oslo Осло', adjectives: 'norveš norweg norw norsk norv норве норвеж' },
  MD: { names: 'Moldavij Moldova Moldov Mołdaw Moldau Moldavie Молдав Молдов Kišinjev Chișinău Chisinau Кишин', adjectives: 'moldav mołdaw moldaw молдав молдов' },
  GE: { names: 'Gruzij Gruzj Gruzi Georgi Georgien Грузи Tbilisi Tiflis Тбилис', adjectives: 'gruz georg géorg груз' },
  BY: { names: 'Belorusij Bjelorusij Białoru Belarus Hvitered Hviterus Weißrus Biélorus Беларус Белорус Білорус Minsk Minsku Минск', adjectives: 'belorus bjelorus białor belarus bieloru белорус беларус білорус' },
  RO: { names: 'Bukurešt Bucharest Bukareszt Bukarest Букурещ Букурешт', adjectives: 'rumun roman roumain rumän румън румун' },
  CN: { names: 'Kina. Kini. Kinu. Kine. Kinom. Chin Kitaj Peking Beijing Pekin', adjectives: 'kines kinesk chins chines kitaj китай' },
  TR: { names: 'Turkey Tursk Turcj Tyrkia Türkei Turquie Ankar', adjectives: 'turs turk turc tyrk' },
  NL: { names: 'Holand Nizozemsk Nederland Netherlands Niderland Holland Нидерланди', adjectives: 'holand nizozem nederl dutch holend niederl' },
  CZ: { names: 'Češk Czech Czechy Tsjekki Tschechien Tchéqu Чехи Prag Prah Praha Prague Pradz', adjectives: 'češk czesk tsjekk tschech' },
  IT: { names: 'Włochy Włoch Włoszech Włochom Italij Rim. Rima. Rimu. Rom. Rzym Rome. Rzymi', adjectives: 'włosk ital' },
  HU: { names: 'Węgry Węgier Węgrz Ungar Hungar Mađarsk Hongri Унгари Budimpešt Budapest Budapeszt', adjectives: 'mađar węgier ungar hongr' },
  GR: { names: 'Grčk Grecj Hellas Griechenland Гърци Athen Atin Aten', adjectives: 'grčk greck gresk griech гръц' },
  SE: { names: 'Švedsk Szwecj Sverige Schweden Suède Швеци Шведск Stockholm Sztokholm Стокхолм', adjectives: 'šved szwedz svensk schwed suéd шведск' },
  FI: { names: 'Finsk Finland Finlandi Helsin Helsink Хелзинк', adjectives: 'finsk finland finn finsc' },
  DK: { names: 'Dansk Danmark Dänemark Danemark København Copenhag Copenhagen Kopenhag Kopenhagen', adjectives: 'dansk danish dunsk датск' },
  AT: { names: 'Austrij Østerrike Österreich Autriche Beč. Wien Wiedeń Vienn Виен', adjectives: 'austr osterrik osterr' },
  ES: { names: 'Španij Hiszpani Spania Spanien Espagne Madrid', adjectives: 'španij španac hiszpan spansk span espagn ispan' },
  HR: { names: 'Hrvatsk Chorwacj Kroati Croati Хърват Хрватск Zagreb Загреб', adjectives: 'hrvat chorwac kroat croat хърват хрват' },
  IL: { names: 'Jerusal Jerozolim Йерусалим Јерусалим', adjectives: 'izrael israel izrael израел' },
  IR: { names: 'Teheran Tehran Техеран', adjectives: 'iran иран' },
}; // prettier-ignore

/** Cities that stand for no government, and organisations. */
export const OTHER_NAMES: readonly Exonym[] = [
  { id: 'NATO', kind: 'organisation', names: 'NATO. OTAN. НАТО. Nato.', adjectives: 'nato otan alians alliance allians allianz severnoatlant alijans allian sojusz savez алијанс алианс савез allierte saveznic сојузниц съюзниц sojusznic альянс allied' },
  { id: 'EU', kind: 'organisation', names: 'EU. UE. ЕС. ЕУ. ЄС. EU-a. European·Union Evropsk·unij Unii·Europej Uni·Europej Europäisch·Union Union·europé Европейск·съюз Европск·униј', adjectives: 'evropsk europej european europäisch europé eu- европ європ' },
  { id: 'UN', kind: 'organisation', names: 'UN. UN-a. UNO. FN. ONZ. ONU. ООН. УН. OUN. United·Nations Ujedinjen·nacij Narod·Zjednoczon Forente·nasjoner Vereint·Nation Nations·Unies Обединен·наци Уједињен·нациј', adjectives: 'ujedinjen·nacij' },
  { id: 'OSCE', kind: 'organisation', names: 'OSCE. OEBS. OSSE. OBWE. OSZE. ОССЕ. ОЕБС. ОБСЕ. ОБСЄ. OSSE-' },
  { id: 'WHO', kind: 'organisation', names: 'WHO. SZO. СЗО. OMS. ВОЗ. ВООЗ.' },
  { id: 'IMF', kind: 'organisation', names: 'IMF. MMF. МВФ. ММФ. MFW. FMI. IWF.' },
  { id: 'ECB', kind: 'organisation', names: 'ECB. EZB. BCE. ЕЦБ. EBC. ESB.' },
  { id: 'brussels', kind: 'city', names: 'Brisel Bruxell Brussel Brussels Bruksel Brüssel Брюксел Брисел Брюссел' },
  { id: 'geneva', kind: 'city', names: 'Ženev Geneva Genève Genf Genew Женев' },
  { id: 'munich', kind: 'city', names: 'Minhen München Munich Monachi Мюнхен Минхен' },
  { id: 'new-york', kind: 'city', names: 'New·York Njujork Nowy·Jork Nowym·Jorku Ню·Йорк Њујорк' },
  { id: 'strasbourg', kind: 'city', names: 'Strazbur Strasbourg Straßburg Страсбург Стразбур' },
  { id: 'istanbul', kind: 'city', names: 'Istanbul Stambuł Истанбул Carigrad' },
  { id: 'the-hague', kind: 'city', names: 'Hag. Haga. Haagu Hague Haag Haye Haga Hadze Хага Хаг.' },
  { id: 'st-petersburg', kind: 'city', names: 'Petrograd Petersburg Petersbourg Петербург' },
  { id: 'frankfurt', kind: 'city', names: 'Frankfurt Франкфурт Francfort' },
  { id: 'odesa', kind: 'city', names: 'Odes Одес' },
  { id: 'kharkiv', kind: 'city', names: 'Harkiv Harkov Kharkiv Charków Charkow Kharkov Харкив Харков Харьков Харків' },
  { id: 'kaliningrad', kind: 'city', names: 'Kaliningrad Калининград Królew' },
]; // prettier-ignore

/** Institutions: a sequence of capitals with one of these is no person's name, by the beginning, folded. */
export const INSTITUTIONS =
  'minist commis komis kommis court sud savet sovet saveto council rada rad vijec bank union unij party partij partia partei parlam skupst sejm bundes university univers house office bureau agency agenc police polic army vojs force forces front city town grad gmina kommun opst street ulica road bridge hospital bolnic szpital school skole institut society assoc udruz fond fund world international medunar national state states drzav foreign federal central central supreme high general secretary prime minister president chief committee odbor board group grupa company kompan preduz corp inc ltd times post news courier journal dagens tidende gazeta list novin river lake sea bay zaliv zatok bukt mount ferry line airport station north south east west northern southern eastern western red black white new old great upper lower saint sveti center centre centar museum church league cup liga olymp games festival award prize day week treaty declaration agreement act charter council summit forum assembly security defence defense economic human rights health';
