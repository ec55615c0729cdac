import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chartsOf } from './charts.js';
import { loadDraw, type Draw } from './draw.js';
import { qualityPage } from './page.js';
import type { Quality } from './types.js';

/**
 * Writes `quality.md`, `quality.json` and `images/quality-*.svg` into a folder; the section of `quality-notes.md` beside them is taken over.
 * @returns the page's file
 */
export async function writeQuality(folder: string, quality: Quality, draw?: Draw): Promise<string> {
  const drawing = draw ?? (await loadDraw());
  const images = path.join(folder, 'images');
  await mkdir(images, { recursive: true });
  const charts = chartsOf(quality);
  for (const { name, spec } of charts) await writeFile(path.join(images, `quality-${name}.svg`), await drawing(spec));
  await writeFile(path.join(folder, 'quality.json'), `${JSON.stringify(quality, rounded, 1)}\n`);
  const notes = path.join(folder, 'quality-notes.md');
  const page = path.join(folder, 'quality.md');
  await writeFile(page, qualityPage(quality, charts, existsSync(notes) ? await readFile(notes, 'utf8') : ''));
  return page;
}

/** Six significant digits: more says nothing of a few hundred questions. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
}
