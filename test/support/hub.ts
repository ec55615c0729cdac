import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A model hub on this machine, with the address layout `/{repository}/resolve/{revision}/{file}`. */
export interface LoopbackHub {
  address: string;
  /** Paths of the requests that were answered with a file. */
  served: string[];
  stop: () => Promise<void>;
}

/** @param files where each file of the repository is, by its name in it */
export async function startHub(repository: string, files: Readonly<Record<string, string>>): Promise<LoopbackHub> {
  const served: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const prefix = `/${repository}/resolve/main/`;
    const file = pathname.startsWith(prefix) ? files[pathname.slice(prefix.length)] : undefined;
    if (file === undefined || !existsSync(file)) {
      response.writeHead(404).end('Entry not found');
      return;
    }
    const { size } = statSync(file);
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = Number(first ?? 0);
    const end = last ? Math.min(Number(last), size - 1) : size - 1;
    response.writeHead(first === undefined ? 200 : 206, {
      'content-length': end - start + 1,
      ...(first !== undefined && { 'content-range': `bytes ${start}-${end}/${size}` }),
      etag: `"${size}"`,
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    served.push(pathname);
    createReadStream(file, { start, end }).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    served,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
