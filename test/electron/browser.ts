import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** A headless Chromium for the tests; `scripts/test.mjs` has named it already, a bare `jest` finds it here. */
export const testBrowser = (): string =>
  process.env.CHROME ?? execFileSync(process.execPath, [join(__dirname, 'browser.mjs')], { encoding: 'utf8' })
