// Runs Jest, passes arguments on, and ends with one line: `N passed, N failed`.
// Electron's runtime is never fetched by a test: its folder is named as one that does not exist, unless the caller named one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testBrowser } from '../test/electron/browser.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'relecture-jest-'))
const outcome = join(folder, 'outcome.json')
// The tests' browser is unpacked once, before Jest's workers ask for it at the same time.
const chrome = await testBrowser()
const run = spawnSync(
  process.execPath,
  [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${outcome}`, ...process.argv.slice(2)],
  {
    cwd: root,
    // Jest writes its JSON to standard output as well when a file is named; what a person reads goes to standard error.
    stdio: ['inherit', 'ignore', 'inherit'],
    env: { ...process.env, CHROME: chrome, ELECTRON_OVERRIDE_DIST_PATH: process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'no-electron') },
  },
)
let passed = 0
let failed = 0
if (existsSync(outcome)) {
  const counts = JSON.parse(readFileSync(outcome, 'utf8'))
  passed = counts.numPassedTests
  // A file that could not even be loaded counts as one failure.
  failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(run.status ?? 1)
