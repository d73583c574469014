/** Which way the window opens. Kept apart from how, so that the whole table can be tried with made-up machines. */
export type Choice =
  | { readonly way: 'electron'; readonly executable: string }
  | { readonly way: 'chromium'; readonly executable: string }
  | { readonly way: 'notes'; readonly because: 'display' | 'browser' }

export interface Machine {
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Electron's binary where it already is, or null. */
  electron(): string | null
  /** Tries to fetch it within a few seconds. */
  fetchElectron(): Promise<string | null>
  browser(): string | null
}

export const hasDisplay = ({ platform, environment }: Pick<Machine, 'platform' | 'environment'>): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)

/**
 * The ways, best first; the caller goes on to the next when one fails. A browser the editor has named goes before Electron,
 * and nothing is fetched when there is no display to show it on.
 */
export async function* ways(machine: Machine): AsyncGenerator<Choice> {
  const { environment } = machine
  if (hasDisplay(machine)) {
    const named = environment.RELECTURE_BROWSER ? machine.browser() : null
    if (named !== null) yield { way: 'chromium', executable: named }
    const electron = machine.electron() ?? (environment.RELECTURE_NO_FETCH === '1' ? null : await machine.fetchElectron())
    if (electron !== null) yield { way: 'electron', executable: electron }
    const browser = named === null ? machine.browser() : null
    if (browser !== null) yield { way: 'chromium', executable: browser }
    yield { way: 'notes', because: 'browser' }
  } else {
    yield { way: 'notes', because: 'display' }
  }
}
