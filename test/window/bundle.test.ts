import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of a built script and of all that it loads before it runs. */
function loaded(name: string, parts = new Set<string>()): number {
  if (parts.has(name)) return 0
  parts.add(name)
  const code = readFileSync(join(__dirname, '..', '..', 'dist', 'renderer', name), 'utf8')
  return Buffer.byteLength(code) + [...code.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)].reduce((sum, [, part]) => sum + loaded(part!, parts), 0)
}

test('what the window loads before it opens is at most 350 KB', () => {
  const size = loaded('app.js')
  expect(size).toBeGreaterThan(200_000)
  expect(size).toBeLessThanOrEqual(350_000)
})
