// Lint, types and build at the same time, before the tests: each works on one core. Says what each said, and fails when one did.
import { spawn } from 'node:child_process'

/** Runs a script of package.json; its words are kept together until it ends. */
const run = name => new Promise(done => {
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { said += data })
  child.on('error', error => { done({ name, code: 1, said: error.message }) })
  child.on('close', code => { done({ name, code: code ?? 1, said }) })
})

const ended = await Promise.all(['lint', 'types', 'build'].map(run))
for (const { name, code, said } of ended) {
  if (said !== '') process.stderr.write(said.endsWith('\n') ? said : `${said}\n`)
  if (code !== 0) process.stderr.write(`npm run ${name} failed\n`)
}
process.exitCode = ended.some(({ code }) => code !== 0) ? 1 : 0
