import type { ClutterPhrases } from './types.js';

export const GERMAN: ClutterPhrases = {
  comments: 'kommentare | kommentar | kommentar schreiben | kommentar verfassen | kommentieren | kommentare anzeigen | alle kommentare | schreiben sie einen kommentar | schreibe einen kommentar | diskussion | leserkommentare | diskutieren sie mit | ihre meinung | leserbriefe | jetzt kommentieren',
  counted: 'kommentare | kommentar | aufrufe | shares | mal geteilt | ansichten | stimmen | likes',
  lines:
    'teilen | artikel teilen | auf facebook teilen | auf twitter teilen | per e mail teilen | twittern | drucken | artikel drucken | e mail | link kopieren | merken | artikel merken | speichern | artikel anhören | anhören | vorlesen | akzeptieren | alle akzeptieren | zustimmen | ablehnen | alle ablehnen | einstellungen | cookie einstellungen | anzeige | werbung | gesponsert | nach der anzeige geht es weiter | laden | mehr laden | mehr anzeigen | mehr | weiterlesen | mehr lesen | zur startseite | startseite | nach oben | zum seitenanfang | menü | suche | suchen | anmelden | einloggen | abmelden | registrieren | abonnieren | jetzt abonnieren | abo | folgen sie uns | schlagwörter | themen | stichwörter | alle rechte vorbehalten | impressum | datenschutz | datenschutzerklärung | agb | kontakt | über uns | bildergalerie | zur galerie | fotostrecke | video | live | vorheriger artikel | nächster artikel | zurück | weiter | bild vergrößern | empfohlener externer inhalt | zum inhalt springen | zum inhalt | antworten | melden',
  cookies:
    'diese website verwendet cookies | diese webseite verwendet cookies | wir verwenden cookies | verwendet cookies | wir nutzen cookies | nutzt cookies | verwendung von cookies | cookies zu | datenschutzerklärung | stimmen sie der | stimmen sie zu | mit der nutzung | durch die weitere nutzung | weitere informationen | alle akzeptieren | unsere partner | ihre einwilligung | cookie einstellungen | inhalte und anzeigen | zu personalisieren',
  forms:
    'benutzername | passwort | kennwort | passwort vergessen | angemeldet bleiben | bitte melden sie sich an | sie müssen angemeldet sein | noch kein konto | konto erstellen | jetzt registrieren | ihr kommentar | ihr name | ihre e mail | ihre e mail adresse | e mail adresse wird nicht veröffentlicht | pflichtfelder | erforderliche felder | zeichen übrig | netiquette | newsletter abonnieren | unseren newsletter | jetzt anmelden | app herunterladen | allgemeinen geschäftsbedingungen | bereits registriert',
  related:
    'lesen sie auch | lesen sie hier | lesen sie mehr | lesen sie dazu | lesen sie weiter | mehr zum thema | mehr dazu | lies auch | siehe auch | auch interessant | das könnte sie auch interessieren | das könnte sie interessieren | verwandte artikel | verwandte themen | ähnliche artikel | weitere artikel | weitere themen | weitere nachrichten | meistgelesen | meistgelesene artikel | zum thema | empfehlungen der redaktion | meist gelesen | neueste | aktuelle nachrichten | empfohlen',
  published: 'veröffentlicht | veröffentlicht am | aktualisiert | zuletzt aktualisiert | stand | erstellt | geändert | datum | zuletzt | update | erschienen',
  ago: 'vor',
  units: 'sekunde | sekunden | min | minute | minuten | stunde | stunden | std | tag | tagen | tage | woche | wochen | monat | monaten | jahr | jahren',
  clock: 'montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonnabend | sonntag | mo | di | mi | do | fr | sa | so | um | uhr | am | den | vom | heute | gestern | gerade eben | lesezeit | mez | mesz | min',
  photo: 'foto | fotos | bild | bilder | bildquelle | quelle foto | archivbild | archivfoto | symbolbild | symbolfoto | illustration | grafik | fotograf | video | imago',
  by: 'von | autor | autorin | ein artikel von | text',
  source: 'quelle | quellen',
};

export const FRENCH: ClutterPhrases = {
  comments: 'commentaires | commentaire | laisser un commentaire | ajouter un commentaire | écrire un commentaire | réagir | réactions | voir les commentaires | tous les commentaires | vos commentaires | poster un commentaire',
  counted: 'commentaires | commentaire | partages | vues | réactions | lectures',
  lines:
    'partager | partager sur facebook | partager sur twitter | partager l article | tweeter | envoyer par e mail | envoyer | imprimer | copier le lien | enregistrer | écouter | écouter l article | accepter | tout accepter | j accepte | refuser | tout refuser | paramétrer | paramètres | publicité | contenu sponsorisé | la suite après la publicité | la suite après cette publicité | chargement | voir plus | afficher plus | lire plus | lire la suite | en savoir plus | accueil | retour en haut | menu | recherche | rechercher | se connecter | connexion | s inscrire | inscription | se déconnecter | s abonner | abonnez vous | suivez nous | mots clés | tous droits réservés | mentions légales | politique de confidentialité | contact | qui sommes nous | galerie | vidéo | direct | article précédent | article suivant | aller au contenu | répondre | signaler',
  cookies:
    'ce site utilise des cookies | nous utilisons des cookies | utilise des cookies | utilisation de cookies | utilisation des cookies | politique de confidentialité | politique de cookies | en poursuivant votre navigation | vous acceptez | vos préférences | nos partenaires | tout accepter | améliorer votre expérience | personnaliser le contenu',
  forms:
    'nom d utilisateur | identifiant | mot de passe | mot de passe oublié | se souvenir de moi | connectez vous | vous devez être connecté | pas encore de compte | créer un compte | inscrivez vous | votre commentaire | votre nom | votre e mail | votre adresse e mail | ne sera pas publiée | champs obligatoires | caractères restants | abonnez vous à notre newsletter | inscrivez vous à notre newsletter | recevez notre newsletter | téléchargez l application | conditions générales',
  related: 'lire aussi | à lire aussi | à lire également | à lire | lire également | voir aussi | sur le même sujet | articles liés | articles similaires | dans la même rubrique | à voir aussi | vous aimerez aussi | plus d articles | les plus lus | notre sélection | les plus populaires | dernières actualités | recommandé',
  published: 'publié | publié le | mis à jour | mise à jour | modifié | posté | créé | dernière | date | actualisé',
  ago: 'il y a',
  units: 'seconde | secondes | min | minute | minutes | heure | heures | h | jour | jours | semaine | semaines | mois | an | ans',
  clock: 'lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | à | le | h | aujourd hui | hier | et | temps de lecture',
  photo: 'photo | photos | crédit photo | crédits photo | crédit | image | illustration | capture d écran | photographie | vidéo | archives',
  by: 'par | auteur | propos recueillis par',
  source: 'source | sources',
};
