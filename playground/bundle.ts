import { cp } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../src/paths.js';

const source = path.join(packageRoot, 'playground', 'page');

/** Bundles the page into `folder`; everything it needs is in there, so that it loads nothing from elsewhere. */
export async function bundlePage(folder: string): Promise<void> {
  await build({
    entryPoints: { main: path.join(source, 'main.ts'), style: path.join(source, 'styles', 'main.css') },
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    tsconfig: path.join(source, 'tsconfig.json'),
    logLevel: 'silent',
  });
  for (const name of ['index.html', 'icon.svg']) await cp(path.join(source, name), path.join(folder, name));
}
