/** The Electron entry: one sandboxed window on our own scheme, over the same desk as every other entry. */
import { app, BrowserWindow, clipboard, dialog, Menu, protocol, session, shell, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { join } from 'node:path'
import type { PairPaths } from '../shared/channels'
import { serve } from './calls'
import { createDesk } from './desk/desk'
import { dataFolder, machineLanguage } from './desk/folders'
import { problem } from './desk/problem'
import type { Host } from './host/port'
import { menuTemplate } from './menu'
import { pageAt } from './pages'
import { windowFlags } from './window-flags'

const scheme = 'relecture'
const origin = `${scheme}://app`
/** dist/electron/main.cjs stands two folders below the program's; the contract suite names another. */
const root = process.env.RELECTURE_ROOT ?? join(__dirname, '..', '..')

app.commandLine.appendSwitch('js-flags', windowFlags)

protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])

/** The two files named after `--`; the switches of Chromium stand before it. */
function pairIn(argv: readonly string[]): { readonly pair: PairPaths | null; readonly wrong: boolean } {
  const cut = argv.indexOf('--')
  const files = cut < 0 ? [] : argv.slice(cut + 1)
  return files.length === 2 ? { pair: { en: files[0]!, fr: files[1]! }, wrong: false } : { pair: null, wrong: files.length > 0 }
}

/** Whether a message comes from the one document that may send any: our page, in the main frame of our window. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return frame !== null && event.sender === window.webContents && frame === window.webContents.mainFrame && frame.origin === origin
}

/** Nothing leads out of the window: no navigation, no further window, no embedded page. */
function shut(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-frame-navigate', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}

function shutSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.on('will-download', event => event.preventDefault())
  // The network is not ours to use: whatever is not our scheme is cancelled before it leaves.
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !details.url.startsWith(`${origin}/`) && !details.url.startsWith('devtools://') }))
  protocol.handle(scheme, async request => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.host !== 'app') return new Response(null, { status: 404 })
    const { status, headers, body } = await pageAt(join(root, 'dist', 'renderer'), url.pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}

function openWindow({ pair, wrong }: ReturnType<typeof pairIn>): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440, height: 900, minWidth: 720, minHeight: 480, show: false, title: 'Relecture', autoHideMenuBar: false,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, webviewTag: false, spellcheck: false, navigateOnDragDrop: false, devTools: !app.isPackaged,
    },
  })
  let dirty = false
  let leaving = false

  const setMenu = (language: 'fr' | 'en', keys: Readonly<Record<string, readonly string[]>> = {}): void =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, command => host.emit('menu.command', { command }), keys)))

  const host: Host = {
    entry: 'electron',
    async openDialog(title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openFile'] })
      return canceled ? null : filePaths[0] ?? null
    },
    async saveDialog(title, suggested, extension) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title, defaultPath: suggested, filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension.replace(/^\./, '')] }],
      })
      return canceled || !filePath ? null : filePath
    },
    async copy(text) {
      clipboard.writeText(text)
      return true
    },
    show: async path => await shell.openPath(path) === '',
    setDirty: value => { dirty = value },
    setLanguage: setMenu,
    close() {
      leaving = true
      window.close()
    },
    emit: (name, event) => { if (!window.isDestroyed()) window.webContents.send('relecture:event', name, event) },
  }
  const desk = createDesk(host, { root, data: dataFolder(), pair, problem: wrong ? problem('problem.arguments.count') : null })

  window.webContents.ipc.handle('relecture:call', (event, name: unknown, args: unknown) =>
    isOurs(event, window) ? serve(desk, name, args) : { ok: false, problem: problem('problem.call.refused', { name: '' }) })

  window.on('close', event => {
    if (leaving || !dirty) return
    event.preventDefault()
    host.emit('window.closing', {})
  })
  window.on('closed', () => desk.stop())
  window.once('ready-to-show', () => window.show())
  setMenu(machineLanguage())
  void window.loadURL(`${origin}/`)
  return window
}

app.enableSandbox()
app.setPath('userData', join(dataFolder(), 'electron'))
const named = pairIn(process.argv)
if (app.requestSingleInstanceLock(named)) {
  let last: BrowserWindow | null = null
  app.on('web-contents-created', (_event, contents) => shut(contents))
  // A second start with a pair gets a window of its own in this program; one without brings the last window forward.
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const other = data as ReturnType<typeof pairIn>
    if (other.pair !== null || last === null || last.isDestroyed()) last = openWindow(other)
    else {
      if (last.isMinimized()) last.restore()
      last.focus()
    }
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => {
    shutSession()
    last = openWindow(named)
  })
} else {
  app.quit()
}
