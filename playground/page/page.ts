import type { EntryControl } from './entry-control.js';
import type { Names } from './markdown.js';
import type { Session } from './session.js';
import type { PageState } from './state.js';

/** What every view is handed. */
export interface Page {
  state: PageState;
  session: Session;
  entry: EntryControl;
  names: Names;
}
