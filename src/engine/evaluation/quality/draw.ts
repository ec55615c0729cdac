import type { TopLevelSpec } from 'vega-lite';
import { IzvorError } from '../../../errors.js';

/** Draws a Vega-Lite chart as SVG, without a browser or a canvas. */
export type Draw = (spec: TopLevelSpec) => Promise<string>;

/**
 * Loads the drawing libraries, which come with the repository and not with the package.
 * @throws IzvorError `bad_configuration` where they are not installed
 */
export async function loadDraw(): Promise<Draw> {
  const vega = await import('vega').catch(notInstalled);
  return async (spec) => {
    // Only now: it gives every `Set` a `toJSON`, with which discord.js cannot be loaded any more.
    const { compile } = await import('vega-lite').catch(notInstalled);
    const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
    try {
      return `${await view.toSVG()}\n`;
    } finally {
      view.finalize();
    }
  };
}

function notInstalled(cause: unknown): never {
  throw new IzvorError(
    'bad_configuration',
    'The pictures of the report need the packages vega and vega-lite: run it in a clone of the repository after `npm install`.',
    { cause },
  );
}
