import type { APIApplicationCommand, APIAttachment } from 'discord-api-types/v10';
import type {
  Bootstrap,
  ClientEvent,
  ClientMessage,
  CommandUse,
  ComponentUse,
  ModalSubmit,
} from '../../sandbox/client-protocol.js';

export interface Choice {
  name: string;
  value: string | number;
}

/** The sandbox as one person reaches it. Rejects with an `Error` whose message is fit for the person. */
export class Api {
  readonly #user: string;

  public constructor(user: string) {
    this.#user = user;
  }

  public bootstrap(): Promise<Bootstrap> {
    return this.#send('GET', '/client/bootstrap');
  }

  public messages(channel: string): Promise<ClientMessage[]> {
    return this.#send('GET', `/client/channels/${channel}/messages`);
  }

  public commands(channel: string): Promise<APIApplicationCommand[]> {
    return this.#send('GET', `/client/channels/${channel}/commands`);
  }

  public write(channel: string, content: string): Promise<ClientMessage> {
    return this.#send('POST', `/client/channels/${channel}/messages`, { content });
  }

  public command(use: CommandUse): Promise<{ interaction: string }> {
    return this.#send('POST', '/client/interactions/command', use);
  }

  public async autocomplete(use: CommandUse): Promise<Choice[]> {
    return (await this.#send<{ choices: Choice[] }>('POST', '/client/interactions/autocomplete', use)).choices;
  }

  public component(use: ComponentUse): Promise<{ interaction: string }> {
    return this.#send('POST', '/client/interactions/component', use);
  }

  public modal(submit: ModalSubmit): Promise<{ interaction: string }> {
    return this.#send('POST', '/client/interactions/modal', submit);
  }

  public upload(file: File): Promise<APIAttachment> {
    const form = new FormData();
    form.append('file', file, file.name);
    return this.#send('POST', '/client/attachments', form);
  }

  public dismiss(message: string): Promise<void> {
    return this.#send('DELETE', `/client/messages/${message}`);
  }

  /** @returns a function that ends the stream */
  public listen(onEvent: (event: ClientEvent) => void, onOpen: () => void): () => void {
    const source = new EventSource(`/client/events?user=${this.#user}`);
    source.onmessage = ({ data }) => onEvent(JSON.parse(String(data)) as ClientEvent);
    // What happened before it was open is not repeated.
    source.onopen = onOpen;
    return () => source.close();
  }

  async #send<T>(method: string, path: string, body?: object): Promise<T> {
    return (await send(method, path, { 'x-user': this.#user }, body)) as T;
  }
}

async function send(method: string, path: string, headers: Record<string, string>, body?: object): Promise<unknown> {
  const json = body !== undefined && !(body instanceof FormData);
  const response = await fetch(path, {
    method,
    headers: json ? { ...headers, 'content-type': 'application/json' } : headers,
    ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
  }).catch(() => {
    throw new Error('The playground is not running any more; start it again and reload this page.');
  });
  if (response.status === 204) return undefined;
  const answer = (await response.json()) as { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The sandbox answered with ${response.status}.`);
  return answer;
}
