/** The decision of `start`, tried with made-up machines, and the fetch that must not hang. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argumentsOf, origin, takeProfile } from '../../electron/chromium/launch'
import { candidates, findBrowser } from '../../electron/chromium/find'
import { ways, type Machine } from '../../electron/cli/choose'
import { electronBinary, fetchElectron } from '../../electron/cli/runtime'

const folder = (): string => mkdtempSync(join(tmpdir(), 'relecture-choose-'))

interface Made {
  readonly electron?: boolean
  readonly fetchable?: boolean
  readonly browser?: boolean
  readonly display?: boolean
  readonly platform?: string
  readonly environment?: Record<string, string>
}

/** The ways on a machine, in order; `fetch` stands where a fetch was tried. */
async function waysOn({ electron = false, fetchable = false, browser = false, display = true, platform = 'linux', environment = {} }: Made): Promise<string> {
  const told: string[] = []
  const machine: Machine = {
    platform,
    environment: { ...(display ? { DISPLAY: ':0' } : {}), ...environment },
    electron: () => electron ? '/electron' : null,
    fetchElectron: async () => { told.push('fetch'); return fetchable ? '/electron' : null },
    browser: () => browser ? '/chromium' : null,
  }
  for await (const choice of ways(machine)) told.push(choice.way === 'notes' ? `notes for want of a ${choice.because}` : choice.way)
  return told.join(', ')
}

describe('the window opens', () => {
  it.each<[string, Made, string]>([
    ['in Electron when it is there', { electron: true, browser: true }, 'electron, chromium, notes for want of a browser'],
    ['in Electron when it can be fetched', { fetchable: true, browser: true }, 'fetch, electron, chromium, notes for want of a browser'],
    ['in a browser otherwise', { browser: true }, 'fetch, chromium, notes for want of a browser'],
    ['not at all without either', {}, 'fetch, notes for want of a browser'],
    ['not at all without a display, and nothing is fetched', { electron: true, browser: true, display: false }, 'notes for want of a display'],
    ['on Wayland', { browser: true, display: false, environment: { WAYLAND_DISPLAY: 'wayland-0' } }, 'fetch, chromium, notes for want of a browser'],
    ['on Windows, which has no such variable', { electron: true, display: false, platform: 'win32' }, 'electron, notes for want of a browser'],
    ['without a fetch when that is forbidden', { browser: true, fetchable: true, environment: { RELECTURE_NO_FETCH: '1' } }, 'chromium, notes for want of a browser'],
    ['first in the browser the editor named', { electron: true, browser: true, environment: { RELECTURE_BROWSER: 'brave' } }, 'chromium, electron, notes for want of a browser'],
  ])('%s', async (_, machine, order) => expect(await waysOn(machine)).toBe(order))
})

describe('a browser is found', () => {
  const found = (environment: Record<string, string>, platform: string, there: readonly string[]): string | null => findBrowser(environment, platform, '/home/e', path => there.includes(path))
  it('on the path, the plainest first', () => expect(found({ PATH: '/a:/b' }, 'linux', ['/a/google-chrome', '/b/chromium'])).toBe('/b/chromium'))
  it('where a package puts it', () => expect(found({ PATH: '' }, 'linux', ['/opt/google/chrome/chrome'])).toBe('/opt/google/chrome/chrome'))
  it('among the applications of macOS', () => expect(found({}, 'darwin', ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'])).toContain('Edge'))
  it('among the programs of Windows', () => expect(candidates({ PROGRAMFILES: 'C:\\P', LOCALAPPDATA: 'C:\\L' }, 'win32', '')).toContain('C:\\L\\Google\\Chrome\\Application\\chrome.exe'))
  it('by the name the editor gives', () => expect(found({ PATH: '/a', RELECTURE_BROWSER: 'brave' }, 'linux', ['/a/chromium', '/a/brave'])).toBe('/a/brave'))
  it('in no other place than the one the editor gives', () => expect(found({ PATH: '/a', RELECTURE_BROWSER: '/x/brave' }, 'linux', ['/a/chromium'])).toBeNull())
  it('never in the folder one stands in', () => expect(candidates({ PATH: '.:bin:/a' }, 'linux', '').every(path => path.startsWith('/'))).toBe(true))
})

describe('the browser is started', () => {
  it('on our origin as an application, over a pipe', () => expect(argumentsOf({ executable: '', profile: '/p' }, 'linux', false)).toEqual(expect.arrayContaining([`--app=${origin}/`, '--remote-debugging-pipe', '--user-data-dir=/p'])))
  it('with garbage collected on the thread that made it', () => expect(argumentsOf({ executable: '', profile: '/p' }, 'linux', false)).toContain('--js-flags=--single-threaded-gc'))
  it('without a listening socket', () => expect(argumentsOf({ executable: '', profile: '/p' }, 'linux', true).some(word => word.startsWith('--remote-debugging-port'))).toBe(false))
  it('without a switch that Chromium warns of in a bar', () => expect(argumentsOf({ executable: '', profile: '/p' }, 'linux', false).filter(word => /^--(?:host-resolver-rules|host-rules|ignore-certificate-errors|disable-web-security|single-process|no-sandbox)/.test(word))).toEqual([]))
  it('with its sandbox', () => expect(argumentsOf({ executable: '', profile: '/p' }, 'linux', false)).not.toContain('--no-sandbox'))
  it('without it only as root on Linux', () => expect([argumentsOf({ executable: '', profile: '/p' }, 'linux', true).includes('--no-sandbox'), argumentsOf({ executable: '', profile: '/p' }, 'darwin', true).includes('--no-sandbox')]).toEqual([true, false]))
  it('on a profile nobody else holds', () => {
    const data = folder()
    const [first, second] = [takeProfile(data), takeProfile(data)]
    first.release()
    expect([second.folder !== first.folder, takeProfile(data).folder]).toEqual([true, first.folder])
  })
  it('on the profile of a program that has gone', () => {
    const data = folder()
    writeFileSync(join(data, 'browser.lock'), '999999999')
    expect(takeProfile(data).folder).toBe(join(data, 'browser'))
  })
})

describe('Electron', () => {
  const fake = (installer: string): string => {
    const path = folder()
    writeFileSync(join(path, 'install.js'), installer)
    return path
  }
  const brought = `const fs = require('fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', ''); fs.chmodSync(__dirname + '/dist/electron', 0o755); fs.writeFileSync(__dirname + '/path.txt', 'electron')`
  it('is not there before it was fetched', () => expect(electronBinary(fake(''), {})).toBeNull())
  it('is there once it was', async () => {
    const path = fake(brought)
    expect(await fetchElectron(path, folder(), {})).toBe(join(path, 'dist', 'electron'))
  })
  it('is where ELECTRON_OVERRIDE_DIST_PATH says', () => {
    const named = folder()
    writeFileSync(join(named, 'electron'), '')
    chmodSync(join(named, 'electron'), 0o755)
    expect(electronBinary(fake(''), { ELECTRON_OVERRIDE_DIST_PATH: named })).toBe(join(named, 'electron'))
  })
  it('is given up when it cannot be fetched', async () => expect(await fetchElectron(fake('process.exit(1)'), folder(), {})).toBeNull())
  it('does not keep a machine without network waiting, and neither do its children', async () => {
    const path = fake(`require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => require("fs").writeFileSync(' + JSON.stringify(JSON.stringify(__dirname + '/late')) + ', ""), 900)'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`)
    const started = Date.now()
    expect(await fetchElectron(path, folder(), {}, 500)).toBeNull()
    expect(Date.now() - started).toBeLessThan(3000)
    await new Promise(resolve => setTimeout(resolve, 1200))
    expect(existsSync(join(path, 'late'))).toBe(false)
  })
  it('is not tried again at once after that', async () => {
    const data = folder()
    await fetchElectron(fake('process.exit(1)'), data, {})
    expect(await fetchElectron(fake(brought), data, {})).toBeNull()
  })
  it('is not fetched when a folder without it was named', async () => {
    const path = fake(brought)
    mkdirSync(join(path, 'none'))
    expect([await fetchElectron(path, folder(), { ELECTRON_OVERRIDE_DIST_PATH: join(path, 'none') }), existsSync(join(path, 'dist'))]).toEqual([null, false])
  })
})
