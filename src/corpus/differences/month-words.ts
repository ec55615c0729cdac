/**
 * Months in the cases that sentences have them in, beyond the forms that datelines have, by number; compared in lower case. Those that are
 * other words too (`May`, `marca`, `lis`) count only beside a day or a year.
 */
export const MONTH_CASES: Readonly<Record<string, readonly string[]>> = {
  sr: ['januaru januarom', 'februaru februarom', 'martu martom', 'aprilu aprilom', 'maju majem', 'junu junom', 'julu julom', 'avgustu avgustom', 'septembru', 'oktobru', 'novembru', 'decembru'],
  hr: ['siječnju', 'veljači', 'ožujku', 'travnju', 'svibnju', 'lipnju', 'srpnju', 'kolovozu', 'rujnu', 'listopadu', 'studenom', 'prosincu'],
  pl: ['styczniu styczniem', 'lutym', 'marcu marcem', 'kwietniu', 'maju', 'czerwcu', 'lipcu', 'sierpniu', 'wrześniu', 'październiku', 'listopadzie', 'grudniu'],
  ru: ['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе', 'сентябре', 'октябре', 'ноябре', 'декабре'],
  uk: ['січні', 'лютому', 'березні', 'квітні', 'травні', 'червні', 'липні', 'серпні', 'вересні', 'жовтні', 'листопаді', 'грудні'],
  cs: ['lednu', 'únoru', 'březnu', 'dubnu', 'květnu', 'červnu', 'červenci', 'srpnu', 'září', 'říjnu', 'listopadu', 'prosinci'],
}; // prettier-ignore

/** Prepositions and adverbs of time before a month that stands alone; compared in lower case. */
export const BEFORE_MONTH =
  'in since until till by from during early late mid end of last next u do od iz kraja početka polovinom krajem početkom tokom sredinom у до од из краја почетка крајем почетком током в във през до от края на началото към w we od do pod z koniec początku i siden til fra innen før etter im seit bis ab vom anfang ende mitte en depuis avant dès fin début v';
