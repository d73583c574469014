import type { Article, Language } from '../article/types'
import type { Problem } from '../channels'
import { withRoles } from '../article/roles'
import { concat, decode, encode, encodingName, missingFrom, strayIn, type Encoding } from './encoding'
import { detect } from './detect'
import { MOST_PARAGRAPHS, MOST_TEXT } from './limits'
import { tooLarge, tooLong } from './size'
import { boms } from './marked-text'
import { begins } from './signature'
import type { ReadOptions, TextFacts, TextSource } from './types'
import { readLayout, wrap, type Layout } from './layout'
import { pairParagraphs } from './pairing'

export type ReadResult =
  | { readonly ok: true; readonly article: Article; readonly source: TextSource }
  | { readonly ok: false; readonly problem: Problem }

/** Reads the bytes of a plain text. */
export function readArticle(bytes: Uint8Array, name: string, language: Language, options: ReadOptions = {}): ReadResult {
  const refuse = (key: string, values: Readonly<Record<string, string>> = {}): ReadResult => ({ ok: false, problem: { key, values: { name, ...values } } })
  if (bytes.length === 0) return refuse('read.empty')
  const large = tooLarge(bytes, name)
  if (large !== null) return { ok: false, problem: large }
  let encoding: Encoding, bom: number, damaged = 0
  const found = options.encoding === undefined || options.encoding === 'utf-8' ? detect(bytes) : null
  if (options.encoding === 'utf-8' && found?.kind === 'undecodable' && begins(bytes, ...boms['utf-8']!)) {
    // Its mark says so, and the editor too: what is no UTF-8 stays as it is.
    encoding = 'utf-8'
    bom = 3
    damaged = strayIn(decode('utf-8', bytes.subarray(3), true)!)
  } else if (options.encoding !== undefined && !(found?.kind === 'text' && found.encoding === 'utf-8')) {
    encoding = options.encoding
    const mark = boms[encoding]
    bom = mark?.every((byte, i) => bytes[i] === byte) ? mark.length : 0
  } else {
    if (found?.kind !== 'text') return refuse(`read.${found!.kind}`)
    ;({ encoding, bom, damaged } = found)
  }
  const text = decode(encoding, bytes.subarray(bom), damaged > 0)
  if (text === null) return refuse('read.not-in', { encoding: encodingName[encoding] })
  if (text.length > MOST_TEXT) return { ok: false, problem: tooLong(name) }
  const layout = readLayout(text)
  if (layout.blocks.length > MOST_PARAGRAPHS) return refuse('read.bomb')
  if (layout.blocks.length === 0) return refuse('read.empty')
  if (text.includes('\0')) return refuse('read.binary')
  return {
    ok: true,
    article: { language, paragraphs: withRoles(language, layout.blocks.map(block => block.text)) },
    source: { format: 'text', writable: true, name, encoding, bom: bom > 0, damaged, eol: layout.eol, layout, text },
  }
}

/** The characters of a text that the file's encoding lacks, each once; `writeArticle` puts plainer ones (`substitute`) in their place. */
export const unencodable = (source: TextFacts, text: string): string[] => missingFrom(source.encoding, text)

const breaks = /\s*[\r\n]+\s*/g

/**
 * The bytes of the file with these paragraphs. A paragraph that was not touched keeps its characters, its breaks and what stands
 * before it; one that was edited, split off or added is wrapped as the file is and set off as the file's paragraphs usually are.
 * Empty paragraphs are left out.
 */
export function writeArticle(source: TextSource, paragraphs: readonly string[]): Uint8Array {
  const { text, layout } = source
  const blocks = layout.blocks
  const now = paragraphs.map(paragraph => paragraph.replace(breaks, ' ').trim()).filter(paragraph => paragraph !== '')
  const same = pairParagraphs(blocks.map(block => block.text), now)
  const origins = originsOf(same, blocks.length)
  const spare = spareBlocks(source, same)
  let out = blocks.length > 0 ? text.slice(0, blocks[0]!.start) : ''
  now.forEach((paragraph, i) => {
    const origin = origins[i]!
    let before = i === 0 ? out : layout.gap
    if (i > 0) {
      if (origin > 0) before = text.slice(blocks[origin - 1]!.end, blocks[origin]!.start)
      out += before
    }
    const kept = same[i]! >= 0 ? blocks[same[i]!]! : spare.get(paragraph)
    const indent = before.length - (Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
    out += kept !== undefined ? text.slice(kept.start, kept.end) : wrap(paragraph, layout.width, indent, layout.fold)
  })
  if (blocks.length > 0) out += text.slice(blocks[blocks.length - 1]!.end)
  const body = encode(source.encoding, out)
  return source.bom ? concat([Uint8Array.from(boms[source.encoding] ?? []), body]) : body
}

/** The original in whose place each paragraph stands: itself where untouched; between two of those the replaced ones in order; -1 for the rest. */
function originsOf(same: readonly number[], count: number): number[] {
  const origins = [...same]
  let next = 0
  for (let i = 0; i < same.length; i++) {
    if (same[i]! >= 0) { next = same[i]! + 1; continue }
    let limit = count
    for (let k = i + 1; k < same.length; k++) if (same[k]! >= 0) { limit = same[k]!; break }
    if (next < limit) origins[i] = next++
  }
  return origins
}

/** Originals that stand nowhere in order, by text: a paragraph that was moved as it was keeps its breaks. */
function spareBlocks(source: TextSource, same: readonly number[]): Map<string, Layout['blocks'][number]> {
  const used = new Set(same)
  return new Map(source.layout.blocks.filter((_, i) => !used.has(i)).map(block => [block.text, block]))
}
