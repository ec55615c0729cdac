import { workerData } from 'node:worker_threads';
import { serveCalls } from '../thread.js';
import { StateDatabase } from './state-database.js';

const { dataDir } = workerData as { dataDir: string };
serveCalls(() => new StateDatabase(dataDir));
