import { join } from 'node:path'
import type { EventName, Events } from '../shared/channels'
import { serve } from './calls'
import { launch, takeProfile } from './chromium/launch'
import { openWindow, type PageWindow } from './chromium/window'
import { createDesk, type DeskOptions } from './desk/desk'
import type { Host } from './host/port'
import { showFile } from './host/show'

export interface ChromiumOptions extends DeskOptions {
  readonly executable: string
  readonly headless?: boolean
  readonly extra?: readonly string[]
  /** Where the window's files are; `dist/renderer` of the program otherwise. */
  readonly pages?: string
}

export interface ChromiumEntry {
  readonly window: PageWindow
  /** The browser's process number. */
  readonly process: number
  /** As if the editor had closed the window: with unsaved work the page is asked. */
  askToClose(): void
  /** Settles when the window and the browser have gone. */
  readonly done: Promise<void>
}

/** A browser that has not shown its window by then will not. */
const patience = 20_000

/** The entry in an installed Chromium: the same window and the same desk as under Electron, over a DevTools pipe. */
export async function openInChromium(options: ChromiumOptions): Promise<ChromiumEntry> {
  const profile = takeProfile(options.data)
  const browser = launch({ executable: options.executable, profile: profile.folder, headless: options.headless, extra: options.extra })
  const kill = (): void => { if (browser.process.exitCode === null) browser.process.kill('SIGKILL') }
  const tooLate = setTimeout(kill, patience)
  let window: PageWindow | null = null

  const emit = <N extends EventName>(name: N, event: Events[N]): void => window?.tell({ type: 'event', name, event })
  const host: Host = {
    entry: 'chromium',
    openDialog: async () => 'unsupported',
    saveDialog: async () => 'unsupported',
    // The page copies for us: a browser keeps the clipboard to its windows.
    copy: async text => window !== null && await window.evaluate(copyExpression(text)) === true,
    show: path => showFile(path),
    setDirty: () => undefined,
    setLanguage: () => undefined,
    close() {
      window?.close()
      // A page that hangs does not keep the program.
      setTimeout(kill, 5000).unref()
    },
    emit,
  }
  const desk = createDesk(host, options)
  try {
    const opened = await openWindow(browser, options.pages ?? join(options.root, 'dist', 'renderer'), {
      call: (name, args) => serve(desk, name, args),
      closing: () => emit('window.closing', {}),
    })
    window = opened
    clearTimeout(tooLate)
    const done = opened.closed.then(async () => {
      browser.pipe.send('Browser.close').catch(() => undefined)
      const slow = setTimeout(kill, 5000)
      await browser.exited.catch(() => null)
      clearTimeout(slow)
      desk.stop()
      profile.release()
    })
    return { window: opened, process: browser.process.pid!, done, askToClose: () => { opened.command('Page.close').catch(() => undefined) } }
  } catch (error) {
    clearTimeout(tooLate)
    kill()
    desk.stop()
    profile.release()
    throw error
  }
}

/** Puts a text on the clipboard from the page; the older way is for windows that have lost the focus. */
const copyExpression = (text: string): string => `(async text => {
  try { await navigator.clipboard.writeText(text); return true } catch {}
  const area = document.createElement('textarea')
  const before = document.activeElement
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  before?.focus?.()
  return done
})(${JSON.stringify(text)})`
