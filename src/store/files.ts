import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sampleCorpusFolder } from '../paths.js';
import { sha256 } from './articles.js';

export interface FileList {
  /** Files to read, sorted, each once; absolute paths. */
  files: string[];
  /** The folders named, absolute. */
  folders: string[];
  /** Paths that cannot be listed, with the reason. */
  failed: { path: string; message: string }[];
}

/** All files below `paths`; hidden files and folders are left out unless named themselves. */
export function listFiles(paths: readonly string[]): FileList {
  const files = new Set<string>();
  const list: FileList = { files: [], folders: [], failed: [] };
  for (const named of paths.map((each) => path.resolve(each))) {
    const stats = statSync(named, { throwIfNoEntry: false });
    if (!stats) list.failed.push({ path: named, message: 'there is no such file or folder' });
    else if (stats.isDirectory()) {
      list.folders.push(named);
      collect(named, files, list.failed);
    } else files.add(named);
  }
  list.files = [...files].sort();
  return list;
}

function collect(folder: string, files: Set<string>, failed: FileList['failed']): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    failed.push({
      path: folder,
      message: `the folder cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'})`,
    });
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const full = path.join(folder, entry.name);
    // A link to a folder is not followed: it could lead back to where it stands.
    if (entry.isDirectory()) collect(full, files, failed);
    else if (entry.isFile() || (entry.isSymbolicLink() && statSync(full, { throwIfNoEntry: false })?.isFile() === true))
      files.add(full);
  }
}

/** Whether a file is one of the bundled sample articles. */
export function isBundledSample(file: string): boolean {
  return file.startsWith(sampleCorpusFolder + path.sep);
}

/** The path that the store keeps: as it is, or below the package for a bundled sample, which moves with the package. */
export function storedPath(file: string): string {
  return isBundledSample(file) ? ['corpus', ...path.relative(sampleCorpusFolder, file).split(path.sep)].join('/') : file;
}

/** Whether a stored path is that of a bundled sample article. */
export function isStoredSample(stored: string): boolean {
  return stored.startsWith('corpus/');
}

/** Whether a file still is the one with this hash. */
export function holds(file: string, contentSha256: string): boolean {
  try {
    return sha256(readFileSync(file)) === contentSha256;
  } catch {
    return false;
  }
}

/** Whether a stored path is below one of these folders. */
export function isBelow(stored: string, folders: readonly string[]): boolean {
  return folders.some((folder) => stored.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep));
}
