import type { Embedder } from '../../../../embeddings/embedder.js';
import type { ParsedArticle } from '../../../corpus/types.js';
import { IzvorError } from '../../../errors.js';
import type { BaselineExcerpt } from './ranking.js';

/** What this method is called in the table. */
export const langChainMethod = 'LangChain.js';

/** The splitter that its tutorials use, in characters. */
const splitting = { chunkSize: 1000, chunkOverlap: 200 } as const;
/** Chunks that are ranked: its retriever's default of 4 says nothing of a tenth place. */
const depth = 100;

interface ChunkMetadata {
  file: string;
  start: number;
}

/** LangChain.js's vector store over chunks of the articles, with the same embedding model as the search. */
export interface LangChainRetriever {
  chunks: number;
  /** Chunks by cosine, best first. */
  rank: (question: string) => Promise<BaselineExcerpt[]>;
}

/**
 * Makes what LangChain.js makes of a folder of articles by default: `RecursiveCharacterTextSplitter` and `MemoryVectorStore`, whose
 * `similaritySearchWithScore` is what `asRetriever()` calls.
 * @throws IzvorError `bad_configuration` where its packages, which only the report needs, are not installed
 */
export async function langChainRetriever(
  articles: ReadonlyMap<string, ParsedArticle>,
  embedder: Embedder,
): Promise<LangChainRetriever> {
  const { MemoryVectorStore, RecursiveCharacterTextSplitter } = await loadLangChain();
  const splitter = new RecursiveCharacterTextSplitter(splitting);
  const [texts, metadata]: [string[], ChunkMetadata[]] = [[], []];
  for (const [file, { text }] of articles) {
    const chunks = await splitter.splitText(text);
    chunkStarts(text, chunks).forEach((start, index) => {
      texts.push(chunks[index]!);
      metadata.push({ file, start });
    });
  }
  const store = await MemoryVectorStore.fromTexts(texts, metadata, embeddingsOf(embedder));
  return {
    chunks: texts.length,
    rank: async (question) => {
      const found = await store.similaritySearchWithScore(question, Math.min(depth, texts.length));
      return found.map(([document, score]) => {
        const { file, start } = document.metadata as ChunkMetadata;
        return { file, start, end: start + document.pageContent.length, score };
      });
    },
  };
}

/** Installed for development alone: nothing else may need them. */
async function loadLangChain() {
  try {
    const [{ MemoryVectorStore }, { RecursiveCharacterTextSplitter }] = await Promise.all([
      import('@langchain/classic/vectorstores/memory'),
      import('@langchain/textsplitters'),
    ]);
    return { MemoryVectorStore, RecursiveCharacterTextSplitter };
  } catch (cause) {
    throw new IzvorError(
      'bad_configuration',
      'LangChain.js, which the report compares with, is not installed; run `npm install` in a checkout of Izvor, which brings it.',
      { cause },
    );
  }
}

/** LangChain's embeddings on our model; the embedder adds the prefixes of question and passage itself. */
function embeddingsOf(embedder: Embedder) {
  return {
    embedQuery: async (text: string): Promise<number[]> => [...(await embedder.encodeQuery(text)).pooled],
    embedDocuments: async (texts: string[]): Promise<number[][]> => {
      const vectors: number[][] = texts.map(() => []);
      await embedder.encodePassages(texts, (indexes, encodings) => {
        indexes.forEach((index, place) => (vectors[index] = [...encodings[place]!.pooled]));
      });
      return vectors;
    },
  };
}

/** Where each chunk begins in its text, in UTF-16 units: they come in order, each a stretch of it. */
export function chunkStarts(text: string, chunks: readonly string[]): number[] {
  let from = 0;
  return chunks.map((chunk) => {
    const start = text.indexOf(chunk, from);
    if (start === -1) throw new Error('a chunk is not a stretch of its article');
    from = start + 1;
    return start;
  });
}
