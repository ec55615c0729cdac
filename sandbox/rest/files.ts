import type { FastifyInstance } from 'fastify';
import type { Core } from '../core.js';

/** The files of messages and uploads, as Discord's CDN serves them. */
export function fileRoutes(core: Core) {
  return (app: FastifyInstance): void => {
    for (const folder of ['attachments', 'ephemeral-attachments']) {
      app.get<{ Params: { id: string; name: string } }>(`/${folder}/:where/:id/:name`, (request, reply) => {
        const file = core.files.get(request.params.id);
        if (file?.name !== request.params.name) return reply.code(404).send('This content is no longer available.');
        // Never a page: what people upload is not to run where the playground does.
        void reply.headers({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" });
        return reply.type(file.contentType).send(file.bytes);
      });
    }
  };
}
