import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { describe, expect, it } from 'vitest';
import { commitOf, provenanceOf } from '../../../../src/engine/evaluation/quality/provenance.js';
import { temporaryFolder, writeFiles } from '../../../support/folders.js';

describe('what the report says of where it comes from', () => {
  it('is the commit, dirty where a file is not as committed', () => {
    const folder = writeFiles(temporaryFolder(), { 'mill.txt': 'rye\n' });
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        encoding: 'utf8',
      }).trim();
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Mill');
    const commit = git('rev-parse', 'HEAD').slice(0, 12);
    expect(commitOf(folder)).toBe(commit);
    writeFiles(folder, { 'mill.txt': 'oats\n' });
    expect(commitOf(folder)).toBe(`${commit}-dirty`);
  });

  it('is no commit outside of a repository', () => {
    expect(commitOf(temporaryFolder())).toBeNull();
  });

  it('names command, cores and Node.js', () => {
    expect(provenanceOf('izvor eval --report')).toMatchObject({
      command: 'izvor eval --report',
      cores: cpus().length,
      node: process.versions.node,
    });
  });
});
