import { parentPort, workerData } from 'node:worker_threads';
import { LocalEngine } from './engine.js';
import {
  errorValue,
  progressMethods,
  type CallMessage,
  type EngineMethod,
  type ThreadData,
  type ThreadMessage,
} from './protocol.js';

if (!parentPort) throw new Error('engine/worker is the start of a thread; use openEngine');
const port = parentPort;
const send = (message: ThreadMessage): void => port.postMessage(message);

// Made at the first call, so that a wrong setting is answered as an error of that call.
let engine: LocalEngine | null = null;

function open(): LocalEngine {
  engine ??= new LocalEngine({
    ...(workerData as ThreadData).settings,
    onNotice: (notice) => send({ notice }),
    onError: (errorLine) => send({ errorLine }),
    onProgress: (progress) => send({ call: null, progress }),
  });
  return engine;
}

async function carryOut({ call, method, args }: CallMessage): Promise<void> {
  try {
    if (method === 'close' && engine === null) return send({ call, value: undefined });
    const full = progressMethods.has(method) ? [...args, (progress: never) => send({ call, progress })] : args;
    const methods = open() as unknown as Record<EngineMethod, (...values: unknown[]) => Promise<unknown>>;
    send({ call, value: await methods[method](...full) });
  } catch (error) {
    send({ call, error: errorValue(error) });
  } finally {
    if (method === 'close') port.close();
  }
}

port.on('message', (message: CallMessage) => void carryOut(message));
