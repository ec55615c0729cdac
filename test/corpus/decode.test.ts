import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/corpus/decode.js';
import { readArticle } from '../../src/corpus/read.js';

const SERBIAN = 'Čekali smo više od sat vremena, kažu putnici. Šef stanice Đorđe Žikić rekao je da će se voz uskoro pokrenuti i da niko neće ostati bez mesta.';
const SERBIAN_CYRILLIC = 'Чекали смо више од сат времена, кажу путници. Шеф станице Ђорђе Жикић рекао је да ће се воз ускоро покренути и да нико неће остати без места.';
const BULGARIAN = 'Чакахме повече от час, казват пътниците. Началникът на гарата обеща, че влакът скоро ще тръгне и никой няма да остане без място. Щетите са малки.';
const POLISH = 'Czekaliśmy ponad godzinę, mówią pasażerowie. Źle działała też sieć, więc kolejarze zapewnili, że pociąg wkrótce ruszy i nikt nie zostanie bez miejsca. Łódź była pusta.';
const NORWEGIAN = 'Vi ventet i over en time, sier de reisende. Stasjonssjefen på Ås lover at toget snart går, og at ingen må stå. Været var dårlig og køen lang på øya.';
const RUSSIAN = 'Мы ждали больше часа, говорят пассажиры. Начальник станции объяснил, что поезд скоро отправится и никто не останется без места.';

/** ISO-8859-2 and -5 are no real pair with typographic quotes, which they lack; ISO-8859-1 has the letters of Norwegian. */
const CASES: readonly [encoding: string, language: string, text: string][] = [
  ['windows-1250', 'Serbian', `${SERBIAN} „Idemo“, viče on – i ide.`],
  ['windows-1250', 'Polish', `${POLISH} „Jedziemy” – woła.`],
  ['iso-8859-2', 'Serbian', SERBIAN],
  ['iso-8859-2', 'Polish', POLISH],
  ['windows-1251', 'Serbian in Cyrillic', `${SERBIAN_CYRILLIC} „Идемо“, виче он – и иде.`],
  ['windows-1251', 'Bulgarian', `${BULGARIAN} „Тръгваме“, вика той – и тръгва.`],
  ['windows-1251', 'Russian', `${RUSSIAN} «Едем!» — кричит он.`],
  ['iso-8859-5', 'Serbian in Cyrillic', SERBIAN_CYRILLIC],
  ['iso-8859-5', 'Bulgarian', BULGARIAN],
  ['iso-8859-5', 'Russian', RUSSIAN],
  ['windows-1252', 'Norwegian', `${NORWEGIAN} «Nå går vi», sier han – og går.`],
  ['iso-8859-1', 'Norwegian', NORWEGIAN],
];

describe('decoding', () => {
  it.each(CASES)('reads %s in %s', (encoding, _language, text) => {
    expect(decode(iconv.encode(text, encoding))).toMatchObject({ ok: true, text });
  });

  it.each(CASES)('reads a sentence alone of %s in %s', (encoding, _language, text) => {
    const sentence = text.slice(0, text.indexOf('.') + 1);
    expect(decode(iconv.encode(sentence, encoding))).toMatchObject({ ok: true, text: sentence });
  });

  it('names the encoding it used', () => {
    expect(decode(Buffer.from(POLISH))).toMatchObject({ encoding: 'utf-8' });
    expect(decode(iconv.encode(POLISH, 'iso-8859-2'))).toMatchObject({ encoding: 'iso-8859-2' });
    expect(decode(iconv.encode(BULGARIAN, 'windows-1251'))).toMatchObject({ encoding: 'windows-1251' });
  });

  it('reads byte order marks of UTF-8 and UTF-16 and leaves them out', () => {
    expect(decode(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(POLISH)]))).toMatchObject({ ok: true, text: POLISH, encoding: 'utf-8' });
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(BULGARIAN, 'utf16le')]))).toMatchObject({ ok: true, text: BULGARIAN, encoding: 'utf-16le' });
    const bigEndian = Buffer.from(BULGARIAN, 'utf16le').swap16();
    expect(decode(Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian]))).toMatchObject({ ok: true, text: BULGARIAN, encoding: 'utf-16be' });
  });

  it('believes the charset that a page declares', () => {
    const page = `<meta charset="windows-1250"><p>${SERBIAN}</p>`;
    expect(decode(iconv.encode(page, 'windows-1250'))).toMatchObject({ ok: true, text: page, encoding: 'windows-1250' });
  });

  it('does not believe a declared charset that gives control characters', () => {
    const page = `<meta charset="iso-8859-1"><p>„${SERBIAN}“</p>`;
    expect(decode(iconv.encode(page, 'windows-1250'))).toMatchObject({ ok: true, text: page, encoding: 'windows-1250' });
  });

  it('refuses what reads badly in every encoding, and a broken UTF-16', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 89) % 128));
    expect(decode(noise)).toMatchObject({ ok: false, code: 'encoding' });
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))).toMatchObject({ ok: false, code: 'encoding' });
  });

  it('tells binary files', () => {
    expect(decode(Buffer.from('%PDF-1.7 something'))).toMatchObject({ ok: false, code: 'binary' });
    expect(decode(Buffer.from('text with a \0 inside'))).toMatchObject({ ok: false, code: 'binary' });
  });
});

describe('what is no article', () => {
  it.each([
    ['a.txt', '', 'empty'],
    ['a.txt', ' \r\n\t \u00a0', 'empty'],
    ['a.pdf', 'text', 'unsupported'],
    ['a.txt', 'GIF89a\0\0', 'binary'],
    ['a.html', '<html><body><script>x</script></body></html>', 'no-article'],
  ])('%s with %j is %s', (path, content, code) => {
    expect(readArticle(path, Buffer.from(content))).toMatchObject({ ok: false, failure: { code } });
  });

  it('is told of a file over 20 MB without reading it', () => {
    expect(readArticle('a.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61))).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  });

  it('reads 20 MB in one line in seconds', () => {
    const started = performance.now();
    const result = readArticle('a.txt', Buffer.from('Dette er en vanlig setning, bl.a. om J. Berg. '.repeat(430_000)));
    expect(result.ok && result.article.sentences.length).toBe(430_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
