import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { IzvorError } from '../errors.js';
import { openDatabase } from './database.js';
import { currentStoreFile } from './location.js';

const folderName = 'guilds';
/** Discord's ids; nothing else becomes part of a path. */
const guildPattern = /^\d{17,20}$/;
const droppedPrefix = '.dropped-';

/**
 * The folder of a Discord server's own store.
 * @throws IzvorError `bad_request` for what is no id of a server
 */
export function guildFolder(dataFolder: string, guild: string): string {
  if (guildPattern.test(guild)) return path.join(dataFolder, folderName, guild);
  throw new IzvorError('bad_request', `"${guild.slice(0, 40)}" is not the id of a Discord server; it has 17 to 20 digits.`);
}

/** Whether a folder holds a store; looking makes none. */
export function holdsStore(folder: string): boolean {
  return existsSync(folder) && existsSync(currentStoreFile(folder));
}

/** Servers with a store of their own, in order of their ids. */
export function guildsWithStore(dataFolder: string): string[] {
  return names(dataFolder)
    .filter((name) => guildPattern.test(name) && seemsStore(guildFolder(dataFolder, name)))
    .sort();
}

/** A store that cannot be opened is one all the same. */
function seemsStore(folder: string): boolean {
  try {
    return holdsStore(folder);
  } catch (error) {
    if (error instanceof IzvorError) return true;
    throw error;
  }
}

/** How many articles the store of a folder has, whatever made it; null where it cannot be opened. */
export function countStored(folder: string): number | null {
  if (!seemsStore(folder)) return 0;
  try {
    const database = openDatabase(currentStoreFile(folder));
    try {
      return (database.prepare('SELECT count(*) AS n FROM articles').get() as { n: number }).n;
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof IzvorError) return null;
    throw error;
  }
}

/** Deletes a server's folder whole. No connection may be open to its store. */
export function deleteGuildFolder(dataFolder: string, guild: string): void {
  const folder = guildFolder(dataFolder, guild);
  if (!existsSync(folder)) return;
  // Out of the way first: a kill half-way through must not leave half a store that would be opened again.
  const dropped = path.join(dataFolder, folderName, droppedPrefix + guild);
  rmSync(dropped, { recursive: true, force: true });
  renameSync(folder, dropped);
  rmSync(dropped, { recursive: true, force: true });
}

/** Deletes what a killed `deleteGuildFolder` left. */
export function finishDeletions(dataFolder: string): void {
  for (const name of names(dataFolder)) {
    if (name.startsWith(droppedPrefix)) rmSync(path.join(dataFolder, folderName, name), { recursive: true, force: true });
  }
}

function names(dataFolder: string): string[] {
  try {
    return readdirSync(path.join(dataFolder, folderName));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
