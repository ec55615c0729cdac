/** Prints "N passed, N failed" from vitest's JSON reports: `node .ci/count.js FAILED_STEPS REPORT...`. */
import { readFileSync } from 'node:fs';

const [failedSteps, ...files] = process.argv.slice(2);

function counts(file) {
  const text = readFileSync(file, 'utf8');
  // Empty where the tests never came to their end.
  if (text.trim() === '') return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  // A file that could not be loaded has no test that could have failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

const all = files.map(counts);
const passed = all.reduce((sum, report) => sum + report.passed, 0);
const failed = all.reduce((sum, report) => sum + report.failed, 0);
console.log(`${passed} passed, ${failed === 0 && Number(failedSteps) > 0 ? Number(failedSteps) : failed} failed`);
