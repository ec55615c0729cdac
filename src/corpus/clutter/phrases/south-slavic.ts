import type { ClutterPhrases } from './types.js';

/** Serbian, Croatian and Bosnian; folding makes Cyrillic and Latin script one. */
export const SERBO_CROATIAN: ClutterPhrases = {
  comments:
    'komentari | komentar | komentari čitalaca | vaši komentari | ostavite komentar | ostavi komentar | napišite komentar | pošaljite komentar | pošalji komentar | pogledajte komentare | svi komentari | najnoviji komentari | dodaj komentar | komentiraj | komentirajte | komentariši | komentarišite | prikaži komentare | učitaj komentare',
  counted: 'komentar | komentara | komentari | pregleda | pregled | deljenja | dijeljenja | podela | lajkova | sviđanja | glasova | čitanja | prikaza',
  lines:
    'podeli | podijeli | podelite | podijelite | podeli vest | podelite vest | podeli na fejsbuku | podeli na facebooku | podijeli na facebooku | podeli na tviteru | podelite članak | podijeli članak | pošalji prijatelju | pošalji mejlom | štampaj | ispiši | odštampaj | kopiraj link | sačuvaj | sviđa mi se | prihvati | prihvatam | prihvaćam | prihvati sve | prihvati kolačiće | odbij | odbij sve | podešavanja | postavke | oglas | reklama | oglasi | sponzorisano | promo | marketing | učitavanje | učitaj još | prikaži još | vidi još | vidi sve | pogledaj sve | početna | naslovna | naslovnica | nazad na vrh | povratak na vrh | povratak na naslovnu | meni | pretraga | prijavi se | prijava | registruj se | registracija | registriraj se | uloguj se | odjavi se | pretplati se | pretplata | zapratite nas | pratite nas | pratite nas na | tagovi | oznake | ključne reči | ključne riječi | zabranjeno preuzimanje | sva prava zadržana | uslovi korišćenja | uvjeti korištenja | politika privatnosti | impresum | kontakt | galerija | pogledaj galeriju | video | foto | foto galerija | uživo | saznajte više | saznaj više | opširnije | pročitaj više | pročitajte više | prethodni članak | sledeći članak | sljedeći članak | autor | preskoči na sadržaj | pređi na sadržaj | idi na sadržaj | odgovori | prijavi komentar',
  cookies:
    'ovaj sajt koristi kolačiće | sajt koristi kolačiće | ova stranica koristi kolačiće | stranica koristi kolačiće | koristimo kolačiće | koristi kolačiće | kolačiće kako bi | politika kolačića | politiku kolačića | politiku privatnosti | prihvatate korišćenje | pristajete na korišćenje | slažete se sa upotrebom | slažete se s korištenjem | nastavkom korišćenja | nastavkom korištenja | daljim korišćenjem | radi boljeg korisničkog iskustva | poboljšanja korisničkog iskustva | upotrebu kolačića | upotrebom kolačića | korišćenje kolačića | korištenje kolačića | prihvati kolačiće | podešavanja kolačića | postavke kolačića',
  forms:
    'korisničko ime | lozinka | lozinku | zaboravili ste lozinku | zaboravljena lozinka | zapamti me | prijavite se | prijavi se | ulogujte se | morate biti prijavljeni | morate biti ulogovani | nemate nalog | kreirajte nalog | registrujte se | registrirajte se | vaš komentar | vaše ime | vaš email | vaša email adresa | email adresa neće biti objavljena | neophodna polja su označena | obavezna polja | preostalo karaktera | preostalo znakova | komentare koji sadrže | govor mržnje | neće biti objavljeni | zadržava pravo da | ne odražavaju stavove redakcije | stavovi izneti u komentarima | pošaljite komentar | prijavite se na newsletter | prijavite se na naš newsletter | prijavom prihvatate | uslove korišćenja | uvjete korištenja | unesite vaš email | preuzmite aplikaciju | preuzmite našu aplikaciju',
  related:
    'pročitajte još | pročitajte i | pročitaj još | pročitaj i | čitajte još | čitajte i | čitaj još | pročitajte takođe | pročitajte više | vidi još | vidi i | vidite još | pogledajte i | pogledajte još | povezane vesti | povezani članci | povezane vijesti | povezani sadržaj | slične vesti | slični članci | možda će vas zanimati | moglo bi vas zanimati | bonus video | bonus foto | još iz rubrike | preporučujemo | ne propustite | najnovije iz rubrike | ostale vesti | najčitanije vesti | izdvojeno | najčitanije | najnovije | najnovije vesti | najnovije vijesti | izdvajamo | preporuka | ostalo iz rubrike',
  published: 'objavljeno | objavljen | ažurirano | izmenjeno | izmijenjeno | poslednja izmena | zadnja izmjena | vreme | datum | postavljeno | osveženo | zadnje | poslednje | ažuriranje',
  ago: 'pre | prije | prijе',
  units: 'sekundi | sekunde | sek | min | minut | minuta | minute | minuti | sat | sata | sati | h | čas | časa | časova | dan | dana | nedelju | nedelje | nedelja | tjedan | tjedna | mesec | meseca | meseci | mjesec | mjeseca | mjeseci | godinu | godine | godina | god',
  clock: 'ponedeljak | ponedjeljak | utorak | sreda | sredu | srijeda | četvrtak | petak | subota | subotu | nedelja | nedelju | nedjelja | u | h | časova | danas | juče | jučer | god | godine | godina | od | do',
  photo: 'foto | fotografija | fotografije | izvor fotografije | snimak | ilustracija | printscreen | screenshot | arhiva | privatna arhiva | video',
  by: 'piše | pišu | autor | autorka | autori | priredio | priredila | novinar | novinarka',
  source: 'izvor | izvori',
};

export const MACEDONIAN: ClutterPhrases = {
  comments: 'коментари | остави коментар | оставете коментар | напишете коментар',
  counted: 'коментари | коментар | прегледи | споделувања',
  lines: 'сподели | сподели на фејсбук | печати | прифати | прифати ги сите | одбиј | поставки | реклама | најава | регистрација | претходна статија | следна статија | повеќе | дома | пребарување',
  cookies: 'користи колачиња | користиме колачиња | политика за колачиња | политика за приватност | се согласувате со користењето | прифати колачиња',
  forms: 'корисничко име | лозинка | заборавена лозинка | запомни ме | најавете се | регистрирајте се | вашиот коментар | вашето име | вашата е пошта',
  related: 'прочитајте и | прочитај и | прочитајте повеќе | поврзани вести | поврзани статии | слични вести | можеби ќе ве интересира | најчитани | најнови вести',
  published: 'објавено | ажурирано | датум | последна измена',
  ago: 'пред',
  units: 'секунди | минута | минути | час | часа | часови | ден | дена | недела | недели | месец | месеци | година | години',
  clock: 'понеделник | вторник | среда | четврток | петок | сабота | недела | во | денес | вчера | часот',
  photo: 'фото | фотографија | илустрација',
  by: 'пишува | автор',
  source: 'извор',
};

export const BULGARIAN: ClutterPhrases = {
  comments:
    'коментари | коментар | оставете коментар | остави коментар | напишете коментар | напиши коментар | добави коментар | добавете коментар | публикувай коментар | вашият коментар | виж коментарите | вижте коментарите | всички коментари | последни коментари | коментирай | коментирайте | зареди коментарите',
  counted: 'коментара | коментар | коментари | прегледа | преглеждания | споделяния | харесвания | гласа | четения | показвания',
  lines:
    'сподели | споделете | сподели във фейсбук | сподели в туитър | сподели с приятели | сподели статията | споделяне | изпрати на приятел | принтирай | отпечатай | копирай линка | копирай връзката | харесай | харесва ми | приеми | приемам | приеми всички | приемам всички | откажи | отказ | отхвърли | настройки | реклама | спонсорирано | платена публикация | зареждане | зареди още | покажи още | виж още | виж всички | вижте всички | начало | към началото | обратно в сайта | обратно нагоре | върни се горе | меню | търсене | вход | регистрация | изход | абонирай се | абонирайте се | последвай ни | последвайте ни | следвайте ни | етикети | тагове | ключови думи | всички права запазени | общи условия | политика за поверителност | контакти | за нас | реклама в сайта | галерия | снимки | видео | на живо | прочети още | прочетете още | научете повече | предишна статия | следваща статия | предишна новина | следваща новина | кирилица | фонетична | латиница | към съдържанието | към основното съдържание | отговори | докладвай',
  cookies:
    'този сайт използва бисквитки | сайтът използва бисквитки | използваме бисквитки | използва бисквитки | бисквитки за да | политика за бисквитки | политиката за бисквитки | политика за поверителност | политиката за поверителност | приемате използването | съгласявате се с използването | съгласявате се с | като продължите да | продължавайки да използвате | за по добро потребителско изживяване | използването на бисквитки | настройки на бисквитките | приемам бисквитките',
  forms:
    'потребителско име | парола | паролата | забравена парола | забравили сте паролата | запомни ме | моля логнете се | влезте в профила си | вход в профила | логнати потребители | нямате профил | регистрирайте се | създайте профил | полето | полетата маркирани | са задължителни | задължителни полета | не трябва да е празно | позволени символа | оставащи символи | моля коментирайте | използвайте кирилица | не се толерират | обидно или нецензурно | редакцията не носи отговорност | няма да бъде публикуван | вашето име | вашият имейл | имейл адресът ви | общите условия | декларирам че | абонирайте се за | запишете се за нашия бюлетин | изтеглете приложението | свалете приложението | правила за коментиране',
  related:
    'прочетете още | прочетете също | прочети още | прочети също | четете още | чети още | вижте още | вижте също | виж още | виж също | още по темата | по темата | свързани новини | свързани статии | свързани публикации | подобни статии | подобни новини | може да ви интересува | може да харесате | още от рубриката | препоръчваме ви | не пропускайте | още новини | последни новини | най четени новини | най четени | най четено | най нови | най новото | горещи новини | препоръчани | препоръчано',
  published: 'публикувана | публикувано | публикуван | обновена | обновено | обновен | актуализирано | актуализирана | последна | промяна | редакция | дата | последно | добавена | изменена',
  ago: 'преди',
  units: 'секунда | секунди | сек | минута | минути | мин | час | часа | часове | ч | ден | дни | дена | седмица | седмици | месец | месеца | година | години',
  clock: 'понеделник | вторник | сряда | четвъртък | петък | събота | неделя | в | във | на | г | година | ч | часа | днес | вчера | от',
  photo: 'снимка | снимки | фото | фотография | илюстрация | архив | личен архив | видео',
  by: 'автор | автори | от редакцията | от',
  source: 'източник | източници',
};
