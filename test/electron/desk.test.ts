import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolder, machineLanguage } from '../../electron/desk/folders'
import { keepIn } from '../../electron/desk/keep'
import { listFolder } from '../../electron/desk/listing'
import { DeskError } from '../../electron/desk/problem'
import { readBytes, readFileBytes } from '../../electron/desk/read'
import { besideOf, findReview, inDataOf, saveReview } from '../../electron/desk/review'
import { listSamples } from '../../electron/desk/samples'
import { writeAtomically, type Disk } from '../../electron/desk/write'
import { messages } from '../../shared/messages'

const folder = (): string => mkdtempSync(join(tmpdir(), 'relecture-desk-'))
const file = (text: string, name = 'story.txt'): string => {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return path
}
const keyOf = async (work: Promise<unknown>): Promise<string> => {
  try { await work } catch (error) { return error instanceof DeskError ? error.problem.key : String(error) }
  return 'no problem'
}
/** The disk with one operation of its file handles put in another's place. */
const failing = (change: (handle: disk.FileHandle) => Partial<disk.FileHandle>, rest: Partial<Disk> = {}): Disk => ({
  ...disk,
  open: (async (path: string, flags: string | number, mode?: number) => {
    const handle = await disk.open(path, flags, mode)
    return typeof flags === 'string' && flags === 'wx' ? new Proxy(handle, {
      get: (target, name) => {
        const own = change(target)[name as keyof disk.FileHandle]
        const value = own ?? target[name as keyof disk.FileHandle]
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
      },
    }) : handle
  }) as typeof disk.open,
  ...rest,
})
const errno = (code: string): Error => Object.assign(new Error(code), { code })
const only = (path: string): string[] => readdirSync(join(path, '..'))

describe('writing a file', () => {
  it('writes a new file', async () => {
    const path = join(folder(), 'new.txt')
    await writeAtomically(path, Buffer.from('texte'))
    expect(readFileSync(path, 'utf8')).toBe('texte')
  })
  it('puts the new text in the old one\'s place and leaves nothing else', async () => {
    const path = file('old')
    await writeAtomically(path, Buffer.from('new'))
    expect([readFileSync(path, 'utf8'), only(path)]).toEqual(['new', ['story.txt']])
  })
  it('keeps the mode of the file', async () => {
    const path = file('old')
    chmodSync(path, 0o640)
    await writeAtomically(path, Buffer.from('new'))
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })
  it('writes through a link and keeps it a link', async () => {
    const path = file('old')
    const link = join(folder(), 'link.txt')
    symlinkSync(path, link)
    await writeAtomically(link, Buffer.from('new'))
    expect(readFileSync(path, 'utf8')).toBe('new')
  })
  it('goes on after a part of the bytes was taken', async () => {
    const path = file('old')
    const bit = failing(handle => ({ write: ((bytes: Uint8Array, from: number, length: number, at: number) => handle.write(bytes, from, Math.min(2, length), at)) as disk.FileHandle['write'] }))
    await writeAtomically(path, Buffer.from('nouveau'), bit)
    expect(readFileSync(path, 'utf8')).toBe('nouveau')
  })
  it('refuses a short write and leaves the old file', async () => {
    const path = file('old')
    const short = failing(handle => ({ write: (async (bytes: Uint8Array, from: number, length: number, at: number) => at > 0 ? { bytesWritten: 0, buffer: bytes } : handle.write(bytes, from, Math.min(3, length), at)) as disk.FileHandle['write'] }))
    expect(await keyOf(writeAtomically(path, Buffer.from('nouveau'), short))).toBe('problem.write.short')
    expect([readFileSync(path, 'utf8'), only(path)]).toEqual(['old', ['story.txt']])
  })
  it('refuses bytes that the disk says it took but that are not there', async () => {
    const path = file('old')
    const lying = failing(() => ({ write: (async (bytes: Uint8Array, _from: number, length: number) => ({ bytesWritten: length, buffer: bytes })) as disk.FileHandle['write'] }))
    expect(await keyOf(writeAtomically(path, Buffer.from('nouveau'), lying))).toBe('problem.write.short')
    expect(readFileSync(path, 'utf8')).toBe('old')
  })
  it('leaves the old file when the program dies before the rename', async () => {
    const path = file('old')
    const dying = failing(() => ({}), { rename: async () => { throw errno('EIO') }, unlink: async () => undefined })
    expect(await keyOf(writeAtomically(path, Buffer.from('new'), dying))).toBe('problem.write.failed')
    expect(readFileSync(path, 'utf8')).toBe('old')
  })
  it('says that the disk is full', async () => {
    const path = file('old')
    const full = failing(() => ({ sync: async () => { throw errno('ENOSPC') } }))
    expect(await keyOf(writeAtomically(path, Buffer.from('new'), full))).toBe('problem.write.full')
    expect([readFileSync(path, 'utf8'), only(path)]).toEqual(['old', ['story.txt']])
  })
  it('flushes before it renames', async () => {
    const path = file('old')
    const order: string[] = []
    const noting = failing(handle => ({ sync: async () => { order.push('sync'); await handle.sync() } }), { rename: async (from, to) => { order.push('rename'); await disk.rename(from, to) } })
    await writeAtomically(path, Buffer.from('new'), noting)
    expect(order).toEqual(['sync', 'rename'])
  })
  it('refuses a folder', async () => expect(await keyOf(writeAtomically(folder(), Buffer.from('x')))).toBe('problem.file.folder'))
  it('refuses a folder that is not there', async () => expect(await keyOf(writeAtomically(join(folder(), 'no', 'x.txt'), Buffer.from('x')))).toBe('problem.write.folder'))
})

describe('reading a file', () => {
  it('answers bytes, name and stamp', async () => {
    const read = await readFileBytes(file('Bonjour'))
    expect([Buffer.from(read.bytes, 'base64').toString(), read.name]).toEqual(['Bonjour', 'story.txt'])
  })
  it('gives another stamp after a change', async () => {
    const path = file('one')
    const before = (await readBytes(path)).modified
    writeFileSync(path, 'four')
    expect((await readBytes(path)).modified).not.toBe(before)
  })
  it('names a missing file', async () => expect(await keyOf(readBytes('/no/such/file'))).toBe('problem.file.missing'))
  it('names a folder', async () => expect(await keyOf(readBytes(folder()))).toBe('problem.file.folder'))
  it('names what is no file', async () => expect(await keyOf(readBytes('/dev/null'))).toBe('problem.file.special'))
})

describe('the review of a pair', () => {
  it('stands beside the French', async () => {
    const fr = file('texte', 'story.fr.txt')
    expect(await saveReview(fr, '{"a":1}', folder())).toBe(`${fr}.relecture.json`)
    expect((await findReview(fr, folder()))?.text).toBe('{"a":1}')
  })
  it('goes to the data folder when its place is taken by what cannot be written', async () => {
    const fr = file('texte', 'story.fr.txt')
    const data = folder()
    const denied: Disk = { ...disk, open: (async (path: string, ...rest: [string, number]) => { if (path.startsWith(join(fr, '..'))) throw errno('EACCES'); return disk.open(path, ...rest) }) as typeof disk.open }
    expect(await saveReview(fr, '{"a":2}', data, denied)).toBe(inDataOf(fr, data))
    expect((await findReview(fr, data))?.text).toBe('{"a":2}')
  })
  it('does not look for another place when the disk is full', async () => {
    const fr = file('texte', 'story.fr.txt')
    const full = failing(() => ({ sync: async () => { throw errno('ENOSPC') } }))
    expect(await keyOf(saveReview(fr, '{}', folder(), full))).toBe('problem.write.full')
  })
  it('is the younger of two', async () => {
    const fr = file('texte', 'story.fr.txt')
    const data = folder()
    mkdirSync(join(data, 'reviews'))
    writeFileSync(besideOf(fr), 'old')
    writeFileSync(inDataOf(fr, data), 'young')
    await disk.utimes(besideOf(fr), 1000, 1000)
    expect((await findReview(fr, data))?.text).toBe('young')
  })
  it('is none where none was kept', async () => expect(await findReview(file('texte'), folder())).toBeNull())
})

describe('what the desk keeps', () => {
  it('finds its settings again', async () => {
    const data = join(folder(), 'new')
    await keepIn(data).saveSettings({ theme: 'dark' })
    expect(await keepIn(data).settings()).toEqual({ theme: 'dark' })
  })
  it('starts with nothing', async () => expect([await keepIn('/no/such').settings(), await keepIn('/no/such').memory(), await keepIn('/no/such').recent()]).toEqual([{}, null, []]))
  it('sets damaged settings aside', async () => {
    const data = folder()
    writeFileSync(join(data, 'settings.json'), '{"theme": ')
    expect([await keepIn(data).settings(), readdirSync(data)]).toEqual([{}, ['settings.json.damaged']])
  })
  it('keeps the last of many writes', async () => {
    const keep = keepIn(folder())
    await Promise.all(Array.from({ length: 20 }, (_, n) => keep.saveMemory(String(n))))
    expect(await keep.memory()).toBe('19')
  })
  it('lists each recent pair once, the youngest first', async () => {
    const keep = keepIn(folder())
    for (const name of ['a', 'b', 'a']) await keep.addRecent({ en: name, fr: name })
    expect((await keep.recent()).map(({ en }) => en)).toEqual(['a', 'b'])
  })
})

describe('folders', () => {
  const inData = (environment: Record<string, string>, platform: string): string => dataFolder(environment, platform, '/home/e')
  it('are named by RELECTURE_DATA before all', () => expect(inData({ RELECTURE_DATA: '/x', XDG_DATA_HOME: '/y' }, 'linux')).toBe('/x'))
  it('follow XDG', () => expect(inData({ XDG_DATA_HOME: '/y' }, 'linux')).toBe('/y/relecture'))
  it('ignore a relative XDG folder', () => expect(inData({ XDG_DATA_HOME: 'y' }, 'linux')).toBe('/home/e/.local/share/relecture'))
  it('follow macOS', () => expect(inData({}, 'darwin')).toBe('/home/e/Library/Application Support/Relecture'))
  it('take the language of the machine', () => expect([machineLanguage({ LANG: 'fr_CA.UTF-8' }), machineLanguage({ LANG: 'de_DE' }), machineLanguage({ LC_ALL: 'en_GB', LANG: 'fr_FR' })]).toEqual(['fr', 'en', 'en']))
  it('are listed folders first, hidden files left out', async () => {
    const path = folder()
    for (const name of ['b10.txt', 'b9.txt', '.hidden']) writeFileSync(join(path, name), '')
    mkdirSync(join(path, 'z'))
    expect((await listFolder(path)).entries.map(({ name }) => name)).toEqual(['z', 'b9.txt', 'b10.txt'])
  })
  it('have no parent at the root', async () => expect((await listFolder('/')).parent).toBeNull())
  it('that cannot be shown are named', async () => expect(await keyOf(listFolder('/no/such'))).toBe('problem.folder.unreadable'))
  it('hold samples in pairs', async () => {
    const path = folder()
    for (const name of ['a.en.txt', 'a.fr.txt', 'b.en.txt', 'c.txt']) writeFileSync(join(path, name), '\n\nHeadline of it\n\nBody')
    expect((await listSamples(path)).map(({ title, fr }) => [title, fr])).toEqual([['Headline of it', join(path, 'a.fr.txt')]])
  })
})

it('has words in both languages for every problem that the program names', () => {
  const source = (name: string): string => statSync(name).isDirectory() ? readdirSync(name).map(inner => source(join(name, inner))).join('\n') : readFileSync(name, 'utf8')
  const named = new Set(source(join(__dirname, '../../electron')).match(/'problem\.[a-z.]+'/g))
  expect(named.size).toBeGreaterThan(15)
  expect([...named].map(key => key.slice(1, -1)).filter(key => !messages[key]?.en || !messages[key]?.fr)).toEqual([])
})
