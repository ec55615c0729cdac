import type { Command } from '../src/discord/command.js';
import ask from './ask.js';
import quote from './quote.js';
import sources from './sources.js';

/** Every slash command. A new one is added here by hand: nothing is found by looking into the folder. */
export const commands: readonly Command[] = [ask, quote, sources];
