#!/usr/bin/env node
// The `relecture` command. The program proper is built into dist/; this file only finds it and says what to do when it is not there.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'cli', 'cli.mjs')

// The engine is wide rather than deep: most of a short run goes by before any one function is worth optimising, and V8's usual
// eagerness costs more than it earns (measured: half the processor time of a batch of 114 stories). So it is told to wait, to
// compile plainly at once, and to collect young garbage in larger strides. A long batch is optimised all the same.
for (const flag of ['--interrupt-budget=1500000', '--always-sparkplug', '--min-semi-space-size=32']) setFlagsFromString(flag)

if (existsSync(program)) {
  const { run } = await import(pathToFileURL(program).href)
  process.exitCode = await run(process.argv.slice(2), root)
} else {
  process.stderr.write(`Relecture is not built yet. Run \`npm run build\` in ${root}, then try again.\n`)
  process.exitCode = 2
}
