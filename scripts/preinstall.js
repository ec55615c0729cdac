/**
 * Runs where the packed package is installed, before the install scripts of what it depends on. onnxruntime-node's own would fetch CUDA
 * libraries, which Izvor has no use for, from outside the package registry, and fail the whole install where they cannot be reached.
 * A clone has `onnxruntime-node-install=skip` in `.npmrc` for that, but npm reads no `.npmrc` of a dependency; so that script is emptied.
 * Whoever sets ONNXRUNTIME_NODE_INSTALL gets what it says.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { ONNXRUNTIME_NODE_INSTALL, npm_config_onnxruntime_node_install, npm_config_local_prefix } = process.env;
const decided = (ONNXRUNTIME_NODE_INSTALL ?? npm_config_onnxruntime_node_install ?? '') !== '';
const inClone = npm_config_local_prefix === process.cwd();

function installScript() {
  const transformers = createRequire(path.join(process.cwd(), 'package.json')).resolve('@xenova/transformers');
  const onnxruntime = createRequire(transformers).resolve('onnxruntime-node/package.json');
  return path.join(path.dirname(onnxruntime), 'script', 'install.js');
}

if (!decided && !inClone) {
  try {
    const script = installScript();
    if (existsSync(script)) writeFileSync(script, '// Emptied by izvor: no CUDA libraries are fetched.\n');
  } catch {
    // Another package manager may lay packages out otherwise, or not have put them there yet: the install goes on as it would without this.
  }
}
