import { fold } from '../corpus/fold.js';
import type { SourceSummary, SpeakerSummary } from '../engine/types.js';
import { cutAtWord, cutLabel } from './cut.js';
import { displayName, languageName } from './describe.js';
import { oneLine } from './escape.js';
import { limits } from './limits.js';
import { english, type Texts } from './texts.js';

/** A choice of Discord's autocomplete: what is shown, and what comes back when it is picked. Both at most 100 characters. */
export interface Suggestion {
  name: string;
  value: string;
}

/** Languages of the articles whose name (in the language of the labels, in English or its own) or code holds what was typed; those with most articles first. */
export function suggestLanguages(sources: readonly SourceSummary[], typed: string, texts: Texts = english): Suggestion[] {
  const weights = new Map<string, number>();
  for (const { languages, articles } of sources) {
    for (const code of languages) weights.set(code, (weights.get(code) ?? 0) + articles);
  }
  const codes = [...weights.keys()].sort((a, b) => weights.get(b)! - weights.get(a)! || a.localeCompare(b));
  const choices = codes.map((code) => {
    const [name, own] = [languageName(code, null, texts), displayName(code, code)];
    return {
      label: own === undefined || own === name ? name : `${name} – ${own}`,
      value: code,
      keys: [name, own ?? '', displayName(code, 'en') ?? '', code],
    };
  });
  return pick(choices, typed);
}

/** Outlets whose name holds what was typed; those with most articles first. */
export function suggestSources(sources: readonly SourceSummary[], typed: string, texts: Texts = english): Suggestion[] {
  const sorted = [...sources].sort((a, b) => b.articles - a.articles);
  const choices = sorted.flatMap(({ outlet, articles }) => {
    const name = oneLine(outlet ?? '');
    if (outlet === null || name === '') return [];
    return [
      {
        label: `${cutLabel(name, limits.choiceName - 25)} (${texts.t('article.count', { count: articles })})`,
        value: outletValue(outlet),
        keys: [name],
      },
    ];
  });
  return pick(choices, typed);
}

/** Speakers whose name holds what was typed, in either script and with or without its diacritics; in the order given. */
export function suggestSpeakers(speakers: readonly SpeakerSummary[], typed: string): Suggestion[] {
  const choices = speakers.flatMap(({ name }) => {
    const label = oneLine(name);
    const value = cutAtWord(label, limits.choiceValue, (beginning) => beginning.length <= limits.choiceValue);
    return value === '' ? [] : [{ label, value, keys: [label] }];
  });
  return pick(choices, typed);
}

/** The outlet that a picked or typed value means; the value itself where none does, for the search to say so. */
export function resolveSource(sources: readonly SourceSummary[], value: string): string {
  const outlets = sources.map(({ outlet }) => outlet).filter((outlet) => outlet !== null);
  const folded = fold(oneLine(value));
  return (
    outlets.find((outlet) => fold(oneLine(outlet)) === folded) ??
    outlets.find((outlet) => outletValue(outlet) === value.trim()) ??
    value
  );
}

/** Values of choices are short; an outlet with a longer name is known by its beginning. */
function outletValue(outlet: string): string {
  return cutAtWord(outlet.trim(), limits.choiceValue, (beginning) => beginning.length <= limits.choiceValue);
}

function pick(choices: { label: string; value: string; keys: string[] }[], typed: string): Suggestion[] {
  const wanted = fold(oneLine(typed));
  const matching = choices.filter(({ keys }) => keys.some((key) => fold(key).includes(wanted)));
  const starting = matching.filter(({ keys }) => keys.some((key) => fold(key).startsWith(wanted)));
  const ordered = [...new Set([...starting, ...matching])];
  const distinct = ordered.filter((choice, index) => ordered.findIndex(({ value }) => value === choice.value) === index);
  return distinct.slice(0, limits.choices).map(({ label, value }) => ({ name: cutLabel(label, limits.choiceName), value }));
}
