import type { ClutterPhrases } from './types.js';

export const POLISH: ClutterPhrases = {
  comments:
    'komentarze | komentarz | dodaj komentarz | napisz komentarz | skomentuj | zostaw komentarz | zobacz komentarze | pokaż komentarze | wszystkie komentarze | najnowsze komentarze | opinie | dyskusja | twój komentarz | zaloguj się aby skomentować',
  counted: 'komentarzy | komentarze | komentarz | wyświetleń | odsłon | udostępnień | polubień | głosów',
  lines:
    'udostępnij | udostępnij na facebooku | udostępnij na twitterze | udostępnij artykuł | podziel się | tweetnij | polub | lubię to | wyślij | wyślij znajomemu | drukuj | wydrukuj | kopiuj link | skopiuj link | zapisz | akceptuję | akceptuj | akceptuj wszystkie | zaakceptuj | zaakceptuj wszystkie | zgadzam się | przejdź do serwisu | odrzuć | odrzuć wszystkie | ustawienia | reklama | materiał sponsorowany | artykuł sponsorowany | dalsza część artykułu pod materiałem wideo | dalszy ciąg artykułu pod materiałem wideo | ciąg dalszy pod materiałem wideo | reszta artykułu pod materiałem wideo | ładowanie | załaduj więcej | pokaż więcej | zobacz więcej | zobacz wszystkie | czytaj więcej | czytaj dalej | więcej | strona główna | powrót na górę | menu | szukaj | zaloguj | zaloguj się | zarejestruj się | rejestracja | wyloguj | subskrybuj | prenumerata | obserwuj nas | obserwuj nas w google news | dołącz do nas | tagi | słowa kluczowe | wszelkie prawa zastrzeżone | regulamin | polityka prywatności | kontakt | o nas | redakcja | galeria | zobacz galerię | wideo | zdjęcia | na żywo | wiadomości | poprzedni artykuł | następny artykuł | posłuchaj | posłuchaj artykułu | skróć artykuł | przejdź do treści | przejdź do głównej treści | odpowiedz | zgłoś',
  cookies:
    'ta strona używa plików cookie | ta strona korzysta z plików cookie | strona korzysta z plików cookies | serwis korzysta z plików cookie | używamy plików cookie | korzystamy z plików cookie | używa plików cookie | plików cookie | plików cookies | pliki cookies | polityka cookies | polityką prywatności | polityce prywatności | polityka prywatności | wyrażasz zgodę | wyrażam zgodę na | korzystając ze strony | dalsze korzystanie ze strony | kontynuując przeglądanie | ustawienia przeglądarki | ustawieniach przeglądarki | przetwarzanie danych osobowych | zaufani partnerzy | zaufanych partnerów',
  forms:
    'nazwa użytkownika | hasło | zapomniałeś hasła | zapomniałem hasła | nie pamiętam hasła | zapamiętaj mnie | zaloguj się | musisz być zalogowany | nie masz konta | załóż konto | zarejestruj się | twój komentarz | twoje imię | twój adres email | adres email nie zostanie opublikowany | wymagane pola | pola oznaczone | pozostało znaków | regulamin komentowania | treści obraźliwe | redakcja nie ponosi odpowiedzialności | zapisz się na newsletter | zapisz się do newslettera | akceptuję regulamin | pobierz aplikację | pobierz naszą aplikację | administratorem danych | zgłoś naruszenie',
  related:
    'czytaj też | czytaj także | czytaj również | czytaj więcej | przeczytaj też | przeczytaj także | przeczytaj również | zobacz też | zobacz także | zobacz również | zobacz więcej | sprawdź też | warto przeczytać | powiązane artykuły | powiązane tematy | podobne artykuły | polecamy także | polecamy | to może cię zainteresować | może cię zainteresować | więcej na ten temat | najnowsze wiadomości | nie przegap | inne artykuły | najpopularniejsze | najczęściej czytane | najnowsze | polecane',
  published: 'opublikowano | publikacja | data publikacji | data dodania | aktualizacja | zaktualizowano | ostatnia aktualizacja | dodano | utworzono | ostatnia | data | modyfikacja',
  ago: 'temu',
  units: 'sekund | sekundy | sek | min | minut | minuty | minutę | godz | godzin | godziny | godzinę | dzień | dni | tydzień | tygodnie | tygodni | miesiąc | miesiące | miesięcy | rok | lata | lat',
  clock: 'poniedziałek | wtorek | środa | czwartek | piątek | sobota | niedziela | o | godz | godzina | r | roku | dzisiaj | dziś | wczoraj | w | z | dnia',
  photo: 'fot | foto | zdjęcie | zdjęcia | zdj | źródło zdjęcia | fotografia | autor zdjęcia | ilustracja | wideo | archiwum',
  by: 'autor | autorka | autorzy | opracował | opracowała | oprac | tekst | redaktor',
  source: 'źródło | źródła',
};

/** Czech and Slovak. */
export const CZECH: ClutterPhrases = {
  comments: 'komentáře | diskuze | diskuse | přidat komentář | přidejte komentář | vstoupit do diskuze | pridať komentár | diskusia',
  counted: 'komentářů | komentáře | komentář | příspěvků | zobrazení | sdílení | komentárov',
  lines: 'sdílet | sdílet na facebooku | tweet | vytisknout | kopírovat odkaz | přijmout | přijmout vše | souhlasím | odmítnout | nastavení | reklama | inzerce | načíst další | zobrazit více | číst dál | přihlásit se | registrace | odhlásit | hledat | domů | menu | zdieľať | prihlásiť sa | předchozí článek | další článek',
  cookies: 'používáme cookies | používá soubory cookie | soubory cookie | soubory cookies | souhlasíte s používáním | zásady ochrany osobních údajů | nastavení cookies | používame súbory cookie',
  forms: 'uživatelské jméno | heslo | zapomenuté heslo | zapomněli jste heslo | zapamatovat si mě | přihlaste se | zaregistrujte se | váš komentář | vaše jméno | váš email | povinné položky | odebírat newsletter',
  related: 'čtěte také | přečtěte si také | čtěte dále | související články | související | mohlo by vás zajímat | další články | čítajte aj | prečítajte si aj | nejčtenější',
  published: 'publikováno | aktualizováno | vydáno | zveřejněno | datum | publikované | aktualizované',
  ago: 'před | pred',
  units: 'sekundami | minutami | minutou | hodinami | hodinou | dny | dnem | týdnem | týdny | měsícem | měsíci | rokem | lety | min | hod | hodinami',
  clock: 'pondělí | úterý | středa | čtvrtek | pátek | sobota | neděle | v | dnes | včera | hod',
  photo: 'foto | fotografie | zdroj foto | ilustrační foto | video',
  by: 'autor | autorka | píše',
  source: 'zdroj | zdroje',
};
