/** TMX: of each unit of a translation memory the English and the French; the French goes back into its segments. */
import { openedUnits, segmentLines } from './bilingual'
import { notesOn } from './document'
import { Gathered } from './gather'
import { readXml } from './marked-text'
import { Refused, type BilingualSource, type BilingualUnit, type Given, type Opened, type Reader } from './types'
import { scanXml, type Tag, type XmlHandler } from './xml'
import { writeUnits } from './xliff'

const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

interface Variant { readonly language: string; readonly start: number; end: number; gathered: Gathered | null; segStart: number; segInner: number; segEnd: number; segTag: string }

class TmxReader implements XmlHandler {
  readonly units: Variant[][] = []
  readonly languages = new Set<string>()
  #unit: Variant[] | null = null
  #variant: Variant | null = null
  #segAt = -1
  #passedAt = -1

  constructor(readonly source: string) {}

  open(tag: Tag): void {
    if (this.#passedAt >= 0) return
    const { name } = tag
    if (this.#segAt >= 0) {
      if (codes.has(name)) { if (!tag.empty) this.#passedAt = tag.depth } else if (!tag.empty) this.#variant!.gathered!.enter('')
    } else if (name === 'note' || name === 'prop') { if (!tag.empty) this.#passedAt = tag.depth }
    else if (name === 'tu') this.#unit = []
    else if (name === 'tuv' && this.#unit !== null) {
      const language = (tag.get('xml:lang') ?? tag.get('lang') ?? '').toLowerCase()
      this.languages.add(language)
      this.#variant = { language, start: tag.start, end: tag.end, gathered: null, segStart: -1, segInner: -1, segEnd: -1, segTag: '' }
      this.#unit.push(this.#variant)
    } else if (name === 'seg' && this.#variant !== null) {
      Object.assign(this.#variant, { gathered: new Gathered(this.source, ['', '']), segStart: tag.start, segInner: tag.end, segEnd: tag.end, segTag: tag.empty ? this.source.slice(tag.start, tag.end) : '' })
      if (!tag.empty) this.#segAt = tag.depth
    }
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#segAt >= 0 && this.#passedAt < 0) this.#variant!.gathered!.text(start, end, cdata)
  }

  close(name: string, _start: number, end: number, depth: number): void {
    if (this.#passedAt >= 0) { if (depth === this.#passedAt) this.#passedAt = -1; return }
    if (this.#segAt >= 0) {
      if (depth > this.#segAt) { if (this.source[end - 2] !== '/') this.#variant!.gathered!.leave(); return }
      this.#variant!.segEnd = end
      this.#segAt = -1
    } else if (name === 'tuv') {
      if (this.#variant !== null) this.#variant.end = end
      this.#variant = null
    } else if (name === 'tu' && this.#unit !== null) {
      this.units.push(this.#unit)
      this.#unit = null
    }
  }
}

function read(given: Given): Opened<BilingualSource> {
  const { text, ...facts } = readXml(given)
  const reader = new TmxReader(text)
  scanXml(text, reader)
  if (reader.units.length === 0) throw new Refused('read.no-story')
  const spoken = [...reader.languages]
  if (!spoken.some(one => one.startsWith('en')) || spoken.length > 1 && !spoken.some(one => one.startsWith('fr'))) throw new Refused('read.languages', { languages: spoken.filter(one => one !== '').join(', ') })
  const units = reader.units.map((variants): BilingualUnit => {
    const of = (language: string): Variant | undefined => variants.find(one => one.language.startsWith(language) && one.gathered !== null)
    const en = of('en'), fr = of('fr')
    const english = en === undefined ? [] : segmentLines(en.gathered!.pieces, en.segStart, en.segEnd).map(one => one.text)
    const french = fr === undefined ? [] : segmentLines(fr.gathered!.pieces, fr.segStart, fr.segEnd)
    if (french.length > 0 || english.length === 0) return { en: english, fr: french, hole: null }
    if (fr !== undefined) return { en: english, fr: [], hole: fr.segTag === '' ? { start: fr.segInner, end: fr.segInner, open: '', close: '', split: '\n' } : { start: fr.segStart, end: fr.segEnd, open: '<seg>', close: '</seg>', split: '\n' } }
    return { en: english, fr: [], hole: { start: en!.end, end: en!.end, open: '<tuv xml:lang="fr"><seg>', close: '</seg></tuv>', split: '\n' } }
  }).filter(({ en, fr }) => en.length > 0 || fr.length > 0)
  return openedUnits({ format: 'tmx', writable: true, name: given.name, ...facts, text, units, declare: null }, units, notesOn(facts))
}

export const tmx: Reader<BilingualSource> = { format: 'tmx', read, write: writeUnits }
