import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledModelsFolder } from '../../src/paths.js';

export const bundledFolder = path.join(bundledModelsFolder, 'multilingual-e5-small');

/** A folder of the operator's own models with one called `name`: the bundled weights, used as `description` says. */
export function ownModel(folder: string, name: string, description: object): string {
  const model = path.join(folder, name);
  mkdirSync(path.join(model, 'onnx'), { recursive: true });
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_q4.onnx'])
    symlinkSync(path.join(bundledFolder, file), path.join(model, file));
  writeFileSync(path.join(model, 'izvor.json'), JSON.stringify(description));
  return folder;
}
