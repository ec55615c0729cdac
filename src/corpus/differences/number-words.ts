/**
 * Number words as `form/form=value`, separated by spaces; compared folded. Values below a hundred add up, `hundred` and the large ones
 * multiply what stands before them. One is left out: in these languages it is an article or a pronoun as often as a number.
 */
const SERBIAN =
  'dva/dve/dvije/dvoje/dvojica=2 tri/troje/trojica=3 četiri/četvoro/četvorica=4 pet/petoro/petorica=5 šest=6 sedam=7 osam=8 devet=9 deset=10 jedanaest=11 dvanaest=12 trinaest=13 četrnaest=14 petnaest=15 šesnaest=16 sedamnaest=17 osamnaest=18 devetnaest=19 dvadeset=20 trideset=30 četrdeset=40 pedeset=50 šezdeset=60 sedamdeset=70 osamdeset=80 devedeset=90 stotinu/sto=100 dvesta/dvjesta/dvjesto=200 trista/tristo=300 četiristo=400 petsto=500 šeststo/šesto=600 sedamsto=700 osamsto=800 devetsto=900 hiljada/hiljade/hiljadama/hiljadu/tisuća/tisuće/tisuću/hilj=1000 milion/miliona/milioni/milijun/milijuna/mil/milijuni=1000000 milijarda/milijarde/milijardi/milijardu=1000000000 bilion/biliona=1000000000000';

export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  sr: SERBIAN,
  hr: SERBIAN,
  bs: SERBIAN,
  en: 'two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million/mln/mn=1000000 billion/bn=1000000000 trillion=1000000000000',
  bg: 'два/две/двама/двамата/двете/двата=2 три/трима/тримата/трите=3 четири/четирима/четирите=4 пет/петима/петте=5 шест/шестима/шестте=6 седем/седемте=7 осем/осемте=8 девет/деветте=9 десет/десетте=10 единайсет/единадесет=11 дванайсет/дванадесет=12 тринайсет/тринадесет=13 четиринайсет/четиринадесет=14 петнайсет/петнадесет=15 шестнайсет/шестнадесет=16 седемнайсет/седемнадесет=17 осемнайсет/осемнадесет=18 деветнайсет/деветнадесет=19 двайсет/двадесет/двайсетте=20 трийсет/тридесет/трийсетте/тридесетте=30 четиридесет/четирисет=40 петдесет=50 шейсет/шестдесет=60 седемдесет=70 осемдесет=80 деветдесет=90 сто=100 двеста=200 триста=300 четиристотин=400 петстотин=500 шестстотин=600 седемстотин=700 осемстотин=800 деветстотин=900 хиляда/хиляди/хил=1000 милион/милиона/милиони/млн=1000000 милиард/милиарда/милиарди/млрд=1000000000',
  mk: 'два/две/двајца=2 три/тројца=3 четири=4 пет=5 шест=6 седум=7 осум=8 девет=9 десет=10 единаесет=11 дванаесет=12 дваесет=20 триесет=30 четириесет=40 педесет=50 шеесет=60 седумдесет=70 осумдесет=80 деведесет=90 сто=100 двесте=200 триста=300 илјада/илјади=1000 милион/милиони=1000000 милијарда/милијарди=1000000000',
  pl: 'dwa/dwie/dwóch/dwaj/dwoma/dwom/dwu/dwoje=2 trzy/trzech/trzej/trzema/trzem/troje=3 cztery/czterech/czterej/czterema/czterem=4 pięć/pięciu/pięcioma=5 sześć/sześciu/sześcioma=6 siedem/siedmiu/siedmioma=7 osiem/ośmiu/ośmioma=8 dziewięć/dziewięciu/dziewięcioma=9 dziesięć/dziesięciu/dziesięcioma=10 jedenaście/jedenastu=11 dwanaście/dwunastu=12 trzynaście/trzynastu=13 czternaście/czternastu=14 piętnaście/piętnastu=15 szesnaście/szesnastu=16 siedemnaście/siedemnastu=17 osiemnaście/osiemnastu=18 dziewiętnaście/dziewiętnastu=19 dwadzieścia/dwudziestu/dwudziestoma=20 trzydzieści/trzydziestu/trzydziestoma=30 czterdzieści/czterdziestu=40 pięćdziesiąt/pięćdziesięciu=50 sześćdziesiąt/sześćdziesięciu=60 siedemdziesiąt/siedemdziesięciu=70 osiemdziesiąt/osiemdziesięciu=80 dziewięćdziesiąt/dziewięćdziesięciu=90 sto/stu=100 dwieście/dwustu=200 trzysta/trzystu=300 czterysta/czterystu=400 pięćset/pięciuset=500 sześćset/sześciuset=600 siedemset/siedmiuset=700 osiemset/ośmiuset=800 dziewięćset/dziewięciuset=900 tysiąc/tysiąca/tysiące/tysięcy/tysiącami/tys=1000 milion/miliony/milionów/miliona/mln=1000000 miliard/miliardy/miliardów/miliarda/mld=1000000000',
  nb: 'to/begge=2 tre=3 fire=4 fem=5 seks=6 sju/syv=7 åtte=8 ni=9 ti=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tjue/tyve=20 tretti/tredve=30 førti=40 femti=50 seksti=60 sytti=70 åtti=80 nitti=90 hundre=100 tusen=1000 million/millioner/mill=1000000 milliard/milliarder/mrd=1000000000',
  da: 'to=2 tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ni=9 ti=10 elleve=11 tolv=12 tyve=20 tredive=30 fyrre=40 hundrede=100 tusind/tusinde=1000 million/millioner/mio=1000000 milliard/milliarder/mia=1000000000',
  sv: 'två=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 tjugo=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90 hundra=100 tusen=1000 miljon/miljoner=1000000 miljard/miljarder=1000000000',
  de: 'zwei/zwo=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 tausend=1000 million/millionen/mio=1000000 milliarde/milliarden/mrd=1000000000',
  fr: 'deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt/vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 octante/huitante=80 nonante=90 cent/cents=100 mille=1000 million/millions=1000000 milliard/milliards=1000000000',
  ru: 'два/две/двух/двумя/двоих/двое=2 три/трёх/трех/тремя/трое=3 четыре/четырёх/четырех=4 пять/пяти=5 шесть/шести=6 семь/семи=7 восемь/восьми=8 девять/девяти=9 десять/десяти=10 одиннадцать/одиннадцати=11 двенадцать/двенадцати=12 двадцать/двадцати=20 тридцать/тридцати=30 сорок=40 пятьдесят/пятидесяти=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 сто/ста=100 двести=200 триста=300 четыреста=400 пятьсот=500 тысяча/тысячи/тысяч/тысячу/тыс=1000 миллион/миллиона/миллионов/млн=1000000 миллиард/миллиарда/миллиардов/млрд=1000000000',
  uk: 'два/дві/двох/двоє=2 три/трьох/троє=3 чотири/чотирьох=4 пять/пяти=5 шість/шести=6 сім/семи=7 вісім=8 девять=9 десять/десяти=10 одинадцять=11 дванадцять=12 двадцять/двадцяти=20 тридцять/тридцяти=30 сорок=40 пятдесят=50 сто=100 двісті=200 триста=300 тисяча/тисячі/тисяч/тисячу/тис=1000 мільйон/мільйона/мільйонів/млн=1000000 мільярд/мільярда/мільярдів/млрд=1000000000',
  cs: 'dva/dvě/dvou/dvěma=2 tři/tří/třemi=3 čtyři/čtyř=4 pět/pěti=5 šest/šesti=6 sedm/sedmi=7 osm/osmi=8 devět/devíti=9 deset/deseti=10 jedenáct=11 dvanáct=12 dvacet/dvaceti=20 třicet/třiceti=30 čtyřicet=40 padesát=50 sto=100 dvě stě/dvěstě=200 tisíc/tisíce/tis=1000 milion/miliony/milionů/milionu/mil=1000000 miliarda/miliardy/miliard/mld=1000000000',
};

/** Compounds written as one word: `fünfundzwanzig`, `tjuesju`, `syvogtyve`. The word between ones and tens. */
export const COMPOUND_LINKS: Readonly<Record<string, string>> = { de: 'und', nb: 'og', da: 'og', sv: '' };

/** Words between the parts of a number: `dwadzieścia siedem`, `тридесет и пет`, `two hundred and ten`. */
export const NUMBER_LINKS: Readonly<Record<string, string>> = {
  en: 'and', sr: 'i', hr: 'i', bs: 'i', bg: 'и', mk: 'и', nb: 'og', da: 'og', sv: 'och', de: 'und', fr: 'et', pl: '', ru: '', uk: '', cs: '',
}; // prettier-ignore

/** A half behind a number: `two and a half`, `dva i po`, `dwa i pół`; folded. */
export const HALVES =
  /^ ?-?(?:and a half|i (?:po|pol|pola)|i polovina|i polovyna|og (?:et )?(?:en )?halvt?|og halvanden|och (?:en )?halv|einhalb|und ein(?:e)? halbe?s?|et demie?s?|s polovinoj|a (?:pul|pol))(?![\p{L}])/u;

/** Words that make a number a rough one, by the beginning; folded, right before it or one word off. `more than` and `less than` too. */
export const ROUGHLY =
  'about around roughly nearly almost some approximately oko skoro gotovo otprilike priblizno blizu circa okolo pocti kolem okolo pribl bliz blizo kum pocti primerno rundt omtrent cirka ca naer nesten om circa knapp ungefahr rund etwa fast gut environ pres presque quelque okolo prawie niemal blisko mniej ponad wiecej over more above fewer less under mer mere enn mindre over mehr uber weniger unter plus moins preko vise manje nad povece poveke oter pone ponad bolee okolo ponad';

/** Units that two numbers are compared by, folded; the first word names the unit. */
export const UNITS: Readonly<Record<string, string>> = {
  percent: '% percent per cent pct posto odsto procenat procenta procenata procent procenta procentov procentiv procentu prosent prozent pourcent procenty procentach na sto',
  money: '€ $ £ ¥ euro euros eur evra evro evri evrima dolar dolara dolari dollar dollars usd eur pln zl zlotych zlote zloty zlotys dinara dinar rsd leva lev lv kroner krone kr nok sek rubalja rubli rublej hryven funti funtov funty pounds pound grivni livres francs frankow franaka franc jevro',
};
