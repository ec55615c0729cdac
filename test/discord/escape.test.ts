import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, oneLine } from '../../src/discord/escape.js';
import { words } from './arbitraries.js';
import { shown, squeezed } from './markdown.js';

describe('escapeMarkdown', () => {
  it.each([
    ['emphasis', 'a *b* _c_ **d** __e__ ~~f~~ ||g||'],
    ['code', 'run `rm` or ```sh\nrm\n```'],
    ['masked links', 'see [the harbour](https://evil.example/_x_)'],
    ['bare addresses, with underscores too', 'at https://a.example/some_long_path_ and steam://run'],
    ['addresses in angle brackets', '<https://a.example>'],
    ['mentions', '<@123456789012345678> <@&123456789012345678> <#123456789012345678> @everyone @here'],
    ['emoji and timestamps', '<:a:123456789012345678> :smile: <t:1700000000:R> </ask:123456789012345678>'],
    ['headings, also behind a list mark', '# One\n## Two\n-# small\n- # Three'],
    ['block quotes', '> quoted\n>>> everything'],
    ['backslashes', 'C:\\*\\_ \\'],
  ])('shows %s as they are written', (_, text) => {
    const { text: visible, constructs } = shown(escapeMarkdown(text));
    expect(visible).toBe(text);
    expect([...constructs]).toEqual([]);
  });

  it('leaves no line that Discord would show as a list', () => {
    const lines = escapeMarkdown('- a\n  * b\n+ c\n1. d\n 12) e').split('\n');
    expect(lines).toEqual(['\\- a', '  \\* b', '\\+ c', '1\\. d', ' 12\\) e']);
  });

  it('leaves no invitation that Discord would unfold', () => {
    expect(escapeMarkdown('join discord.gg/abc')).not.toContain('discord.gg/');
  });

  it('does not touch prose', () => {
    const prose = 'Savet je u 12:30 rekao: „luka ostaje otvorena“ – 3. marta, i/ili kasnije (bez izuzetka)!';
    expect(escapeMarkdown(prose)).toBe(prose.replace('12:30', '12\\:30'));
  });

  it('shows any text as it is written', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { text: visible, constructs } = shown(escapeMarkdown(text));
        expect(squeezed(visible)).toBe(squeezed(text));
        expect([...constructs]).toEqual([]);
      }),
    );
  });

  it('is undone by taking the backslashes away', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(escapeMarkdown(text).replace(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(text);
      }),
    );
  });
});

describe('oneLine', () => {
  it('joins lines and drops what would turn the writing direction of its neighbours', () => {
    expect(oneLine(' Lorvik\r\n\u202ePost\u0000 ')).toBe('Lorvik Post');
  });
});
