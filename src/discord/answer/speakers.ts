import type { Engine, SpeakerSummary, View } from '../../engine/types.js';

/** How old the speakers that autocomplete suggests may be, in milliseconds: it asks at every key. */
const freshFor = 10_000;
/** Views whose speakers are remembered; the oldest goes. */
const mostViews = 200;

interface Asked {
  at: number;
  speakers: Promise<SpeakerSummary[]>;
}

const asked = new WeakMap<Engine, Map<string, Asked>>();

/** Speakers in the articles in view, most quoted first, at most some seconds old. @param now milliseconds since 1970 */
export function speakersIn(view: View, engine: Engine, now: number): Promise<SpeakerSummary[]> {
  let views = asked.get(engine);
  if (views === undefined) asked.set(engine, (views = new Map<string, Asked>()));
  const key = JSON.stringify([view.guild, view.operator]);
  const known = views.get(key);
  if (known !== undefined && now - known.at <= freshFor) return known.speakers;
  const question = { at: now, speakers: engine.speakers(view) };
  views.delete(key);
  views.set(key, question);
  if (views.size > mostViews) views.delete(views.keys().next().value!);
  question.speakers.catch(() => views.delete(key));
  return question.speakers;
}
