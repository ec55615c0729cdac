import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/paths.js';
import { newFolder } from './support/folders.js';

interface Document {
  status: string;
  citations: { article: { path: string; sample: boolean; id: string }; start: number; end: number; excerpt: string }[];
}

/** Neither settings of the `npm run` that this test is started by, nor a way to what is outside the package registry. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|IZVOR_|ONNXRUNTIME_)/i.test(name))),
  GLOBAL_AGENT_HTTPS_PROXY: 'http://127.0.0.1:9',
  GLOBAL_AGENT_HTTP_PROXY: 'http://127.0.0.1:9',
};

describe('the packed package', () => {
  const folder = newFolder();
  const izvor = path.join(folder, 'node_modules', '.bin', 'izvor');
  const run = (...args: string[]) =>
    spawnSync(izvor, args, {
      cwd: folder,
      encoding: 'utf8',
      env: environment,
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  beforeAll(() => {
    // What `npm test` has built is packed: building anew would take files away from the tests beside this one.
    const npm = (...args: string[]) => execFileSync('npm', args, { cwd: packageRoot, env: environment, stdio: 'pipe' });
    npm('pack', '--ignore-scripts', '--pack-destination', folder);
    const tarball = path.join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.tgz'))!,
    );
    npm('install', tarball, '--prefix', folder, '--prefer-offline', '--no-audit', '--no-fund');
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('answers from its own sample articles in an empty folder, though no address but the registry can be reached', () => {
    const asked = run('ask', '--json', 'What did NATO offer Russia?');
    expect(asked.status, asked.stderr).toBe(0);
    const { status, citations } = JSON.parse(asked.stdout) as Document;
    expect(status).toBe('answered');
    expect(citations.every(({ article }) => article.sample)).toBe(true);
    const [first] = citations;
    const shown = JSON.parse(run('show', first!.article.id, '--json').stdout) as { text: string };
    expect(shown.text.slice(first!.start, first!.end)).toBe(first!.excerpt);
    expect(readFileSync(path.join(folder, 'node_modules', 'izvor', first!.article.path), 'utf8')).toContain(first!.excerpt);
  }, 180_000);

  it('brings its papers and neither sources nor tests', () => {
    const contents = readdirSync(path.join(folder, 'node_modules', 'izvor'));
    expect(contents).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md', 'THIRD_PARTY_NOTICES.md', '.env.example']),
    );
    expect(contents).not.toContain('src');
    expect(contents).not.toContain('test');
  });
});
