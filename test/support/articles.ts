/** A small corpus of invented local news, one fact an article, in languages and with dates that filters can tell apart. */
export const smallCorpus = {
  'bridge-en.md': `---
title: Footbridge at Millbrook reopens
source: Valley Post
url: https://example.org/millbrook
date: 2021-03-14
language: en
---
The wooden footbridge at Millbrook reopened on Sunday after four months of repairs. Carpenter Ida Renfrew replaced forty planks and both handrails.

The town paid nine thousand crowns for the oak. Cyclists still have to dismount, because the ramps are steeper than before.
`,
  'observatory-sr.md': `---
title: Opservatorija na Crnom vrhu
source: Rečni glas
date: 2022-05
language: sr
---
Opservatorija na Crnom vrhu dobila je novi teleskop prečnika osamdeset santimetara. Teleskop je kupljen od priloga građana Brezovca, a postavljen je u sredu uveče.

Astronom Vesna Lukić kaže da će prvo snimati komete. Kupola će biti otvorena za posetioce svakog petka.
`,
  'bakery-pl.md': `---
title: Piekarnia w Lipowie znów piecze
source: Głos Lipowa
date: 2022-06-02
language: pl
---
Piekarnia w Lipowie wznowiła wypiek chleba żytniego po pożarze komina. Nowy piec opalany drewnem zbudował zdun Jerzy Malinowski z sąsiedniej wsi.

Bochenek kosztuje teraz dwanaście złotych. Kolejka przed sklepem ustawia się już o świcie.
`,
  'reindeer-nb.md': `---
title: Reinflokken på Storvidda
source: Fjelltidende
date: 2023
language: nb
---
Reinflokken på Storvidda har vokst til to tusen dyr etter en mild vinter. Reindriftslaget vil derfor flytte vårbeitet lenger nord.

Leder Nils Aamodt frykter at gjerdene ved jernbanen ikke tåler presset. Kommunen har lovet nye gjerder før høsten.
`,
  'lighthouse-bg.md': `---
title: Фарът на нос Сива скала
source: Морски вестник
language: bg
---
Фарът на нос Сива скала светна отново след ремонт на лещата. Пазачът Стоян Колев смени старата лампа с по-силна, която се вижда от тридесет мили.

Рибарите от Долно пристанище поискаха и сирена за мъгла. Пристанището обеща да отговори до лятото.
`,
} as const;

const towns = ['Ashfen', 'Birkholm', 'Corvale', 'Dunmere', 'Elmstow', 'Fernleigh', 'Garwick', 'Holtby'] as const;
const things = ['windmill', 'tram depot', 'salt works', 'apple market', 'brass band', 'weaving school'] as const;
const people = ['Agnes Pell', 'Bruno Varga', 'Clara Dahl', 'Denis Orlov', 'Edda Brink', 'Farid Noor', 'Greta Lund'] as const;
const causes = ['a broken axle', 'two weeks of rain', 'a missing permit', 'a generous bequest', 'an old quarrel'] as const;

/** Invented articles by file name, each of four sentences and different from all others. */
export function manyArticles(count: number, edition = 0): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`article-${String(at).padStart(2, '0')}.md`, inventedArticle(at, edition)]),
  );
}

function inventedArticle(at: number, edition: number): string {
  const pick = <T>(list: readonly T[], step: number): T => list[(at * step + Math.floor(at / list.length)) % list.length]!;
  const [town, thing, person, cause] = [pick(towns, 1), pick(things, 1), pick(people, 3), pick(causes, 2)];
  const cost = 1_200 + at * 35 + edition;
  return `---
title: The ${thing} of ${town}, part ${at}
source: ${at % 2 === 0 ? 'The Harbour Sheet' : 'Upland Courier'}
date: 2020-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}
language: en
---
The ${thing} of ${town} will change hands this spring because of ${cause}. The council voted on Tuesday, with ${at + 3} members in favour.

The new keeper is ${person}, who paid ${cost} crowns for it. A first visit for schools is planned for the ${(at % 27) + 1} of May.
`;
}
