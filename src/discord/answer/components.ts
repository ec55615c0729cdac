import type { ComponentHandler } from '../command.js';
import { showInContext } from './in-context.js';
import { narrow } from './narrow.js';
import { share } from './share.js';
import { turnPage } from './turn-pages.js';
import { vote } from './vote.js';

/** What the buttons and the menu below an answer do, of `/ask` and `/quote` alike. */
export const answerComponents: Readonly<Record<string, ComponentHandler>> = {
  page: turnPage,
  context: showInContext,
  narrow,
  vote,
  share,
};
