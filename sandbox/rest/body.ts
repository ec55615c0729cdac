import type { FastifyInstance, FastifyRequest } from 'fastify';
import multipart from '@fastify/multipart';
import { invalidJson, tooLarge } from '../errors.js';
import { largestFile, type SentFile } from '../files.js';

/** Bodies as Discord takes them: JSON, or a form with `payload_json` and `files[n]`. */
export async function acceptBodies(app: FastifyInstance): Promise<void> {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : JSON.parse(text as string));
    } catch {
      done(invalidJson(), undefined);
    }
  });
  await app.register(multipart, { limits: { fileSize: largestFile, files: 10, fieldSize: largestFile } });
}

/** @throws {ApiError} where a file is too large or `payload_json` is no JSON */
export async function readBody(request: FastifyRequest): Promise<{ body: unknown; files: Map<number, SentFile> }> {
  const files = new Map<number, SentFile>();
  if (!request.isMultipart()) return { body: request.body, files };
  let body: unknown;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'payload_json') body = parse(String(part.value));
      continue;
    }
    const bytes = await part.toBuffer().catch(() => {
      throw tooLarge();
    });
    const number = Number(/\d+/.exec(part.fieldname)?.[0] ?? files.size);
    files.set(number, { name: part.filename, contentType: part.mimetype, bytes });
  }
  return { body, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}
