import { describe, expect, it } from 'vitest';
import { modelSpec, registeredModels } from '../../embeddings/registry.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

describe('model registry', () => {
  it('knows prompts and pooling of the models that the README names', () => {
    expect(registeredModels).toEqual(
      expect.arrayContaining([
        'multilingual-e5-small',
        'multilingual-e5-base',
        'bge-m3',
        'gte-multilingual-base',
        'embeddinggemma-300m',
        'paraphrase-multilingual-MiniLM-L12-v2',
      ]),
    );
    expect(modelSpec('multilingual-e5-base')).toMatchObject({
      pooling: 'mean',
      queryPrefix: 'query: ',
      passagePrefix: 'passage: ',
    });
    expect(modelSpec('bge-m3')).toMatchObject({ pooling: 'cls', queryPrefix: '', passagePrefix: '' });
    expect(modelSpec('gte-multilingual-base')).toMatchObject({ pooling: 'cls' });
    expect(modelSpec('paraphrase-multilingual-MiniLM-L12-v2')).toMatchObject({ pooling: 'mean', queryPrefix: '' });
    for (const name of registeredModels) expect(modelSpec(name).maxTokens).toBeGreaterThanOrEqual(512);
  });

  it('takes a name with its owner for the same model', () => {
    expect(modelSpec('Xenova/bge-m3')).toEqual(modelSpec('bge-m3'));
    expect(modelSpec('intfloat/multilingual-e5-base')).toEqual(modelSpec('multilingual-e5-base'));
  });

  it('names what it knows, and the way to add a model, for a name it does not', () => {
    expect(() => modelSpec('no-such-model')).toThrow(
      expect.objectContaining({
        code: 'bad_configuration',
        message: expect.stringMatching(/^IZVOR_MODEL names "no-such-model", [^\n]*bge-m3[^\n]*izvor\.json[^\n]*\.$/) as string,
      }),
    );
  });

  it("reads izvor.json in the folder of a model of one's own, also over a name of the registry", () => {
    const folder = writeFiles(temporaryFolder(), {
      'my-model/izvor.json': '{"pooling": "cls", "dtype": "fp32", "queryPrefix": "find: ", "maxTokens": 256}',
      'bge-m3/izvor.json': '{"pooling": "mean", "dtype": "q4"}',
    });
    expect(modelSpec('my-model', folder)).toEqual({
      name: 'my-model',
      pooling: 'cls',
      dtype: 'fp32',
      queryPrefix: 'find: ',
      passagePrefix: '',
      maxTokens: 256,
      revision: 'main',
    });
    expect(modelSpec('bge-m3', folder)).toMatchObject({ pooling: 'mean', dtype: 'q4' });
    expect(modelSpec('multilingual-e5-small', folder)).toEqual(modelSpec('multilingual-e5-small'));
  });

  it.each([
    ['{"pooling": "max", "dtype": "q4"}', /pooling/],
    ['{"pooling": "cls"}', /dtype/],
    ['{"pooling": "cls", "dtype": "q4", "maxTokens": 8}', /maxTokens/],
    ['{pooling: cls}', /not valid JSON/],
    ['', /not valid JSON/],
  ])('says in one sentence what is wrong with %j', (contents, detail) => {
    const folder = writeFiles(temporaryFolder(), { 'mine/izvor.json': contents });
    let error: unknown;
    try {
      modelSpec('mine', folder);
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: 'bad_configuration', message: expect.stringMatching(detail) as string });
    expect((error as Error).message).toMatch(/^[^\n]*mine.izvor\.json [^\n]*\.$/);
  });
});
