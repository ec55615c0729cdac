import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { IzvorError } from '../src/errors.js';
import { bundledModelsFolder } from '../src/paths.js';

const modelSpecSchema = z.object({
  /** How the token states become one vector: their mean over the mask, the first token's, or the model's own `sentence_embedding` output. */
  pooling: z.enum(['mean', 'cls', 'sentence_embedding']),
  queryPrefix: z.string().default(''),
  passagePrefix: z.string().default(''),
  /** Weight file to load, as transformers.js names them: `q4` is `onnx/model_q4.onnx`. */
  dtype: z.enum(['fp32', 'fp16', 'q8', 'q4', 'int8', 'uint8', 'q4f16']),
  /** Longest input in tokens, special tokens and prefix included. */
  maxTokens: z.number().int().min(32).max(8192).default(512),
  /** The hub's name of the repository, where it differs from the model's name. */
  repository: z.string().optional(),
  revision: z.string().default('main'),
});

export type ModelSpec = z.infer<typeof modelSpecSchema> & { name: string };

type Entry = Omit<z.input<typeof modelSpecSchema>, 'revision'> & { revision?: string };

const e5 = { pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' } as const;

/** Prompts and pooling as each model's card gives them. */
const registry: Readonly<Record<string, Entry>> = {
  'multilingual-e5-small': { ...e5, dtype: 'q4', repository: 'Xenova/multilingual-e5-small', revision: 'bundled' },
  'multilingual-e5-base': { ...e5, dtype: 'q8', repository: 'Xenova/multilingual-e5-base' },
  'multilingual-e5-large': { ...e5, dtype: 'q8', repository: 'Xenova/multilingual-e5-large' },
  'bge-m3': { pooling: 'cls', dtype: 'q8', maxTokens: 1024, repository: 'Xenova/bge-m3' },
  'gte-multilingual-base': { pooling: 'cls', dtype: 'q8', maxTokens: 1024, repository: 'onnx-community/gte-multilingual-base' },
  'embeddinggemma-300m': {
    pooling: 'sentence_embedding',
    queryPrefix: 'task: search result | query: ',
    passagePrefix: 'title: none | text: ',
    dtype: 'q4',
    maxTokens: 1024,
    repository: 'onnx-community/embeddinggemma-300m-ONNX',
  },
  'paraphrase-multilingual-MiniLM-L12-v2': {
    pooling: 'mean',
    dtype: 'q8',
    repository: 'Xenova/paraphrase-multilingual-MiniLM-L12-v2',
  },
};

export const bundledModel = 'multilingual-e5-small';

/** The names that need no `izvor.json`. */
export const registeredModels: readonly string[] = Object.keys(registry);

function fromFolder(name: string, folder: string): ModelSpec | null {
  const file = path.join(folder, name, 'izvor.json');
  if (!existsSync(file)) return null;
  try {
    return { name, ...modelSpecSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch (cause) {
    const detail =
      cause instanceof z.ZodError
        ? cause.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
        : 'it is not valid JSON';
    throw new IzvorError('bad_configuration', `${file} does not describe a model (${detail}); see docs/models.md for its form.`, {
      cause,
    });
  }
}

/**
 * How to use the model called `name`: from `izvor.json` in its folder below `modelsFolder`, else from the registry
 * (with or without the hub's owner in front).
 * @throws IzvorError `bad_configuration` where neither knows it
 */
export function modelSpec(name: string, modelsFolder?: string): ModelSpec {
  const own = modelsFolder === undefined ? null : fromFolder(name, modelsFolder);
  if (own) return own;
  const key = registeredModels.find(
    (known) => known === name || registry[known]?.repository === name || name.endsWith(`/${known}`),
  );
  const entry = key === undefined ? undefined : registry[key];
  if (key === undefined || entry === undefined) {
    throw new IzvorError(
      'bad_configuration',
      `IZVOR_MODEL names "${name}", whose prompts and pooling are not known; use one of ${registeredModels.join(', ')}, or put an izvor.json beside the weights (docs/models.md).`,
    );
  }
  return { name: key, ...modelSpecSchema.parse(entry) };
}

/** Where the weights of `spec` are on this machine, or null where they would have to come from the hub. */
export function localModelFolder(spec: ModelSpec, modelsFolder?: string): string | null {
  const parents = modelsFolder === undefined ? [bundledModelsFolder] : [modelsFolder, bundledModelsFolder];
  return parents.find((parent) => existsSync(path.join(parent, spec.name, 'config.json'))) ?? null;
}
