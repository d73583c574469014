/** XLIFF 1.2, 2.0 and 2.1: the source beside its translation, segment by segment; the French goes back into its targets. */
import { frenchFirst, openedUnits, segmentLines, unitEdits } from './bilingual'
import { notesOn } from './document'
import { BREAK, Gathered } from './gather'
import { readXml, referring, writeText } from './marked-text'
import { applied } from './splice'
import { Refused, type BilingualSource, type BilingualUnit, type Given, type Hole, type Mapped, type Opened, type Reader } from './types'
import { escapeXml, scanXml, type Spaces, type Tag, type XmlHandler } from './xml'

const spaces: Spaces = Object.fromEntries(['1.0', '1.1', '1.2', '2.0', '2.1', '2.2'].map(version => [`urn:oasis:names:tc:xliff:document:${version}`, 'x']))

/** What stands beside the text: alternatives, notes, the segmentation of the source once more. */
const passed: ReadonlySet<string> = new Set(['alt-trans', 'note', 'notes', 'originalData', 'bin-unit', 'seg-source', 'count-group', 'context-group', 'prop-group', 'header', 'skeleton', 'ignorable'])
/** Codes of the original format: their content is no text. */
const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'x', 'bx', 'ex', 'sc', 'ec', 'sm', 'em'])

interface Side { readonly gathered: Gathered; readonly tag: string; readonly depth: number; readonly start: number; readonly innerStart: number; end: number; readonly empty: boolean }
/** Where the value of a start tag's `state` stands. */
function stateIn(tag: string, start: number): { readonly start: number; readonly end: number } | null {
  const found = /\sstate\s*=\s*(["'])([^"']*)\1/.exec(tag)
  if (found === null) return null
  const from = start + found.index + found[0].length - 1 - found[2]!.length
  return { start: from, end: from + found[2]!.length }
}

interface Segment { readonly tag: string; readonly start: number; source: Side | null; target: Side | null; /** Behind the source, where a target would stand. */ after: number }

class XliffReader implements XmlHandler {
  readonly segments: Segment[] = []
  from: string | null = null
  to: string | null = null
  /** Where the file would say that its target is French; -1 where it says so, or need not. */
  declareAt = -1
  #segment: Segment | null = null
  #side: Side | null = null
  #passedAt = -1

  constructor(readonly source: string) {}

  open(tag: Tag): void {
    if (this.#passedAt >= 0) return
    const name = tag.name.replace(/^x:/, '')
    if (this.#side !== null) { this.#inside(tag, name, this.#side); return }
    switch (name) {
      case 'xliff':
        this.from = tag.get('srcLang')
        this.to = tag.get('trgLang')
        if (this.from !== null && this.to === null) this.declareAt = tag.end - 1
        return
      case 'file':
        this.from ??= tag.get('source-language')
        this.to ??= tag.get('target-language')
        return
      case 'trans-unit': case 'segment': this.#segment = { tag: this.source.slice(tag.start, tag.end), start: tag.start, source: null, target: null, after: tag.end }; return
      case 'source': case 'target': {
        if (this.#segment === null) return
        const side: Side = { gathered: new Gathered(this.source, ['', '']), tag: this.source.slice(tag.start, tag.end), depth: tag.depth, start: tag.start, innerStart: tag.end, end: tag.end, empty: tag.empty }
        this.#segment[name] = side
        if (name === 'source') this.from ??= tag.get('xml:lang')
        else this.to ??= tag.get('xml:lang')
        if (tag.empty) this.#segment.after = tag.end
        else this.#side = side
        return
      }
      default: if (passed.has(name) || name.startsWith('?:')) this.#passedAt = tag.depth
    }
  }

  #inside(tag: Tag, name: string, { gathered }: Side): void {
    if (name === 'cp') {
      const code = parseInt(tag.get('hex') ?? '', 16)
      if (code > 0 && code <= 0x10ffff) gathered.mark(String.fromCodePoint(code), tag.start, tag.end)
    } else if (tag.get('ctype') === 'lb' || tag.get('subType') === 'xlf:lb') gathered.mark(BREAK, tag.start, tag.end)
    if (codes.has(name) || name === 'cp' || name.startsWith('?:')) { if (!tag.empty) this.#passedAt = tag.depth } else if (!tag.empty) gathered.enter('')
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#passedAt < 0) this.#side?.gathered.text(start, end, cdata)
  }

  close(tag: string, _start: number, end: number, depth: number): void {
    const name = tag.replace(/^x:/, '')
    if (this.#passedAt >= 0) {
      if (depth !== this.#passedAt) return
      this.#passedAt = -1
      if (name === 'seg-source' && this.#segment !== null) this.#segment.after = end
      return
    }
    if (this.#side !== null) {
      if (depth > this.#side.depth) { if (this.source[end - 2] !== '/') this.#side.gathered.leave(); return }
      this.#side.end = end
      if (name === 'source') this.#segment!.after = end
      this.#side = null
    } else if ((name === 'trans-unit' || name === 'segment') && this.#segment !== null) {
      this.segments.push(this.#segment)
      this.#segment = null
    }
  }
}

const linesOf = (side: Side | null): Mapped[] => (side === null ? [] : segmentLines(side.gathered.pieces, side.start, side.end))

/** Where French goes that a segment has not: into its empty target, or into a new one behind the source, on a line of its own as that is. */
function holeOf({ source, target, after }: Segment, text: string): Hole | null {
  if (target !== null) {
    const close = `</${/^<([^\s/>]+)/.exec(target.tag)![1]!}>`
    return target.empty ? { start: target.start, end: target.end, open: target.tag.replace(/\s*\/>$/, '>').replace(/(\sstate\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"translated"'), close, split: '\n' } : { start: target.innerStart, end: target.innerStart, open: '', close: '', split: '\n' }
  }
  if (source === null) return null
  const name = /^<([^\s/>]+)/.exec(source.tag)![1]!.replace(/source$/, 'target')
  let line = source.start
  while (line > 0 && /[ \t]/.test(text[line - 1]!)) line--
  const before = line > 0 && /[\r\n]/.test(text[line - 1]!) ? (text[line - 2] === '\r' && text[line - 1] === '\n' ? '\r\n' : text[line - 1]!) + text.slice(line, source.start) : ''
  const space = /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/.exec(source.tag)?.[0] ?? ''
  return { start: after, end: after, open: `${before}<${name}${space}>`, close: `</${name}>`, split: '\n' }
}

function read(given: Given): Opened<BilingualSource> {
  const { text, ...facts } = readXml(given)
  const reader = new XliffReader(text)
  scanXml(text, reader, { spaces })
  if (reader.segments.length === 0) throw new Refused('read.no-story')
  const turned = frenchFirst(reader.from, reader.to)
  const units = reader.segments.map((segment): BilingualUnit => {
    const [en, fr] = turned ? [segment.target, segment.source] : [segment.source, segment.target]
    const lines = linesOf(fr), english = linesOf(en).map(one => one.text)
    const target = segment.target?.empty === true ? null : segment.target
    const state = turned ? null : (target === null ? null : stateIn(target.tag, target.start)) ?? stateIn(segment.tag, segment.start)
    return { en: english, fr: lines, state, hole: lines.length > 0 || turned || english.length === 0 ? null : holeOf(segment, text) }
  }).filter(({ en, fr }) => en.length > 0 || fr.length > 0)
  const declare = reader.declareAt < 0 || turned ? null : { at: reader.declareAt, put: ' trgLang="fr"' }
  return openedUnits({ format: 'xliff', writable: true, name: given.name, ...facts, text, units, declare }, units, notesOn(facts))
}

export function writeUnits(source: BilingualSource, paragraphs: readonly string[]): Uint8Array {
  const { text, units, declare } = source
  const { edits, filled } = unitEdits(text, units, paragraphs, referring(source.encoding, escapeXml))
  return writeText(source, applied(text, filled && declare !== null ? [{ start: declare.at, end: declare.at, text: declare.put }, ...edits] : edits))
}

export const xliff: Reader<BilingualSource> = { format: 'xliff', read, write: writeUnits }
