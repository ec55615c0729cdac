import type { ClutterPhrases } from './types.js';

/** Bokmal and Nynorsk. */
export const NORWEGIAN: ClutterPhrases = {
  comments: 'kommentarer | kommentarar | kommentarfelt | kommentarfeltet | skriv en kommentar | skriv kommentar | legg igjen en kommentar | legg igjen kommentar | legg att ein kommentar | vis kommentarer | se kommentarer | debatt | alle kommentarer | si din mening | delta i debatten',
  counted: 'kommentarer | kommentar | kommentarar | delinger | deling | visninger | visningar | likes | liker',
  lines:
    'del | del artikkel | del artikkelen | del saken | del på facebook | del på twitter | del på e post | del på epost | delt | lik | tips oss | skriv ut | kopier lenke | kopier lenken | lagre | lagre artikkelen | lytt til saken | lytt | godta | godta alle | godkjenn | godkjenn alle | aksepter | avvis | avvis alle | innstillinger | annonse | annonsørinnhold | betalt innhold | sponset | artikkelen fortsetter under annonsen | saken fortsetter under annonsen | artikkelen fortsetter under bildet | saken fortsetter under bildet | artikkelen fortsetter under videoen | saka held fram under annonsen | laster | last flere | vis mer | vis flere | se mer | se alle | les mer | les hele saken | les meir | forsiden | forsida | til forsiden | til toppen | meny | søk | logg inn | logg på | logg ut | registrer deg | bli abonnent | abonner | abonnement | kjøp abonnement | følg oss | følg oss på facebook | emner | stikkord | nøkkelord | opphavsrett | alle rettigheter reservert | personvern | personvernerklæring | kontakt oss | om oss | tips redaksjonen | bildegalleri | se bildene | video | direkte | forrige artikkel | neste artikkel | vis bildetekst | foto | hopp til innhold | hopp til hovedinnhold | gå til innhold | svar | rapporter',
  cookies:
    'vi bruker informasjonskapsler | vi bruker cookies | bruker informasjonskapsler | nettstedet bruker informasjonskapsler | nettstedet bruker cookies | denne siden bruker cookies | bruker cookies | informasjonskapsler | godta informasjonskapsler | godtar du vår bruk | godtar du bruken | samtykker du | ved å fortsette | våre samarbeidspartnere | personvernerklæring | personvernreglene | tilpasse innhold og annonser | administrer samtykke | vi og våre partnere',
  forms:
    'brukernavn | passord | glemt passord | glemt passordet | husk meg | logg inn | du må være logget inn | har du ikke konto | opprett konto | registrer deg | din kommentar | ditt navn | din e post | din epostadresse | e postadressen din | blir ikke publisert | obligatoriske felt | må fylles ut | tegn igjen | regler for debatt | vær saklig | hold deg til saken | krenkende innlegg | vi forbeholder oss retten | meld deg på nyhetsbrevet | få nyhetsbrevet | nyhetsbrev | last ned appen | allerede abonnent | bli abonnent | vilkår for bruk',
  related: 'les også | les òg | les mer | les meir | les mer om | se også | sjå også | les saken | les flere saker | relaterte saker | relaterte artikler | relatert | flere saker | andre saker | mest lest | anbefalte artikler | andre leser | siste nytt | du vil kanskje også like | hør også | les flere nyheter | siste nyheter | siste saker | anbefalt | anbefalte saker',
  published: 'publisert | oppdatert | sist | sist oppdatert | endret | lagt ut | først publisert | oppdatering | dato | for | mindre enn | mer enn | ca',
  ago: 'siden | sidan',
  units: 'sekund | sekunder | sek | min | minutt | minutter | minutt | time | timer | timar | dag | dager | dagar | uke | uker | veke | veker | måned | måneder | månad | månader | år | nå nettopp | nettopp',
  clock: 'mandag | tirsdag | onsdag | torsdag | fredag | lørdag | søndag | måndag | tysdag | laurdag | sundag | kl | klokka | klokken | i dag | i går | og | den | nå | no | nettopp | akkurat | over | under',
  photo: 'foto | bilde | arkivfoto | illustrasjonsfoto | illustrasjon | skjermbilde | skjermdump | privat | grafikk | video | fotograf',
  by: 'av | tekst | journalist | skrevet av | skriven av | tekst og foto',
  source: 'kilde | kjelde | kilder',
};

/** Swedish and Danish. */
export const SWEDISH_DANISH: ClutterPhrases = {
  comments: 'kommentarer | skriv en kommentar | lämna en kommentar | skriv kommentar | läs kommentarer | debat | tilføj kommentar',
  counted: 'kommentarer | kommentar | delningar | visningar | delinger | visninger',
  lines: 'dela | dela på facebook | dela artikeln | del | skriv ut | kopiera länk | spara | godkänn | godkänn alla | acceptera | acceptera alla | avvisa | inställningar | annons | annonce | artikeln fortsätter efter annonsen | artiklen fortsætter efter annoncen | laddar | visa mer | läs mer | læs mere | logga in | log ind | registrera dig | prenumerera | abonner | till toppen | meny | sök | søg | accepter alle | afvis alle | föregående artikel | nästa artikel',
  cookies: 'vi använder cookies | vi använder kakor | använder cookies | använder kakor | vi bruger cookies | bruger cookies | godkänner du | accepterer du | hantera cookies | cookiepolicy | integritetspolicy | personuppgifter | privatlivspolitik',
  forms: 'användarnamn | lösenord | glömt lösenord | kom ihåg mig | logga in | skapa konto | din kommentar | ditt namn | brugernavn | adgangskode | glemt adgangskode | husk mig | opret konto | prenumerera på vårt nyhetsbrev | tilmeld dig nyhedsbrevet | nyhetsbrev | nyhedsbrev',
  related: 'läs också | läs även | läs mer | läs mer om | se även | læs også | læs mere | se også | relaterade artiklar | relaterede artikler | mer om ämnet | fler nyheter | du kanske också gillar | senaste nytt | seneste nyt | mest läst | mest læste',
  published: 'publicerad | publicerat | uppdaterad | uppdaterat | senast | offentliggjort | opdateret | sidst | publiceret | ändrad | för',
  ago: 'sedan | siden',
  units: 'sekunder | minut | minuter | minutter | timme | timmar | time | timer | dag | dagar | dage | vecka | veckor | uge | uger | månad | månader | måned | måneder | år',
  clock: 'måndag | tisdag | onsdag | torsdag | fredag | lördag | söndag | mandag | tirsdag | lørdag | søndag | kl | klockan | i dag | idag | i går | igår | den | och | og',
  photo: 'foto | bild | billede | arkivbild | arkivfoto | illustration | skärmdump | privat',
  by: 'av | af | text | tekst',
  source: 'källa | kilde',
};

export const ENGLISH: ClutterPhrases = {
  comments:
    'comments | comment | leave a comment | leave a reply | post a comment | add a comment | write a comment | join the conversation | join the discussion | view comments | show comments | read comments | all comments | reader comments | have your say | discussion | sign in to comment | load comments | view all comments | most recent comments',
  counted: 'comments | comment | shares | share | views | view | likes | votes | reads | retweets | replies',
  lines:
    'share | share this | share this article | share this story | share on facebook | share on twitter | share on x | share via email | share on linkedin | tweet | tweet this | pin it | email | email this | print | print this | print this page | copy link | copy url | link copied | save | save for later | bookmark | like | like us on facebook | follow | follow us | follow us on twitter | accept | accept all | accept cookies | accept all cookies | i accept | i agree | agree | got it | ok | close | reject | reject all | decline | cookie settings | manage preferences | manage cookies | preferences | settings | advertisement | advertising | ad | ads | sponsored | sponsored content | paid content | promoted | story continues below advertisement | article continues below | article continues after advertisement | loading | load more | show more | see more | view more | see all | view all | read more | continue reading | keep reading | learn more | home | homepage | back to top | skip to content | skip to main content | skip to main | menu | search | log in | login | log out | sign in | sign up | sign out | register | subscribe | subscribe now | subscribe to our newsletter | newsletter | donate | tags | topics | keywords | filed under | all rights reserved | terms of use | terms and conditions | terms of service | privacy policy | contact | contact us | about us | gallery | view gallery | photos | video | watch | watch live | live | listen | listen to this article | latest | previous article | next article | previous | next | advertisement feature | getty images | image caption | image source | hide caption | toggle caption | enlarge this image | reply | report',
  cookies:
    'this site uses cookies | this website uses cookies | our site uses cookies | we use cookies | uses cookies | use of cookies | cookie policy | cookies policy | privacy policy | by continuing to | by clicking accept | by using this site | you agree to | you consent to | you accept our | improve your experience | best experience on our | personalise content | personalize content | our partners | third party cookies | necessary cookies | manage your preferences | your consent | your privacy | accept all cookies',
  forms:
    'username | user name | password | forgot password | forgot your password | forgotten your password | lost password | remember me | log in | sign in | sign up | you must be logged in | please log in | already have an account | dont have an account | create an account | create account | register now | your comment | your name | your email | your email address | will not be published | required fields are marked | fields are required | characters remaining | characters left | community guidelines | comments are moderated | house rules | terms of service | subscribe to our newsletter | get our newsletter | sign up for our | sign up to our | delivered to your inbox | straight to your inbox | in your inbox | download our app | download the app | enter your email | unsubscribe at any time | receive notifications | notify me of | save my name | this field is required',
  related:
    'read also | also read | read more | read more about | see also | read next | up next | more on this | more on this story | more on this topic | related | related articles | related stories | related content | related topics | related news | related posts | you may also like | you might also like | recommended | recommended stories | dont miss | in case you missed it | more from | more stories | further reading | most read | most popular | trending | trending stories | latest stories | around the web | from around the web | promoted stories | editors picks | popular now | other stories | trending now | latest news | breaking news | recommended for you | more news',
  published: 'published | posted | updated | last updated | last modified | modified | first published | created | date | issued | released | on | last',
  ago: 'ago',
  units: 'second | seconds | sec | secs | min | mins | minute | minutes | hour | hours | hr | hrs | h | m | d | day | days | week | weeks | month | months | year | years | just now',
  clock:
    'monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | wed | thu | fri | sat | sun | at | am | pm | a m | p m | gmt | utc | cet | cest | est | edt | pst | bst | ist | et | on | the | of | today | yesterday | now | just | read | reading time',
  photo: 'photo | photograph | photos | picture | pictures | image | images | photo by | photo credit | image credit | picture credit | credit | courtesy | file photo | illustration | screenshot | handout | graphic | video | photographer',
  by: 'by | written by | author | reporting by | story by | words by | editing by',
  source: 'source | sources',
};
