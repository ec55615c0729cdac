import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { labelLanguages } from '../../src/label-language.js';
import { packageRoot } from '../../src/paths.js';

type Element = { type: number; value?: string; options?: Record<string, { value: Element[] }>; children?: Element[] };

/** Of @formatjs/icu-messageformat-parser. */
const [select, plural] = [5, 6];

const files = Object.fromEntries(
  labelLanguages.map((language) => {
    const file = path.join(packageRoot, 'locales', `${language}.json`);
    return [language, new Map(flatten(JSON.parse(readFileSync(file, 'utf8')) as object))];
  }),
);
const english = files.en!;

function flatten(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

function parsed(text: string): Element[] {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
}

/** Names of the values that a text wants, in it and in its branches. */
function placeholders(elements: Element[]): string[] {
  const names = elements.flatMap(({ type, value, options = {}, children = [] }) => [
    ...(type >= 1 && type <= 6 && value !== undefined ? [value] : []),
    ...Object.values(options).flatMap((option) => placeholders(option.value)),
    ...placeholders(children),
  ]);
  return [...new Set(names)].sort();
}

/** The branches of its plurals (or of its selects), as lists of their names. */
function branches(elements: Element[], kind: number): string[][] {
  return elements.flatMap(({ type, options = {} }) => [
    ...(type === kind ? [Object.keys(options)] : []),
    ...Object.values(options).flatMap((option) => branches(option.value, kind)),
  ]);
}

describe.each(labelLanguages)('the texts in %s', (language) => {
  const texts = files[language]!;

  it('are those that the others have', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('want the same values as in English', () => {
    const wanted = (all: Map<string, string>) =>
      [...all].map(([key, text]) => `${key}: ${placeholders(parsed(text)).join(' ')}`).sort();
    expect(wanted(texts)).toEqual(wanted(english));
  });

  it('have each plural form that the language has', () => {
    const locale = { no: 'nb', sr: 'sr-Latn' }[language as string] ?? language;
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const incomplete = [...texts].flatMap(([key, text]) =>
      branches(parsed(text), plural).flatMap((found) => {
        // Exact numbers before `other` alone: the same for every number else.
        const named = found.filter((name) => !name.startsWith('='));
        if (named.join() === 'other') return [];
        // French `many` begins at a million.
        const missing = forms.filter((form) => !named.includes(form) && !(language === 'fr' && form === 'many'));
        return missing.length === 0 ? [] : [`${key}: ${missing.join()}`];
      }),
    );
    expect(incomplete).toEqual([]);
  });

  it('choose between the same branches as in English', () => {
    const differing = [...texts].filter(([key, text]) => {
      const names = (all: string[][]) => all.map((list) => [...list].sort().join());
      return names(branches(parsed(text), select)).join(';') !== names(branches(parsed(english.get(key)!), select)).join(';');
    });
    expect(differing).toEqual([]);
  });

  it('name commands and options as Discord takes names', () => {
    for (const [key, text] of texts) {
      const [root, command, option] = key.split('.');
      if (root !== 'commands' || !key.endsWith('.name')) continue;
      // A command in the menu of a message may have any name.
      if (command === 'check' && option === 'name') expect(text, key).toMatch(/^.{1,32}$/u);
      else expect(text, key).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      if (command !== 'check') expect(text, key).toBe(text.toLowerCase());
    }
  });

  it('describe commands and options in 1 to 100 characters', () => {
    const descriptions = [...texts].filter(([key]) => key.startsWith('commands.') && key.endsWith('.description'));
    expect(descriptions.filter(([, text]) => text === '' || Array.from(text).length > 100)).toEqual([]);
  });

  it('name no two options of one command, and no two commands, the same', () => {
    const names = [...texts].filter(([key]) => key.startsWith('commands.') && key.endsWith('.name'));
    const taken = new Set<string>();
    for (const [key, text] of names) {
      const place = `${key.split('.').slice(0, -2).join('.')} ${text}`;
      expect(taken, key).not.toContain(place);
      taken.add(place);
    }
  });

  it.runIf(language !== 'en')('are translated', () => {
    const sentences = [...texts].filter(([key, text]) => english.get(key) === text && /\p{L}{3,} \p{L}{3,}/u.test(text));
    expect(sentences).toEqual([]);
  });
});
