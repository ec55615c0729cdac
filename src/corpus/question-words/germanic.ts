/** Words of questions in the Germanic languages; Norwegian has words of both its forms; see `index.ts`. */
export const GERMANIC: Readonly<Record<string, string>> = {
  nb: `
    hva hvem hvor når hvorfor hvordan hvilken hvilke hvilket hvis mange mye er var ble blir har hadde skal skulle vil ville
    kan kunne må på i til for av fra med om etter før mot mellom hos under over ved og eller men som at det den de han hun
    ikke en et sier sa mener tilbød tilbydde bestemte skjedde foreslo presidenten regjeringen statsministeren nye ny nytt året
    dag går første mer flere sin seg dette denne disse hans hennes deres ut opp nå bli være få fikk gjorde noen noe sammen
    mennesker gjør tilbudt kva kven kor korleis kvifor kvar ikkje ein eit eg vi du jeg meg deg oss dere dykk dei hvorvidt
    ingen ingenting alle alt annen andre selv hverandre bør burde måtte får gikk kom kommer tok tar ga gir så ser sto står
    holdt holder blitt vært blei vert gjort gjøre siden mens fordi dersom enn da morgen kveld allerede enda bare også kun mest
    flest igjen uten langs blant gjennom ifølge rundt innen inn ned hjem forklar vis finn sammenlign fortell gi nevn list
    nyheter siste pris prisen prisene koster kostet kroner land landene folk døde drept drepte skutt arrestert avtale avtalen
    valg valget krig krigen ministeren sanksjoner sanksjonene streik streiker protest resultat vant vunnet stemte foreslår
    lovet begynner begynte startet slutter sluttet skjer skjedd møte møtet møter møtte samtale forrige neste to tre sant svar
    svarte ønsker krever advarer ber trenger lenge ofte åpner bygge bruke no frå berre mykje meir kostar seier vart vore høgre
    hjelp angrep angrepet angrepene eksplosjon eksplosjonen bombe flom flommen jordskjelv brann brannen ulykke ulykken handel
    skatt skatter gass olje oljen strøm strømmen strømpris kraft korn hvete styrker hær soldater stridsvogner våpen raketter
    budsjett budsjettet grense grensen toppmøte toppmøtet tale retten rettssak dom dommer lov loven politi politiet helse
    sykehus vaksine skole skolen bønder arbeidere lærere flyktninger flyktningene ofre skadde økonomi inflasjon rente bank
    penger pensjon lønn stortinget parti partiet opposisjon selskap by vei tog fly bro broen broa vær kamp fotball støtte
    medlemskap holdning rolle krise leder besøk fred våpenhvile forbud forbudet eksport import klima avstemning forhandlinger
    forhandlingene strid striden kommet dro reiste funnet fant mistet forlot bor lever jobber arbeider betaler betalte kjøper
    kjøpte selger solgte bygger bygde åpnet stenger stengt stanser ledet hjelper nekter nektet godtar signerte undertegnet
    enig støtter kritiserer benekter bekrefter bekreftet trakk dømt kunngjorde stor store liten små god gode dårlig ung lang
    kort høy høye lav offentlig statlig nasjonal europeisk europeiske internasjonal militær politisk økonomisk mann menn
    kvinne kvinner barn familie venn lag gruppe sted del slutt grunn grunnen måte spørsmål navn tall natt verden liv død
    arbeid hus gate bok film sang musikk beste tidligere vet tror fått tatt gitt gått stått sagt uken måneden hvorfra derfor
  `,
  da: `
    hvad hvem hvor hvornår hvorfor hvordan hvilken hvilke hvilket hvis mange meget er var blev bliver har havde skal skulle
    vil ville kan kunne må på i til for af fra med om efter før mod mellem hos under over ved og eller men som at det den de
    han hun ikke en et siger sagde mener tilbød besluttede skete foreslog præsidenten regeringen statsministeren nye ny nyt
    året dag går første mere flere sin sig dette denne disse hans hendes deres ud op nu blive være få fik gjorde nogen noget
    sammen mennesker gør uden der tilbudt hvorledes hvorvidt jeg du vi mig dig os jer nogle ingen intet alle alt anden andre
    selv hinanden burde bør måtte får gik kom kommer tog tager gav giver så ser stod står holdt holder blevet været gjort gøre
    siden mens fordi dersom når end da morgen aften allerede endnu bare også kun mest flest igen langs blandt gennem ifølge
    omkring inden ind ned hjem forklar vis find sammenlign fortæl giv nævn nyheder seneste sidste pris prisen priserne koster
    kostede kroner land landene folk døde dræbt dræbte skudt skød anholdt aftale aftalen valg valget krig krigen ministeren
    minister sanktioner sanktionerne strejke strejker protest resultat vandt vundet stemte foreslår lovede begynder begyndte
    startede slutter sluttede sker sket møde mødet møder mødte samtale forrige næste to tre sandt rigtigt svar svarede ønsker
    kræver advarer beder behøver længe ofte åbner bygge bruge hjælp tid lige imod angreb angrebet eksplosion eksplosionen
    bombe oversvømmelse jordskælv brand branden ulykke ulykken handel skat skatter gas olie olien strøm elpris kraft korn
    hvede styrker hær soldater våben missiler budget finanslov grænse grænsen topmøde topmødet tale retten retssag dom dommer
    lov loven politi politiet sundhed sygehus hospital vaccine skole skolen arbejdere lærere sygeplejersker flygtninge ofre
    sårede økonomi inflation inflationen rente renten bank penge pension løn folketinget parti partiet opposition selskab
    virksomhed by vej fly bro broen vejr kamp fodbold støtte medlemskab holdning rolle krise leder besøg fred våbenhvile
    forbud forbuddet eksport import klima afstemning forhandlinger strid striden kommet rejste rejser fundet fandt mistet
    forlod bor lever arbejder betaler betalte køber købte sælger solgte bygger byggede åbnede lukker lukket standser ledede
    hjælper nægter nægtede accepterer underskrev enig støtter kritiserer benægter bekræfter bekræftede trak dømt bekendtgjorde
    stor store lille små god gode dårlig ung lang kort høj høje lav offentlig statslig national europæisk europæiske
    international militær politisk økonomisk mand mænd kvinde kvinder barn børn familie ven hold gruppe sted del slut grund
    grunden måde spørgsmål navn tal nat verden liv død arbejde hus gade bog film sang musik bedste tidligere venligst tror
    fået taget givet gået stået sagt ugen måneden hvorfra derfor uge
  `,
  sv: `
    vad vem var när varför hur vilken vilka vilket vems många mycket är blev blir har hade ska skall skulle vill ville kan
    kunde måste på i till för av från med om efter före mot mellan hos under över vid och eller men som att det den de han hon
    inte en ett säger sade sa menar erbjöd beslutade hände föreslog presidenten regeringen statsministern nya ny nytt året dag
    igår första mer fler sin sig detta denna dessa hans hennes deras ut upp nu bli vara få fick gjorde någon något tillsammans
    människor gör utan varifrån vart vars huruvida jag du vi ni mig dig oss er honom henne dem några ingen inget inga alla
    allt annan andra själv varandra bör borde får gick går kom kommer tog tar gav ger såg ser stod står höll håller blivit
    varit gjort göra sedan medan eftersom då än idag imorgon ikväll redan ännu bara också endast mest flest igen längs bland
    genom enligt kring runt inom in ner hem förklara visa hitta jämför berätta ge nämn lista nyheter senaste sista pris priset
    priserna kostar kostade kronor land länder länderna folk dog dödade dödades sköt mördade gripen avtal avtalet val valet
    krig kriget minister ministern sanktioner strejk strejkar protest resultat vann vunnit röstade föreslår lovade börjar
    började startade slutar slutade händer hänt möte mötet möter träffade samtal förra nästa två tre sant stämmer svar svarade
    tycker önskar kräver varnar ber behöver länge ofta öppnar bygga bygger hjälp attack attacken angrepp explosion explosionen
    bomb översvämning jordbävning skred brand branden olycka olyckan handel skatt skatter gas olja oljan el elpris ström
    spannmål vete trupper armé soldater stridsvagnar vapen raketer budget budgeten gräns gränsen toppmöte toppmötet tal rätten
    rättegång dom domare lag lagen polis polisen hälsa sjukhus vaccin skola skolan bönder arbetare lärare lärarna flyktingar
    offer skadade ekonomi inflation inflationen ränta räntan bank pengar pension lön riksdagen parti partiet opposition
    företag stad väg tåg flyg flygplan bro bron väder match fotboll stöd medlemskap hållning roll kris ledare besök fred
    vapenvila förbud förbudet export import klimat omröstning förhandlingar förhandlingarna kommit åkte reste hittat hittade
    förlorade lämnade bor lever jobbar arbetar betalar betalade köper köpte säljer sålde byggde öppnade stänger stängd stängt
    stannar leder ledde hjälper vägrar vägrade accepterar undertecknade enig stöder stödjer kritiserar förnekar bekräftar
    bekräftade avgick avgår dömd meddelade stor stora liten små bra god goda dålig ung lång kort hög höga låg offentlig
    statlig nationell europeisk europeiska internationell militär politisk ekonomisk man män kvinna kvinnor barn familj vän
    grupp plats del slut skäl anledning sätt fråga namn siffra natt kväll världen liv död arbete hus gata bok film sång musik
    bästa tidigare snälla vet tror fått tagit gett gått stått sagt veckan månaden därför
  `,
  en: `
    what who whom whose where when why how which did does do is are was were has have had will would can could should may must
    many much long the a an of in on at to for from with about by after before between against during and or not it they he
    she his her their its that this these those said say says offer offered happen happened decide decided propose proposed
    president government new year today yesterday first more over into because if be been being people get any there i me my
    we us our you your him it's what's who's how's he's where's when's isn't doesn't didn't wasn't weren't hasn't won't can't
    let's am doing done might shall own same such only just also too very still yet again already now then here than as while
    until since though although up down out off onto upon through under above below along among across behind beyond within
    without per via according anything something nothing anyone someone everyone nobody everything some no none each every
    both few most other another one two three last latest next ago old tell show give list find explain compare name describe
    summarize quote quotes news update updates price prices cost costs country countries died dead death killed kill shot hurt
    injured arrested deal agreement election elections war minister ministers prime sanctions sanction protest protests
    protesting result results won win voted vote wants want plans plan meeting meet met talks talk visit called call start
    started starts end ended ends join joined joining leave left got go went make made take took think thinks claim claims
    warn warns threatens need needs use used stand stay really true statement statements article articles aid attack attacks
    bomb flood floods flooding earthquake fire fires crash accident trade tax taxes gas oil electricity power grain wheat
    troops army soldiers tanks weapons missiles budget border summit speech court trial judge law police health hospital
    vaccine school farmers workers refugees victims casualties economy inflation bank money pension pensions salary wages
    parliament party opposition company city road train plane bridge weather match football help support membership position
    role crisis leader leaders peace ceasefire strike ban dispute export exports import leak climate ruling reform came come
    coming going put gave given found lost lose leaving stayed lives live living works worked working pays paid pay buy buys
    bought sell sells sold build builds built opens opened closes closed closing stops stopped begin begins began leads led
    runs run helps refuses refused accepts accepted signs signed agrees agreed supports supported criticizes denies denied
    confirms confirmed resigns resigned sentenced announced announces big small good bad young short high low public state
    national european international military political economic man woman women men child children family friend team group
    place part reason way question answer number night evening world life home house street book film song sport music best
    worst great better worse fine foreign full free hard early late main major local former leading please know believe
  `,
  de: `
    woran wofür womit wodurch worauf worin wovon wozu worüber wogegen worum was wer wen wem wessen wo wann warum weshalb wieso
    wie welche welcher welches welchen welchem wohin woher wieviel viele viel lange ist sind war waren wird wurde wurden hat
    haben hatte hatten kann konnte soll sollte muss will wollte der die das den dem des ein eine einen einem einer und oder
    nicht es sie er in im an am auf aus bei mit nach von vor zu zum zur für über unter gegen durch um zwischen während seit
    sagte sagt bot schlug entschied passierte geschah präsident regierung neue neuen jahr heute gestern erste mehr sich dass
    ob seine ihre ich du wir ihr mich dich uns euch ihm ihn ihnen mir dir man mein dein sein ihrem ihren ihrer seinem seinen
    seiner dieser diese dieses diesem diesen jener alle alles andere anderen kein keine keinen keiner nichts niemand jemand
    etwas wieviele inwiefern seitdem bevor nachdem damit weil wenn als obwohl trotz wegen ohne außer bis ab beim vom ins ans
    aufs hinter neben wenig noch schon jetzt morgen bald immer wieder auch nur doch sehr sogar eigentlich etwa erst genau ja
    nein werde werden worden würde würden könnte könnten darf dürfen mag müssen müsste sollen sollten wollen gibt gab geht
    ging kommt kam steht stand stehen hält hielt macht machte tut sagen meint meinte findet fand heißt stimmt erkläre erklär
    zeig zeige nenne vergleiche erzähl erzähle gib liste finde suche nachrichten neuigkeiten neueste letzte letzten nächste
    nächsten preis preise kostet kosten land länder menschen tote toten starb gestorben getötet erschossen verhaftet abkommen
    wahl wahlen krieg krieges minister ministerin sanktionen streik streiken protest proteste ergebnis ergebnisse gewann
    gewonnen stimmte stimmten fordert plant beginnt begann startet endet endete treffen traf gespräch gespräche vorigen zwei
    drei jahre jahren artikel rede ueber fuer hilfe angriff angriffe anschlag explosion bombe flut brand feuer absturz unfall
    handel steuer steuern öl strom weizen getreide truppen armee soldaten panzer waffen raketen haushalt grenze gipfel gericht
    prozess urteil richter gesetz polizei gesundheit krankenhaus impfung impfstoff schule bauern arbeiter flüchtlinge opfer
    verletzte wirtschaft bank geld rente renten gehalt lohn partei opposition unternehmen stadt straße zug flugzeug brücke
    wetter spiel fußball unterstützung mitgliedschaft haltung rolle krise besuch frieden waffenruhe verbot streit ausfuhr
    einfuhr klima abstimmung verhandlungen reform kamen gingen gaben fanden verlor verließ blieb lebt leben arbeitet arbeiten
    zahlt bezahlt kauft kaufte verkauft baut bauen öffnet schließt geschlossen hört führt leitet läuft hilft weigert lehnt
    akzeptiert nimmt nahm unterschrieb unterstützt kritisiert bestreitet bestätigt verurteilt angekündigt groß große großen
    klein kleine gut gute schlecht jung lang kurz hoch hohe niedrig öffentlich staatlich europäische europäischen
    internationale militärische politische wirtschaftliche mann frau frauen kind kinder familie freund mannschaft gruppe ort
    teil ende grund weg frage antwort name zahl tag nacht abend welt tod arbeit haus buch film lied musik beste besten bitte
    weiß wissen glauben ehemalige frühere bekam bekommen bekommt erhielt
  `,
  nl: `
    wat wie waar wanneer waarom hoe welke welk hoeveel wiens is zijn was waren wordt werd werden heeft hebben had kan kon zal
    zou moet wil wilde de het een en of niet in op aan bij met na van voor naar om tot over onder tegen door tussen tijdens
    zei zegt bood stelde besloot gebeurde president regering nieuwe jaar vandaag gisteren eerste meer zich dat dit deze die
    hij zij ze hun er te uit veel ik jij je u wij we jullie hen mij mijn jouw haar ons onze waarheen waarvandaan hoelang sinds
    volgens vanwege zonder behalve binnen buiten maar want omdat als terwijl ook nog al nu morgen altijd nooit niets niemand
    iets iemand alles alle ander andere elke worden geworden gaat gaan komt kwam kunnen moeten mag zeggen vindt leg toon zoek
    vergelijk nieuws laatste prijs kost landen mensen doden dood gedood akkoord verkiezingen oorlog minister sancties staking
    resultaat gewonnen stemde stemden twee drie
  `,
};
