import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { windowFlags } from '../window-flags'
import { openPipe, type Pipe } from './pipe'

/** The window's origin. The name is reserved never to exist (RFC 2606), and no request to it leaves the browser. */
export const origin = 'https://relecture.invalid'

/**
 * Where anything that still asks for the network is sent: as a proxy an address that no system connects to, so that no name is
 * looked up and nothing leaves the machine. To forbid names by a resolver rule would do as well, but is a switch that Chromium
 * warns of with a bar across every window.
 */
const nowhere = '255.255.255.255:9'

/** A browser that only shows our window: no first-run pages, no services that call home, and no way out. */
const quiet = [
  '--no-first-run', '--no-default-browser-check', '--no-service-autorun', '--no-pings', '--disable-background-networking',
  '--disable-component-update', '--disable-component-extensions-with-background-pages', '--disable-default-apps', '--disable-extensions',
  '--disable-sync', '--disable-breakpad', '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--metrics-recording-only',
  '--disable-field-trial-config', '--disable-search-engine-choice-screen', '--disable-session-crashed-bubble', '--hide-crash-restore-bubble',
  '--password-store=basic', '--use-mock-keychain',
  '--disable-features=Translate,MediaRouter,OptimizationHints,OptimizationGuideModelDownloading,AutofillServerCommunication,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,DialMediaRouteProvider',
  `--proxy-server=${nowhere}`, '--proxy-bypass-list=<-loopback>',
  `--js-flags=${windowFlags}`,
]

export interface LaunchOptions {
  readonly executable: string
  /** The browser's own profile, apart from the editor's. */
  readonly profile: string
  /** Without a screen, for tests. */
  readonly headless?: boolean
  readonly extra?: readonly string[]
}

export interface Browser {
  readonly pipe: Pipe
  readonly process: ChildProcess
  /** The exit status, once the browser has gone. */
  readonly exited: Promise<number | null>
}

/** The command line. The sandbox is given up only where Chromium would not start with it: as root on Linux. */
export function argumentsOf({ profile, headless = false, extra = [] }: LaunchOptions, platform: string, root: boolean): readonly string[] {
  return [
    `--user-data-dir=${profile}`, '--remote-debugging-pipe', ...quiet,
    ...(platform === 'linux' && root ? ['--no-sandbox', '--test-type'] : []),
    ...(headless ? ['--headless', '--hide-scrollbars', '--window-size=1440,900'] : ['--window-size=1440,900', '--class=Relecture']),
    ...extra,
    headless ? 'about:blank' : `--app=${origin}/`,
  ]
}

export function launch(options: LaunchOptions): Browser {
  const child = spawn(options.executable, [...argumentsOf(options, process.platform, process.getuid?.() === 0)], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A Ctrl+C in the terminal is ours to pass on, after the page has been asked.
    detached: process.platform !== 'win32',
  })
  const exited = new Promise<number | null>((resolve, reject) => {
    child.on('exit', code => resolve(code))
    child.on('error', reject)
  })
  exited.catch(() => undefined)
  // Whatever ends the program ends its browser: a window with nobody behind it would only look alive.
  const end = (): void => { child.kill('SIGKILL') }
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return { pipe: openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable), process: child, exited }
}

/** What no switch turns off for good: offers to translate the story, to save passwords, to fetch spelling dictionaries. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, exit_type: 'Normal' },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  spellcheck: { dictionaries: [] as string[] },
  search: { suggest_enabled: false },
  dns_over_https: { mode: 'off', templates: '' },
  net: { network_prediction_options: 2 },
}

/** A new profile starts with these; one in use has them already. */
function writePreferences(profile: string): void {
  const folder = join(profile, 'Default')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export interface Profile {
  readonly folder: string
  release(): void
}

/**
 * A profile that no other window uses: a second browser on one profile would hand its window to the first and leave us without
 * a pipe. The holder's process number stands in a lock file; the lock of a process that has gone is taken over.
 */
export function takeProfile(data: string): Profile {
  for (let n = 1; ; n++) {
    const folder = join(data, n === 1 ? 'browser' : `browser-${n}`)
    const lock = `${folder}.lock`
    mkdirSync(folder, { recursive: true })
    writePreferences(folder)
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        const handle = openSync(lock, 'wx')
        writeSync(handle, String(process.pid))
        closeSync(handle)
        return { folder, release: () => rmSync(lock, { force: true }) }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        let holder = NaN
        try { holder = Number(readFileSync(lock, 'utf8')) } catch { continue }
        if (holder > 0 && runs(holder)) break
        rmSync(lock, { force: true })
      }
    }
  }
}
