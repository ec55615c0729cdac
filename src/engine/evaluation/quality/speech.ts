import { createHash } from 'node:crypto';
import { splitSentences } from '../../../corpus/sentences.js';
import { findQuotes } from '../../../corpus/speech.js';
import { measureSpeech, type MarkedSpeech, type MeasuredPassage } from '../speech.js';
import { figureOf } from './bootstrap.js';
import type { Half, SpeechQuality } from './types.js';

/**
 * How well speech is given to its speaker in passages that were marked by hand.
 * @param lines JSON Lines of `{lang, text, speech}`; the half is drawn by the text's hash
 */
export function speechQuality(lines: readonly string[]): Record<Half, SpeechQuality> {
  const passages = lines.map((line) => measured(JSON.parse(line) as MarkedPassage));
  return { frozen: ofHalf(passages, 'frozen'), tuning: ofHalf(passages, 'open') };
}

interface MarkedPassage {
  lang: string;
  text: string;
  speech: MarkedSpeech[];
}

function measured({ lang: language, text, speech }: MarkedPassage): MeasuredPassage {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'body' as const,
  }));
  const found = findQuotes(text, blocks, splitSentences(text, blocks, language), language).map(
    ({ start, end, kind, speaker, role }) => ({ start, end, kind, speaker: speaker ?? role }),
  );
  const frozen = Number.parseInt(createHash('sha256').update(text).digest('hex')[0]!, 16) < 8;
  return { language, half: frozen ? 'frozen' : 'open', marked: speech, found };
}

function ofHalf(passages: readonly MeasuredPassage[], half: MeasuredPassage['half']): SpeechQuality {
  const own = passages.filter((passage) => passage.half === half);
  const { found, marked } = measureSpeech(own)[half].attribution;
  const figure = (share: 'precision' | 'recall', n: number) =>
    figureOf(own, (drawn) => measureSpeech(drawn)[half].attribution[share] ?? Number.NaN, n);
  return { passages: own.length, precision: figure('precision', found), recall: figure('recall', marked) };
}
