import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join, relative, sep } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where settings, desk memory and reviews are kept. RELECTURE_DATA names another folder, in one word for tests and for a shared desk. */
export function dataFolder(environment: Environment = process.env, platform: string = process.platform, home: string = homedir()): string {
  const named = environment.RELECTURE_DATA
  if (named) return named
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Relecture')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Relecture')
  // The XDG rule: a relative path in the variable is to be ignored.
  const xdg = environment.XDG_DATA_HOME
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'relecture')
}

/** The language of the desk's machine, for the first start. */
export function machineLanguage(environment: Environment = process.env): 'fr' | 'en' {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || environment.LANGUAGE || ''
  const tag = named && named !== 'C' && named !== 'POSIX' && !named.startsWith('C.') ? named : Intl.DateTimeFormat().resolvedOptions().locale
  return /^fr/i.test(tag) ? 'fr' : 'en'
}

/**
 * Where the notes may go, best first: the folder that the command was given in, unless it is the program's own, as with `npm start`;
 * then the folder of the reviews, then that of temporary files.
 */
export function notesFolders(current: string, root: string, data: string): readonly string[] {
  const inside = relative(root, current)
  const own = inside === '' || !isAbsolute(inside) && inside !== '..' && !inside.startsWith(`..${sep}`)
  return [...(own ? [] : [current]), join(data, 'notes'), tmpdir()]
}
