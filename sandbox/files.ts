import type { APIAttachment } from 'discord-api-types/v10';
import type { Snowflakes } from './snowflakes.js';

/** A file as it is sent: of a message, or chosen by a person for an option. */
export interface SentFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

interface StoredFile extends SentFile {
  attachment: APIAttachment;
}

/** Discord's limit where nobody pays. */
export const largestFile = 10 * 1024 * 1024;

/** Files and their addresses, as Discord's CDN serves them; here the sandbox does. */
export class Files {
  readonly #files = new Map<string, StoredFile>();

  /** @param origin where the sandbox listens */
  public constructor(
    private readonly ids: Snowflakes,
    private readonly origin: () => string,
  ) {}

  /** @param folder channel of the message; absent for an upload of a person, which belongs to no message */
  public add({ name, contentType, bytes }: SentFile, folder?: string, facts: Partial<APIAttachment> = {}): APIAttachment {
    const id = this.ids.next();
    // As Discord does: letters, digits and ._- stay, everything else becomes an underscore.
    const filename = name.replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'file';
    const where = folder === undefined ? `ephemeral-attachments/${this.ids.next()}` : `attachments/${folder}`;
    const url = `${this.origin()}/${where}/${id}/${encodeURIComponent(filename)}`;
    const attachment: APIAttachment = {
      ...{ id, filename, size: bytes.length, url, proxy_url: url, content_type: contentType },
      ...(folder === undefined && { ephemeral: true }),
      ...facts,
    };
    this.#files.set(id, { name: filename, contentType, bytes, attachment });
    return attachment;
  }

  public get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }
}
