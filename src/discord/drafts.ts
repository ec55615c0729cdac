import type { FilledForm } from './add-form.js';

/** How long a draft is kept, in milliseconds: as long as the button that opens it works. */
const keptFor = 15 * 60_000;
const mostDrafts = 100;

/** Forms that were refused, in memory, so that nobody has to paste a text twice. One a person. */
export class Drafts {
  readonly #drafts = new Map<string, { form: FilledForm; at: number }>();

  public constructor(private readonly now: () => number) {}

  public keep(user: string, form: FilledForm): void {
    this.#dropOld();
    this.#drafts.delete(user);
    this.#drafts.set(user, { form, at: this.now() });
    if (this.#drafts.size > mostDrafts) this.#drafts.delete(this.#drafts.keys().next().value!);
  }

  /** The person's draft, null where there is none (any more). It stays until the form is sent again. */
  public of(user: string): FilledForm | null {
    this.#dropOld();
    return this.#drafts.get(user)?.form ?? null;
  }

  public drop(user: string): void {
    this.#drafts.delete(user);
  }

  #dropOld(): void {
    for (const [user, { at }] of this.#drafts) if (this.now() - at > keptFor) this.#drafts.delete(user);
  }
}
