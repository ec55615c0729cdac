import pc from 'picocolors';
import type { AskResult, Citation, QuoteCitation, QuoteResult } from '../../src/engine/types.js';
import { renderAsk, renderQuotes } from '../../src/cli/render/answer.js';
import { askDocument, toJson } from '../../src/cli/render/json.js';
import type { Style } from '../../src/cli/render/style.js';
import { isWrapping, readTerminal } from './readers.js';

/** Why each citation of a result is not what is read of the output, null where it is; in their order. */
export type FormFaults = (string | null)[];

/** What `izvor ask` or `izvor quote` prints, as a person reads it. @param width columns; null where the output is a file */
export function terminalFaults(result: AskResult | QuoteResult, look: { colors: boolean; width: number | null }): FormFaults {
  if (result.status !== 'answered') return [];
  const style: Style = { colors: pc.createColors(look.colors), width: look.width };
  const isQuotes = result.citations.some((citation) => 'speech' in citation);
  const read = readTerminal(isQuotes ? renderQuotes(result as QuoteResult, style) : renderAsk(result, style));
  return result.citations.map((citation: Citation | QuoteCitation, at) => {
    const { start, end, excerpt } = citation;
    const shown = read[at];
    if (shown?.start !== start || shown.end !== end) return 'the place is not that of the citation';
    if (!isWrapping(shown.text, excerpt, look.width)) return 'the words are not those of the excerpt';
    const marked = 'speech' in citation ? citation.speech : citation.answer;
    const words = excerpt.slice(marked.start - start, marked.end - start);
    return bare(shown.marked) === bare(words) ? null : 'other words than the answer are marked';
  });
}

const bare = (text: string): string => text.replace(/\s/gu, '');

interface Document {
  citations: (Pick<Citation, 'start' | 'end' | 'excerpt' | 'answer'> & Partial<Pick<QuoteCitation, 'speech' | 'speaker'>>)[];
}

/** What `--json` prints, parsed again. @param indent 0 for the lines of a batch */
export function jsonFaults(result: AskResult | QuoteResult, indent: number): FormFaults {
  if (result.status !== 'answered') return [];
  const { citations } = JSON.parse(toJson(askDocument(result), indent)) as Document;
  return result.citations.map((citation: Citation | QuoteCitation, at) => {
    const read = citations[at];
    const same = (key: 'start' | 'end' | 'excerpt'): boolean => read?.[key] === citation[key];
    if (!same('start') || !same('end') || !same('excerpt')) return 'the document holds another excerpt';
    const spans = [read?.answer, read?.speech, 'speech' in citation ? citation.answer : null];
    const wanted = [
      citation.answer,
      'speech' in citation ? citation.speech : undefined,
      'speech' in citation ? citation.answer : null,
    ];
    return JSON.stringify(spans) === JSON.stringify(wanted) ? null : 'the document holds another answer';
  });
}
