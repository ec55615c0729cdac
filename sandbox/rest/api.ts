import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Core, RecordedRequest } from '../core.js';
import { ApiError, invalidForm, notFound, unauthorized } from '../errors.js';
import type { Fault } from '../faults.js';
import { formErrors, unknownProperties } from '../validation/form-errors.js';
import { type MessageBody, messageMishaps } from '../validation/message-limits.js';
import { acceptBodies, readBody } from './body.js';
import { type RateLimits, tooMany } from './rate-limits.js';
import { Answer, type Route } from './route.js';

/** Discord's HTTP API: what happens to every request around its route. */
export function api(core: Core, limits: RateLimits, routes: Route[]) {
  return async (app: FastifyInstance): Promise<void> => {
    await acceptBodies(app);
    for (const route of routes) {
      const handler = async (request: FastifyRequest, reply: FastifyReply) => {
        await serve(core, limits, route, request, reply);
        return reply;
      };
      app.route({ method: route.method, url: route.path, handler });
    }
    app.setNotFoundHandler((request, reply) => {
      const recorded = record(core, request);
      recorded.status = 404;
      core.violations.push({ request: label(recorded), problem: 'the sandbox knows no such route', refused: true });
      return reply.code(404).send(notFound());
    });
    app.setErrorHandler((error, request, reply) => {
      if (error instanceof ApiError) return reply.code(error.status).send(error.toJSON());
      core.violations.push({ request: `${request.method} ${request.url}`, problem: String(error), refused: true });
      return reply.code(500).send({ message: '500: Internal Server Error', code: 0 });
    });
  };
}

async function serve(core: Core, limits: RateLimits, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const recorded = record(core, request);
  const fault = core.faults.take(label(recorded));
  // A body is read before the connection goes, or the bot would see its own writing fail.
  const { body, files } = await readBody(request);
  recorded.body = body;
  recorded.files = [...files.values()].map(({ name }) => name);
  if (fault !== undefined && fault.kind !== 'lost-answer') {
    if (await suffer(fault, request, reply, recorded)) return;
  }
  try {
    const answer = answerTo(core, limits, route, request, reply, { body, files });
    const { status, body: sent } = answer instanceof Answer ? answer : { status: answer === undefined ? 204 : 200, body: answer };
    recorded.status = status;
    if (fault?.kind === 'lost-answer') lose(request, reply);
    else void reply.code(status).send(sent);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    recorded.status = error.status;
    // What the bot could have known; not that an interaction was acknowledged before, or gone.
    if ((error.status === 400 && error.code !== 40060) || error.status === 413) {
      const problem = [error.message, ...error.fields.map(({ path, message }) => `${path.join('.')}: ${message}`)].join('; ');
      core.violations.push({ request: label(recorded), problem, refused: true });
    }
    void reply.code(error.status).send(error.toJSON());
  }
}

function answerTo(
  core: Core,
  limits: RateLimits,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  { body, files }: Awaited<ReturnType<typeof readBody>>,
): unknown {
  const params = request.params as Record<string, string>;
  const verdict = limits.take(route, params);
  void reply.headers(verdict.headers);
  if (verdict.retryAfter !== undefined) {
    const { headers, body: refusal } = tooMany(verdict.retryAfter, verdict.global ?? false);
    void reply.headers(headers);
    return new Answer(429, refusal);
  }
  if (route.open !== true && request.headers.authorization !== `Bot ${core.token}`) throw unauthorized();
  if (route.operation !== undefined) check(core, route, `${route.method} ${request.url}`, body);
  return route.handle({ params, query: request.query as Record<string, string>, body: body ?? {}, files });
}

/** By Discord's description, and for what Discord passes over without a word. */
function check(core: Core, { operation }: Route, request: string, body: unknown): void {
  const errors = formErrors(operation!, body === undefined ? {} : body);
  if (errors.length > 0) throw invalidForm(errors);
  const mishaps = unknownProperties(operation!, body).map((path) => `unknown property ${path}`);
  const message = operation === 'create_interaction_response' ? (body as { data?: unknown }).data : body;
  if (typeof message === 'object' && message !== null && 'embeds' in message)
    mishaps.push(...messageMishaps(message as MessageBody));
  for (const problem of mishaps) core.violations.push({ request, problem, refused: false });
}

/** @returns whether the request is answered by it, or never will be */
async function suffer(fault: Fault, request: FastifyRequest, reply: FastifyReply, recorded: RecordedRequest): Promise<boolean> {
  switch (fault.kind) {
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
      return false;
    case 'status':
      recorded.status = fault.status;
      void reply.code(fault.status).send(fault.body ?? { message: `${fault.status}: ${request.method} failed`, code: 0 });
      return true;
    case 'page':
      recorded.status = fault.status ?? 502;
      void reply.code(recorded.status).type('text/html').send('<html><head><title>502 Bad Gateway</title></head></html>');
      return true;
    case 'rate-limit': {
      const { headers, body } = tooMany(fault.retryAfter, fault.global ?? false);
      recorded.status = 429;
      void reply
        .code(429)
        .headers({ ...headers, 'x-ratelimit-reset-after': String(fault.retryAfter) })
        .send(body);
      return true;
    }
    case 'drop':
      lose(request, reply);
      return true;
    default:
      return false;
  }
}

function lose(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  request.raw.socket.destroy();
}

function record(core: Core, request: FastifyRequest): RecordedRequest {
  const { pathname, searchParams } = new URL(request.url, 'http://sandbox');
  const recorded = {
    method: request.method,
    path: decodeURIComponent(pathname).replace(/^\/api\/v10/, ''),
    ...{ query: Object.fromEntries(searchParams), body: request.body, files: [], at: core.clock.now() },
  };
  core.requests.push(recorded);
  return recorded;
}

const label = ({ method, path }: RecordedRequest) => `${method} ${path}`;
