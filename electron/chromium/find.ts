/** Finding an installed browser of the Chromium family. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Names looked for on the path, the plainest browser first. */
const names = [
  'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge',
  'brave-browser', 'brave', 'vivaldi', 'vivaldi-stable', 'google-chrome-beta', 'google-chrome-unstable', 'thorium-browser', 'ungoogled-chromium',
]

const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe', 'Vivaldi\\Application\\vivaldi.exe',
]

const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser', 'Vivaldi.app/Contents/MacOS/Vivaldi',
]

const onLinux = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/opt/brave.com/brave/brave', '/usr/lib/chromium/chromium', '/snap/bin/chromium']

export const isProgram = (path: string): boolean => {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Where browsers may stand, most wanted first; not all of them are there. */
export function candidates(environment: Environment, platform: string, home: string): readonly string[] {
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].filter(folder => folder !== undefined)
    return onWindows.flatMap(tail => folders.map(folder => `${folder}\\${tail}`))
  }
  const onPath = (environment.PATH ?? '').split(delimiter).filter(isAbsolute)
  const found = names.flatMap(name => onPath.map(folder => join(folder, name)))
  if (platform === 'darwin') return [...onMac.flatMap(tail => [`/Applications/${tail}`, join(home, 'Applications', tail)]), ...found]
  return [...found, ...onLinux]
}

/**
 * The browser to use, or null. RELECTURE_BROWSER, a path or a name on the path, goes before all; when it names nothing that
 * can be run, no other browser is taken in its place, because the editor's choice was explicit.
 */
export function findBrowser(environment: Environment, platform: string, home: string, exists: (path: string) => boolean = isProgram): string | null {
  const wanted = environment.RELECTURE_BROWSER
  if (wanted) {
    if (isAbsolute(wanted) || wanted.includes('/') || wanted.includes('\\')) return exists(wanted) ? wanted : null
    return (environment.PATH ?? '').split(delimiter).map(folder => join(folder, wanted)).find(exists) ?? null
  }
  return candidates(environment, platform, home).find(exists) ?? null
}
