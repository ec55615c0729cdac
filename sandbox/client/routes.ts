import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CommandUse, ComponentUse, ModalSubmit } from '../client-protocol.js';
import type { Commands } from '../commands.js';
import type { Core } from '../core.js';
import { ApiError, tooLarge } from '../errors.js';
import { largestFile } from '../files.js';
import type { People } from '../people.js';
import type { EventStreams } from './events.js';
import { bootstrap, clientMessage } from './view.js';

/** What people's clients say to this Discord: see client-protocol.ts. */
export function clientRoutes(core: Core, people: People, commands: Commands, streams: EventStreams) {
  const known = (id: unknown): string => {
    if (typeof id !== 'string' || !core.state.users.has(id)) throw new ApiError(403, 0, 'Name a user by the header x-user.');
    return id;
  };
  const user = (request: FastifyRequest) => known(request.headers['x-user']);
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(multipart, { limits: { fileSize: largestFile, files: 1 } });
    app.setErrorHandler((error, _request, reply) => {
      const { status, code, message } = error instanceof ApiError ? error : new ApiError(400, 0, String(error));
      return reply.code([400, 403, 404].includes(status) ? status : 400).send({ code, message });
    });

    app.get('/bootstrap', (request) => bootstrap(core.state, user(request)));
    app.get<{ Querystring: { user?: string } }>('/events', (request, reply) => {
      const id = known(request.query.user);
      reply.hijack();
      streams.open(id, reply.raw);
    });
    app.get<{ Params: { channel: string } }>('/channels/:channel/messages', (request) =>
      people.read(user(request), request.params.channel).map(clientMessage),
    );
    app.post<{ Params: { channel: string }; Body: { content: string } }>('/channels/:channel/messages', (request) =>
      clientMessage(people.write(user(request), request.params.channel, request.body.content)),
    );
    app.get<{ Params: { channel: string } }>('/channels/:channel/commands', (request) => {
      const id = user(request);
      return commands.usable(id, people.channel(id, request.params.channel));
    });
    app.post<{ Body: CommandUse }>('/interactions/command', (request) => ({
      interaction: people.useCommand(user(request), request.body).id,
    }));
    app.post<{ Body: CommandUse }>('/interactions/autocomplete', async (request) => ({
      choices: await people.complete(user(request), request.body),
    }));
    app.post<{ Body: ComponentUse }>('/interactions/component', (request) => ({
      interaction: people.useComponent(user(request), request.body).id,
    }));
    app.post<{ Body: ModalSubmit }>('/interactions/modal', (request) => ({
      interaction: people.submitModal(user(request), request.body).id,
    }));
    app.post('/attachments', async (request) => {
      user(request);
      const file = await request.file();
      if (file === undefined) throw new ApiError(400, 0, 'Send a form with the field `file`.');
      const bytes = await file.toBuffer().catch(() => {
        throw tooLarge();
      });
      return core.files.add({ name: file.filename, contentType: file.mimetype, bytes });
    });
    app.delete<{ Params: { message: string } }>('/messages/:message', (request, reply) => {
      people.dismiss(user(request), request.params.message);
      return reply.code(204).send();
    });
  };
}
