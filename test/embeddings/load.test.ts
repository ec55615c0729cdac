import { rmSync, truncateSync, copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Embedder } from '../../embeddings/embedder.js';
import { modelRevision, type LoadOptions } from '../../embeddings/load.js';
import { modelSpec } from '../../embeddings/registry.js';
import { temporaryFolder } from '../support/folders.js';
import { startHub } from '../support/hub.js';
import { bundledFolder, ownModel } from '../support/models.js';
import { cosine } from '../support/random.js';

const own = { pooling: 'mean', passagePrefix: 'passage: ', queryPrefix: 'query: ', dtype: 'q4' } as const;

async function failure(name: string, options: LoadOptions): Promise<{ code: string; message: string }> {
  const error: unknown = await Embedder.load(modelSpec(name, options.modelsFolder), options).then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ code: 'model_unusable' });
  const { code, message } = error as { code: string; message: string };
  expect(message, 'one sentence').toMatch(/^[^\n]+\.$/);
  return { code, message };
}

describe('loading a model', () => {
  it('says where to put weights that are not there, and how to let them be fetched', async () => {
    const { message } = await failure('bge-m3', { downloadFolder: temporaryFolder() });
    expect(message).toContain('bge-m3');
    expect(message).toContain('IZVOR_MODELS');
    expect(message).toContain('IZVOR_ALLOW_DOWNLOAD');
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 2_000_000)],
    ['of something else', (file: string) => writeFileSync(file, 'no weights at all')],
    ['missing', (file: string) => rmSync(file)],
  ])('says in one sentence that weights are %s and names their folder', async (_, damage) => {
    const folder = ownModel(temporaryFolder(), 'mine', own);
    const weights = path.join(folder, 'mine', 'onnx', 'model_q4.onnx');
    rmSync(weights);
    copyFileSync(path.join(bundledFolder, 'onnx', 'model_q4.onnx'), weights);
    damage(weights);
    const { message } = await failure('mine', { modelsFolder: folder });
    expect(message).toContain(path.join(folder, 'mine'));
  });

  it('says so of a damaged tokenizer', async () => {
    const folder = ownModel(temporaryFolder(), 'mine', own);
    rmSync(path.join(folder, 'mine', 'tokenizer.json'));
    writeFileSync(path.join(folder, 'mine', 'tokenizer.json'), '{"version": "1.0", "model": {');
    expect((await failure('mine', { modelsFolder: folder })).message).toContain('tokenizer.json');
  });

  it('tells exchanged weights from the ones before by the revision', () => {
    const folder = ownModel(temporaryFolder(), 'mine', own);
    const before = modelRevision(modelSpec('mine', folder), folder);
    expect(modelRevision(modelSpec('mine', folder), folder)).toBe(before);
    const weights = path.join(folder, 'mine', 'onnx', 'model_q4.onnx');
    rmSync(weights);
    writeFileSync(weights, 'others');
    expect(modelRevision(modelSpec('mine', folder), folder)).not.toBe(before);
  });
});

describe('a model from the hub', () => {
  const repository = 'Xenova/multilingual-e5-base';
  // The bundled weights under the names that the larger model has on the hub.
  const files = {
    'config.json': path.join(bundledFolder, 'config.json'),
    'tokenizer.json': path.join(bundledFolder, 'tokenizer.json'),
    'tokenizer_config.json': path.join(bundledFolder, 'tokenizer_config.json'),
    'onnx/model_quantized.onnx': path.join(bundledFolder, 'onnx', 'model_q4.onnx'),
  };
  const load = (options: LoadOptions): Promise<Embedder> => Embedder.load(modelSpec('multilingual-e5-base'), options);

  it('is fetched once, and serves without the hub from then on, also where downloads are off again', async () => {
    const hub = await startHub(repository, files);
    onTestFinished(() => hub.stop());
    const downloadFolder = temporaryFolder();
    const options = { hub: hub.address, downloadFolder, allowDownload: true };
    const first = await load(options);
    const { pooled } = await first.encodeQuery('Where is the harbour?');
    await first.dispose();
    expect([...new Set(hub.served)].sort()).toEqual(
      Object.keys(files)
        .map((file) => `/${repository}/resolve/main/${file}`)
        .sort(),
    );

    await hub.stop();
    for (const allowDownload of [true, false]) {
      const again = await load({ ...options, allowDownload });
      expect(cosine((await again.encodeQuery('Where is the harbour?')).pooled, pooled)).toBeGreaterThan(0.9999);
      await again.dispose();
    }
  });

  it('that cannot be reached is one sentence with its address', async () => {
    const hub = await startHub(repository, files);
    await hub.stop();
    const options = { hub: hub.address, downloadFolder: temporaryFolder(), allowDownload: true };
    const { message } = await failure('multilingual-e5-base', options);
    expect(message).toContain(hub.address);
    expect(message).toContain('connection');
  });

  it('that does not have the model is one sentence as well', async () => {
    const hub = await startHub('someone/else', files);
    onTestFinished(() => hub.stop());
    const { message } = await failure('multilingual-e5-base', {
      hub: hub.address,
      downloadFolder: temporaryFolder(),
      allowDownload: true,
    });
    expect(message).toContain('multilingual-e5-base');
  });
});
