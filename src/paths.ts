import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

function findPackageRoot(from: string): string {
  let folder = from;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${from}`);
    folder = parent;
  }
  return folder;
}

/** The folder that holds package.json, `embeddings/models` and `corpus`, whether run from the sources or from `dist`. */
export const packageRoot = findPackageRoot(path.dirname(fileURLToPath(import.meta.url)));

/** The weights that ship with the package. */
export const bundledModelsFolder = path.join(packageRoot, 'embeddings', 'models');

/** The sample articles that ship with the package. */
export const sampleCorpusFolder = path.join(packageRoot, 'corpus');

/** Articles and questions that the confidence is fitted on; they ship with the package, so that any model can be calibrated. */
export const calibrationFolder = path.join(packageRoot, 'calibration');
