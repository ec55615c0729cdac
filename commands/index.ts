import type { Command } from '../src/discord/command.js';
import add from './add.js';
import ask from './ask.js';
import check from './check.js';
import forget from './forget.js';
import help from './help.js';
import quote from './quote.js';
import remove from './remove.js';
import settings from './settings.js';
import sources from './sources.js';
import status from './status.js';

/** Every command. A new one is added here by hand: nothing is found by looking into the folder. */
export const commands: readonly Command[] = [ask, quote, check, forget, sources, status, add, remove, settings, help];
