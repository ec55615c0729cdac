/** Words that tell who the subject of a verb of saying is, by language: lower case, separated by spaces. */
export interface SubjectWords {
  /** Verbs that lead to speech beside those of `SpeechWords`: cries, sighs and the like, and verbs that take a clause. */
  sayings: string;
  /** Singular pronouns of the third person, by the gender they show. */
  he: string;
  she: string;
  /** Pronouns and nouns for somebody who is not to be known, and for many: they are no one's name. */
  indefinite: string;
  /** Women's names in -a, or without it, that are no case of a man's: they tell who is the subject. */
  women: string;
  /** Words for two or more persons at once: after them `he` may be either. */
  several: string;
  /** Passive auxiliaries: the subject beside one heard, and did not speak. */
  passive: string;
  /** Negations that stand right before or behind the verb: what was not said is no speech. */
  not: string;
  /** What is written and cannot speak: its words are nobody's. */
  documents: string;
  /** Nouns for persons, in the form of a subject, beside the offices. */
  roles: string;
  /** Nouns for bodies that speak, in the form of a subject. */
  bodies: string;
  /** Conjunctions between a verb of saying and what was said. */
  that: string;
  /** Those between a verb of asking and what was asked. */
  whether: string;
  /** Phrases that attribute the clause behind a name: `prema rečima`, `according to`; `_` stands for a space. */
  sources: string;
  /** Such phrases with a pronoun for the source. */
  sourcesHim: string;
  sourcesHer: string;
  /** Prepositions that do so before a name and a comma only. */
  sourcesName: string;
  /** Words that open `as X says,`: the rest of the sentence is what X says. */
  as: string;
}

const SERBIAN: SubjectWords = {
  sayings:
    'uverava uveravao uverio uverila tvrdili žali žalio žalila požalio požalila hvali hvalio hvalila pohvalio pohvalila javio javila javlja zapretio zapretila zaprijetio preti opisuje opisao opisala seća sjeća prisetio prisetila setio setila šali šalio šalila našalio našalila smeje nasmejao nasmejala smeši smeška jada jadao jadala vikao vikala uzvikuje povikao povikala šapuće šapnula promrmljao promrmljala mrmlja dobacio dobacila dobacuje procenio procenila procenjuje procijenio procijenila procjenjuje obrazložio obrazložila obrazlaže dometnuo dometnula savetuje savetovao savetovala predlaže predložio predložila insistira insistirao insistirala poziva pozvao pozvala apeluje apelovala izveštava obavestio obavestila obaveštava obavijestio obavijestila misli mislio mislila veruje verovao verovala vjeruje predviđa predvideo predvidela očekuje kritikovao kritikovala kritikuje optužio optužila optužuje zamerio zamerila demantuje demantovao demantovala poriče porekao porekla negira negirao negirala rezimirao rezimirala sumira sumirao sumirala ponovio ponovila ponavlja prebacio prebacila kune zakleo svedoči svedočio svedočila posvedočio posvedočila presudio presudila utvrdio utvrdila saznao saznala pohvalili rekavši dodavši pitaju kukaju čudi začudio uzdahnuo uzdahnula uzdiše brani branio branila pravda pravdao pravdala uverili pomenuo pomenula spomenuo spomenula prenosi preneo prenela javljaju objavio objavila objavljuje razočaran ogorčen navodeći ističući dodajući tvrdeći poručivši izvestio izvestila otkrio otkrila otkriva ubeđen uveren uverena siguran sigurna slaže kritičan saglasan',
  he: 'on',
  she: 'ona',
  indefinite:
    'neko niko netko nitko svako svi mnogi neki jedan_od oni one izvori mediji ljudi stanovnici kritičari roditelji radnici navijači meštani građani komšije novinari prolaznik glas dvojica troje obojica ostali drugi ko tko',
  women:
    'ana anna marija jelena milica vesna jovana dušica gordana snežana ljiljana biljana radmila slavica nada vera mira dobrila tamara katarina tijana sanja maja tanja nina dragica danica zorica olivera branka ljubica sofija teodora nevena jasmina sandra aleksandra valentina kristina tatjana svetlana mirjana marina ivona isidora lidija nataša zora senka ruža jagoda desanka bosiljka vukosava anđela anđelka milena irena lena lara petra magdalena monika elena kler hana lejla amra emina',
  several: 'dvojica obojica obe oboje troje',
  passive: 'upitan upitana pitan pitana biva',
  not: 'ne nije nisu nikada nikad',
  documents:
    'vest vesti informacije informacijama izvorima natpis natpisu saopštenje saopštenju saopćenje izveštaj izveštaju izvještaj dokument dokumentu pismo pismu tekst tekstu poruka poruci letak letku transparent transparentu tabla tabli nalepnica nalepnici plakat plakatu zakon zakonu članak članku odluka odluci rešenje rešenju zapisnik zapisniku ugovor ugovoru analiza analizi studija studiji istraživanje anketa anketi podaci dopis dopisu obaveštenje presuda presudi statut pravilnik parola grafit knjiga priručnik uputstvo najava naslov glasina legenda poslovica',
  roles:
    'golman vinar vinarka mještanin mještanka meštanin meštanka portir čuvar domar poštar poštarka kuvar kuvarica konobar konobarica prodavac prodavačica trgovac zanatlija stolar pekar mesar domaćin domaćica sagovornik sagovornica izvor svedok očevidac volonter volonterka aktivista aktivistkinja ekolog ekološkinja biolog biološkinja ekonomista ekonomistkinja ekonomist istoričar istoričarka povjesničar arheolog arheološkinja meteorolog meteorološkinja seizmolog epidemiolog psiholog sociolog hirurg doktorica lekar bolničar bolničarka pacijent pacijentkinja vatrogasac spasilac pilot mornar brodar skeledžija ribolovac lovac planinar vozačica putnik putnica prolaznica kupac stanar stanarka komšija deda dede baba djed unuk unuka tetka stric ujak majstor umetnik umetnica umjetnik slikar slikarka pevač pevačica pjevač pjevačica muzičar muzičarka violinista dirigent kompozitor režiser rediteljica producent scenarista autor autorka pesnik pesnikinja pjesnik selektor fudbaler fudbalerka košarkaš košarkašica igrač igračica teniser teniserka sudija optuženi okrivljeni osumnjičeni branilac advokatkinja odbornik odbornica vršilac inspektor inspektorka sekretarijat domaćin upravnik upravnica direktorica predsedavajući predsedavajuća osnivač osnivačica preduzetnik preduzetnica naučnik naučnica istraživač istraživačica turista turistkinja penzioner penzionerka učenik učenica đak maturant roditelj majka otac sagovornik dopisnik dopisnica sindikalac bankar poljoprivrednik poljoprivrednica stočar stočarka pčelar pčelarka voćar tumač sveštenik pop igumanija starešina zapovednik odgajivač odgajivačica pisac književnik mladić devojka devojčica dečak čovek starac starica gazda gazdarica domar',
  bodies:
    'opozicija vlasti alijansa nato zvaničnici policajci stručnjaci lekari naučnici istraživači organizatori vojska mornarica kompanija firma preduzeće poduzeće ministarstvo vlada opština općina agencija komisija policija tužilaštvo sud banka udruženje organizacija stranka savez institut zavod fond klub bolnica škola univerzitet fakultet redakcija sindikat kabinet odbor savet vijeće komora uprava direkcija parlament skupština tužiteljstvo',
  that: 'da kako',
  whether: 'da_li li',
  sources: 'prema_rečima prema_riječima po_rečima po_riječima prema_mišljenju po_mišljenju prema_navodima prema_podacima prema_proceni prema_tvrdnjama prema_saopštenju prema_oceni po_oceni',
  sourcesHim: 'prema_njegovim_rečima po_njegovim_rečima prema_njegovim_riječima prema_njegovom_mišljenju po_njegovom_mišljenju po_njemu',
  sourcesHer: 'prema_njenim_rečima po_njenim_rečima prema_njezinim_riječima prema_njenom_mišljenju po_njenom_mišljenju po_njoj',
  sourcesName: 'prema',
  as: 'kako kao_što',
};

const BULGARIAN: SubjectWords = {
  sayings:
    'увери уверил уверила уверява уверяват обвини обвинил обвинила обвинява въздъхна въздиша извика извиква провикна усмихва усмихна смее засмя спомня спомни припомни припомня призовава пошегува шегува оплака оплаква похвали хвали настоява настояваше настояват смятат вярва убеден убедена твърдяха мисли мислят поясни пояснява аргументира аргументираха прогнозира очаква разкри разкрива информира информираха докладва докладваха предложи предлага поиска иска отрече отрича опроверга опровергава осведоми посъветва съветва изуми изумява прекъсна прекъсва измърмори мърмори изсумтя крещи изкрещя вика викна прошепва шепне шегуваше зарече закле обобщава резюмира репликира контрира парира отговаряше повтори повтаря подсети алармира алармират алармираха установи установиха реши прецени преценява оцени оценява похвалиха отсъди отсича отсече допусна допуска уверена уверен прогнозираха признаха настояла настоял предупредиха обещаха поздрави благодари благодаря възмути възмущава учуди чуди',
  he: 'той',
  she: 'тя',
  indefinite:
    'някой никой всеки всички мнозина някои един_от те източници медии хората жителите критици родители работници фенове съседите журналисти двамата трима двете другите глас кой',
  women:
    'ана анна мария елена иванка надежда вера десислава гергана радка цвета цветана румяна здравка лора калина йорданка стефка пенка донка силвия весела веселина галина даниела маргарита милена ралица радостина росица светла таня теодора юлия яна магдалена',
  several: 'двамата двете тримата',
  passive: 'беше бе бил била попитан попитана',
  not: 'не няма',
  documents:
    'информация слухове източници изчисления теория теории предположения процес надпис надписът надписа съобщение съобщението доклад докладът доклада документ документът документа писмо писмото текст текстът текста плакат плакатът плаката табела табелата закон законът закона статия статията решение решението протокол протоколът протокола договор договорът договора анализ анализът изследване проучване проучването данните акт актът акта бележка бележката становище становището лозунг лозунгът мълва легенда поговорка правилник указ указът',
  roles:
    'подсъдимият обвиняемият адвокатът инспектор инспекторът фермер фермерът фермерката земеделец животновъд животновъдът пчелар пчеларят лозар лозарят винар винарят хлебар хлебарят готвач готвачът сервитьор сервитьорът сервитьорка продавач продавачът продавачка продавачката търговец търговецът майстор майсторът дърводелец ковач ковачът пазач пазачът портиер портиерът пощальон пощальонът пощальонка домакин домакиня домакинята пенсионер пенсионерът пенсионерка пенсионерката ученик ученикът ученичка ученичката родител родителят майка майката дядо дядото баба бабата внук внукът внучката син дъщеря брат сестра съпруг съпругът съпруга съпругата жена жената мъж мъжът момче момчето момиче момичето младеж младежът старец старецът туристът турист туристка пътник пътникът пътничка жителка жителката доброволец доброволецът доброволка еколог екологът екоактивист активист активистът активистка активистката биолог биологът икономист икономистът икономистката историк историкът археолог археологът метеоролог метеорологът синоптик синоптикът сеизмолог психолог психологът хирург хирургът лекарка пациент пациентът пациентка пожарникар пожарникарят спасител спасителят пилот пилотът моряк морякът кмет певец певецът певица певицата музикант музикантът диригент диригентът композитор художник художникът художничка поет поетът автор авторът авторка продуцент сценарист режисьорката вратар вратарят играч играчът футболист футболистът тенисист тенисистка капитанът рефер съдията съдийка защитник защитникът омбудсман омбудсманът съветничка учен ученият учената изследовател изследователят източник източникът свидетел свидетел очевидец очевидецът събеседник предприемач предприемачът бизнесмен бизнесменът синдикалист банкер свещеник свещеникът отец игумен продавачът водач водачът шофьорката машинист машинистът реставратор реставраторът уредник уредничка библиотекар библиотекарката собственичка наемател наемателят комшия заместник депутатката общинар зрител зрителка клиент клиентът клиентка',
  bodies:
    'опозицията опозиция властите власти полиция прокуратура алиансът алианса експертите лекарите учените организаторите флотата армията комисия община правителство компанията фирмата министерството правителството общината агенцията комисията полицията прокуратурата съдът банката сдружението организацията партията съюзът институтът фондът клубът болницата училището университетът синдикатът съветът дружеството ведомството парламентът редакцията',
  that: 'че как',
  whether: 'дали',
  sources: 'според по_думите_на по_мнението_на по_данни_на по_информация_на според_думите_на по_оценка_на',
  sourcesHim: 'по_думите_му според_него по_неговите_думи по_неговите_думи',
  sourcesHer: 'по_думите_ѝ по_думите_й според_нея по_нейните_думи',
  sourcesName: '',
  as: 'както',
};

const POLISH: SubjectWords = {
  sayings:
    'mruknął mruknęła mruczy krzyczał krzyczała zapewniał zapewniała zapewnili apelował apelowała apelowali uznał uznała uznali uznaje zarzucił zarzuciła zarzuca zarzucał zarzucała pytali pytały odpiera odparował odparowała sądzi sądził sądziła wierzy wierzył wierzyła szacuje szacował szacowała prognozuje prognozował prognozowała przewiduje przewidywał przewidywała obiecuje obiecał obiecała grozi zagroził zagroziła groził groziła ujawnił ujawniła ujawnia informował informowała raportuje przyznają podają podaje sugeruje sugerował sugerowała zasugerował zasugerowała radzi radził radziła poradził poradziła proponuje zaproponował zaproponowała nalega nalegał przypominał przypominała opisał opisała opisuje zdradził zdradziła zdradza wyznał wyznała wyznaje chwali chwalił chwaliła pochwalił pochwaliła żali żalił żaliła skarży skarżył skarżyła poskarżył broni bronił broniła replikował zareplikował ripostuje zripostował zripostowała burknął burknęła warknął wykrzyknął wykrzyknęła jęknął szepcze szeptał wyszeptał zdziwił zdziwiła cieszy cieszył ucieszył martwi martwił denerwuje kwitował ironizuje ironizował zaprzeczył zaprzeczyła zaprzecza dementuje zdementował zdementowała wytłumaczył wytłumaczyła wyjaśniał wyjaśniała wyjaśnili ostrzegał ostrzegała ostrzegli zaznaczyli zauważał konkludował konkluduje skonkludował zgodził zgodziła zgadza przekonany przekonana pewien pewna dorzucił dorzuciła dodawał dodawała uzupełnił uzupełniła oświadczał alarmuje alarmował zaalarmował alarmowała obwieścił potwierdzają odpisał odpisała orzekł orzekła orzeka ustalił ustaliła rozkłada',
  he: 'on',
  she: 'ona',
  indefinite:
    'ktoś nikt każdy wszyscy wielu niektórzy jeden_z oni one źródła media ludzie mieszkańcy krytycy rodzice pracownicy kibice sąsiedzi dziennikarze obaj obie inni kto głos niejeden',
  women:
    'anna maria ewa barbara joanna katarzyna agnieszka małgorzata krystyna elżbieta zofia teresa magdalena monika alicja iga iwona beata dorota danuta halina irena izabela justyna karolina kinga klara laura lucyna marta natalia olga patrycja renata sylwia urszula wanda weronika wiktoria aleksandra jadwiga helena hanna grażyna bożena celina dobrosława edyta emilia gabriela julia kamila lidia marzena milena paulina stanisława zuzanna aneta',
  several: 'obaj obie oboje trzej',
  passive: 'został została był była zapytany zapytana pytany pytana',
  not: 'nie',
  documents:
    'doniesienia szacunki informacje relacje strona źródła napis napisie komunikat komunikacie raport raporcie dokument dokumencie list liście tekst tekście plakat plakacie tablica tablicy ustawa ustawie artykuł artykule decyzja protokół protokole umowa umowie analiza badanie badania dane ulotka ulotce baner banerze transparent wyrok regulamin pismo piśmie notatka notatce oświadczenie oświadczeniu tabliczka tabliczce legenda przysłowie wiadomość',
  roles:
    'tłum mężczyzna kobieta chłopak dziewczyna chłopiec dziewczynka staruszek staruszka emeryt emerytka uczeń uczennica rodzic dziadek babcia wnuk wnuczka mąż żona ciotka wujek sprzedawca sprzedawczyni kelner kelnerka kucharz kucharka portier stróż strażnik strażak listonosz listonoszka turysta turystka pasażer pasażerka przechodzień wolontariusz wolontariuszka aktywista aktywistka działacz działaczka ekolog ekolożka biolog biolożka ekonomista ekonomistka historyk historyczka archeolog meteorolog synoptyk epidemiolog psycholog socjolog chirurg ratownik ratowniczka pacjent pacjentka pilot marynarz flisak pszczelarz sadownik winiarz hodowca ogrodnik leśnik leśniczy myśliwy wędkarz piosenkarz piosenkarka muzyk skrzypek dyrygent dyrygentka kompozytor malarz malarka poeta poetka autor autorka producent scenarzysta bramkarz piłkarz piłkarka zawodnik zawodniczka tenisista tenisistka kapitan selekcjoner oskarżony oskarżona podejrzany obrońca obrończyni pełnomocnik pełnomocniczka inspektor inspektorka urzędnik urzędniczka naukowiec badacz badaczka źródło informator rozmówca rozmówczyni świadek przedsiębiorca bankier związkowiec proboszcz siostra wikary maszynista motorniczy motornicza konduktor konduktorka konserwator kustosz kustoszka bibliotekarz bibliotekarka lokator lokatorka klient klientka sołtys sołtyska rybaczka szefowa wicedyrektor wiceprezes wiceburmistrz zastępca zastępczyni gospodarz gospodyni taksówkarz górnik hutnik stoczniowiec położna weterynarz aptekarz aptekarka biegły biegła',
  bodies:
    'opozycja władze sojusz eksperci badacze organizatorzy wojsko marynarka uprawa firma spółka ministerstwo rząd gmina agencja komisja policja prokuratura sąd bank stowarzyszenie organizacja partia związek instytut fundusz klub szpital szkoła uczelnia uniwersytet redakcja rada zarząd izba urząd trybunał fundacja spółdzielnia policjanci strażacy urzędnicy naukowcy lekarze',
  that: 'że iż jakoby',
  whether: 'czy',
  sources: 'według zdaniem wg w_opinii w_ocenie',
  sourcesHim: 'jego_zdaniem według_niego w_jego_ocenie',
  sourcesHer: 'jej_zdaniem według_niej w_jej_ocenie',
  sourcesName: '',
  as: 'jak',
};

const NORWEGIAN: SubjectWords = {
  sayings:
    'la humrer humret repliserte repliserer forsikrer forsikret skyter brøler brølte roper skriker skrek mumler mumlet hveser hveste stønner stønnet klager klaget spøker spøkte flirer flirte gliser gliste nikker nikket smånikker kniser undres undret lurer lurte vurderer vurderte anslår anslo antar antok regner frykter fryktet håper håpet anbefaler anbefalte foreslår foreslo krever krevde ber ba beklager beklaget avviser avviste benekter benektet avkrefter avkreftet røper røpet avslører avslørte rapporterer rapporterte informerer informerte orienterer orienterte opplyst minnet understrekte peker pekte viser viste trekker trakk skryter skrøt roser roste kritiserer kritiserte anklager anklaget hevdar påstår påstod påsto spår spådde parerer parerte kontrer kontret svarte ropte jubler jublet gråter raser raste tordner tordnet freser freste føyer føyde innvender innvendte mante manet trygler tryglet tilstår tilstod tilsto erkjenner erkjente konkluderer konkluderte bemerker bemerket sverger sverget slo fastslås lo smilte overbevist sikker enig bedyrer bedyret insisterer insisterte garanterer garanterte hvisker stadfester stadfestet poengterer poengterte',
  he: 'han',
  she: 'hun ho',
  indefinite:
    'noen ingen alle mange flere enkelte en_av de dei man kilder medier folk innbyggerne kritikere foreldre ansatte supporterne naboene journalister begge andre hvem stemme',
  women:
    'anne hanne ingrid kari marit solveig unni mette vibeke tone ada ruth liv astrid berit bente gro hege heidi hilde ida ine inger ingunn irene julie karin kirsten kristin lise line linn maren maria marte mona nina randi ragnhild sara silje siri sofie sunniva synne tiril tove trine turid una vigdis aslaug aud',
  several: 'begge',
  passive: 'ble blir blitt bli',
  not: 'ikke aldri',
  documents:
    'søksmålet søksmål rapportene opplysninger teorien skilt skiltet rapport rapporten brev brevet dokument dokumentet tekst teksten plakat plakaten lov loven artikkel artikkelen vedtak vedtaket protokoll protokollen avtale avtalen analyse analysen undersøkelse undersøkelsen tallene melding meldingen pressemelding pressemeldingen e-post lapp lappen banner banneret skriv skrivet dommen ordtaket legenden referatet innkallingen',
  roles:
    'kilde kilden ektemannen ektemann kona mannen gutten jenta bestefar bestemor onkel tante datteren sønnen faren moren broren søsteren samboeren naboen vinbonden bonden sauebonden reindriftssamen birøkteren gartneren selgeren kunden kelneren servitøren kokken portneren vaktmesteren postbudet turisten passasjeren frivillig aktivist aktivisten biolog biologen økonom økonomen historiker historikeren arkeolog arkeologen geolog geologen værforsker havforsker klimaforsker psykolog psykologen sosiolog kirurg kirurgen jordmoren pasienten brannmannen brannsjefen redningsmannen piloten sjømannen losen jegeren fiskeskipperen sanger sangeren artisten musikeren dirigenten komponisten maleren poeten produsenten keeper keeperen spiller spilleren fotballspilleren kapteinen landslagstreneren tiltalte siktede forsvareren forsvarer aktor statsadvokaten inspektøren tjenestemannen saksbehandleren byråkraten forskningslederen vitenskapsmannen gründer gründeren bankmannen tillitsvalgt tillitsvalgte presten konservatoren bibliotekaren leietakeren finansministeren utenriksministeren forsvarsministeren justisministeren helseministeren kommunikasjonssjef kommunikasjonssjefen pressetalsperson pressetalskvinne pressesjef pressesjefen driftssjef driftssjefen prosjektleder prosjektlederen fylkesordfører fylkesordføreren kommunaldirektør finanspolitisk havnesjef havnesjefen skogsjef rektor assistenten eleven studenten journalisten reporteren intervjueren førstemann mora far mor hytteeieren gårdbrukeren bussjåføren taxisjåføren lokføreren matrosen journalist',
  bodies:
    'opposisjonen myndighetene alliansen forskerne legene ekspertene arrangørene representantene marinen hæren politi selskapet rederiet kommunen fylkeskommunen departementet regjeringen etaten kommisjonen politiet påtalemyndigheten retten banken foreningen organisasjonen partiet forbundet instituttet fondet klubben sykehuset skolen universitetet redaksjonen styret rådet tilsynet direktoratet stiftelsen bedriften tingretten lagmannsretten',
  that: 'at',
  whether: 'om',
  sources: 'ifølge etter_meningen_til i_følge',
  sourcesHim: 'ifølge_ham',
  sourcesHer: 'ifølge_henne',
  sourcesName: '',
  as: 'som',
};

const ENGLISH: SubjectWords = {
  sayings:
    'saying adding noting warning arguing insisting claiming stressing explaining telling suggesting admitting promising bellowed bellows bellow yelled yells cried cries submitted submits pointed points countered counters joked mused muses mumbled murmured groaned grumbled grumbles laughed laughs smiled grinned shrugged snapped snorted hissed roared wept chuckled chuckles boasted boasts bragged believes believed thinks thought feels felt estimated estimates expects expected hopes hoped fears feared forecast forecasts reported reports revealed reveals disclosed informed informs advised advises recommended proposed proposes demanded demands begged pleaded pleads lamented laments regretted denies rejected rejects dismissed dismisses criticised criticized praised praises alleged alleges contended contends asserted asserts swore swears assured assures reassured reminded reminds cheered guessed speculated reckoned reckons ruled found agrees agreed disagreed hinted hints implied signalled signaled stipulated tells indicated indicates specified clarified elaborated puts put protested protests scoffed shot chimed interjected volunteered recommends marvelled remembers remembered recalls confessed confesses convinced whispers shouts sighs gushed quoted',
  he: 'he',
  she: 'she',
  indefinite:
    'someone somebody nobody everyone everybody anyone anybody many some others they sources media people residents critics parents workers fans neighbours neighbors reporters journalists both who one_of voice all few several most we',
  women:
    'mary anne ann jane elizabeth margaret susan sarah emma olivia charlotte alice lucy grace ruth helen joan kate catherine katherine karen jennifer jessica emily hannah rachel rebecca megan gwen imogen priya beth claire carol deborah diane eleanor ellen esther fiona florence frances gillian hazel heather holly ingrid irene janet jean jill joyce judith judy june kathleen lauren lily louise marion maureen miriam naomi nicole nora patricia pauline phoebe rosemary ruby sally sharon sheila shirley sophie tracy violet vivian winifred yvonne zoe',
  several: 'both',
  passive: 'was were been being is are',
  not: 'not never neither nor didn declined refused',
  documents:
    'lawsuit theory theories estimates media sign banner report letter document text poster notice law article ruling protocol contract analysis study survey data note statement leaflet message email memo plaque label placard caption headline rumour rumor legend proverb constitution treaty figures website minutes transcript inscription graffiti manual',
  roles:
    'picket source witness spokesman spokeswoman spokesperson judge man woman boy girl lad pensioner pupil parent grandfather grandmother uncle aunt son daughter brother sister husband wife father mother buyer seller trader shopkeeper waiter waitress cook chef porter caretaker guard postman postwoman tourist passenger passer-by bystander volunteer activist campaigner ecologist biologist economist historian archaeologist meteorologist forecaster geologist psychologist sociologist surgeon midwife medic paramedic patient firefighter rescuer pilot sailor ferryman beekeeper gardener winemaker grower hunter angler singer musician violinist conductor composer painter artist poet producer screenwriter goalkeeper keeper player footballer striker captain defendant suspect barrister solicitor prosecutor counsel inspector official aide clerk bureaucrat researcher insider informant businessman businesswoman entrepreneur banker unionist priest vicar curator librarian tenant landlord customer client resident neighbour neighbor villager worker miner steelworker driver plumber electrician carpenter builder mechanic head speaker chairwoman negotiator diplomat minister mp lawmaker peer undersecretary envoy columnist interviewer questioner heckler protester demonstrator crowd detective sheriff coroner vet veterinarian pharmacist dentist',
  bodies:
    'opposition authorities alliance officials experts researchers scientists doctors organisers organizers army navy prosecutors lawyers investigators rescuers company firm ministry government council agency commission police court bank association organisation organization party union institute fund club hospital school university board committee department office parliament senate tribunal charity foundation regulator operator cabinet jury watchdog',
  that: 'that',
  whether: 'whether if',
  sources: 'according_to in_the_words_of in_the_view_of in_the_opinion_of',
  sourcesHim: 'according_to_him',
  sourcesHer: 'according_to_her',
  sourcesName: '',
  as: 'as',
};

const GERMAN: SubjectWords = {
  sayings:
    'erinnert erinnerte spottete spottet scherzte scherzt schimpfte schimpft klagte klagt beklagte beklagt seufzte seufzt lachte lacht lächelte murmelte brüllte brüllt schrie schreit jubelte jubelt staunte staunt entgegnete entgegnet erwiderte erwidert konterte kontert wandte wendet gab gibt räumt kündigt beteuerte beteuert beharrte beharrt bekräftigte bekräftigt bedauerte bedauert gestand gesteht verriet verrät enthüllte schätzte schätzt rechnet rechnete erwartet erwartete befürchtet befürchtete fürchtet hofft hoffte vermutet vermutete empfahl empfiehlt riet rät schlug schlägt verlangte verlangt bat bittet verneinte dementierte dementiert bestritt bestreitet wies weist warf wirft hob hebt führte führt präzisierte präzisiert stellt informierte informiert meldete meldet prophezeite prognostizierte prognostiziert schloss schließt fasste fasst resümiert kommentierte kommentiert knurrte raunte schwärmte schwärmt witzelte stöhnte bilanzierte bilanziert argumentierte argumentiert appellierte appelliert drohte droht gelobte beschwor machte freute freut ärgerte ärgert wunderte wundert denkt dachte hielt überzeugt sicher wiederholte wiederholt unterstellte gratulierte beschrieb beschreibt verlautbarte',
  he: 'er',
  she: 'sie',
  indefinite:
    'jemand niemand jeder alle viele manche einige andere man einer_der eine_der quellen medien leute anwohner kritiker eltern beschäftigte fans nachbarn journalisten beide wer stimme',
  women:
    'anna petra ute ilse wiebke sabine monika ursula renate karin brigitte helga ingrid gisela christine claudia susanne gabriele birgit andrea angelika heike silke anke antje astrid barbara bettina carmen cornelia dagmar doris elke erika eva franziska frieda gerda greta hanna hannelore heidi helene ines inge irene jana johanna julia jutta karoline katharina katja kerstin kirsten lena lisa luise magdalena maike margarete maria marianne marlies marta martina melanie nadine nicole nina regina rita rosemarie ruth sandra sarah sigrid silvia simone sofia sonja stefanie svenja tanja ulrike vera verena',
  several: 'beide beiden',
  passive: 'wurde wurden wird werden worden',
  not: 'nicht nie niemals',
  documents:
    'klage medienberichten berichten angaben schild bericht brief schreiben dokument text plakat gesetz artikel beschluss protokoll vertrag analyse studie umfrage daten mitteilung pressemitteilung erklärung zettel transparent urteil satzung flugblatt aushang inschrift sprichwort legende verordnung gutachten',
  roles:
    'frau mann junge mädchen rentner rentnerin schüler schülerin mutter vater großmutter großvater onkel tante sohn tochter bruder schwester ehemann ehefrau verkäufer verkäuferin händler händlerin kellner kellnerin koch köchin pförtner hausmeister wächter briefträger tourist touristin passagier fahrgast passant passantin freiwilliger aktivist aktivistin ökologe ökologin biologe biologin ökonom ökonomin historiker historikerin archäologe archäologin meteorologe meteorologin geologe psychologe psychologin soziologe chirurg chirurgin hebamme patient patientin feuerwehrmann retter sanitäter pilot pilotin matrose imker gärtner gärtnerin winzer winzerin jäger angler sänger sängerin musiker musikerin dirigent dirigentin komponist maler malerin künstler künstlerin dichter produzent torwart spieler spielerin stürmer kapitänin angeklagte angeklagter verteidiger verteidigerin staatsanwalt staatsanwältin inspektor beamter beamte beamtin mitarbeiter mitarbeiterin insider informant unternehmer unternehmerin banker gewerkschafter gewerkschafterin kurator kuratorin bibliothekar bibliothekarin mieter mieterin kunde kundin bewohner bewohnerin arbeiter bergmann fahrer fahrerin mechaniker amtsleiter amtsleiterin deichgraf deichgräfin stellvertreter stellvertreterin staatssekretär staatssekretärin wirtschaftsminister verkehrsminister verkehrsministerin umweltminister umweltministerin gesundheitsminister gesundheitsministerin pressesprecher pressesprecherin einsatzleiter einsatzleiterin projektleiter projektleiterin förster försterin schäfer schäferin müller bauleiter wirt wirtin gastwirt',
  bodies:
    'opposition behörden allianz experten forscher ärzte veranstalter armee marine studiengruppe ermittler firma unternehmen ministerium regierung gemeinde stadt behörde agentur kommission polizei staatsanwaltschaft gericht bank verein verband organisation partei gewerkschaft institut fonds klub krankenhaus schule universität redaktion vorstand rat amt stiftung betreiber',
  that: 'dass daß',
  whether: 'ob',
  sources: 'laut nach_angaben nach_angaben_von nach_ansicht_von nach_meinung_von nach_worten_von',
  sourcesHim: 'laut_ihm ihm_zufolge seinen_angaben_zufolge nach_seinen_angaben',
  sourcesHer: 'laut_ihr ihr_zufolge ihren_angaben_zufolge',
  sourcesName: '',
  as: 'wie',
};

const FRENCH: SubjectWords = {
  sayings:
    'plaint plaignait plaignit plaint salué salue saluait réjouit réjouissait rétorqué rétorque rétorquait maintient maintenait promis promet promettait soutient soutenait soutenu prétend prétendait prétendu jure juré juré crie criait crié hurle hurlait hurlé rit riait sourit souriait soupire soupirait soupiré grogne grognait murmurait murmuré chuchote chuchoté ironise ironisait ironisé plaisante plaisantait plaisanté raille raillé tonne tonné tempête tempêté gronde fulmine lâche lâché lâchait glisse glissé enchaîne enchaîné réplique répliqué répliquait riposte riposté objecte objecté proteste protesté réagit réagi tranche tranché tempère tempéré nuance nuancé renchérit renchéri abonde admet admis avoue avoué concède concédé avance avancé craint craignait redoute redouté espère espérait espéré pense pensait croit croyait juge jugé considère considéré prévoit prévu prédit prédisait alerte alerté informe informé révèle révélé dévoile dévoilé détaille détaillé signale signalé rapporte rapporté observe observé remarque remarqué suggère suggéré propose proposé recommande recommandé conseille conseillé exige exigé réclame réclamé accuse accusé dénonce dénoncé critique critiqué dément démenti nie nié rejette rejeté félicite félicité félicitait étonne étonné inquiète inquiété emporte emporté exclame exclamé interroge interrogé souvient souvenait rappelait témoigne témoigné écrit écrivait fait ajoutait convaincu persuadé certain garantit garanti certifie insistait répète répété martelait conclut décrit décrivait constatait',
  he: 'il',
  she: 'elle',
  indefinite:
    "quelqu'un quelqu personne chacun tous plusieurs certains beaucoup d'autres on sources médias gens habitants critiques parents salariés supporters voisins journalistes ils elles qui voix",
  women:
    'marie anne hélène lucie inès nadia claire sophie isabelle catherine nathalie sylvie françoise martine christine monique valérie sandrine véronique céline chantal patricia brigitte julie aurélie émilie camille élodie pauline mathilde manon léa chloé sarah louise jeanne marguerite agnès alice amélie béatrice bernadette charlotte colette corinne delphine élise florence geneviève josiane juliette karine laurence madeleine marion mireille muriel noémie odile pascale solange suzanne thérèse yvette',
  several: 'deux tous',
  passive: 'été fut',
  not: 'pas jamais',
  documents:
    "panneau rapport lettre document texte affiche loi article décision procès-verbal contrat analyse étude sondage données communiqué note banderole pancarte jugement règlement tract courrier inscription proverbe légende arrêté circulaire",
  roles:
    "homme femme garçon fille retraité retraitée élève mère père grand-mère grand-père oncle tante fils frère sœur mari épouse vendeur vendeuse commerçant commerçante serveur serveuse cuisinier cuisinière gardien gardienne concierge facteur factrice touriste passager passagère passant passante bénévole militant militante écologiste biologiste climatologue économiste historien historienne archéologue météorologue géologue psychologue sociologue chirurgien chirurgienne sage-femme patient patiente pompier sauveteur pilote marin apiculteur apicultrice jardinier jardinière vigneron vigneronne éleveur éleveuse chasseur chanteur chanteuse musicien musicienne chef compositeur peintre artiste poète producteur productrice gardien joueur joueuse attaquant accusé accusée prévenu suspect défenseur procureur procureure inspecteur inspectrice fonctionnaire responsable source témoin entrepreneur banquier syndicaliste curé prêtre conservateur conservatrice bibliothécaire locataire client cliente habitant habitante ouvrier ouvrière mineur conducteur conductrice mécanicien préfet préfète adjoint adjointe élu élue conseiller sous-préfet négociateur diplomate premier première porte-parole garde batelier passeur restaurateur restauratrice hôtelier hôtelière",
  bodies:
    'opposition estimations théorie plainte autorités alliance experts chercheurs médecins organisateurs armée marine enquêteurs société entreprise ministère gouvernement mairie commune agence commission police parquet tribunal cour banque association organisation parti syndicat institut fonds club hôpital école université rédaction conseil comité direction préfecture fondation',
  that: "que qu",
  whether: 'si',
  sources: "selon d'après d’après",
  sourcesHim: 'selon_lui d’après_lui',
  sourcesHer: 'selon_elle d’après_elle',
  sourcesName: 'pour',
  as: 'comme',
};

const RUSSIAN: SubjectWords = {
  sayings:
    'отмахнулся отмахнулась отмахивается пожаловался пожаловалась жалуется похвастался похвасталась хвастается пошутил пошутила шутит усмехнулся усмехнулась улыбнулся улыбнулась улыбается смеется смеётся засмеялся засмеялась вздохнул вздохнула вздыхает крикнул крикнула кричит закричал закричала прошептал прошептала шепчет пробормотал пробормотала буркнул буркнула проворчал проворчала возразил возразила возражает парировал парировала парирует настаивал настаивала настаивает уверял уверяла уверяет уверен уверена заверил заверила заверяет убежден убеждён убеждена думает думал думала верит верил верила полагал полагала ожидает прогнозирует прогнозировал прогнозировала предположил предположила предполагает предложил предложила предлагает потребовал потребовала требует попросил попросила просит посоветовал посоветовала советует обвинил обвинила обвиняет раскритиковал раскритиковала критикует похвалил похвалила хвалит опроверг опровергла опровергает отрицает отрицал отрицала проинформировал проинформировала информирует доложил доложила докладывает оценил оценила оценивает раскрыл рассказывал рассказывала вспоминает вспомнил вспомнила вспоминал вспоминала описывает описал описала подытожил подытожила подытоживает повторил повторила повторяет удивился удивилась удивляется возмутился возмутилась возмущается обрадовался радуется поделился поделилась делится посетовал посетовала сетует отрезал отрезала бросил бросила прокричал воскликнула поинтересовался поинтересовалась интересуется осведомился постановил постановила установил установила решил решила выяснил акцентировал поблагодарил поблагодарила благодарит ответили пообещали предупредили признали объяснили уточнили пояснили рапортует',
  he: 'он він',
  she: 'она вона',
  indefinite:
    'кто-то никто каждый все многие некоторые один_из они источники сми люди жители критики родители рабочие болельщики соседи журналисты оба другие кто голос некто',
  women:
    'анна мария елена ольга наталья татьяна ирина светлана марина галина людмила екатерина юлия анастасия вера надежда любовь нина валентина лариса тамара зинаида раиса дарья софья полина ксения алла жанна инна кира лидия маргарита оксана яна вероника алиса варвара',
  several: 'оба обе двое',
  passive: 'был была были',
  not: 'не ни',
  documents:
    'сводка теория теории информация источники расчёты расчеты надпись доклад докладе письмо письме документ документе текст тексте плакат плакате табличка табличке закон законе статья статье решение решении протокол протоколе договор договоре анализ исследование исследовании опрос опросе данные акт акте записка записке заявление заявлении сообщение сообщении листовка листовке приговор устав отчет отчете отчёт отчёте объявление объявлении баннер баннере пословица легенда',
  roles:
    'сторож мужчина женщина мальчик девочка парень девушка старик старушка пенсионер пенсионерка ученик ученица школьник школьница мать отец бабушка дедушка внук внучка дядя тётя тетя сын дочь брат сестра муж жена продавец продавщица торговец официант официантка повар охранник вахтер вахтёр дворник почтальон турист туристка пассажир пассажирка прохожий прохожая волонтер волонтёр активист активистка эколог биолог экономист историк археолог метеоролог синоптик геолог психолог социолог хирург врач фельдшер акушерка пациент пациентка пожарный спасатель пилот летчик лётчик моряк паромщик пчеловод садовник винодел фермер охотник певец певица музыкант скрипач дирижер дирижёр композитор художник художница поэт автор продюсер вратарь голкипер игрок футболист нападающий подсудимый подсудимая обвиняемый адвокатесса защитник инспектор чиновник чиновница сотрудник сотрудница исследователь ученый учёный источник свидетель очевидец собеседник собеседница предприниматель бизнесмен банкир священник хранитель библиотекарь покупатель покупательница клиент клиентка сельчанин горожанин шахтер шахтёр механик машинист слесарь директриса министр вице-премьер замминистра тренер лесник егерь комендант староста ветеринар аптекарь следователь дояркa доярка хозяин хозяйка',
  bodies:
    'оппозиция власти альянс эксперты исследователи врачи организаторы армия флот следователи компания фирма министерство правительство администрация мэрия агентство комиссия полиция прокуратура суд банк ассоциация организация партия профсоюз институт фонд клуб больница школа университет редакция совет комитет управление ведомство департамент подрядчик',
  that: 'что будто якобы',
  whether: 'ли',
  sources: 'по_словам по_мнению по_данным по_оценке по_информации согласно',
  sourcesHim: 'по_его_словам по_его_мнению по_его_оценке',
  sourcesHer: 'по_её_словам по_ее_словам по_её_мнению по_ее_мнению',
  sourcesName: '',
  as: 'как',
};

/** By ISO 639-1 code, as `SPEECH_WORDS`. */
export const SUBJECT_WORDS: Readonly<Record<string, SubjectWords>> = {
  sr: SERBIAN,
  bg: BULGARIAN,
  pl: POLISH,
  nb: NORWEGIAN,
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  ru: RUSSIAN,
};
