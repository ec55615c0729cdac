/** Words of questions in Hungarian and Finnish; see `index.ts`. */
export const URALIC: Readonly<Record<string, string>> = {
  hu: `
    mi ki hol mikor miért hogyan mennyi hány melyik milyen kinek mit kit volt van vannak lesz lehet kell a az egy és vagy nem
    is meg után előtt között ellen alatt mondta ajánlott javasolt döntött történt elnök kormány új év ma tegnap első több hogy
    mekkora én te ő ti ők ezt azt ez mely merre honnan hova hová mióta meddig szerint nélkül helyett de hanem mert ha amikor
    mint csak még már most holnap mindig soha semmi senki valami valaki minden más lett lenne megy jön tud tudja akar mond
    mondja mutasd keress hasonlítsd hírek legutóbbi ár ára kerül országok emberek meghalt megölte megállapodás választás
    választások háború miniszter szankciók sztrájk eredmény nyert szavazott két három
  `,
  fi: `
    mikä mitä kuka ketä missä milloin koska miksi miten kuinka paljon moni monta kenen on oli ovat olivat ei ja tai että se ne
    hän he jälkeen ennen välillä vastaan aikana sanoi tarjosi ehdotti päätti tapahtui presidentti hallitus uusi vuosi tänään
    eilen ensimmäinen enemmän millainen minä sinä me te tämä tuo nämä mitkä kenelle mistä mihin minne kauanko mukaan ilman
    sijaan mutta vaan jos kun kuin myös vain vielä jo nyt huomenna aina koskaan mitään kukaan jotain joku kaikki muu tuli
    tulee menee voi voivat haluaa sanoo kertoi näytä etsi vertaa uutiset viimeisimmät hinta maksaa maat ihmiset kuoli tappoi
    sopimus vaalit sota ministeri pakotteet lakko tulos voitti äänesti kaksi kolme onko oliko
  `,
};
