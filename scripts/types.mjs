// Checks the types of the whole project: by the native compiler, which takes a quarter of the time, where npm has a build of it for
// this machine; otherwise by the one that is written in JavaScript, and which lint reads with.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const compiler = name => join(root, 'node_modules', name, 'bin', 'tsc')
const native = compiler('typescript-7')
const works = spawnSync(process.execPath, [native, '--version'], { stdio: 'ignore' }).status === 0
const { status } = spawnSync(process.execPath, [works ? native : compiler('typescript'), '-p', join(root, 'tsconfig.json'), '--noEmit'], { stdio: 'inherit' })
process.exitCode = status ?? 1
