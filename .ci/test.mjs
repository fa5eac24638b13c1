/**
 * Runs every check, each to its end whatever the others say, and ends with one line: `N passed, N failed`. The type check
 * and the linter count as one check each; a skipped test counts as failed, since it can hide anything.
 * `--lint` leaves the tests out.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { $, echo } from 'zx';

const total = { passed: 0, failed: 0 };

await check('types', ['tsc', '-p', '.']);
await check('lint and format', ['biome', 'check', '--error-on-warnings']);
if (!process.argv.includes('--lint')) add(await tests());

echo(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function check(name, command) {
  const { exitCode } = await run(command);
  echo(`${exitCode === 0 ? '✓' : '✗'} ${name}`);
  add(exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

async function tests() {
  const folder = await mkdtemp(join(tmpdir(), 'factpress-test-'));
  try {
    const report = join(folder, 'report.json');
    const { exitCode } = await run([
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ]);
    return count(await readReport(report), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An empty report where vitest ended too early to write one. */
async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return {};
  }
}

/** Vitest's figures; a file that did not even load, or a failure outside any test, counts as one. */
function count({ numPassedTests = 0, numTotalTests = 0, testResults = [] }, exitCode) {
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numTotalTests - numPassedTests + unloaded;
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

function run(command) {
  return $({ stdio: 'inherit', nothrow: true })`${command}`;
}
