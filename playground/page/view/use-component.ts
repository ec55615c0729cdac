import type { Page } from '../page.js';

/** Whether the bot has yet to acknowledge the use of this button or menu. */
export function isBusy({ state }: Page, message: string, customId: string): boolean {
  return state.sending.some(
    ({ component: used, failed }) => failed === undefined && used?.message === message && used.customId === customId,
  );
}

/** Presses a button, or sends what was chosen in a select menu. */
export function use({ session }: Page, message: string, customId: string, values?: string[]): void {
  const { locale } = session.state;
  const request = { message, custom_id: customId, locale, ...(values !== undefined && { values }) };
  void session.interact({ component: { message, customId } }, () => session.api.component(request));
}
