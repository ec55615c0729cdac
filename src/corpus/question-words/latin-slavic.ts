/** Words of questions in Serbian (Croatian and Bosnian with it) and the Slavic languages written in Latin letters; see `index.ts`. */
export const LATIN_SLAVIC: Readonly<Record<string, string>> = {
  sr: `
    šta što ko tko gde gdje kada kad zašto kako koliko koji koja koje kojoj kojem kojim koga kome čega čemu čiji je li da u na
    za od sa iz do po o se su nije nisu biti bio bila bilo bili jesu ima imaju hoće će može mogu mora zbog protiv nakon posle
    poslije prije između kod oko tokom tijekom rekao rekla kaže kažu dogodilo desilo ponudio odlučio predsednik predsednika
    predsjednik predsjednika vlada vlade izbori izbora rata rat novi nova koliki kakav kakva kakve odakle kuda dokle ove
    godine danas juče jučer prvi sve svi ili ali i a više imati dali jeste ljudi kojeg kojega kojemu koju kojih kojima kakvo
    kakvu kakvih kakvom kolika koliku kolikom čija čije čiju čijem čijoj čime kim kime otkad otkada dokad dokada zar ga mu joj
    im ih me te mi ti vi oni one ona ono on ja nas vas nam vam njih njega njom njim njoj svoj svoje svoju svojim svoja taj ta
    to tu ovaj ova ovo ovu ovog ovoj tog tom toj tih onaj iznad ispod ispred iza pored preko bez uz prema nad pod kroz umesto
    umjesto među ako jer dok nego već još samo opet sad sada sutra sinoć jutros uoči radi bih bi bismo ćemo ćete ću hoćemo
    neće nemaju nismo sam si smo ste jesam bude budu treba trebaju trebalo sme smije moraju možemo reci kaži objasni pokaži
    nađi uporedi usporedi navedi daj izjava izjave vesti vijesti cena cijena cene cijene zemlje zemlja nedelje tjedna meseca
    mjeseca prošle prošlog sledeće iduće novih najnovije najnoviji poslednje posljednje zadnje poslednji izjavio izjavila
    rekli piše misli traži traže predlaže ministar ministra ministarstvo sankcije sankcija sankcijama protesti protestuju
    rezultati glasali glasala glasao poginulo poginuo pobedio pobijedio umro umrla ubio ubijen uhapšen suđenje sporazum
    sporazuma neko netko ništa nešto niko nitko nikad svih sav sva kakvi puta jedan dva dve dvije tri prvog drugi druga posto
    tako ovako zasad ipak upravo stanje poseta posjet susret sastanak razgovor najavio najavila odbio prihvatio potpisao želi
    žele počinje počeo završio pomoć pomoći napad napadi eksplozija bomba poplava poplave zemljotres potres požar požari
    nesreća nesreće trgovina porez porezi gas gasa plin plina nafta nafte struja struje žito pšenica vojska vojske vojnici
    tenkovi tenkove oružje rakete budžet proračun granica granice granicu samit govor sud suda presuda sudija sudac zakon
    zakona policija policije zdravlje bolnica vakcina cepivo škola škole poljoprivrednici radnici izbeglice izbeglica
    izbjeglice žrtve povređeni povređenih ozlijeđeni privreda gospodarstvo inflacija banka banke novac penzija penzije
    mirovina plata plaća parlament skupština sabor stranka opozicija firma tvrtka grad put ceste voz vlak avion most mosta
    vreme vrijeme utakmica fudbal nogomet podrška članstvo stav uloga kriza kriz vođa mir primirje zabrana izvoz uvoz glasanje
    pregovori pregovora studenti student došao otišao dao dala našao izgubio ostao živi rade platio kupio kupuje prodaje
    prodao gradi izgradio otvara otvorio zatvara zatvoren zatvorena vodi rukovodi pomaže odbija odbila prihvata prihvaća
    potpisala složio podržava kritikuje kritizira negira potvrdio potvrđuje ostavku osuđen objavio velik veliki velika mali
    mala dobar dobra loš mlad dug dugo kratak visok visoka nizak javni državni nacionalni evropski evropska europski europska
    međunarodni vojni politički ekonomski čovek čovjek žena žene dete dijete deca djeca porodica obitelj prijatelj tim ekipa
    grupa mesto mjesto deo dio kraj razlog način pitanje odgovor ime broj dan noć veče večer svet svijet život smrt posao kuća
    ulica knjiga film pesma pjesma muzika glazba najbolji bivši bivša molim znam zna znati želim hoću hteo htio dobio dobila
    stigao stigla
  `,
  pl: `
    co kto gdzie kiedy dlaczego czemu jak ile jaki jaka jakie jakich który która które których którym kogo komu czego czym
    czyj czy w we na za od z ze do po o przy u się jest są nie był była było były będzie będą może mogą musi ma mają przed
    między przeciw przeciwko wobec dla przez podczas według powiedział powiedziała mówi zaproponował zaoferowało zaproponowało
    zdecydował stało wydarzyło prezydent prezydenta rząd rządu nowy nowa nowe ten ta to tej tego roku dzisiaj wczoraj pierwszy
    więcej jego jej ich i a lub oraz skąd dokąd wybory ludzi został została te ci tych tym temu tę tą ilu iloma jacy jakim
    jakiego jakiej jaką jakimi którego której któremu którą którzy którymi kim kimś coś ktoś nic nikt czyja czyje czyich odkąd
    dotąd ja ty on ona ono my wy oni one mi mnie ciebie go mu nas nam was im nim nią nich swój swoje swoją swoich sobie by być
    byli będę będziemy zostało zostali zostały jeszcze już teraz jutro znowu także też tylko jeśli jeżeli gdy gdyż bo ponieważ
    żeby aby jednak nad pod bez oprócz zamiast wśród obok koło pan pani ku można trzeba warto należy prawda pokaż znajdź
    wyjaśnij porównaj wymień powiedz podaj opowiedz napisz wiadomości najnowsze najnowszy ostatnie ostatni informacje cena
    ceny ceną kosztuje kraje krajów kraj osób osoby ludzie zginęło zginęli zmarł zmarła zabił zabito zatrzymano aresztowany
    umowa umowy porozumienie wyborów wojna wojnie wojny minister ministra ministrowie sankcje sankcji protesty protestują
    wyniki wygrał wygrała głosował głosowali chce chcą proponuje obiecał postanowił dostał zaczął zaczyna zacznie zakończyły
    skończy odbędzie odbył odbyło odbywa sprawa sprawie spotkanie spotkał rozmowa rozmowy zeszłym następny jeden dwa dwie trzy
    wszyscy wszystkie wszystko inny inne myśli uważa twierdzi mówią stanie stan poprzez spór sporu strajkują rosną rośnie
    pomoc pomocy atak ataki zamach wybuch bomba powódź trzęsienie pożar pożary katastrofa wypadek handel podatek podatki gaz
    gazu ropa ropy prąd prądu energii zboże zboża wojsko wojska armia żołnierze żołnierzy czołgi broń rakiety budżet granica
    granicy szczyt przemówienie sąd sądu proces wyrok sędzia ustawa ustawy policja zdrowie szpital szpitala szczepionka szkoła
    rolnicy rolników robotnicy uchodźcy uchodźców ofiary ranni gospodarka inflacja bank pieniądze emerytura emerytury pensja
    sejm parlament partia opozycja firma miasto droga pociąg samolot most pogoda mecz piłka poparcie członkostwo rola kryzys
    przywódca wizyta wizyty pokój rozejm zakaz eksport import wyciek głosowanie negocjacje przyszedł poszedł dał dała znalazł
    stracił odszedł mieszka żyje pracuje płaci zapłacił kupił kupuje sprzedaje sprzedał buduje zbudował otwiera otworzył
    zamyka zamknięto kieruje prowadzi pomaga odmówił przyjął przyjęła podpisał zgodził popiera krytykuje zaprzecza potwierdza
    zrezygnował skazany ogłosił duży duża mały mała dobry dobra zły młody długi długo krótki wysoki wysokie niski publiczny
    narodowy europejski europejska międzynarodowy wojskowy polityczny gospodarczy mężczyzna kobieta kobiety dziecko dzieci
    rodzina przyjaciel drużyna grupa miejsce część koniec powód sposób pytanie odpowiedź nazwa liczba dzień noc wieczór świat
    życie śmierć praca dom ulica książka film piosenka muzyka najlepszy proszę wiem wiedzieć chcę chciałbym
  `,
  cs: `
    co kdo kde kdy proč jak kolik jaký jaká jaké jakou který která které kterého kterou koho komu čeho čem čí zda v ve na za
    od s se ze z do po o při u je jsou není byl byla bylo byli bude budou může mohou musí má mají před mezi proti kvůli během
    pro přes řekl řekla říká nabídlo nabídl nabídla navrhl rozhodl rozhodla stalo prezident prezidenta vláda vlády nový nová
    nové ten ta to tento roce roku dnes včera první více jeho její jejich i a nebo odkud kam volby volbách lidí podle jsme si
    kterých kolika ti ty té tu tom tomu tím těch jací jakém jakého jakým jakých kterém kterému kterým kteří kterými kým čím
    něco někdo nic nikdo čího číj odkdy dokdy kolikrát já on ona ono my vy oni ony mi mě tebe ho mu nás nám vás vám jim jich
    jím jí ní nich ním svůj své svou svých svoje sobě sebe by být bych budeme zůstal ještě už teď nyní zítra opět také taky
    jen pouze jestli jestliže když pokud protože aby však ale nad pod bez kromě místo vedle kolem okolo vůči skrz pán paní lze
    třeba pravda pravdu ukaž najdi vysvětli porovnej vyjmenuj řekni dej napiš zprávy nejnovější poslední informace cena ceny
    cenu stojí země zemí osob osoby lidé zemřelo zemřel zemřela zahynulo zabil zabili zatčen dohoda dohody voleb válka válce
    války ministr ministra ministři sankce sankcí protesty protestují výsledky vyhrál vyhrála hlasoval hlasovali chce chtějí
    navrhuje slíbil dostal začal začíná začne skončí skončila skončilo koná konat konal případ schůzka sešel sešla jednání
    rozhovor minulý minulém příští jeden dva dvě tři všichni všechny všechno jiný jiné další myslí tvrdí říkají stav spor
    sporu k ke ku pomoc pomoci útok útoky výbuch exploze bomba povodeň povodně zemětřesení požár požáry havárie nehoda obchod
    daň daně plyn plynu ropa ropy elektřina elektřiny energie obilí vojsko armáda vojáci vojáků tanky zbraně rakety rozpočet
    hranice summit projev soud soudu proces rozsudek soudce zákon zákona policie zdraví nemocnice očkování vakcína škola školy
    zemědělci dělníci horníci uprchlíci oběti zranění ekonomika inflace banka peníze důchod důchody plat parlament strana
    opozice firma město silnice vlak letadlo most mostu počasí zápas fotbal podpora podporu členství postoj role krize vůdce
    návštěva mír příměří zákaz vývoz dovoz únik hlasování přišel šel dal dala našel ztratil odešel žije bydlí pracuje platí
    zaplatil koupil kupuje prodává prodal staví postavil otevírá otevřel zavírá uzavřen vede řídí pomáhá odmítl odmítla přijal
    podepsal souhlasil podporuje kritizuje popírá potvrdil potvrzuje rezignoval odsouzen oznámil velký velká malý malá dobrý
    dobrá špatný mladý dlouhý dlouho krátký vysoký vysoké nízký veřejný národní evropský evropské mezinárodní vojenský
    politický hospodářský muž žena ženy dítě děti rodina přítel tým skupina část konec důvod způsob otázka odpověď jméno počet
    den noc večer svět život smrt práce dům ulice kniha film píseň hudba nejlepší bývalý bývalá prosím vím vědět chci chtěl
  `,
  sk: `
    čo kto kde kedy prečo ako koľko aký aká aké ktorý ktorá ktoré koho komu čoho čí či v vo na za od s so z zo do po o pri u
    je sú nie bol bola bolo boli bude budú môže môžu musí má majú pred medzi proti kvôli počas pre cez povedal povedala hovorí
    ponúklo ponúkol navrhol rozhodol stalo prezident prezidenta vláda vlády nový nová ten ta to tento roku dnes včera prvý
    viac jeho jej ich sa a alebo odkiaľ kam ľudí podľa tá tí tie tu tom tomu tým tých akí akom akého akou akým akých ktorom
    ktorému ktorým ktorí ktorých kým čím niečo niekto nič nikto odkedy dokedy koľkí ja on ona ono my vy oni ony mi mňa teba ho
    mu nás nám vás vám im ním svoj svoje svoju by byť budeme ešte už teraz zajtra opäť tiež aj len iba keď pokiaľ lebo pretože
    aby však ale nad pod bez okrem namiesto vedľa okolo voči ukáž nájdi vysvetli porovnaj povedz daj správy najnovšie posledné
    cena ceny stojí krajiny osôb zomrel zahynulo zabil dohoda voľby vojna vojne minister ministra sankcie protesty výsledky
    vyhral hlasoval chce navrhuje začína skončí stretol stretnutie rozhovor minulý budúci jeden dva dve tri všetci ďalší
  `,
  sl: `
    kaj kdo kje kdaj zakaj kako koliko kateri katera katere koga komu česa čigav ali v na za od s z iz do po o pri k se je so
    ni bil bila bilo bili bo bodo lahko mora ima imajo pred med proti zaradi okoli skozi rekel rekla pravi ponudil odločil
    zgodilo predsednik predsednika vlada vlade nov nova ta to leta danes včeraj prvi več njegov njen njihov in ter ljudi
    kakšen kakšna kakšno kakšne tisti te ti tega temu tem teh kakšni kakšnega katerega katerem kateremu čim kom kod kam jaz on
    ona ono mi vi oni me ga mu jo ji jih jim nas vas nam svoj svoje bi biti bom še že zdaj jutri spet tudi samo le če ko
    dokler ker da vendar ampak nad pod brez razen namesto poleg pokaži najdi razloži primerjaj povej novice najnovejše zadnje
    cena stane države ljudje umrl ubil volitve vojna vojni minister sankcije protesti rezultati zmagal glasoval hoče predlaga
    začne srečal srečanje pogovor lani naslednji eden dva tri vsi drugi ki si
  `,
};
