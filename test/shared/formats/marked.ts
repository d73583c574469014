import * as fc from 'fast-check'
import { readDocument, writeDocument } from '../../../shared/formats'
import { say } from '../../../shared/messages'
import { opened, textsOf } from './packages'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** A file of text is read as these paragraphs. */
export const readsAs = (file: string) => (name: string, source: string, wanted: readonly string[]): void => {
  test(name, async () => { expect(textsOf(await opened(bytesOf(source), file))).toEqual(wanted) })
}

/** An edit of its paragraphs makes this of the file, and it reads as edited. */
export const writesAs = (file: string) => (name: string, before: string, edit: (texts: string[]) => string[], after: string): void => {
  test(name, async () => {
    const read = await opened(bytesOf(before), file), now = edit(textsOf(read))
    const bytes = (await writeDocument(read.source, now))!
    expect(textOf(bytes)).toBe(after)
    expect(textsOf(await opened(bytes, file))).toEqual(now)
  })
}
export const change = (i: number, text: string) => (texts: string[]): string[] => texts.map((old, k) => (k === i ? text : old))

/** Sentences as a desk might type them, with what the marks of any format must not be confused by. */
export const words = fc.array(fc.constantFrom('le', 'président', 'a', 'dit', '«\u00a0oui\u00a0»', '2\u00a0500', 'R&D', 'Nur-Sultan', '😀', '<b>', ']]>', '"non"', '\\', '{x}'), { minLength: 1, maxLength: 12 }).map(list => `${list.join(' ')}.`)
export type Deed = readonly [string, string]
export const deeds = fc.array(fc.tuple(fc.constantFrom('keep', 'keep', 'edit', 'out', 'add', 'split', 'join'), words), { minLength: 8, maxLength: 8 })

/** The paragraphs after some deeds, one each. */
export function after(texts: readonly string[], done: readonly Deed[]): string[] {
  const now: string[] = []
  texts.forEach((text, i) => {
    const [what, other] = done[i % done.length]!, tokens = text.split(' ')
    if (what === 'edit') now.push(tokens.map((token, k) => (k % 3 === 1 ? other.split(' ')[0]! : token)).join(' '))
    else if (what === 'add') now.push(text, other)
    else if (what === 'split' && tokens.length > 1) now.push(tokens.slice(0, tokens.length >> 1).join(' '), tokens.slice(tokens.length >> 1).join(' '))
    else if (what === 'join' && text !== '' && (now.at(-1) ?? '') !== '') now[now.length - 1] += ` ${text}`
    else if (what !== 'out') now.push(text)
  })
  return now
}

/** What was written reads as what was edited, whatever was done to the paragraphs; nothing done leaves the bytes. */
export function roundTrip(file: string, make: (texts: readonly string[]) => string, runs = 80): void {
  test(`${file}: what was written reads as what was edited`, async () => {
    await fc.assert(fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), deeds, async (texts, done) => {
      const bytes = bytesOf(make(texts)), read = await opened(bytes, file)
      expect(textsOf(read)).toEqual(texts)
      expect(await writeDocument(read.source, texts)).toEqual(bytes)
      const now = after(texts, done)
      if (now.length === 0) return
      expect(textsOf(await opened((await writeDocument(read.source, now))!, file))).toEqual(now)
    }), { numRuns: runs })
  })
}

/** A file that is refused, or read with a note, always by a sentence with its name in both languages. */
export async function answers(bytes: Uint8Array, file: string): Promise<string> {
  const read = await readDocument(bytes, file, 'fr')
  if (read.ok) return 'read'
  for (const language of ['fr', 'en'] as const) {
    const told = say(read.problem.key, read.problem.values, language)
    expect(told).toContain(file)
    expect(told).not.toMatch(/[{}]|undefined|\bread\.[a-z]/)
    expect(told.length).toBeGreaterThan(file.length + 30)
  }
  return read.problem.key
}

/** Cut at twenty points a file is refused, and told to be cut where its marks show it; it is never read as if it were whole. */
export function refusedWhenCut(file: string, whole: string, keys: readonly string[] = ['read.cut', 'read.xml']): void {
  test(`${file} cut at twenty points`, async () => {
    const bytes = bytesOf(whole)
    for (let k = 1; k <= 20; k++) {
      const at = Math.floor((bytes.length * k) / 21)
      expect(keys).toContain(await answers(bytes.subarray(0, at), file))
    }
  })
}
