import { describe, expect, it } from 'vitest';
import { renderSources } from '../../src/discord/sources.js';
import { sources } from '../fixtures/discord/articles.js';
import { messageErrors, schemaErrors } from '../fixtures/discord/schemas.js';

describe('the list of sources', () => {
  it('has articles, languages and dates of each, the largest first', () => {
    const { content, embeds } = renderSources(sources);
    expect(content).toBe('3 sources, 11 articles.');
    expect(embeds[0]?.description).toBe(
      [
        '**Političke novine** · 7 articles · Serbian · 12 January 2022',
        '**Lorvik Post** · 3 articles · English, Norwegian Bokmål · May 2021 to 7 March 2024',
        '**unknown outlet** · 1 article · unknown language · undated',
      ].join('\n'),
    );
  });

  it('ends with "and N more" where Discord takes no more', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      ...sources[0]!,
      outlet: `Outlet *${index}* ${'name '.repeat(index % 60)}`,
    }));
    const { content, embeds, allowedMentions } = renderSources(many);
    const lines = embeds[0]?.description?.split('\n') ?? [];
    const listed = lines.length - 1;
    expect(listed).toBeGreaterThan(15);
    expect(lines.at(-1)).toBe(`and ${400 - listed} more`);
    const sent = { content, embeds, allowed_mentions: allowedMentions };
    expect(schemaErrors('IncomingWebhookUpdateRequestPartial', sent) ?? messageErrors(sent)).toBeNull();
  });

  it('says so where there are none', () => {
    expect(renderSources([])).toMatchObject({ content: expect.stringContaining('no articles yet') as string, embeds: [] });
  });
});
