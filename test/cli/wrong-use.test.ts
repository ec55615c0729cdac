import { describe, expect, it } from 'vitest';
import { run } from './harness.js';

/** What was typed, and what the sentence has to name. */
const CASES: [string[], RegExp][] = [
  [[], /Usage: izvor/],
  [['frobnicate'], /Unknown command 'frobnicate'/],
  [['aks', 'what'], /Did you mean ask/],
  [['ask', 'what', '--tpo', '3'], /Unknown option '--tpo' .*--top/],
  [['ask', 'what', '--top', '0'], /--top takes a whole number from 1 to 50, not "0"/],
  [['ask', 'what', '--top', '-1'], /--top .*not "-1"/],
  [['ask', 'what', '--top', '2.5'], /--top .*not "2\.5"/],
  [['ask', 'what', '--top', '51'], /--top .*not "51"/],
  [['ask', 'what', '--top', '1e1'], /--top .*not "1e1"/],
  [['ask', 'what', '--top'], /argument missing/],
  [['ask', 'what', '--after', '2022-13'], /--after takes a date .*not "2022-13"/],
  [['ask', 'what', '--before', '2022-02-30'], /--before takes a date .*not "2022-02-30"/],
  [['ask', 'what', '--before', '12.1.2022'], /--before takes a date such as 2022, 2022-01 or 2022-01-12/],
  [['ask', 'what', '--after', '2022-06', '--before', '2022-05-31'], /--after 2022-06 lies behind --before 2022-05-31/],
  [['ask', 'what', '--after', '2023', '--before', '2022'], /lies behind/],
  [['ask', 'what', '--lang', 'xx'], /--lang takes ISO 639-1 codes such as sr or nb, not "xx"/],
  [['ask', 'what', '--lang', 'sr,english'], /--lang .*not "english"/],
  [['ask', 'what', '--lang', ''], /--lang .*not ""/],
  [['ask', 'what', '--source', ' '], /--source takes the name of a source/],
  [['ask', ''], /The question is empty/],
  [['ask', '  ', '\t'], /The question is empty/],
  [['ask', 'x'.repeat(2001)], /The question has 2001 characters, 2000 are the most/],
  [['ask'], /What is the question\?/],
  [['ask', 'what', '--batch', 'file.jsonl'], /either a question or --batch/],
  [['quote'], /What is the topic\?/],
  [['quote', ' '], /The topic is empty/],
  [['quote', 'ferry', '--speaker', ''], /--speaker takes a name/],
  [['ingest'], /What is to be read\?/],
  [['ingest', ''], /A path is empty/],
  [['show'], /Missing required argument 'id'/],
  [['show', 'a', 'b'], /Too many arguments/],
  [['sources', '--lang', 'sr'], /add --articles/],
  [['remove', 'a1b2c3'], /add --yes/],
  [['eval'], /--data/],
  [['calibrate', '--sample', 'none'], /whole number/],
];

describe('a command that is called wrongly', () => {
  it.each(CASES)('%j ends with status 2 and says what is wrong', async (args, sentence) => {
    const { status, out, err, opened } = await run(args);
    expect(err).toMatch(sentence);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(opened, 'the engine is not started for it').toHaveLength(0);
    if (args.length > 0) expect(err.trimEnd().split('\n'), 'it is one line').toHaveLength(1);
  });

  it('counts the characters of a question, not UTF-16 code units', async () => {
    const { err } = await run(['ask', '🚢'.repeat(2001)]);
    expect(err).toContain('has 2001 characters');
  });
});

describe('help', () => {
  const commands = 'ask quote ingest sources show remove status reindex calibrate eval bot invite'.split(' ');

  it.each(commands)('of %s describes it and shows an example', async (name) => {
    const { status, out, err } = await run([name, '--help']);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(new RegExp(`Examples?:\n(  .*\n)*  .*izvor ${name}`));
  });

  it('lists every command', async () => {
    const { status, out } = await run(['--help']);
    expect(status).toBe(0);
    for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  it('prints the version of the package', async () => {
    const { status, out } = await run(['--version']);
    expect(status).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('works where the configuration does not', async () => {
    const { status } = await run(['ask', '--help'], { env: { IZVOR_LOG_LEVEL: 'loud' } });
    expect(status).toBe(0);
  });
});
