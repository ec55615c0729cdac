import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Nothing from elsewhere, whatever a message holds; styles of elements are set by the page itself. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the page from `folder`, on the same server as the sandbox. @param user who sits at the keyboard first */
export async function pageRoutes(app: FastifyInstance, { folder, user }: { folder: string; user: string }): Promise<void> {
  app.addHook('onSend', (_request, reply, payload, done) => {
    void reply.headers({
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    done(null, payload);
  });
  app.get('/start.json', () => ({ user }));
  await app.register(fastifyStatic, { root: folder, cacheControl: false });
}
