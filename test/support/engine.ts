import { rmSync } from 'node:fs';
import { openEngine } from '../../src/engine/client.js';
import type { EngineOptions } from '../../src/engine/options.js';
import type { Engine } from '../../src/engine/types.js';
import { newFolder } from './folders.js';

/** An engine in its thread, with all that it told the operator. */
export interface TestEngine {
  engine: Engine;
  dataDir: string;
  notices: string[];
  errors: string[];
  /** Closes the engine and deletes its data folder, where that is not the caller's. */
  stop: () => Promise<void>;
}

/** Starts an engine on a new data folder, or on the one in the options. The reader is off unless asked for: it takes a second to load. */
export async function startEngine(options: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const dataDir = options.dataDir ?? newFolder();
  const notices: string[] = [];
  const errors: string[] = [];
  const engine = await openEngine({
    model: 'multilingual-e5-small',
    reader: false,
    onNotice: (line) => notices.push(line),
    onError: (line) => errors.push(line),
    ...options,
    dataDir,
  });
  const stop = async (): Promise<void> => {
    await engine.close();
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  return { engine, dataDir, notices, errors, stop };
}
