import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { electronBinary, electronPackage } from '../../electron/cli/runtime'

/** The program's own folder. */
export const programRoot = join(__dirname, '..', '..')

/** Electron's binary, or null; nothing is fetched. */
export const electronForTests = (): string | null => electronBinary(electronPackage(programRoot), process.env)

export interface ElectronEntry {
  evaluate(expression: string): Promise<unknown>
  askToClose(): void
  closed(): boolean
  stop(): Promise<void>
}

/** Opens the built Electron entry with another program folder, over playwright's Electron driver. */
export async function openInElectron(root: string, data: string): Promise<ElectronEntry> {
  const app = await _electron.launch({
    executablePath: electronForTests()!,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), join(programRoot, 'dist', 'electron', 'main.cjs')],
    env: { ...process.env, RELECTURE_DATA: data, RELECTURE_ROOT: root } as Record<string, string>,
  })
  const page = await app.firstWindow()
  let closed = false
  app.on('close', () => { closed = true })
  return {
    evaluate: expression => page.evaluate(expression),
    askToClose: () => { void app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()) },
    closed: () => closed,
    stop: async () => { if (!closed) await app.close() },
  }
}

