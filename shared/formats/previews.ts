/**
 * In which encodings the bytes of a text can be read, and how the places that tell them apart would read in each: the lines that hold
 * accents, the same for all, so that an editor sees at a glance which one is right.
 */
import { decode, encode, encodingName, type Encoding } from './encoding'
import { detect } from './detect'
import { begins } from './signature'
import { boms } from './marked-text'

export interface EncodingChoice {
  readonly encoding: Encoding
  readonly name: string
  /** Excerpts as they read; none where all characters are plain ones, which read the same in every one-byte encoding. */
  readonly lines: readonly string[]
}

/** So much of a long file is looked at, from its first accent on. */
const SAMPLE = 512 * 1024
const MOST_LINES = 4
const BEFORE = 36, BEHIND = 44

type Range = readonly [number, number]

/** Where to look: stretches round characters beyond ASCII, each with one that was not shown before, cut at spaces and within a line. */
function places(units: ArrayLike<number>): Range[] {
  const out: Range[] = [], seen = new Set<number>(), spare: Range[] = []
  const isEnd = (unit: number | undefined): boolean => unit === undefined || unit === 10 || unit === 13
  for (let i = 0; i < units.length && out.length < MOST_LINES; i++) {
    if (units[i]! < 128) continue
    let from = i, to = i
    while (!isEnd(units[from - 1]) && (i - from < BEFORE || units[from - 1]! !== 32) && i - from < 2 * BEFORE) from--
    while (!isEnd(units[to]) && (to - i < BEHIND || units[to]! !== 32) && to - i < 2 * BEHIND) to++
    let fresh = false
    for (let k = i; k < to; k++) if (units[k]! >= 128 && !seen.has(units[k]!)) { seen.add(units[k]!); fresh = true }
    if (fresh) out.push([from, to])
    else if (spare.length < 2) spare.push([from, to])
    i = to
  }
  return (out.length < 2 ? [...out, ...spare] : out).sort((a, b) => a[0] - b[0])
}

/** A byte that is no character of the encoding shows itself. */
const shown = (text: string): string => text.replace(/(?<![\ud800-\udbff])[\udc80-\udcff]/g, '\ufffd').replace(/[\u0000-\u0008\u000e-\u001f\u0080-\u009f]/g, '\u00b7').trim()

/** Whether text read as UTF-16 is Latin: bytes of another encoding would be signs of the East. */
function isLatin(text: string): boolean {
  let latin = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x250 && text.charCodeAt(i) > 0) latin++
  return latin > text.length * 0.7
}

export function encodingChoices(bytes: Uint8Array): EncodingChoice[] {
  const marked = (Object.keys(boms) as Encoding[]).find(encoding => begins(bytes, ...boms[encoding]!))
  const body = marked === undefined ? bytes : bytes.subarray(boms[marked]!.length)
  const first = Math.max(0, body.findIndex(byte => byte >= 128) - 2 * BEFORE), sample = body.subarray(first, first + SAMPLE)
  const where = places(sample), found = detect(bytes), zeros = sample.includes(0)
  const choice = (encoding: Encoding, lines: readonly string[]): EncodingChoice => ({ encoding, name: encodingName[encoding], lines: lines.map(shown).filter(line => line !== '') })
  return (Object.keys(encodingName) as Encoding[]).flatMap((encoding): EncodingChoice[] => {
    // A mark says what the rest is: read otherwise, the mark itself would be text.
    if (marked !== undefined && marked !== encoding) return []
    if (encoding === 'utf-16le' || encoding === 'utf-16be') {
      const wide = body.subarray(0, SAMPLE), text = body.length % 2 === 0 ? decode(encoding, wide) : null
      if (text === null || !isLatin(text)) return []
      return [choice(encoding, places(Array.from(text, c => c.charCodeAt(0))).map(([from, to]) => text.slice(from, to)))]
    }
    if (zeros) return []
    if (encoding === 'utf-8' && marked !== 'utf-8' && !(found.kind === 'text' && found.encoding === 'utf-8')) return []
    return [choice(encoding, where.map(([from, to]) => decode(encoding, sample.subarray(from, to), true) ?? ''))]
  })
}

/** A text that was read in one encoding as it reads in another; itself where its characters are not those of the first. */
export function reread(text: string, from: Encoding, to: Encoding): string {
  const bytes = encode(from, text)
  return decode(from, bytes, true) === text ? decode(to, bytes, true) ?? text : text
}
