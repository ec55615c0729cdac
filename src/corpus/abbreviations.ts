/** Words that end with a full stop without ending a sentence. Written without the last full stop, in lower case, separated by spaces. */
export interface Abbreviations {
  /** Titles and words that always go on: `dr`, `m.in`, `bl.a`. */
  goesOn: ReadonlySet<string>;
  /** Goes on where a number follows: `nr`, `бр`, `jan`. */
  beforeNumber: ReadonlySet<string>;
  /** May end a sentence (`itd`, `osv`): ends it where a capital follows. */
  mayEnd: ReadonlySet<string>;
  /** Words that commonly open a sentence: after `U.S.` or `12.` one of these in capitals says that a new one begins. */
  openers: ReadonlySet<string>;
  /** Whether ordinals are written with a full stop (`12. januara`). */
  ordinalStop: boolean;
}

interface Source {
  goesOn: string;
  beforeNumber: string;
  mayEnd: string;
  openers: string;
  ordinalStop: boolean;
}

const SERBIAN: Source = {
  goesOn:
    'dr mr prof doc akad ing dipl inž gen puk maj kap por sv st tzv tj npr odn ul bul br god gđa gđica g gg red vl vd v.d gosp adv mag spec prim sekr min đen bivš međ engl nem fr franc rus lat grč srp im ur prir prev izd up usp sl nar vidi kn',
  beforeNumber: 'br str čl st tač tel god gl sv vol jan feb febr mar apr jun jul avg aug sep sept okt nov dec oko o tač sek min h č',
  mayEnd: 'itd i.t.d sl dr god itsl i.sl d.o.o a.d n.e p.n.e h kg km m min sek mil mlrd din',
  openers:
    'on ona ono oni one to ovo ta taj u na za sa iz od do po ali a i kako kada dok pošto nakon posle prema zbog međutim takođe ipak ja mi vi ne da tako ovaj rekao dodao kaže predsednik ministar',
  ordinalStop: true,
};
const SERBIAN_CYRILLIC: Source = {
  goesOn:
    'др мр проф доц акад инг дипл инж ген пук мај кап пор св ст тзв тј нпр одн ул бул бр гђа гђица г гг ред вл вд в.д госп адв маг спец прим секр мин бивш енгл нем фр франц рус лат грч срп им ур прир прев изд уп нар',
  beforeNumber: 'бр стр чл ст тач тел год гл св јан феб мар апр јун јул авг сеп септ окт нов дец о',
  mayEnd: 'итд сл др год д.о.о а.д н.е п.н.е ч кг км м мин сек мил млрд дин',
  openers:
    'он она оно они то ово та тај у на за са из од до по али а и како када док пошто након после према због међутим такође ипак ја ми ви не да тако овај рекао додао каже председник министар',
  ordinalStop: true,
};
const BULGARIAN: Source = {
  goesOn:
    'г-н г-жа г-ца проф доц д-р ас акад инж арх адв ген полк подп майор кап св гр с ул бул пл ж.к обл общ т.е т.нар тзв напр вкл респ ок т. вж срв англ фр нем рус лат гръц бълг м-р зам в.и.д и.д ив ст хр вл ал юл дж дз п',
  beforeNumber: 'бр г стр чл ал т тел вх ет ап гл том св ян яну февр фев апр авг септ окт ноем дек ок No №',
  mayEnd: 'г гг ч мин сек и.т.н и.др др т.н пр лв кг км м млн млрд хил в вв пр.н.е н.е',
  openers:
    'той тя то те това тази този в във на за с със от до по но а и как когато докато след според освен обаче също аз ние вие не да така в министърът президентът премиерът генералният',
  ordinalStop: false,
};
const POLISH: Source = {
  goesOn:
    'm.in np tzw tzn ww w.w dr mgr prof hab inż lek doc ks bp abp kard św gen płk ppłk mjr kpt por ppor sierż red im ul al pl os woj pow gm ps pt wg ds pn zob por ang niem fr ros łac wł z-ca tj mec adw p pp szer kmdr adm marsz śp mat o.o',
  beforeNumber: 'nr art ust pkt str s poz ok tel godz r par rozdz t tys sty lut mar kwi maj cze lip sie wrz paź lis gru ul o',
  mayEnd: 'itd itp r w n.e p.n.e tys mln mld zł gr godz min sek m km kg proc i.in in br ub s.a z.o.o rb',
  openers:
    'w we na do z ze to ten ta te po za od o i a ale jak gdy kiedy on ona ono oni one my wy ja nie tak już jednak natomiast według zdaniem podczas dodał powiedział prezydent premier minister szef',
  ordinalStop: true,
};
const NORWEGIAN: Source = {
  goesOn:
    'bl.a f.eks t.eks dvs d.v.s mht m.h.t ifm i.f.m iht i.h.t ang vedr jf jfr hhv h.h.v pga p.g.a mfl. ca dr prof sr jr st kgl adm dir red pens stud cand siv ing fhv f ev evt forts fvt inkl ekskl eks eng nor tlf mr mrs sgt kapt oblt maj gen f.o.m t.o.m fra.o.m s.k såk såkalt',
  beforeNumber: 'nr kl s ca tlf jan feb mars mar apr jun jul aug sep sept okt nov des kap pkt art § f.o.m t.o.m bd st kr',
  mayEnd: 'osv o.s.v mv m.v m.m mm mfl m.fl o.l ol e.l el o.a etc kr mill mrd min sek t km kg m pst prosent e.kr f.kr d.å',
  openers:
    'det den de dette disse han hun vi jeg du dere i på for fra til med men og om etter ved da når mens nå så ifølge samtidig også ikke hva hvordan ingen alle flere mange der her statsministeren regjeringen politiet eg ho dei dei dette ein',
  ordinalStop: true,
};
const SWEDISH: Source = {
  goesOn: 'bl.a t.ex d.v.s dvs s.k m.a.o p.g.a pga ca dr prof st jfr resp ev inkl exkl eng f.d fr.o.m t.o.m äv enl',
  beforeNumber: 'nr kl s ca tel jan feb mars mar apr jun jul aug sep sept okt nov dec kap fr.o.m t.o.m',
  mayEnd: 'osv o.s.v m.m m.fl etc kr milj mdr min sek km kg',
  openers: 'det den de detta dessa han hon vi jag du i på för från till med men och om efter vid när medan nu så enligt samtidigt inte vad hur ingen alla flera många där här',
  ordinalStop: false,
};
const DANISH: Source = {
  ...NORWEGIAN,
  goesOn: `${NORWEGIAN.goesOn} fx mht vedr evt iflg hr fru`,
  openers: 'det den de dette disse han hun vi jeg du i på for fra til med men og om efter ved da når mens nu så ifølge samtidig også ikke hvad hvordan ingen alle flere mange der her',
};
const GERMAN: Source = {
  goesOn:
    'z.b z.t d.h u.a i.d.r u.u v.a o.ä dr prof dipl ing med phil jur rer hr fr st hl bzw ca evtl ggf inkl exkl sog vgl bspw geb gest usf str gen abs dt engl frz russ lat ehem stellv min max mr mrs v d',
  beforeNumber: 'nr abs art s bd ca kap ziff tel mio jan jän feb mär apr jun jul aug sep sept okt nov dez hr § abt rd',
  mayEnd: 'usw etc u.a u.ä o.ä mio mrd std min sek km kg m v.chr n.chr i.v co kg gmbh',
  openers:
    'der die das den dem des ein eine er sie es wir ich ihr in im am an auf aus bei beim nach vor mit von vom zu zum zur für aber und oder doch auch als wenn während weil dann dort hier so nun nur nicht dies diese dieser laut seit trotz',
  ordinalStop: true,
};
const ENGLISH: Source = {
  goesOn: 'mr mrs ms dr prof st sr jr gen col maj capt lt sgt cmdr adm gov govs sen sens rep reps gens rev hon pres messrs mt ft vs e.g i.e cf approx dept univ',
  beforeNumber: 'no nos p pp vol ch fig sec art approx ca c jan feb mar apr jun jul aug sep sept oct nov dec tel ext',
  mayEnd: 'etc inc ltd co corp llc plc a.m p.m jr sr esq et.al al bros st ave blvd',
  openers:
    'the a an it he she they we i you in on at by for from to with but and or so this that these those there here as if when while after before since although however his her their its our my not no what who how why according meanwhile',
  ordinalStop: false,
};
const FRENCH: Source = {
  goesOn: 'm mm mme mlle dr pr prof st ste me mgr p.ex c.-à-d cf env av bd gén col cdt cap lt éd art',
  beforeNumber: 'no n° p pp vol chap fig art env av janv févr avr juil sept oct nov déc tél',
  mayEnd: 'etc j.-c av.j.-c s.a min',
  openers: 'le la les un une des il elle ils elles on nous vous je tu ce cette ces cet en dans à au aux de du par pour sur avec mais et ou où si quand après avant selon pourtant cependant ainsi son sa ses leur',
  ordinalStop: false,
};
const RUSSIAN: Source = {
  goesOn: 'г-н г-жа проф доц акад д-р ген полк св ул пр пл т.е т.н напр им гр тов см ср англ фр нем лат рус зам зав обл гор пос дер бул пер ред юр физ',
  beforeNumber: 'г ст стр п пп тел гл ок янв фев февр мар апр авг сен сент окт ноя нояб дек кв корп',
  mayEnd: 'г гг т.д т.п др пр руб коп тыс млн млрд ч мин сек км кг м в вв н.э',
  openers: 'он она оно они это этот эта в во на за с со из от до по но а и как когда пока после согласно также однако я мы вы не так по при президент министр',
  ordinalStop: false,
};
const UKRAINIAN: Source = {
  goesOn: 'проф доц акад д-р ген полк св вул пр пл т.зв напр ім гр див англ фр нем лат укр зам зав обл пров ред тобто',
  beforeNumber: 'р ст с п тел гл січ лют бер квіт трав черв лип серп вер жовт лист груд кв бл',
  mayEnd: 'р рр т.д т.п ін грн коп тис млн млрд год хв сек км кг м н.е',
  openers: 'він вона воно вони це цей ця в у на за з із від до по але а і й як коли поки після згідно також однак я ми ви не так при президент міністр',
  ordinalStop: false,
};
const CZECH: Source = {
  goesOn: 'např tzv tj mj dr prof doc ing mgr bc judr mudr rndr phdr sv ul nám gen plk mjr kpt por npor odst pí p cca vč resp ad angl něm fr',
  beforeNumber: 'č čl odst str tel led ún bře dub květ čer srp zář říj lis pro cca písm',
  mayEnd: 'atd apod aj hod min sek mil mld tis kč km kg m př.n.l n.l s.r.o a.s',
  openers: 'to ten ta v ve na do z ze od po za s se k ke ale a i jak když on ona oni já my vy ne tak podle však také',
  ordinalStop: true,
};
const MACEDONIAN: Source = {
  ...SERBIAN_CYRILLIC,
  goesOn: 'др м-р д-р проф доц акад инж ген полк св ул бул т.е т.н на.пр пр г-дин г-ѓа г-ца бр',
  openers: 'тој таа тоа тие ова во на за со од до по но а и како кога додека според исто јас ние вие не да така меѓутоа',
  ordinalStop: false,
};
const SLOVAK: Source = { ...CZECH, openers: `${CZECH.openers} však podľa keď ako` };
const SLOVENE: Source = {
  ...SERBIAN,
  goesOn: 'dr mag prof doc ing npr t.i tj oz g ga gdč sv ul gen polk maj štev št itn.d ang nem',
  openers: 'to ta ti v na za z s iz od do po ali a in kako ko pa on ona oni jaz mi vi ne da tako vendar tudi',
};

const SOURCES: Readonly<Record<string, Source | readonly Source[]>> = {
  sr: [SERBIAN, SERBIAN_CYRILLIC],
  hr: SERBIAN,
  bs: [SERBIAN, SERBIAN_CYRILLIC],
  me: [SERBIAN, SERBIAN_CYRILLIC],
  sl: SLOVENE,
  mk: MACEDONIAN,
  bg: BULGARIAN,
  pl: POLISH,
  cs: CZECH,
  sk: SLOVAK,
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  no: NORWEGIAN,
  da: DANISH,
  sv: SWEDISH,
  de: GERMAN,
  en: ENGLISH,
  fr: FRENCH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
};

/** For an unknown language: only what means the same in all of them. */
const ANY: Source = { goesOn: 'dr prof mr mrs др проф', beforeNumber: 'nr br no бр', mayEnd: '', openers: '', ordinalStop: true };

const TITLES: Source = { goesOn: 'dr prof mr mrs ms st', beforeNumber: '', mayEnd: '', openers: '', ordinalStop: false };

const compiled = new Map<string, Abbreviations>();

/** The abbreviations of a language (ISO 639-1); a small common set where the language is unknown. */
export function abbreviationsOf(language: string | null): Abbreviations {
  const key = language !== null && Object.hasOwn(SOURCES, language) ? language : '';
  let table = compiled.get(key);
  if (!table) {
    // Foreign names keep their titles in every language.
    table = compile([SOURCES[key] ?? ANY, TITLES].flat());
    compiled.set(key, table);
  }
  return table;
}

function compile(sources: readonly Source[]): Abbreviations {
  const words = (field: 'goesOn' | 'beforeNumber' | 'mayEnd' | 'openers'): Set<string> =>
    new Set(sources.flatMap((source) => source[field].split(' ')).filter((word) => word !== ''));
  return {
    goesOn: words('goesOn'),
    beforeNumber: words('beforeNumber'),
    mayEnd: words('mayEnd'),
    openers: words('openers'),
    ordinalStop: sources.some((source) => source.ordinalStop),
  };
}
