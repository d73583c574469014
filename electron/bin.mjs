#!/usr/bin/env node
// The `relecture` command. The program proper is built into dist/; this file only finds it and says what to do when it is not there.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'cli', 'cli.mjs')

if (existsSync(program)) {
  const { run } = await import(pathToFileURL(program).href)
  process.exitCode = await run(process.argv.slice(2), root)
} else {
  process.stderr.write(`Relecture is not built yet. Run \`npm run build\` in ${root}, then try again.\n`)
  process.exitCode = 2
}
