import { execFileSync } from 'node:child_process';
import { cpus, platform, release, totalmem } from 'node:os';
import { packageRoot } from '../../../paths.js';
import type { Provenance } from './types.js';

/** Abbreviated as git does it, but the same length everywhere. */
const commitDigits = 12;

/**
 * What runs, and where.
 * @param command the command line as a person would type it
 * @param repository folder of the checkout
 */
export function provenanceOf(command: string, repository = packageRoot): Provenance {
  const processors = cpus();
  return {
    commit: commitOf(repository),
    command,
    node: process.versions.node,
    machine: `${processors[0]?.model.trim() || 'unknown processor'}, ${platform()} ${release()}, ${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    cores: processors.length,
  };
}

/** The commit that is checked out, `-dirty` behind it where files are not as committed; null outside of a checkout and without git. */
export function commitOf(repository: string): string | null {
  try {
    const commit = git(repository, 'rev-parse', `--short=${commitDigits}`, 'HEAD');
    return git(repository, 'status', '--porcelain') === '' ? commit : `${commit}-dirty`;
  } catch {
    return null;
  }
}

function git(repository: string, ...args: string[]): string {
  return execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
