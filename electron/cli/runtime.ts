/** Electron's binary: where it is, and fetching it with a hard limit of time. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isProgram } from '../chromium/find'

export const fetchLimit = 8_000

/** After a fetch that failed, the next start does not wait again within this time. */
const forgetAfter = 12 * 3_600_000

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of the electron package, or null when it is not installed. */
export function electronPackage(root: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/** As the package's own index.js finds it, but without its download. */
export function electronBinary(folder: string | null, environment: Environment): string | null {
  if (folder === null) return null
  let name = ''
  try { name = readFileSync(join(folder, 'path.txt'), 'utf8').trim() } catch { /* never fetched */ }
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH
  const path = override ? join(override, name || 'electron') : name ? join(folder, 'dist', name) : null
  return path !== null && isProgram(path) ? path : null
}

/** Whether a fetch failed a short while ago; kept as a file's date in the data folder. */
function failedLately(data: string): boolean {
  try {
    return Date.now() - statSync(join(data, 'electron-not-fetched')).mtimeMs < forgetAfter
  } catch {
    return false
  }
}

/** Runs the package's installer in a child of its own, and ends the child with all it started when the time is up. */
export async function fetchElectron(folder: string | null, data: string, environment: Environment, limit = fetchLimit, starting: () => void = () => undefined): Promise<string | null> {
  // A named folder without a binary in it is the editor's word that there is none.
  if (folder === null || environment.ELECTRON_OVERRIDE_DIST_PATH || failedLately(data)) return null
  const stamp = join(data, 'electron-not-fetched')
  starting()
  const done = await new Promise<boolean>(resolve => {
    const group = process.platform !== 'win32'
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', detached: group, env: { ...environment } as NodeJS.ProcessEnv })
    const late = setTimeout(() => {
      try {
        if (group) process.kill(-child.pid!, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch { /* it has just ended by itself */ }
      resolve(false)
    }, limit)
    child.on('error', () => { clearTimeout(late); resolve(false) })
    child.on('exit', code => { clearTimeout(late); resolve(code === 0) })
  })
  const binary = done ? electronBinary(folder, environment) : null
  try {
    if (binary === null) {
      mkdirSync(data, { recursive: true })
      writeFileSync(stamp, '')
    } else rmSync(stamp, { force: true })
  } catch { /* a data folder that cannot be written only costs the next start a wait */ }
  return binary
}
