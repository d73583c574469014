// Prints the path of a headless Chromium for the tests: CHROME when it is set, otherwise the one that npm brought, unpacked once
// into the temporary folder. Unpacking goes to a folder of its own that is renamed when whole, so that test runs side by side
// never see half a browser.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of a browser that starts here. */
export async function testBrowser() {
  if (process.env.CHROME) return process.env.CHROME
  const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url)), 'utf8'))
  const folder = join(tmpdir(), `relecture-chromium-${version}-${process.getuid?.() ?? 0}`)
  const starter = join(folder, 'start')
  if (existsSync(starter)) return starter
  const own = mkdtempSync(`${folder}-`)
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH }
  // The package unpacks into the temporary folder, and its libraries only where it believes itself on Amazon's machines.
  Object.assign(process.env, { TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  // The machine's own libraries where it has them; the package's where it has not.
  const plain = spawnSync(join(own, 'chromium'), ['--version'], { stdio: 'ignore' }).status === 0
  writeFileSync(join(own, 'start'), [
    '#!/bin/sh',
    ...(plain ? [] : [`export LD_LIBRARY_PATH="${folder}/al2023/lib:$LD_LIBRARY_PATH"`]),
    ...(existsSync('/etc/fonts/fonts.conf') ? [] : [`export FONTCONFIG_PATH="${folder}/fonts"`]),
    `exec "${folder}/chromium" "$@"`, '',
  ].join('\n'))
  chmodSync(join(own, 'start'), 0o755)
  try {
    renameSync(own, folder)
  } catch {
    // Another run was first.
    rmSync(own, { recursive: true, force: true })
  }
  return starter
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await testBrowser())
