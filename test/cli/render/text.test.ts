import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertLine, inertText } from '../../../src/cli/render/inert.js';
import { toJson } from '../../../src/cli/render/json.js';
import { isLanguageCode, languageName } from '../../../src/cli/render/language.js';
import { fileSize } from '../../../src/cli/render/status.js';
import { styleFor } from '../../../src/cli/render/style.js';

/** Everything a terminal could act on: C0 but tab and newline, DEL, C1, separators, bidirectional controls. */
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const anyText = fc.string({
  unit: fc.oneof(
    fc.nat(0x2100).map((code) => String.fromCodePoint(code)),
    fc.string({ unit: 'binary' }),
  ),
});

describe('text of an article on a terminal', () => {
  it('keeps every letter, line end and tab', () => {
    const text = '„Лађа“ – Łódź,\n\tå\u0301 🚢 𝔄 שלום\u200f';
    expect(inertText(text)).toBe(text);
  });

  it('shows what a terminal would act on', () => {
    expect(inertText('\u001b[2J\u0007\r\u007f\u009b1m\u202e')).toBe('␛[2J␇␍␡<U+009B>1m<U+202E>');
  });

  it('never holds anything a terminal acts on', () => {
    fc.assert(fc.property(anyText, (text) => !ACTIVE.test(inertText(text)) && !/[\n\t]/.test(inertLine(text))));
  });

  it('never holds the brackets that mark an answer', () => {
    expect(inertText('⟦false⟧')).toBe('<U+27E6>false<U+27E7>');
  });
});

describe('JSON', () => {
  it('parses to the same text, and holds nothing a terminal acts on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = toJson({ text });
        expect(json).not.toMatch(ACTIVE);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});

describe('the name of a language', () => {
  it.each([
    ['sr', 'Latn', 'Serbian (Latin)'],
    ['sr', 'Cyrl', 'Serbian'],
    ['bg', 'Cyrl', 'Bulgarian'],
    ['nb', 'Latn', 'Norwegian Bokmål'],
    ['en', null, 'English'],
    [null, null, 'language unknown'],
    ['x?', 'Latn', 'x?'],
  ])('of %j in %j is %j', (code, script, name) => {
    expect(languageName(code, script)).toBe(name);
  });

  it.each([
    ['sr', true],
    ['no', true],
    ['xx', false],
    ['SR', false],
    ['srp', false],
    ['', false],
  ])('%j as a code: %j', (code, expected) => {
    expect(isLanguageCode(code)).toBe(expected);
  });
});

describe('colours', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [false, { FORCE_COLOR: '1' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('on a terminal: %j, with %j: %j', (isTTY, env, expected) => {
    expect(styleFor({ isTTY, columns: 80 }, env).colors.isColorSupported).toBe(expected);
  });
});

describe('a size', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [999_960, '1.0 MB'],
    [20_971_520, '21.0 MB'],
  ])('of %i bytes is %j', (bytes, expected) => {
    expect(fileSize(bytes)).toBe(expected);
  });
});
