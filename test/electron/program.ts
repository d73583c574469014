import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

const source = join(__dirname, '..', '..')

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
  /** Milliseconds. */
  readonly time: number
}

export interface Program {
  readonly root: string
  run(args: readonly string[], more?: { readonly environment?: Record<string, string>; readonly folder?: string; readonly input?: string }): Promise<Ran>
}

/** The command line as a desk would have it, built into a folder of its own; `built: false` leaves the build out. */
export async function newProgram(built = true): Promise<Program> {
  const root = mkdtempSync(join(tmpdir(), 'relecture-program-'))
  mkdirSync(join(root, 'electron'))
  mkdirSync(join(root, 'samples'))
  cpSync(join(source, 'electron', 'bin.mjs'), join(root, 'electron', 'bin.mjs'))
  writeFileSync(join(root, 'package.json'), '{"name": "relecture", "version": "9.8.7", "type": "module"}')
  if (built) {
    await build({
      absWorkingDir: source, entryPoints: { cli: 'electron/cli.ts', 'read-thread': 'electron/cli/read-thread.ts' }, outdir: join(root, 'dist', 'cli'), outExtension: { '.js': '.mjs' },
      bundle: true, format: 'esm', splitting: true, platform: 'node', target: 'node20', loader: { '.tsv': 'text', '.ttf': 'binary' }, logLevel: 'silent',
    })
  }
  const plain = { PATH: process.env.PATH!, HOME: root, RELECTURE_DATA: join(root, 'data'), LANG: 'en_GB.UTF-8' }
  return {
    root,
    run: (args, { environment = {}, folder = root, input = '' } = {}) => new Promise(resolve => {
      const started = Date.now()
      const child = spawn(process.execPath, [join(root, 'electron', 'bin.mjs'), ...args], { cwd: folder, env: { ...plain, ...environment } })
      let [out, err] = ['', '']
      child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
      child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text })
      child.on('close', status => resolve({ status, out, err, time: Date.now() - started }))
      child.stdin.end(input)
    }),
  }
}
