/** Words that tell who speaks, by language: lower case, separated by spaces. */
export interface SpeechWords {
  /** Third-person forms of the verbs of saying, and participles that form their tenses. */
  verbs: string;
  /** Verbs that tell what a text says, right behind the words only: `heter det`, `czytamy`. They name no speaker. */
  written: string;
  /** Prepositions and set phrases' last words that attribute words to the name behind them: `ifølge`, `laut`, `według`. */
  accordingTo: string;
  /** Prepositions: the name behind one is not the subject. */
  prepositions: string;
  /** Subject pronouns of the third person: they name nobody. */
  pronouns: string;
  /** Auxiliaries, reflexives and clitics that may stand between subject and verb. */
  auxiliaries: string;
  /** Words that open a subordinate or coordinate clause. */
  conjunctions: string;
  /** Words that open a sentence with a capital and are no part of a name. */
  openers: string;
  /** Offices, trades and forms of address, in the form a subject has. */
  offices: string;
  /** Nouns of which a name behind them is the name of no person, or of a work. */
  things: string;
}

const SERBIAN: SpeechWords = {
  verbs:
    'rekao rekla rekli reče saopštilo saopćilo priopćilo izjavilo navelo poručilo potvrdilo najavilo istaklo kazao kazala kazali kaže kažu izjavio izjavila izjavili izjavljuje dodao dodala dodali dodaje istakao istakla istakli istaknuo istaknula ističe naglasio naglasila naglasili naglašava navodi naveo navela naveli napomenuo napomenula napominje objasnio objasnila objasnili objašnjava poručio poručila poručili poručuje ocenio ocenila ocenjuje ocijenio ocijenila ocjenjuje saopštio saopštila saopštili saopštava saopćio saopćila priopćio priopćila tvrdi tvrdio tvrdila smatra smatrao smatrala upozorio upozorila upozorava podsetio podsetila podseća podsjetio podsjetila odgovorio odgovorila odgovara odvratio odvratila upitao upitala pita pitao pitala zapitao primetio primetila primećuje primijetio zaključio zaključila zaključuje potvrdio potvrdila potvrđuje najavio najavila najavljuje priznao priznala priznaje ispričao ispričala priča pričao ukazao ukazala ukazuje precizirao precizirala konstatovao konstatovala konstatuje obećao obećala obećava zatražio zatražila pojasnio pojasnila pojašnjava napisao napisala piše pisao nazvao nazvala naziva opisao opisala govori govorio govorila veli uzvratio uzvratila nastavio nastavila nastavlja prokomentarisao prokomentarisala komentariše apelovao apelovala izrekao naglasivši demantovao demantovala viče viknuo uzviknuo uzviknula šapnuo',
  written: 'glasi stoji glasio',
  accordingTo: 'rečima mišljenju navodima riječima',
  prepositions:
    'u na za sa s iz od do po o kod pri prema nakon posle poslije pred ispred iza između uz kroz protiv zbog tokom među bez nad pod radi preko oko umesto mimo',
  pronouns: 'on ona oni one ono ja mi vi ti',
  auxiliaries: 'je su se mu joj im nam bi će i juče jučer danas sutra sinoć takođe također ranije potom zatim tada kako kratko još već opet tako međutim pak',
  conjunctions: 'da i a ali kako koji koja koje što dok jer kada kad ako te ili pa nego gde gdje čiji čija',
  openers:
    'ali a i no kako kada kad dok nakon posle prema za na u po iz od sa s to ta taj ovaj ova on ona oni ipak međutim takođe tako danas juče sutra jer zbog pre prije potom zatim tada ranije kasnije inače još i pak njegov njen naš neko niko nitko netko jedan jedna drugi druga neki neke mnogi svako svi',
  offices:
    'predsednik predsednica predsjednik predsjednica premijer premijerka ministar ministarka gradonačelnik gradonačelnica direktor direktorka sekretar sekretarka portparol portparolka glasnogovornik glasnogovornica šef šefica profesor profesorka doktor doktorka dr prof poslanik poslanica general pukovnik kapetan načelnik načelnica guverner guvernerka ambasador ambasadorka komesar komesarka lider liderka vođa analitičar analitičarka stručnjak ekspert savetnik savetnica savjetnik zamenik zamenica advokat advokatica trener trenerka kapiten glumac glumica pisac književnica reditelj rediteljka novinar novinarka urednik urednica lekar lekarka sestra učitelj učiteljica nastavnik nastavnica pekar pekarka ribar ribarka vozač radnik radnica seljak komšija komšinica vlasnik vlasnica menadžer menadžerka inženjer mašinista student studentkinja tužilac tužiteljka sudija sutkinja policajac komandant episkop patrijarh papa kralj kraljica princ princeza gospodin gospođa gospođica g g-đa gđa kancelar kancelarka senator senatorka rektor rektorka dekan dekanka predstavnik predstavnica funkcioner rukovodilac rukovoditeljka potpredsednik potpredsednica član članica gđica gospodine prijatelj prijateljica otac majka sin kći brat žena muž svedok svedokinja',
  things:
    'kompanija kompanije firma firme preduzeće list lista listu dnevnik agencija agencije agenciji portal portala televizija stranka stranke partija film filmu filma roman romana romanu knjiga knjigu knjige pesma pesmu pesme album serija seriju serije projekat projekta časopis časopisa časopisu novinama novine emisija emisiji brod broda hotel hotela restoran klub kluba udruženje udruženja organizacija organizacije pokret pokreta operacija operacije naslov naslovom nazivom naziv imenom vlada ministarstvo kafana kafani ulica ulici predstava predstavu',
};

const BULGARIAN: SpeechWords = {
  verbs:
    'каза казал казала казаха казва казват казвал заяви заявил заявила заявиха заявява заявяват посочи посочил посочила посочиха посочва отбеляза отбелязал отбелязала отбелязаха отбелязва подчерта подчертал подчертала подчертаха подчертава допълни допълнил допълнила допълниха допълва обясни обяснил обяснила обясниха обяснява добави добавил добавила добавиха добавя коментира коментирал коментирала коментираха съобщи съобщил съобщила съобщиха съобщава твърди твърдят твърдял твърдяла твърдеше смята смятат смяташе счита предупреди предупредил предупредила предупреждава напомни напомнил напомнила напомня отговори отговорил отговорила отговаря попита попитал попитала пита питат запита призна признал признала признава потвърди потвърдил потвърдила потвърждава разказа разказал разказала разказва уточни уточнил уточнила уточнява изтъкна изтъква настоя настоява категоричен категорична заключи обобщи обеща обещал обещава нарече нарекъл нарекла нарича описа пише написа написал написала призова призовава сподели споделил споделила споделят споделя рече възкликна възкликва провикна извика прошепна изрази констатира обърна алармира обявява обяви говори говореше продължи продължава изрече отсече отвърна възрази',
  written: 'гласи гласеше',
  accordingTo: 'според думите',
  prepositions: 'в във на за с със от до по при към след пред зад между чрез през срещу поради без над под край около вместо сред',
  pronouns: 'той тя те то аз ние вие ти',
  auxiliaries: 'е са се си му ѝ й им ще би също още вчера днес утре по-рано така кратко вече после тогава пак',
  conjunctions: 'че и а но да като който която което които докато защото когато ако или че където чийто чиято',
  openers:
    'но а и като когато докато след според за на в във по от с със това този тази той тя те обаче също така днес вчера утре защото преди после тогава по-рано още иначе някой никой един една друг друга мнозина някои всички неговият нейният нашият ако пред',
  offices:
    'президент президентът президентката премиер премиерът министър министърът министърката кмет кметът кметицата кметица директор директорът директорката секретар секретарят говорител говорителят говорителката шеф шефът шефката ръководител ръководителят професор професорът доктор докторът проф д-р доц депутат депутатът генерал генералът полковник капитан капитанът началник началникът председател председателят председателката управител управителят управителката посланик посланикът комисар комисарят лидер лидерът анализатор анализаторът анализаторката експерт експертът експертката съветник съветникът съветничката адвокат адвокатът адвокатката треньор треньорът актьор актьорът актриса актрисата писател писателят писателката режисьор режисьорът журналист журналистът журналистката редактор редакторът лекар лекарят лекарката сестра сестрата учител учителят учителката пекар пекарят пекарката рибар рибарят шофьор шофьорът работник работникът работничката собственик собственикът собственичката инженер инженерът механик механикът студент студентът студентката прокурор прокурорът съдия съдията полицай полицаят патриарх патриархът папа папата крал кралят кралица кралицата канцлер канцлерът сенатор сенаторът ректор ректорът ректорката представител представителят представителката зам-министърът вицепрезидентът член членът господин госпожа г-н г-жа г-ца приятел приятелка бащата майката синът съседът съседката свидетелят жител жителят земеделец земеделецът',
  things:
    'компания компанията фирма фирмата вестник вестникът вестника агенция агенцията портал сайт сайтът телевизия телевизията партия партията филм филма филмът роман романа романът книга книгата песен песента албум албума сериал сериала проект проекта списание списанието предаване предаването кораб кораба хотел хотела ресторант клуб клуба сдружение организация организацията движение операция операцията заглавие заглавието името правителството министерството улица постановката',
};

const POLISH: SpeechWords = {
  verbs:
    'podał podała podało poinformowało przekazało oświadczyło ogłosiło zapowiedziało stwierdziło powiedział powiedziała powiedzieli powiedziały mówi mówią mówił mówiła mówili dodał dodała dodali dodaje podkreślił podkreśliła podkreślili podkreśla zaznaczył zaznaczyła zaznacza wskazał wskazała wskazuje stwierdził stwierdziła stwierdzili stwierdza oświadczył oświadczyła oświadczyli oświadcza poinformował poinformowała poinformowali informuje przekazał przekazała przekazali przekazuje ocenił oceniła oceniają ocenia wyjaśnił wyjaśniła wyjaśnia tłumaczył tłumaczyła tłumaczy przekonuje przekonywał przekonywała zauważył zauważyła zauważa zapewnił zapewniła zapewnia zapowiedział zapowiedziała zapowiada przyznał przyznała przyznaje odpowiedział odpowiedziała odpowiada odparł odparła pyta pytał pytała zapytał zapytała spytał spytała twierdzi twierdził twierdziła uważa uważał uważała ostrzegł ostrzegła ostrzega przypomniał przypomniała przypomina podsumował podsumowała podsumowuje skomentował skomentowała komentuje opowiada opowiadał opowiadała relacjonuje zaapelował zaapelowała apeluje argumentuje argumentował argumentowała zastrzega zastrzegł zastrzegła rzuca rzucił rzuciła kwituje skwitował skwitowała ucina uciął ucięła żartuje zażartował zażartowała śmieje zaśmiał zaśmiała uśmiecha uśmiechnął uśmiechnęła wzdycha westchnął westchnęła woła zawołał zawołała krzyczy krzyknął krzyknęła wspomina wspominał wspominała nazwał nazwała nazywa określił określiła określa napisał napisała pisze pisał ogłosił ogłosiła ogłasza deklaruje zadeklarował zadeklarowała kontynuuje kontynuował kontynuowała potwierdza potwierdził potwierdziła precyzuje doprecyzował sprecyzował komunikuje utrzymuje utrzymywał utrzymywała narzeka dziwi szepnął szepnęła wtrąca wtrącił wtrąciła rzekł rzekła',
  written: 'czytamy brzmi brzmiała głosi',
  accordingTo: 'według zdaniem wg',
  prepositions: 'w we na do z ze od po o dla przy przed za nad pod między przez podczas wobec bez ku u obok przeciwko przeciw dzięki wśród poza',
  pronouns: 'on ona oni one ono ja my wy ty',
  auxiliaries: 'się jest mu jej im nam też także również wczoraj dziś dzisiaj jutro potem jak krótko jeszcze już wtedy tak jednak od razu zaraz następnie mi',
  conjunctions: 'że i a ale oraz który która które którzy gdy kiedy jeśli żeby aby bo lecz gdzie czyli czy którego której',
  openers:
    'ale a i jak gdy kiedy po według zdaniem za na w we do z ze to ten ta on ona oni jednak także również tak dziś wczoraj jutro bo przed potem wtedy wcześniej później natomiast następnie jego jej nasz jeśli podczas dla ktoś nikt jeden jedna inni inna inny niektórzy wielu każdy wszyscy',
  offices:
    'prezydent prezydentka premier premierka minister ministra ministerka burmistrz burmistrzyni dyrektor dyrektorka sekretarz sekretarka rzecznik rzeczniczka szef szefowa profesor profesorka doktor doktorka dr prof mgr poseł posłanka senator senatorka generał gen pułkownik kapitan komendant komendantka naczelnik naczelniczka prezes prezeska ambasador ambasadorka komisarz lider liderka przywódca przewodniczący przewodnicząca analityk analityczka ekspert ekspertka doradca doradczyni adwokat mecenas trener trenerka aktor aktorka pisarz pisarka reżyser reżyserka dziennikarz dziennikarka redaktor redaktorka lekarz lekarka pielęgniarka nauczyciel nauczycielka piekarz piekarka rybak rybaczka kierowca pracownik pracownica rolnik rolniczka właściciel właścicielka inżynier mechanik student studentka prokurator prokuratorka sędzia policjant policjantka biskup ks ksiądz papież król królowa kanclerz rektor rektorka dziekan dziekanka przedstawiciel przedstawicielka wiceminister wiceprezydent wicepremier wójt starosta radny radna prawnik prawniczka pan pani członek członkini ojciec matka syn córka brat siostra sąsiad sąsiadka świadek mieszkaniec mieszkanka armator kierownik kierowniczka',
  things:
    'firma firmy spółka spółki gazeta gazety gazecie dziennik dziennika dziennikowi agencja agencji portal portalu telewizja telewizji stacja partia partii film filmu filmie powieść powieści książka książki książkę książce piosenka piosenki album albumu serial serialu projekt projektu magazyn magazynu tygodnik tygodnika program programu statek statku hotel hotelu restauracja klub klubu stowarzyszenie organizacja organizacji ruch ruchu operacja operacji tytuł tytułem nazwą nazwie rząd ministerstwo ulica spektakl spektaklu hasło hasłem',
};

const NORWEGIAN: SpeechWords = {
  verbs:
    'sier sa sagt seier sei siger sagde fortalte forteller fortalt mener mente meiner meinte opplyser opplyste skriver skrev svarte svarer svarar spurte spør påpeker påpekte påpekar understreker understreket understreka understrekar legger tilføyer tilføyde tilføjer tilføjede forklarer forklarte forklarede hevder hevdet hevda konstaterer konstaterte slår uttaler uttalte uttalar advarer advarte erklærte erklærer bekrefter bekreftet innrømmer innrømmet kommenterer kommenterte roper ropte utbrøt hvisker hvisket fastslår fastslo kaller kalte lover lovet lovte fortel fortalde minner presiserer presiserte oppsummerer oppsummerte fortsetter fortsatte fremholder fremholdt framholder framholdt melder meldte varsler varslet tror trodde ler smiler smilte sukker sukket beskriver beskrev vedgår vedgikk gjentar gjentok betoner oppfordrer oppfordret råder synes syntes fastholder fastholdt begrunner begrunnet argumenterer argumenterte undrer utdyper utdypet fortæller spørger spurgte udtaler udtalte understregede',
  written: 'heter het står stod lyder lød hedder',
  accordingTo: 'ifølge',
  prepositions:
    'i på til for av fra med om etter før over under ved mot mellom uten hos gjennom blant langs rundt utenfor innen overfor ifra frå etterfor mod efter af uden',
  pronouns: 'han hun ho de dei den det hen jeg vi du dere eg me man en',
  auxiliaries: 'har hadde også da så nå selv videre ikke bare kort til fortsatt onsdag mandag tirsdag torsdag fredag lørdag søndag',
  conjunctions: 'at og men som når mens fordi hvis om eller for da samt hvor der',
  openers:
    'men og når da etter ifølge for i på til fra med om det den de dette han hun også så nå samtidig likevel derfor deretter senere tidligere under hans hennes vår hvis mens både her dersom onsdag mandag tirsdag torsdag fredag lørdag søndag selv noen ingen en ei et mange andre alle flere begge',
  offices:
    'president presidenten statsminister statsministeren minister ministeren utenriksminister forsvarsminister finansminister justisminister ordfører ordføreren varaordfører direktør direktøren sekretær generalsekretær generalsekretæren talsmann talsmannen talskvinne talskvinnen talsperson talspersonen sjef sjefen leder lederen nestleder nestlederen professor professoren doktor dr forsker forskeren general generalen oberst kaptein kapteinen rektor rektoren lærer læreren lege legen sykepleier sykepleieren baker bakeren fisker fiskeren bonde bonden eier eieren ingeniør ingeniøren maskinist maskinisten student studenten advokat advokaten dommer dommeren politimester politimesteren politileder innsatsleder operasjonsleder biskop biskopen prest presten pave paven konge kongen dronning dronningen kronprins kansler kansleren senator senatoren ambassadør ambassadøren kommissær rådgiver rådgiveren ekspert eksperten analytiker analytikeren trener treneren kaptein skuespiller skuespilleren forfatter forfatteren regissør regissøren journalist journalisten redaktør redaktøren representant representanten stortingsrepresentant statsråd statsråden statssekretær statssekretæren byråd byråden medlem styreleder styrelederen formann fylkesmann kommunedirektør kommunedirektøren rådmann rådmannen sjåfør sjåføren far mor sønn datter nabo naboen vitne vitnet pensjonist pensjonisten frisør frisøren mannen kvinnen meteorolog meteorologen overlege overlegen skipper skipperen kaptein partileder administrerende',
  things:
    'selskapet selskap rederiet rederi avisen avisa avis byrået kanalen partiet parti filmen film romanen roman boken boka bok sangen sang albumet album serien serie prosjektet prosjekt bladet magasinet programmet skipet ferja ferjen hotellet hotell restauranten klubben foreningen organisasjonen bevegelsen operasjonen operasjon tittelen navnet stykket stykke kampanjen nettstedet nettavisen',
};

const ENGLISH: SpeechWords = {
  verbs:
    'said says say told tells added adds stated noted notes warned warns explained explains insisted insists replied replies answered answers asked asks argued argues claimed declared declares announced announces remarked remarks observed stressed stresses emphasised emphasized admitted admits acknowledged acknowledges conceded concedes recalled recalls wrote writes commented concluded concludes continued confirmed confirms suggested suggests complained complains promised promises quipped joked jokes called calls described describes shouted whispered cried exclaimed muttered sighed responded responds retorted reiterated repeated pledged vowed maintained maintains testified tweeted posted urged cautioned predicted accused denied recounted',
  written: 'reads',
  accordingTo: 'according',
  prepositions:
    'in on at to for of from with about by after before over under against between without among near during since until through towards toward into despite like within across amid alongside',
  pronouns: 'he she they it i we you who one',
  auxiliaries: 'has had have also later then once again recently repeatedly was is be been yesterday today earlier bluntly simply quietly never always just even not',
  conjunctions: 'that and but when while because if as who which whom whose or where so although though than whether',
  openers:
    'but and when while after before as if in on at for from with the a an this that these those he she they it his her their our however also then so yet still meanwhile later earlier yesterday today asked according because although though since once both even only now here there no not monday tuesday wednesday thursday friday saturday sunday my your some one last next someone somebody nobody everyone everybody many others another several most',
  offices:
    'president premier prime minister secretary general mayor director manager chief head chair chairman chairwoman chairperson spokesman spokeswoman spokesperson professor prof doctor dr mr mrs ms miss sir lord lady dame captain colonel lieutenant sergeant major admiral commander officer inspector superintendent governor senator representative congressman congresswoman councillor councilor ambassador commissioner leader analyst expert adviser advisor lawyer attorney judge justice coach actor actress author writer journalist reporter editor teacher nurse baker fisherman farmer driver owner engineer student researcher scientist economist bishop archbishop pope father king queen prince princess chancellor deputy vice executive founder member rector headteacher principal foreign defence defense finance interior police press state treasurer sheriff pastor reverend rev rabbi imam skipper',
  things:
    'company firm newspaper paper magazine agency website channel party film movie novel book song album series project programme program ship ferry hotel restaurant club association organisation organization movement operation title titled entitled named play slogan nicknamed dubbed',
};

const GERMAN: SpeechWords = {
  verbs:
    'sagte sagt gesagt sagten sagen erklärte erklärt betonte betont meinte meint fügte ergänzte ergänzt antwortete antwortet fragte fragt berichtete berichtet warnte warnt behauptete behauptet teilte kritisierte kritisiert schrieb schreibt versicherte versichert räumte bestätigte bestätigt kündigte mahnte mahnt forderte fordert erzählt erzählte nannte nennt bezeichnete bezeichnet äußerte rief ruft flüsterte bemerkte bemerkt unterstrich unterstreicht urteilt urteilte resümierte glaubt findet fand lobte lobt versprach verspricht verkündete verkündet stellte',
  written: 'heißt hieß steht stand lautet lautete',
  accordingTo: 'laut zufolge so',
  prepositions: 'in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter gegen durch ohne um zwischen seit während wegen hinter neben gegenüber',
  pronouns: 'er sie es ich wir ihr man',
  auxiliaries: 'hat habe hatte haben auch dann am weiter noch sich heute gestern später wörtlich jedoch aber wie so',
  conjunctions: 'dass daß und aber welcher als wenn weil während oder denn sondern ob wo deren dessen',
  openers:
    'aber und als wenn nach vor in im am auf für mit bei der die das ein eine dieser diese er sie es so auch dann doch jedoch heute gestern dabei damit später zuvor laut seine ihre während weil noch nun hier jemand niemand viele andere einer alle manche',
  offices:
    'präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident minister ministerin außenminister außenministerin finanzminister verteidigungsminister innenminister innenministerin ministerpräsident ministerpräsidentin generalsekretär generalsekretärin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin direktor direktorin chef chefin leiter leiterin sprecher sprecherin regierungssprecher regierungssprecherin professor professorin doktor dr prof general oberst kapitän botschafter botschafterin kommissar kommissarin experte expertin analyst analystin berater beraterin anwalt anwältin richter richterin trainer trainerin schauspieler schauspielerin autor autorin regisseur regisseurin journalist journalistin lehrer lehrerin arzt ärztin bäcker bäckerin fischer fischerin bauer bäuerin besitzer besitzerin ingenieur ingenieurin student studentin forscher forscherin bischof papst pfarrer pfarrerin könig königin senator senatorin vorsitzender vorsitzende vorsitzenden abgeordneter abgeordnete herr frau geschäftsführer geschäftsführerin vorstand krankenschwester pfleger nachbar nachbarin zeuge zeugin landrat landrätin',
  things:
    'firma unternehmen zeitung agentur sender partei film roman buch lied album serie projekt magazin programm schiff fähre hotel restaurant verein organisation bewegung operation titel namens name stück band gruppe regierung kommission ministerium behörde polizei',
};

const FRENCH: SpeechWords = {
  verbs:
    'dit disait déclaré déclare déclarait affirmé affirme affirmait ajouté ajoute ajoutait expliqué explique expliquait souligné souligne soulignait précisé précise précisait indiqué indique estimé estime estimait répondu répond répondait demandé demande demandait assuré assure assurait rappelé rappelle noté note constaté constate reconnu reconnaît averti avertit prévenu prévient annoncé annonce confié confie raconté raconte racontait écrit insisté insiste conclu conclut lancé lance martelé martèle regretté regrette confirmé confirme qualifié qualifie poursuivi poursuit soupire murmure commenté commente résume résumé',
  written: 'lit-on peut-on',
  accordingTo: 'selon',
  prepositions: "à au aux de du des d en dans sur sous avec pour par chez vers après avant contre entre sans depuis pendant lors devant derrière d'après",
  pronouns: 'il elle ils elles on je nous vous lui',
  auxiliaries: 'se a ont avait est a-t-il a-t-elle ont-ils ont-elles avait-il avait-elle a-t-on t-il t-elle aussi encore ensuite hier également alors puis ainsi mardi lundi mercredi jeudi vendredi samedi dimanche',
  conjunctions: 'que qui et mais quand lorsque si parce car ou dont où tandis comme',
  openers: 'mais et quand après avant selon pour dans en à au le la les un une ce cette il elle ils elles aussi ainsi alors puis hier pourtant cependant enfin toutefois son sa ses leur si comme',
  offices:
    'président présidente ministre maire directeur directrice secrétaire général générale porte-parole chef cheffe professeur professeure docteur dr colonel capitaine ambassadeur ambassadrice commissaire expert experte analyste conseiller conseillère avocat avocate juge entraîneur acteur actrice auteur autrice écrivain journaliste rédacteur rédactrice enseignant enseignante médecin infirmier infirmière boulanger boulangère pêcheur agriculteur agricultrice propriétaire ingénieur étudiant étudiante chercheur chercheuse évêque pape roi reine chancelier chancelière sénateur sénatrice député députée monsieur madame mme m voisin voisine patron patronne gérant gérante',
  things: 'société entreprise journal agence chaîne parti film roman livre chanson album série projet magazine programme émission navire ferry hôtel restaurant club association organisation mouvement opération titre intitulé intitulée nommé pièce gouvernement',
};

const RUSSIAN: SpeechWords = {
  verbs:
    'сообщило заявило отметило подтвердило сказал сказала сказали говорит говорил говорила говорят заявил заявила заявили заявляет отметил отметила отметили отмечает подчеркнул подчеркнула подчеркивает подчёркивает добавил добавила добавили добавляет пояснил пояснила поясняет объяснил объяснила объясняет сообщил сообщила сообщили сообщает рассказал рассказала рассказали рассказывает указал указала указывает считает считал считала утверждает утверждал утверждала ответил ответила отвечает спросил спросила спрашивает уточнил уточнила уточняет напомнил напомнила напоминает предупредил предупредила предупреждает признал признала признает признаёт признался призналась подтвердил подтвердила подтверждает заметил заметила замечает пишет написал написала назвал назвала называет констатировал констатировала резюмировал резюмировала воскликнул воскликнула прокомментировал прокомментировала комментирует пообещал пообещала обещает продолжил продолжила продолжает заключил заключила полагает призвал призвала',
  written: 'говорится гласит',
  accordingTo: 'словам мнению',
  prepositions: 'в во на за с со из от до по о об при к ко после перед над под между через для без против у около среди ',
  pronouns: 'он она они оно я мы вы ты',
  auxiliaries: 'также ещё еще вчера сегодня же затем потом уже как так ранее',
  conjunctions: 'что и а но как который которая которые когда если чтобы или где пока потому чей',
  openers: 'но а и когда после по для на в во с со из это этот эта он она они однако также так сегодня вчера затем потом при если пока его ее её их до',
  offices:
    'президент премьер премьер-министр министр мэр директор секретарь генсек пресс-секретарь глава начальник начальница руководитель профессор доктор депутат генерал полковник капитан посол губернатор председатель лидер аналитик эксперт советник адвокат тренер актер актёр актриса писатель режиссер режиссёр журналист журналистка редактор врач медсестра учитель учительница пекарь рыбак водитель рабочий владелец владелица инженер студент студентка прокурор судья патриарх король королева канцлер сенатор ректор представитель представительница господин госпожа сосед соседка житель жительница',
  things: 'компания газета газете агентство агентству портал телеканал партия фильм фильме роман романе книга книге песня альбом сериал проект журнал журнале передача корабль отель ресторан клуб организация движение операция название названием имени правительство министерство спектакль',
};

/** By ISO 639-1 code; close relatives share a table. Serbian is written here in Latin letters and read in both scripts. */
export const SPEECH_WORDS: Readonly<Record<string, SpeechWords>> = {
  sr: SERBIAN,
  bg: BULGARIAN,
  pl: POLISH,
  nb: NORWEGIAN,
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  ru: RUSSIAN,
};

/** Languages read with the table of a relative. */
export const RELATIVES: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr', sh: 'sr', nn: 'nb', no: 'nb', da: 'nb' };

/** News agencies, institutions and cities that stand beside names in capitals and are no part of them; matched with any short ending. */
export const NOT_PERSONS =
  'Reuters Rojters Tanjug Beta Fonet Hina Associated Press Bloomberg Interfax Interfaks Kremlin Kreml Brussels Brüssel Brussel Bruxelles Brisel Brüksel Bruksela Moskva Moscow Moskwa Moskau Moscou Beograd Belgrade Belgrad Sofia Sofija Warszawa Warsaw Varšava Oslo Kijev Kyiv Kiev Kijów Washington Vašington Waszyngton London Londyn Londonu Paris Pariz Paryż Berlin Nato Hrvatska Evropa Europa Europe Alijansa Pentagon Bundestag Sejm Stortinget Radio Televizija News Times Post Journal Guardian Telegraph Tribune Facebook Twitter Fejsbuk Gazprom Ройтерс Рейтер Танјуг Бета Кремъл Кремль Кремљ Брюксел Брисел Брюссель Москва Београд Белград София Софија Варшава Осло Киев Кијев Вашингтон Лондон Париж Берлин Европа Европы Алианса Алианс Пентагон Фейсбук Туитър';
