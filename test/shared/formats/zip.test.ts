import { strToU8, zipSync } from 'fflate'
import { openZip, replaceEntry, unzip, unzipOne } from '../../../shared/formats/zip'
import { Refused } from '../../../shared/formats/types'

const refused = (name: string, key: string, act: () => unknown): void => {
  test(`${name}: ${key}`, () => {
    try { act() } catch (error) {
      expect(error instanceof Refused ? error.key : error).toBe(key)
      return
    }
    throw new Error('was not refused')
  })
}
const small = zipSync({ mimetype: [strToU8('text'), { level: 0 }], 'a.xml': strToU8('<a>été</a>'.repeat(50)), '../../etc/passwd': strToU8('x') })
const text = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes!)
const patched = (bytes: Uint8Array, change: (view: DataView, entryLine: number) => void): Uint8Array => {
  const copy = bytes.slice()
  change(new DataView(copy.buffer), openZip(copy).entries[1]!.line)
  return copy
}

test('reads entries by name, and only those', () => expect(unzip(openZip(small), ['a.xml', 'b.xml', 'mimetype']).map(entry => (entry === null ? null : text(entry).slice(0, 10)))).toEqual(['<a>été</a>', null, 'text']))
test('one entry changed: every other byte stays', () => {
  const zip = openZip(small), now = replaceEntry(zip, 'a.xml', strToU8('<a>hiver, bien plus long que l’été</a>'.repeat(9)))
  const again = openZip(now)
  expect(text(unzipOne(again, 'a.xml'))).toBe('<a>hiver, bien plus long que l’été</a>'.repeat(9))
  expect(again.entries.map(({ name }) => name)).toEqual(zip.entries.map(({ name }) => name))
  expect(text(unzipOne(again, '../../etc/passwd'))).toBe('x')
  expect(now.subarray(0, zip.entries[1]!.at)).toEqual(small.subarray(0, zip.entries[1]!.at))
})
refused('no zip', 'read.damaged-package', () => openZip(strToU8('PK\u0003\u0004 and nothing more than that')))
refused('cut short', 'read.damaged-package', () => openZip(small.subarray(0, small.length - 40)))
refused('a locked entry', 'read.password', () => unzipOne(openZip(patched(small, (view, line) => { view.setUint16(line + 8, 1, true) })), 'a.xml'))
refused('an entry that holds more than it says', 'read.bomb', () => unzipOne(openZip(patched(small, (view, line) => { view.setUint32(line + 24, 20, true) })), 'a.xml'))
refused('an entry that holds less than it says', 'read.damaged-package', () => unzipOne(openZip(patched(small, (view, line) => { view.setUint32(line + 24, 9000, true) })), 'a.xml'))
refused('an entry whose sum is wrong', 'read.damaged-package', () => unzipOne(openZip(patched(small, (view, line) => { view.setUint32(line + 16, 1, true) })), 'a.xml'))
const bomb = zipSync({ 'a.xml': new Uint8Array(40 * 1024 * 1024) })
refused('an entry that grows a thousandfold', 'read.bomb', () => unzipOne(openZip(bomb), 'a.xml'))
refused('an entry said to be of 3 GB', 'read.bomb', () => unzipOne(openZip(patched(small, (view, line) => { view.setUint32(line + 24, 3e9, true) })), 'a.xml'))
refused('twenty thousand entries', 'read.bomb', () => openZip(patched(small, view => { view.setUint16(small.length - 12, 20000, true) })))
