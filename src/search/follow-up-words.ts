/** Words by which a question shows that it goes on from an earlier one. Lower case, separated by spaces; phrases by `|`. */
export interface FollowUpWords {
  /** Conjunctions and particles that open a question which goes on from another: `and Moldova?`. */
  openers: string;
  /** Phrases that open a question about one more thing, whatever follows: `what about`, `who else`. */
  openings: string;
  /** Question words. */
  questions: string;
  /** Those of them that belong to a noun: `which`. */
  determiners: string;
  /** Forms of to be, auxiliaries and articles. */
  auxiliaries: string;
  /** Words that name nothing to look up: verbs of saying and happening, adverbs, particles. */
  light: string;
  prepositions: string;
  /** Personal pronouns of the third person as subject and object, and pronouns of things. */
  pronouns: string;
  /** Possessives: one may refer to any noun before it. */
  possessives: string;
  /** Pronouns that are articles or expletives too: they count at the end of a clause and before a preposition. */
  weak: string;
  /** Demonstratives: one refers back, unless a word of time follows it. */
  demonstratives: string;
  /** Words of time, by the beginning: `this year`, `ove godine` refer to nothing. */
  times: string;
  /** Phrases that refer back wherever they stand, unless a clause follows: `because of that`. */
  phrases: string;
  /** Words that open a clause. */
  boundaries: string;
  /** `Moldova too?` */
  also: string;
  /** Where a pronoun stands for nothing (`is it true that`): a pattern over the folded question, cut out before pronouns are looked for. */
  expletive?: RegExp;
  /** The verb comes second: a subject may stand behind it. */
  verbSecond?: true;
  /** Nouns are capitalised. */
  capitalNouns?: true;
  /** No subject need be named: a question word and one verb make a question. */
  dropsSubject?: true;
}

const SERBIAN: FollowUpWords = {
  openers: 'a i ali ili pa onda dakle znači nego',
  openings:
    'šta je sa|šta je s|šta sa|šta s|što je s|što je sa|što s|što sa|a šta je sa|kako stoji sa|šta ćemo sa|ko još|tko još|šta još|što još|gde još|koji još|ko drugi',
  questions:
    'šta što ko tko gde gdje kad kada zašto kako koliko koji koja koje kojoj kojem kojim kojih kojima koga kome kim čega čemu čime čiji čija čije kakav kakva kakve kakvo odakle kuda dokle otkad dokad zar',
  determiners: 'koji koja koje kojem kojim kojih kakav kakva kakve koliko',
  auxiliaries: 'je su se li da nije nisu bi bio bila bilo bili biti jesu jeste jesmo će neće hoće može mogu mora moraju ima nema',
  light:
    'tačno točno još baš uopšte zapravo rekao rekla rekli rečeno kaže kažu kažete reći misli misle zna znaju znači dogodilo dešava desilo desi dogodi uradio uradila uradili radi rade ne no bre molim tako više manje mnogo ljudi onda sada kasnije pre posle dalje ima uopće',
  prepositions:
    'prema u na za od sa s iz do po o zbog protiv nakon prije posle poslije između kod oko tokom bez prema iza pred pod nad preko osim umesto umjesto',
  pronouns: 'on ona oni njega njemu njim njome njoj nje njih njima mu joj im ga ih to tome toga time tamo tada',
  possessives:
    'njegov njegova njegovo njegove njegovu njegovi njegovog njegovoj njegovim njegovih njen njena njeno njene njenu njeni njenog njenoj njenim njenih njezin njezina njezine njezinu njihov njihova njihovo njihove njihovu njihovi njihovog njihovoj njihovim njihovih',
  weak: '',
  demonstratives: 'taj ta tog toj tom tim te tu onaj',
  times: 'godin mesec mjesec nedelj tjed dan dana sat trenut put',
  phrases: 'zbog toga|zbog čega|pre toga|posle toga|nakon toga|prije toga|o tome|povodom toga',
  boundaries: 'da što koji koja koje ako kad kada jer dok ali i a ili iako pošto čim',
  also: 'takođe također isto i',
  expletive:
    /\b(?:da li je|je li|je l) (?:to )?(?:tacno|istina|tocno) da\b|\b(?:sta|sto|ko|tko|kakav|kakva|kakvo) (?:je|su) to (?!\S{2,}(?:o|li|la|le)\b)(?=\S)/gu,
  dropsSubject: true,
};

const SCANDINAVIAN_EXPLETIVE =
  /\b(?:er|var|ar|blir|ble|blev|finnes|fins|finns|gar|koster|kostet|kostar|tar|tok|tager|tog) (?:det|der) (?:noe |nogen |nagot |sant|sandt|mulig|muligt|mojligt|at |a |att |mange|manga|igjen)|\bhvor mange .*\b(?:er|var|bor) (?:det|der)\b|\bhur manga .*\b(?:ar|finns) det\b|\bat det\b|\batt det\b/gu;

/** By language; Serbian in Latin letters stands for its Cyrillic, for Croatian and for Bosnian. */
export const FOLLOW_UP_WORDS: Readonly<Record<string, FollowUpWords>> = {
  en: {
    openers: 'and but or so then also plus yet',
    openings:
      'what about|how about|what of|and what about|who else|what else|where else|why else|how else|anyone else|anything else',
    questions: 'what who whom whose where when why how which',
    determiners: 'which what',
    auxiliaries:
      'is are was were be been being do does did has have had will would can could should may might must the a an isn wasn didn doesn don hasn won s t re d ll',
    light:
      'say says said saying tell told mean means meant happen happens happened know known think thinks thought exactly really actually not no yes more else much many long far often soon now please so go did done get got made make details detail further again ever still just only ago people explain',
    prepositions:
      'in on at to for from with about by after before between against during of since until over under into without near than',
    pronouns: 'he him she her they them it that this these those',
    possessives: 'his hers their theirs its',
    weak: 'there',
    demonstratives: 'this these that those',
    times: 'year month week day time morning evening summer winter spring autumn season century decade',
    phrases:
      'tell me more|more about it|which one|which ones|the same|in that case|after that|before that|because of that|the other one|the others|the former|the latter',
    boundaries: 'that if when while because who which whether and or but although since as where before after',
    also: 'too also well either neither',
    expletive:
      /\bis it (?:really )?(?:true|possible|known|likely|right|certain|safe|worth)\b|\b(?:does|did|will|would|can|could) it (?:take|cost)(?= .*\bto\b)|\b(?:is|was) it (?=(?:to|that|who)\b)|\bthere (?:is|are|was|were|be|been)\b|\b(?:is|are|was|were|be|been|will) there\b/gu,
  },
  sr: SERBIAN,
  bg: {
    openers: 'а и но или ами обаче значи тогава е',
    openings:
      'какво за|ами за|а какво за|а какво става с|какво става с|как стоят нещата с|а за|кой друг|кой още|какво друго|какво още|къде още|къде другаде|кои други',
    questions:
      'какво що кой коя кое кои кога къде защо как колко какъв каква какви чий чия чие чии кого кому откъде накъде докъде откога докога нима',
    determiners: 'кой коя кое кои какъв каква какви колко',
    auxiliaries: 'е са се да ли не ще има няма беше бяха бъде бил била било били може могат трябва съм сме',
    light:
      'каза казва казват казал казала казали твърди твърдят мисли смята знае значи стана става случи прави направи направиха точно още всъщност много малко така именно друго хора повече сега после по-късно тогава станало пак',
    prepositions: 'според в във за на с със от по до при към след преди между срещу заради около през без под над освен вместо',
    pronouns: 'той тя те него нея тях му им ги това там',
    possessives:
      'негов негова негово негови неговия неговата неговото неговите неин нейна нейно нейни нейния нейната нейното нейните техен тяхна тяхно техни техния тяхната тяхното техните',
    weak: 'я го й то',
    demonstratives: 'този тази тези онзи онази онези тоя тая това',
    times: 'годин месец седмиц ден дни момент път век',
    phrases: 'заради това|след това|преди това|за това',
    boundaries: 'че ако когато докато защото който която което които но и а или дали откакто',
    also: 'също и',
    expletive: /\bvjarno li e ce\b|\bistina li e ce\b|\b(?:kakvo|koj|koja|koe|kakav) (?:e|sa) tova (?=\S)/gu,
    dropsSubject: true,
  },
  pl: {
    openers: 'a i ale albo lub oraz więc czyli zatem no',
    openings: 'co z|co ze|a co z|a co ze|jak z|jak wygląda sprawa z|kto jeszcze|co jeszcze|gdzie jeszcze|kto inny|co innego',
    questions:
      'co kto gdzie kiedy dlaczego czemu jak ile ilu jaki jaka jakie jakich jakiej jakim który która które których którym kogo komu czego czym kim czyj czyja czyje skąd dokąd odkąd dopóki po',
    determiners: 'jaki jaka jakie jaką jakich który która które którym ile',
    auxiliaries: 'jest są był była było były byli będzie będą się czy nie został została zostało zostały może mogą ma mają musi',
    light:
      'powiedział powiedziała powiedzieli powiedziano mówi mówią mówił twierdzi twierdzą sądzi uważa wie znaczy stało dzieje dzieją zdarzyło zrobił zrobiła zrobili robi robią dokładnie jeszcze właściwie tak też dużo mało więcej ludzi teraz później potem proszę długo to',
    prepositions:
      'w we na za od z ze do po o przy u przed między przeciw przeciwko wobec dla przez podczas według bez pod nad oprócz zamiast',
    pronouns: 'ją on ona oni one jego jej ich go mu nim nimi niej nich jemu nią tam wtedy tym tego temu',
    possessives: '',
    weak: '',
    demonstratives: 'ten ta te ta tej tę tych tamten tamta tamte ów owa owe',
    times: 'rok roku lat lata miesiąc miesiąca miesiącu tydzień tygodni tygodniu dzień dnia dni raz razem chwili wiek',
    phrases: 'za to|z tym|z tego powodu|po tym|przed tym|dlatego|o tym|o to|na to|do tego',
    boundaries: 'że gdy kiedy jeśli bo ponieważ który która które ale i a albo lub aby żeby chociaż',
    also: 'też także również',
    expletive: /\b(?:tego|tym|temu) (?:roku|miesiaca|miesiacu|tygodnia|tygodniu|dnia|razem|ze|co|kto|jak|ktory|ktora)\b/gu,
    dropsSubject: true,
  },
  nb: {
    openers: 'og men eller så altså',
    openings:
      'hva med|og hva med|hva så med|hvordan går det med|kva med|hvem andre|hvem ellers|hva annet|hva ellers|hva mer|hvor ellers|hvem flere',
    questions: 'hva hvem hvor når hvorfor hvordan hvilken hvilket hvilke hvis kva kven kvar korleis kvifor',
    determiners: 'hvilken hvilket hvilke kva',
    auxiliaries: 'er var ble blir bli blitt har hadde skal skulle vil ville kan kunne må måtte en et ei',
    light:
      'sa sier sagt si mener mente mener tror vet skjedde skjer hendte betyr gjorde gjør gjort ikke mer mye mange lenge egentlig nøyaktig akkurat da nå så jo vel folk ellers videre igjen',
    prepositions: 'ifølge i på til for fra med om etter før mot mellom hos under over ved av uten siden',
    pronouns: 'han hun ham henne dem dette disse',
    possessives: 'hans hennes deres dets dens',
    weak: 'de den det der da',
    demonstratives: '',
    times: 'år året måned uke uken dag dagen gang gangen',
    phrases: 'om det|av den grunn|på grunn av det|etter det|før det|hvorfor det|hvordan det|i så fall',
    boundaries: 'at som hvis når mens fordi om og eller men da selv',
    also: 'også òg',
    verbSecond: true,
    expletive: SCANDINAVIAN_EXPLETIVE,
  },
  da: {
    openers: 'og men eller så altså',
    openings: 'hvad med|og hvad med|hvad så med|hvordan går det med|hvem ellers|hvem andre|hvad ellers|hvad andet',
    questions: 'hvad hvem hvor hvornår hvorfor hvordan hvilken hvilket hvilke hvis',
    determiners: 'hvilken hvilket hvilke',
    auxiliaries: 'er var blev bliver blive blevet har havde skal skulle vil ville kan kunne må måtte en et',
    light:
      'sagde siger sagt sige mener mente tror ved skete sker betyder gjorde gør gjort ikke mere meget mange længe egentlig præcis da nu så jo vel ellers igen',
    prepositions: 'ifølge i på til for fra med om efter før mod mellem hos under over ved af uden siden',
    pronouns: 'han hun ham hende dem dette disse',
    possessives: 'hans hendes deres dets dens',
    weak: 'de den det der da',
    demonstratives: '',
    times: 'år året måned uge ugen dag dagen gang',
    phrases: 'hvad mere|om det|af den grund|efter det|før det|hvorfor det',
    boundaries: 'at som hvis når mens fordi om og eller men da',
    also: 'også',
    verbSecond: true,
    expletive: SCANDINAVIAN_EXPLETIVE,
  },
  sv: {
    openers: 'och men eller så alltså',
    openings:
      'vad gäller|hur är det med|vad sägs om|och vad sägs om|hur går det med|hur blir det med|vem annars|vem mer|vilka andra|vad annat|vad mer',
    questions: 'vad vem var när varför hur vilken vilket vilka vems',
    determiners: 'vilken vilket vilka',
    auxiliaries: 'är blev blir bli blivit har hade ska skall skulle vill ville kan kunde måste en ett',
    light:
      'sa säger sagt sade säga menar menade tror vet hände händer betyder gjorde gör gjort inte mer mycket många länge egentligen exakt då nu så ju väl annars igen',
    prepositions: 'i på till för från med om efter före mot mellan hos under över vid av utan sedan',
    pronouns: 'han hon honom henne dem detta dessa',
    possessives: 'hans hennes deras dess',
    weak: 'de den det där då',
    demonstratives: '',
    times: 'år året månad vecka veckan dag dagen gång',
    phrases: 'om det|av den anledningen|efter det|före det|varför det',
    boundaries: 'att som om när medan eftersom och eller men då',
    also: 'också',
    verbSecond: true,
    expletive: SCANDINAVIAN_EXPLETIVE,
  },
  de: {
    openers: 'und aber oder also dann sondern',
    openings:
      'was ist mit|wie sieht es aus mit|wie steht es mit|wie steht es um|und was ist mit|wie ist es mit|wer noch|wer sonst|was noch|was sonst|wo noch|wo sonst',
    questions:
      'was wer wen wem wessen wo wann warum weshalb wieso wie welche welcher welches welchen welchem wohin woher wieviel wozu womit wofür woran wogegen wodurch seit',
    determiners: 'welche welcher welches welchen welchem wieviel',
    auxiliaries:
      'ist sind war waren wird wurde wurden hat haben hatte hatten kann konnte können soll sollte muss will wollte werden worden der die das den dem des ein eine einen einem einer',
    light:
      'sagt sagte gesagt sagen meint meinte glaubt weiß heißt bedeutet passiert passierte geschehen geschah gemacht macht tat getan nicht mehr viel viele lange genau eigentlich denn noch jetzt so ja nein bitte nun später sonst leute',
    prepositions:
      'in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter gegen durch um zwischen während seit ohne wegen',
    pronouns: 'er ihn ihm sie ihnen dazu davon darüber dafür dagegen daran darauf dadurch dabei daraus dort damals dies dieses',
    possessives: 'sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer deren dessen',
    weak: 'es das',
    demonstratives: 'diese dieser diesen diesem',
    times: 'jahr jahre monat monats woche tag tage tagen mal sommer winter herbst frühjahr',
    phrases: 'deswegen|deshalb|danach|davor|wieso das|warum das|wie das',
    boundaries: 'dass ob wenn als weil während und oder aber obwohl nachdem bevor damit',
    also: 'auch',
    verbSecond: true,
    capitalNouns: true,
    expletive:
      /\b(?:gibt|gab|geht|ging|ist|stimmt|war|dauert|kostet) es\b|\bwas ist mit (?=.*\b(?:passiert|geschehen|gemeint|los)\b)|\bsie (?=mir|uns)/gu,
  },
  fr: {
    openers: 'et mais donc alors puis',
    openings: "qu'en est-il|et qu'en est-il|quid|et pour|et quid|qui d'autre|quoi d'autre|où d'autre",
    questions: 'que quoi qui quel quelle quels quelles où quand pourquoi comment combien lequel laquelle lesquels qu',
    determiners: 'quel quelle quels quelles',
    auxiliaries:
      'est sont était étaient a ont avait avaient sera seront fut peut peuvent doit doivent le la les l un une des du de d été ce c n ne pas t est-ce',
    light:
      'vrai dit disent dire disait pense pensent sait veut signifie arrivé arrive passé passe passé se fait faire font exactement encore plus beaucoup vraiment alors non oui là donc temps gens ça détails davantage',
    prepositions:
      'selon d après au aux en dans sur sous avec pour par chez vers après avant contre entre pendant à sans depuis selon j jusqu',
    pronouns: 'il elle ils elles lui eux cela ça celui celle ceux celui-ci celle-ci',
    possessives: 'son sa ses leur leurs',
    weak: 'y',
    demonstratives: 'ce cet cette ces',
    times: 'an année mois semaine jour fois siècle été hiver',
    phrases:
      'à ce sujet|à ce propos|pour cela|à cause de cela|après cela|avant cela|pourquoi ça|pourquoi cela|comment cela|dans ce cas|là-dessus|là-bas|en dit|en pense',
    boundaries: 'que qui si quand lorsque parce car dont et ou mais puisque comme',
    also: 'aussi également',
    expletive:
      /\by a t il\b|\by avait t? ?il\b|\b(?:faut|fallait|s agit|suffit|reste|existe|pleut|fait) t? ?il\b|\best il (?:vrai|possible|exact|certain|prevu|necessaire)\b/gu,
  },
  ru: {
    openers: 'а и но или значит так',
    openings:
      'что насчет|как насчет|а что насчет|что с|а что с|что касается|как обстоят дела с|кто еще|что еще|где еще|кто другой',
    questions:
      'что кто где когда почему зачем как сколько какой какая какие какое какого каких каком куда откуда чем кого кому чего чему чей чья чьё отчего',
    determiners: 'какой какая какие какое какого каких сколько',
    auxiliaries: 'был была было были есть будет будут ли не нет бы может могут',
    light:
      'сказал сказала сказали говорит говорят заявил думает знает значит случилось происходит произошло сделал сделала сделали делает именно еще точно ещё так много долго людей теперь потом больше',
    prepositions:
      'в во на за от с со из до по о об у к после перед между против около через для при без под над кроме вместо насчет',
    pronouns: 'он она они его ему ей им них нему ней ними нём неё него это этом этого этому там тогда',
    possessives: 'их её',
    weak: 'то том того тому',
    demonstratives: 'этот эта эти этих этой тот та те',
    times: 'год лет месяц недел день дня раз момент век',
    phrases: 'из-за этого|после этого|до этого|об этом|для этого',
    boundaries: 'что если когда пока потому который которая которое и а или но чтобы хотя',
    also: 'тоже также',
    expletive: /\bpravda li cto\b|\b(?:cto|kto) eto (?:takoe|takoj|za)\b(?= \S)/gu,
    dropsSubject: true,
  },
  uk: {
    openers: 'а і й та але або чи отже',
    openings: 'як щодо|а як щодо|що з|а що з|що стосовно|а що щодо|що щодо|хто ще|що ще|де ще|хто інший',
    questions: 'що хто де коли чому навіщо як скільки який яка які яке куди звідки чим кого кому чого чий чия',
    determiners: 'який яка які яке скільки',
    auxiliaries: 'був була було були є буде будуть чи не немає може можуть',
    light:
      'сказав сказала сказали каже кажуть заявив думає знає означає сталося відбувається зробив зробила зробили робить саме ще точно так багато довго людей тепер потім більше',
    prepositions: 'у в на за від з зі із до по про після перед між проти біля через для при без під над крім замість щодо',
    pronouns: 'він вона вони його йому їй їм них ньому ній ними це цьому цього там тоді',
    possessives: 'їх її їхній їхня їхні',
    weak: 'то того тому',
    demonstratives: 'цей ця ці цих цієї той',
    times: 'рік рок місяц тижн день дня раз момент',
    phrases: 'через це|після цього|до цього|про це|для цього',
    boundaries: 'що якщо коли поки бо який яка яке і а або але щоб хоча',
    also: 'також теж',
    dropsSubject: true,
  },
  mk: {
    openers: 'а и но или па значи',
    openings: 'што со|а што со|што е со|а што е со|како стојат работите со|кој друг|кој уште|што друго|што уште|каде уште',
    questions: 'што кој која кое кои кога каде зошто како колку каков каква какво какви чиј чија кого кому',
    determiners: 'кој која кое кои каков каква какви колку',
    auxiliaries: 'е се да ли не ќе има нема беше беа биде бил била било може мора треба',
    light:
      'рече вели велат кажа кажаа мисли знае значи стана случи прави направи точно уште всушност многу малку така луѓе повеќе сега потоа',
    prepositions: 'во на за од со до по при кон пред меѓу помеѓу против поради околу низ без под над освен',
    pronouns: 'тој таа тие него неа нив тоа таму тогаш',
    possessives:
      'негов неговиот неговата неговото неговите нејзин нејзиниот нејзината нејзиното нејзините нивен нивниот нивната нивното нивните',
    weak: '',
    demonstratives: 'овој оваа овие оној',
    times: 'годин месец недел ден пат момент',
    phrases: 'поради тоа|по тоа|пред тоа|за тоа',
    boundaries: 'дека ако кога додека бидејќи што кој која и а или но',
    also: 'исто исто така',
    expletive: /\b(?:sto|koj|koja|koe) (?:e|se) toa (?=\S)/gu,
    dropsSubject: true,
  },
  cs: {
    openers: 'a i ale nebo takže tak',
    openings: 'co s|co se|a co|jak je to s|jak je na tom|a co s|kdo ještě|co ještě|kde ještě|kdo jiný|co jiného',
    questions:
      'co kdo kde kdy proč jak kolik jaký jaká jaké jakou jakých který která které kterou koho komu čeho čím čí odkud kam',
    determiners: 'jaký jaká jaké jakou který která které kolik',
    auxiliaries: 'je jsou byl byla bylo byli bude budou se zda li může mohou musí má mají',
    light:
      'řekl řekla řekli říká říkají myslí ví znamená stalo děje udělal udělala dělá přesně ještě vlastně tak hodně dlouho lidí teď potom více ne to',
    prepositions: 'v ve na za od s se ze z do po o při u před mezi proti kvůli během pro přes bez pod nad kromě místo',
    pronouns: 'on ona oni jeho její jejich mu jí jim ho něj něho ní nich nimi tam tehdy tom toho tomu',
    possessives: '',
    weak: '',
    demonstratives: 'ten ta ty té tu těch tento tato tyto',
    times: 'rok roku roce let měsíc týden den dne dny chvíl krát',
    phrases: 'kvůli tomu|poté|předtím|o tom|k tomu|na to',
    boundaries: 'že když pokud protože který která které a i nebo ale aby',
    also: 'také taky',
    expletive: /\b(?:toho|tom|tomu) (?:roku|roce|tydne|dne|ze|kdo|co)\b/gu,
    dropsSubject: true,
  },
};
