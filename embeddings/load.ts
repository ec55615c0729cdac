import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { AutoModel, AutoTokenizer, env, type PreTrainedModel, type PreTrainedTokenizer } from '@xenova/transformers';
import { IzvorError } from '../src/errors.js';
import { localModelFolder, type ModelSpec } from './registry.js';

export interface LoadOptions {
  /** Folder of the operator's own models, one folder each. */
  modelsFolder?: string | undefined;
  /** Fetch weights that are not on this machine from the hub into `downloadFolder`. */
  allowDownload?: boolean | undefined;
  downloadFolder?: string | undefined;
  /** The hub's address; Hugging Face's by default. */
  hub?: string | undefined;
  /** Threads of one run of the model. */
  threads?: number | undefined;
}

export interface LoadedModel {
  tokenizer: PreTrainedTokenizer;
  model: PreTrainedModel;
}

/** How onnxruntime is to run a model. */
export function sessionOptions(threads = 2): object {
  return {
    intraOpNumThreads: threads,
    // 3 is "error": onnxruntime prints its warnings to stderr past every logger.
    logSeverityLevel: 3,
    // Threads that wait for work sleep: by spinning they take the cores from the bot's own thread and from other programs.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  };
}

/** Hash over names, sizes and small files: cheap enough for every start, and different for any exchanged weight file. */
function folderRevision(folder: string): string {
  const hash = createHash('sha256');
  const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', ...weightFiles(folder)];
  for (const file of files) {
    const full = path.join(folder, file);
    if (!existsSync(full)) continue;
    const { size } = statSync(full);
    hash.update(`${file}:${size}\n`);
    if (size < 65_536) hash.update(readFileSync(full));
  }
  return hash.digest('hex').slice(0, 16);
}

function weightFiles(folder: string): string[] {
  const onnx = path.join(folder, 'onnx');
  return existsSync(onnx)
    ? readdirSync(onnx)
        .sort()
        .map((name) => path.join('onnx', name))
    : [];
}

/** Tells the weights and tokenizer of `spec` from any other, without loading them: part of the store's fingerprint. */
export function modelRevision(spec: ModelSpec, modelsFolder?: string): string {
  const folder = localModelFolder(spec, modelsFolder);
  return folder === null ? hubName(spec) : folderRevision(path.join(folder, spec.name));
}

const hubName = (spec: ModelSpec): string => `${spec.repository ?? spec.name}@${hubRevision(spec)}`;
const hubRevision = (spec: ModelSpec): string => (spec.revision === 'bundled' ? 'main' : spec.revision);

/** Whether an earlier run fetched the model: transformers.js keeps it by its name on the hub, other revisions than `main` a folder deeper. */
function isDownloaded(spec: ModelSpec, downloadFolder: string | undefined): boolean {
  const revision = hubRevision(spec) === 'main' ? [] : [hubRevision(spec)];
  return (
    downloadFolder !== undefined &&
    existsSync(path.join(downloadFolder, spec.repository ?? spec.name, ...revision, 'config.json'))
  );
}

/**
 * Loads tokenizer and weights of `spec`: from this machine where they are, else from the hub where that is allowed.
 * @throws IzvorError `model_unusable` naming what is missing and what to do
 */
export async function loadModel(spec: ModelSpec, options: LoadOptions = {}): Promise<LoadedModel> {
  const folder = localModelFolder(spec, options.modelsFolder);
  const download = folder === null && options.allowDownload === true;
  if (folder === null && !download && !isDownloaded(spec, options.downloadFolder)) {
    throw new IzvorError(
      'model_unusable',
      `The model ${spec.name} is not on this machine; put it in a folder of that name below IZVOR_MODELS, or set IZVOR_ALLOW_DOWNLOAD=1 to fetch it once.`,
    );
  }
  env.allowLocalModels = !download;
  env.allowRemoteModels = download;
  const localFolder = folder ?? options.downloadFolder;
  if (localFolder !== undefined) env.localModelPath = localFolder;
  if (options.hub !== undefined) env.remoteHost = options.hub;
  if (options.downloadFolder !== undefined) env.cacheDir = options.downloadFolder;
  const id = folder === null ? (spec.repository ?? spec.name) : spec.name;
  const revision = hubRevision(spec);
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(id, { revision });
    const model = await AutoModel.from_pretrained(id, {
      revision,
      dtype: spec.dtype,
      session_options: sessionOptions(options.threads),
    });
    return { tokenizer, model };
  } catch (cause) {
    const mend = download
      ? `from ${env.remoteHost} could not be fetched or loaded; check the connection and the address, and run the command again.`
      : `in ${path.join(localFolder ?? '', id)} could not be loaded; check that its files are whole (izvor.json, config.json, tokenizer.json, onnx/).`;
    throw new IzvorError('model_unusable', `The model ${spec.name} (${spec.dtype}) ${mend}`, { cause });
  }
}
