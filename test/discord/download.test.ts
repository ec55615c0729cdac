import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { maxFileBytes } from '../../src/corpus/read.js';
import { checkFile, download } from '../../src/discord/download.js';
import { english } from '../../src/discord/texts.js';

/** A file where this server hands it over. */
async function served(answer: RequestListener, name = 'a.txt') {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { name, size: 10, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/file` };
}

const fetchFailed = '“a.txt” could not be fetched from Discord; please upload it again.';

describe('a file', () => {
  it('comes byte for byte', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xd0, 0x96, 0x00, 0xff]);
    const read = await download(await served((_, response) => response.end(bytes)), english);
    expect(read.ok && Buffer.from(read.value).equals(bytes)).toBe(true);
  });

  it('is fetched no further than may be read, whatever size was declared', async () => {
    let sent = 0;
    const file = await served((_, response) => {
      const chunk = Buffer.alloc(1024 * 1024, 'a');
      const more = () => {
        while (!response.destroyed && sent < maxFileBytes * 5) {
          sent += chunk.length;
          if (!response.write(chunk)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    });
    expect(await download(file, english)).toEqual({
      ok: false,
      sentence: expect.stringContaining('larger than the 20 MB') as string,
    });
    expect(sent).toBeLessThan(maxFileBytes * 3);
  });

  it.each([
    ['is not there', (_, response) => void response.writeHead(404).end()],
    ['is somewhere else', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/secret' }).end()],
    [
      'breaks off',
      (_, response) => void response.writeHead(200, { 'content-length': '10' }).write('abc', () => response.destroy()),
    ],
    ['never comes', () => undefined],
    ['comes too slowly', (_, response) => void response.write('a')],
  ] satisfies [string, RequestListener][])('that %s is told in one sentence', async (_, answer) => {
    expect(await download(await served(answer), english, 200)).toEqual({ ok: false, sentence: fetchFailed });
  });

  it.each(['a.txt', 'A.MD', 'page.html', 'page.htm'])('named %s is of a type that is read', (name) => {
    expect(checkFile({ name, size: 1, url: '' }, english).ok).toBe(true);
  });

  it.each(['a.pdf', 'txt', 'a.txt.exe', ''])('named “%s” is not', (name) => {
    expect(checkFile({ name, size: 1, url: '' }, english)).toEqual({
      ok: false,
      sentence: expect.stringContaining('.txt, .text, .md') as string,
    });
  });

  it('has a name that means nothing to Discord', () => {
    const checked = checkFile({ name: '**@everyone** [a](https://b.example).exe', size: 1, url: '' }, english);
    expect(!checked.ok && checked.sentence).toContain('\\*\\*\\@everyone\\*\\* \\[a\\](https\\://');
  });
});
