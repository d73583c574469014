import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { strToU8, zipSync } from 'fflate'
import { makers } from '../../scripts/bench/files'
import { makeStory } from '../../scripts/bench/phrases'
import type { StoryStart } from '../../electron/cli/read-story'
import { newProgram, type Program, type Ran } from './program'

jest.setTimeout(60_000)

const MIB = 1024 * 1024
let program: Program
beforeAll(async () => { program = await newProgram() })

const short = makeStory(40)
/** The paragraphs of a French story of so many characters. */
function story(characters: number): string[] {
  const size = short.fr.join('').length
  return Array.from({ length: Math.ceil(characters / size) }, () => short.fr).flat()
}

/** What the reading thread answers when its values may take no more than so many mebibytes. */
function readWithin(mebibytes: number, bytes: Uint8Array, name: string): Promise<string> {
  const start: StoryStart = { bytes, name, language: 'fr', options: {} }
  const thread = new Worker(pathToFileURL(join(program.root, 'dist', 'cli', 'read-thread.mjs')), { workerData: start, resourceLimits: { maxOldGenerationSizeMb: mebibytes, maxYoungGenerationSizeMb: 8 } })
  return new Promise(done => {
    thread.once('message', (answer: { article?: unknown; key?: string }) => { done(answer.article === undefined ? answer.key! : 'read'); void thread.terminate() })
    thread.once('error', error => { done((error as NodeJS.ErrnoException).code ?? error.message) })
  })
}

// Measured with what each reader needs and a third more; the program's own code is 28 of it. A reader that needs twice as much fails here.
describe('two million characters are read in little memory', () => {
  const two = story(2_000_000)
  test.each([['story.html', 76], ['story.docx', 68], ['story.odt', 74], ['story.rtf', 74], ['newsml.xml', 74], ['story.xlf', 90]])('%s in %i MB', async (name, mebibytes) => {
    expect(await readWithin(mebibytes, makers[name]!(two), name)).toBe('read')
  })
})

/** Tells at its end the most memory that the process held. */
const measured = { NODE_OPTIONS: "--import=data:text/javascript,process.on('exit',()=>process.stderr.write('most:'+process.resourceUsage().maxRSS+';'))" }

/** `relecture check` of a short English story and this file, or of the file alone. */
async function check(name: string, bytes: Uint8Array): Promise<Ran & { readonly most: number }> {
  const en = join(program.root, 'short.en.txt'), path = join(program.root, name)
  writeFileSync(en, short.en.join('\n\n'))
  writeFileSync(path, bytes)
  const ran = await program.run(['check', ...(/\.(?:xlf|tmx)$/.test(name) ? [path] : [en, path]), '--lang', 'en'], { environment: measured })
  return { ...ran, most: Math.max(...[...ran.err.matchAll(/most:(\d+);/g)].map(found => Number(found[1]))) / 1024 }
}

// The limit of five seconds is the thread's own; what is asked here is the memory of the whole program, and one sentence.
describe('no file takes the program beyond 500 MB, and each that is refused is told in a sentence', () => {
  const repeat = (text: string, mebibytes: number): Uint8Array => strToU8(text.repeat(Math.floor(mebibytes * MIB / text.length)))
  const word = (body: Uint8Array): Uint8Array => zipSync({ 'word/document.xml': [body, { level: 1 }] })
  const cases: readonly (readonly [name: string, says: RegExp, bytes: () => Uint8Array])[] = [
    ['text50.txt', /is 50 MB; the most that can be opened is 24 MB/, () => repeat('Un jour est pass.\n\n', 50)],
    ['text20.txt', /more text than can be compared at once/, () => repeat('Un jour est pass. ', 20)],
    ['marks.html', /far more room|longer than 5 seconds/, () => strToU8(`<html><p>${'<b>a</b> '.repeat(2.5 * MIB)}`)],
    ['deep.html', /nested deeper/, () => repeat('<div>', 23)],
    ['bomb.docx', /far more room than any story/, () => word(new Uint8Array(60 * MIB))],
    ['big.xlf', /more text|longer than 5 seconds/, () => makers['story.xlf']!(story(7_000_000))],
    ['pictures.rtf', /do not look like one story|longer than 5 seconds/, () => strToU8(`{\\rtf1\\ansi Un jour est pass\\u233?.\\par{\\pict\\pngblip ${'0123456789abcdef\n'.repeat(3 * MIB)}}\\par Un autre.}`)],
  ]
  test.each(cases)('%s', async (name, says, bytes) => {
    const { err, status, most } = await check(name, bytes())
    expect([status, err]).toEqual([2, expect.stringMatching(says)])
    expect(err).not.toMatch(/\n\s+at |\{\w+\}/)
    expect(most).toBeGreaterThan(30)
    expect(most).toBeLessThan(500)
  })
})
