import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { notesFolders } from '../../electron/desk/folders'
import { canColour } from '../../electron/cli/paint'
import { newProgram, type Program, type Ran } from './program'

jest.setTimeout(30_000)

const english = 'PARIS, Jan 13 (Reuters) - The ministry sent 2,500 soldiers to Niger on Thursday, the minister said in Paris.\n\nThe company paid 40 million dollars for the port in March.\n'
const french = 'PARIS, 13 janvier (Reuters) - Le ministère a envoyé 2.500 soldats au Niger jeudi, a déclaré le ministre à Paris.\n\nLa société a payé 40 millions de dollars pour le port en mars.\n'

let program: Program
let folder: string
beforeAll(async () => { program = await newProgram() })
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relecture-cli-'))
  put('a.en.txt', english)
  put('a.fr.txt', french)
  put('slip.fr.txt', french.replace('2.500', '2.600'))
})
const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text)
const run = (words: string, environment: Record<string, string> = {}): Promise<Ran> => program.run(words.split(' '), { folder, environment })
const visible = (text: string): string => text.replaceAll('\u001b', '<esc>')

describe('relecture', () => {
  it('says what to do when it is not built', async () => {
    const { status, err } = await (await newProgram(false)).run(['check'])
    expect([status, err.includes('npm run build')]).toEqual([2, true])
  })
  it('tells its version', async () => expect((await run('--version')).out).toBe('relecture 9.8.7\n'))
  it.each(['check', 'batch', 'open', 'start'])('helps with %s', async command => {
    const { status, out } = await run(`${command} --help`)
    expect([status, out.startsWith(`relecture ${command}`)]).toEqual([0, true])
  })
  it('does not know other commands', async () => expect((await run('diff a b')).status).toBe(2))
})

describe('check', () => {
  it('answers 0 when nothing is open', async () => {
    const { status, out } = await run('check a.en.txt a.fr.txt')
    expect([status, out]).toEqual([0, 'Nothing open\n'])
  })
  it('answers 1 and shows paragraph, both passages and the reason', async () => {
    const { status, out } = await run('check a.en.txt slip.fr.txt')
    expect(status).toBe(1)
    expect(out).toMatch(/^¶1 {2}number\./)
    expect(out).toContain('⟦2,500⟧')
    expect(out).toContain('⟦2.600⟧')
    expect(out).toContain('1 finding open')
  })
  it.each([
    ['--out', /“--out” needs a value/], ['--out --json', /“--out” needs a value/], ['--lang', /“--lang” needs a value/],
    ['--lang de', /--lang fr.*not in “de”/], ['--colour', /“--colour” is not an option here/],
  ])('says what is wrong with %s', async (words, said) => {
    const { status, err } = await run(`check a.en.txt slip.fr.txt ${words}`)
    expect([status, err]).toEqual([2, expect.stringMatching(said)])
  })
  it('takes one file that holds both languages', async () => {
    const segment = (en: string, fr: string): string => `<trans-unit id="${en.length}"><source>${en}</source><target>${fr}</target></trans-unit>`
    const [en, fr] = [english, french.replace('2.500', '2.600')].map(text => text.trim().split('\n\n'))
    put('story.xlf', `<?xml version="1.0"?><xliff version="1.2"><file source-language="en" target-language="fr"><body>${en!.map((text, i) => segment(text, fr![i]!)).join('')}</body></file></xliff>`)
    const { status, out } = await run('check story.xlf')
    expect([status, out]).toEqual([1, expect.stringContaining('⟦2.600⟧')])
    expect((await run('check story.xlf story.xlf')).status).toBe(1)
    const beside = await run('check a.en.txt story.xlf')
    expect([beside.status, beside.err]).toEqual([2, '“story.xlf” holds both the English and the French: open it alone.\n'])
  })
  // Its only signs beyond ASCII are such as neither language has, where it has them: nothing tells how they are written.
  const strange = Uint8Array.from(Buffer.from(french.normalize('NFD').replace(/[^\0-\x7f]/g, '').replace('2.500', '\u00bf\u00a42.500\u00b6'), 'latin1'))
  it('says how to name an encoding that cannot be told, and takes it', async () => {
    put('strange.fr.txt', strange)
    const refused = await run('check a.en.txt strange.fr.txt')
    expect([refused.status, refused.err]).toEqual([2, expect.stringMatching(/^In which encoding “strange\.fr\.txt” is written could not be told\.[^\n]*\n[^\n]*--encoding NAME[^\n]*windows-1252, macroman/)])
    expect((await run('check a.en.txt strange.fr.txt --lang fr')).err).toMatch(/^L’encodage de «\sstrange\.fr\.txt\s» n’a pas pu être reconnu\.[^\n]*\n[^\n]*--encoding NOM/)
    const read = await run('check a.en.txt strange.fr.txt --encoding Windows-1252 --out notes.json')
    expect([read.status, read.err.split('\n').length]).toEqual([expect.any(Number), 2])
    expect(readFileSync(join(folder, 'notes.json'), 'utf8')).toContain('\u00bf\u00a42.500\u00b6')
    expect((await run('check strange.fr.txt a.fr.txt --encoding-en macroman')).err).toContain('Both files are in French')
  })
  it('reads a file as it is told to, though it would have guessed otherwise', async () => {
    put('a.fr.txt', Uint8Array.from(Buffer.from(french, 'latin1')))
    await run('check a.en.txt a.fr.txt --encoding mac --out notes.json --all')
    expect((await run('check a.en.txt a.fr.txt')).status).toBe(0)
    expect((await run('check a.en.txt a.fr.txt --encoding utf-8')).err).toMatch(/“a\.fr\.txt” is not written in UTF-8\./)
    const { status, err } = await run('check a.en.txt a.fr.txt --encoding ebcdic')
    expect([status, err]).toEqual([2, expect.stringMatching(/“ebcdic” is no encoding that is known here\. Choose one of utf-8,/)])
  })
  it('says what is missing beside one file of one language', async () => {
    const { status, err } = await run('check a.en.txt')
    expect([status, err]).toEqual([2, expect.stringMatching(/“a\.en\.txt” holds one language only/)])
  })
  it('speaks French', async () => expect((await run('check a.en.txt slip.fr.txt --lang fr')).out).toContain('1 remarque à traiter'))
  it('colours when told to', async () => expect(visible((await run('check a.en.txt slip.fr.txt', { FORCE_COLOR: '1' })).out)).toContain('<esc>[7m2.600<esc>[27m'))
  it('writes no colour into a file', async () => expect(visible((await run('check a.en.txt slip.fr.txt')).out)).not.toContain('<esc>'))
  it.each<[Record<string, string>, boolean, boolean]>([[{}, true, true], [{}, false, false], [{ NO_COLOR: '1' }, true, false], [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false, true], [{ FORCE_COLOR: '0' }, true, false], [{ TERM: 'dumb' }, true, false]])(
    'with %j on a terminal %j colours: %j', (environment, terminal, colours) => expect(canColour(environment, terminal)).toBe(colours))
  it('gives JSON', async () => {
    const { status, out } = await run('check a.en.txt slip.fr.txt --json')
    expect([status, typeof JSON.parse(out)]).toEqual([1, 'object'])
  })
  it.each([
    ['html', /^<!doctype html>/i], ['htm', /^<!doctype html>/i], ['md', /^#/], ['json', /^\{/], ['pdf', /^%PDF-1\.7/], ['docx', /^PK/], ['xlsx', /^PK/], ['csv', /^\ufeffNo\.,/],
    ['xlf', /^<\?xml[^]*version="2\.1"/], ['xliff', /^<\?xml/], ['tmx', /^<\?xml[^]*<tmx /], ['txt', /^--- FOR THE DESK/], ['HTML', /^<!doctype html>/i],
  ])('writes notes as %s', async (ending, beginning) => {
    const { status } = await run(`check a.en.txt slip.fr.txt --out notes.${ending}`)
    expect([status, readFileSync(join(folder, `notes.${ending}`), 'utf8')]).toEqual([1, expect.stringMatching(beginning)])
  })
  it.each(['notes.doc', 'notes', 'notes.html.zip', 'notes.'])('does not guess what %s is to be, and writes nothing', async name => {
    const { status, err } = await run(`check a.en.txt slip.fr.txt --out ${name}`)
    expect([status, err]).toEqual([2, expect.stringMatching(/\.html, \.pdf, \.md.*or \.txt \(a correction\), not as “notes/)])
    expect(existsSync(join(folder, name))).toBe(false)
  })
  it('names who reviewed', async () => {
    await run('check a.en.txt slip.fr.txt --out notes.json --by Anne')
    expect(JSON.parse(readFileSync(join(folder, 'notes.json'), 'utf8'))).toMatchObject({ editor: 'Anne' })
  })
  it('writes the bilingual table when asked', async () => {
    await run('check a.en.txt slip.fr.txt --out table.docx --table')
    expect(strFromU8(unzipSync(readFileSync(join(folder, 'table.docx')))['word/document.xml']!)).toContain('<w:tbl>')
  })
  it('sets files right that are named the other way round', async () => {
    const { status, err } = await run('check a.fr.txt a.en.txt')
    expect([status, err]).toEqual([0, expect.stringContaining('other way round')])
  })
  it('does not call two stories that are not one settled', async () => {
    const other = (lines: readonly string[]): string => lines.join('\n\n')
    put('b.en.txt', other(['Rain fell on the vineyards of the valley for the third week, growers said.', 'Harvest may be late, they fear.', 'Prices of grapes rose at the market of Bath.']))
    put('b.fr.txt', other(['Le champion a gagné la course cycliste devant un public immense à Lille.', 'Son entraîneur salue une victoire sans appel.', 'La prochaine étape aura lieu en montagne.']))
    const { status, out, err } = await run('check b.en.txt b.fr.txt')
    expect([status, out, err]).toEqual([2, '', expect.stringContaining('do not look like one story')])
  })
  it.each<[string, string, RegExp]>([
    ['a CSV', 'en,fr,forbidden\nport,installations portuaires,port\n', /installations portuaires/],
    ['a plain list', 'company = entreprise | !société\n', /wants?[^\n]*entreprise|« entreprise »/],
    ['TBX', '<tbx><text><body><conceptEntry id="1"><langSec xml:lang="en"><termSec><term>soldiers</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>militaires</term></termSec></langSec></conceptEntry></body></text></tbx>', /militaires/],
  ])('holds the French against a term base: %s', async (_, terms, expected) => {
    put('terms', terms)
    const { status, out } = await run('check a.en.txt a.fr.txt --terms terms')
    expect([status, out]).toEqual([1, expect.stringMatching(expected)])
    expect(out).toMatch(/^¶\d {2}name\.term/)
    expect(out).toContain('1 finding open')
  })
  it('finds nothing in a version that keeps to the term base', async () => {
    put('terms.csv', Buffer.from('anglais;français;interdits\r\nport;port;havre\r\ncompany;société;compagnie\r\n', 'latin1'))
    const { status, out } = await run('check a.en.txt a.fr.txt --terms=terms.csv')
    expect([status, out]).toEqual([0, 'Nothing open\n'])
  })
  it('reads a term base that a French spreadsheet wrote in Windows-1252', async () => {
    put('terms.csv', Buffer.from('anglais;français;interdits\r\ncompany;entreprise|groupe;société\r\nministry;ministère;cabinet\r\n', 'latin1'))
    expect((await run('check a.en.txt a.fr.txt --terms terms.csv')).out).toContain('Suggested: entreprise')
  })
  it('takes what was settled for settled', async () => {
    const { out } = await run('check a.en.txt slip.fr.txt --json')
    const id = /"id": ?"([^"]+)"/.exec(out)![1]!
    const finding = { id, category: 'number.value', severity: 'major', en: null, fr: null, values: {}, why: 'x' }
    const version = { name: 'x', path: null, paragraphs: [], at: '' }
    put('slip.fr.txt.relecture.json', JSON.stringify({
      version: 1, slug: 'slip', en: version, fr: version, french: null, notes: [], fixedLinks: [], checked: [], signedOff: null,
      decisions: { [id]: { finding, enText: '', frText: '', state: 'dismissed', reason: '', at: '' } },
    }))
    const after = await run('check a.en.txt slip.fr.txt')
    expect([after.status, after.out]).toEqual([0, 'Nothing open, 1 settled\n'])
    expect((await run('check a.en.txt slip.fr.txt --all')).out).toContain('(settled)')
  })
  it.each<[string, string, RegExp]>([
    ['a missing file', 'check no.txt a.fr.txt', /^The file “no.txt” is not there/],
    ['a folder', 'check . a.fr.txt', /is a folder/],
    ['one file twice', 'check a.en.txt ./a.en.txt', /one and the same file/],
    ['two English files', 'check a.en.txt b.en.txt', /^Both files are in English/],
    ['a binary file', 'check a.en.txt binary', /./],
    ['an empty file', 'check a.en.txt empty', /./],
    ['one file alone', 'check a.en.txt', /holds one language only: give/], ['three files', 'check a b c', /^Give two files/],
    ['an unknown option', 'check a.en.txt a.fr.txt --fast', /“--fast” is not an option/],
    ['notes of no known kind', 'check a.en.txt a.fr.txt --out notes.doc', /not as “notes.doc”/],
    ['a damaged review', 'check a.en.txt damaged.fr.txt', /./],
    ['a term base that is not there', 'check a.en.txt a.fr.txt --terms no.csv', /^The file “no.csv” is not there/],
    ['a term base that is a folder', 'check a.en.txt a.fr.txt --terms .', /is a folder/],
    ['a binary term base', 'check a.en.txt a.fr.txt --terms binary', /^“binary” cannot be read as a term base/],
    ['an empty term base', 'check a.en.txt a.fr.txt --terms empty', /^No term was found in “empty”/],
    ['a term base without terms', 'check a.en.txt a.fr.txt --terms bare', /^No term was found in “bare”/],
  ])('answers 2 and one sentence for %s', async (_, words, sentence) => {
    put('b.en.txt', english.replace('Paris', 'Lyon'))
    put('binary', Uint8Array.from({ length: 4000 }, (_unused, n) => (n * 37) % 256))
    put('empty', '')
    put('bare', 'Kyiv\nParis\n')
    put('damaged.fr.txt', french)
    put('damaged.fr.txt.relecture.json', '{"version": 1, "decis')
    const { status, out, err } = await run(words)
    expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/^[a-z]+\.[a-z.]+$/m)
  })
})

describe('batch', () => {
  const line = (id: string): string => `${JSON.stringify({ id, unit: 'paragraph', en: ['He paid 40 dollars.'], fr: ['Il a payé 40 dollars.'] })}\n`
  it('goes through a pipe and tells of unreadable lines by its status', async () => {
    const { status, out } = await program.run(['batch'], { input: `${line('a')}rubbish\n${line('b')}` })
    expect([status, out.trim().split('\n').map(text => (JSON.parse(text) as { id: unknown }).id)]).toEqual([1, ['a', null, 'b']])
  })
})

describe('start', () => {
  const sample = (): void => {
    writeFileSync(join(program.root, 'samples', 'gold.en.txt'), english)
    writeFileSync(join(program.root, 'samples', 'gold.fr.txt'), french.replace('2.500', '2.600'))
  }
  it('writes the notes of a sample where there is no display, in a moment', async () => {
    sample()
    const { status, out, time } = await run('start')
    expect([status, out.includes(join(folder, 'gold.fr.notes.html')), existsSync(join(folder, 'gold.fr.notes.html'))]).toEqual([0, true, true])
    expect(time).toBeLessThan(8000)
  })
  it('leaves its own folder alone', () => expect([
    notesFolders('/opt/relecture', '/opt/relecture', '/data')[0], notesFolders('/opt/relecture/samples', '/opt/relecture', '/data')[0],
    notesFolders('/opt/relecture-stories', '/opt/relecture', '/data')[0], notesFolders('/opt', '/opt/relecture', '/data')[0],
  ]).toEqual(['/data/notes', '/data/notes', '/opt/relecture-stories', '/opt']))
  it('says what to install where there is no browser', async () => {
    sample()
    const { status, err } = await run('start', { DISPLAY: ':0', PATH: '/nowhere', RELECTURE_BROWSER: '/nowhere/chromium', RELECTURE_NO_FETCH: '1' })
    expect([status, err]).toEqual([0, expect.stringContaining('install Chromium')])
  })
  it('writes the notes of the pair it was given', async () => {
    const { status, out } = await run('start a.en.txt slip.fr.txt')
    expect([status, out]).toEqual([0, expect.stringContaining('slip.fr.notes.html')])
  })
  it('goes on to the notes when the browser cannot open a window', async () => {
    mkdirSync(join(folder, 'bin'))
    writeFileSync(join(folder, 'bin', 'broken'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const { status, err } = await run('start a.en.txt slip.fr.txt', { DISPLAY: ':0', RELECTURE_BROWSER: join(folder, 'bin', 'broken'), RELECTURE_NO_FETCH: '1' })
    expect([status, err, readdirSync(folder)]).toEqual([0, expect.stringContaining('could not open'), expect.arrayContaining(['slip.fr.notes.html'])])
  })
  it('opens nothing for files that cannot be used', async () => {
    const { status, err } = await run('open a.en.txt no.txt', { DISPLAY: ':0' })
    expect([status, err]).toEqual([2, expect.stringMatching(/^The file “no.txt” is not there/)])
  })
})
