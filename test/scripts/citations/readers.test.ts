import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { contextFault, excerptFault } from '../../../scripts/citations/discord-forms.js';
import { isWrapping, readBlockQuote, readTerminal } from '../../../scripts/citations/readers.js';
import { renderAsk } from '../../../src/cli/render/answer.js';
import { renderContext } from '../../../src/discord/answer/in-context.js';
import { renderPage } from '../../../src/discord/render.js';
import { english } from '../../../src/discord/texts.js';
import { answer, citation } from '../../fixtures/discord/articles.js';

const cited = citation({ before: 'It *rained*. ', answer: 'The council keeps\nthe harbour_open.', after: ' Nobody voted.' });

describe('what is read of a block quote', () => {
  it('is its words with those in bold', () => {
    expect(readBlockQuote('> It \\*rained\\*. **The council**\n> **stays.**')).toEqual({
      text: 'It *rained*. The council\nstays.',
      marked: 'The council\nstays.',
    });
  });

  it.each(['> It *rained* today.', '> See https://a.example', '> <@123456789012345678>', 'No quote.', '> # Heading'])(
    'is nothing where Discord makes something else of it: %s',
    (markdown) => {
      expect(readBlockQuote(markdown)).toBeNull();
    },
  );
});

describe('an embed', () => {
  const [embed] = renderPage({ ...answer([cited]), kind: 'ask', gone: 0, citations: [cited] }, 0, 3).message.embeds;
  const changed = (change: (description: string) => string) => ({ ...embed, description: change(embed!.description!) });

  it('shows the excerpt', () => {
    expect(excerptFault(embed, cited, english)).toBeNull();
  });

  it.each<[string, (description: string) => string]>([
    ['a word is another', (text) => text.replace('council', 'counsel')],
    ['a letter is gone', (text) => text.replace('keeps', 'keep')],
    ['a context sentence is cut', (text) => text.replace(' voted.', '')],
    ['an ellipsis was put in', (text) => `${text}…`],
    ['the bold begins late', (text) => text.replace('**The council', 'The **council')],
    ['white space is other', (text) => text.replace('The council', 'The  council')],
    ['a mark is not escaped', (text) => text.replace('\\_', '_').replace('\\*rained\\*', '*rained*')],
  ])('does not where %s', (_, change) => {
    expect(excerptFault(changed(change), cited, english)).not.toBeNull();
  });

  it('is not that of a citation with another answer', () => {
    expect(excerptFault(embed, { ...cited, answer: { start: cited.start, end: cited.answer.end } }, english)).not.toBeNull();
  });

  it('shows the words around an excerpt, and no others', () => {
    const around = { citation: cited, before: '', after: '' };
    const text = ' '.repeat(cited.start) + cited.excerpt;
    const [shown] = renderContext(around, english).embeds;
    expect(contextFault(shown, around, text, english)).toBeNull();
    expect(contextFault(shown, around, text.replace('council', 'counsel'), english)).not.toBeNull();
    expect(
      contextFault({ ...shown, description: shown!.description!.replace('It', 'He') }, around, text, english),
    ).not.toBeNull();
  });
});

describe('what is read of a terminal', () => {
  const shown = (width: number | null, colors: boolean) =>
    readTerminal(renderAsk(answer([cited]), { colors: pc.createColors(colors), width }))[0]!;

  it.each([
    [null, false],
    [40, false],
    [40, true],
  ])('is the excerpt with its answer, %j columns, colours: %j', (width, colors) => {
    const { text, marked, start, end } = shown(width, colors);
    expect([start, end]).toEqual([cited.start, cited.end]);
    expect(isWrapping(text, cited.excerpt, width)).toBe(true);
    expect(marked.replace(/\s+/g, ' ')).toBe('The council keeps the harbour_open.');
  });

  it('brings controls back from their pictures', () => {
    const active = citation({ before: '', answer: 'A\u001b[31m ⟦b⟧ \u202e.', after: '' });
    const output = renderAsk(answer([active]), { colors: pc.createColors(false), width: null });
    expect(readTerminal(output)[0]).toMatchObject({ text: active.excerpt, marked: active.excerpt });
  });

  it('brings them back where a line ends within a code', () => {
    const active = citation({ before: '', answer: `${'a'.repeat(31)}\u202e${'b'.repeat(20)}.`, after: '' });
    const [read] = readTerminal(renderAsk(answer([active]), { colors: pc.createColors(false), width: 40 }));
    expect(isWrapping(read!.text, active.excerpt, 40)).toBe(true);
  });

  it.each([
    ['a word is gone', 'one two\nfour'],
    ['a word is put in', 'one two\nthree and four'],
    ['a word is broken on a line that is not full', 'one two thr\nee four'],
    ['the end is gone', 'one two\nthree'],
    ['white space within a line is other', 'one  two\nthree four'],
  ])('is no wrapping where %s', (_, printed) => {
    expect(isWrapping('one two\nthree four', 'one two three four', 90)).toBe(true);
    expect(isWrapping(printed, 'one two three four', 90)).toBe(false);
  });
});
