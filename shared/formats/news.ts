/** NewsML-G2, NewsML 1 and NITF: the story and what the item says of it; only the words that changed go back. */
import { decodeHTMLStrict } from 'entities/decode'
import { notesOn, openedAs } from './document'
import { readXml, referring, writeText } from './marked-text'
import { readItems, type NewsItem } from './news-body'
import { applied, cleaned, editsOf, reads, regroup, type Edit } from './splice'
import { Refused, type Format, type Given, type Mapped, type MarkedSource, type Opened, type Reader } from './types'
import { escapeXml, type XmlOptions } from './xml'

/** Entities of HTML, which stand in NITF and XHTML though nothing in the file declares them. */
const options: XmlOptions = { entity: name => {
  const text = decodeHTMLStrict(`&${name};`)
  return text === `&${name};` ? null : text
} }

const wordy = (item: NewsItem): boolean => item.paragraphs.length > 0
/** The item that is read of several: the first with more than a headline. */
const chosen = (items: readonly NewsItem[]): NewsItem | undefined => items.find(({ paragraphs }) => paragraphs.some(({ role }) => role === null || role === 'body')) ?? items.find(wordy)

function read(format: Format) {
  return (given: Given): Opened<MarkedSource> => {
    const { text, ...facts } = readXml(given)
    const items = readItems(text, options), item = chosen(items)
    if (item === undefined) throw new Refused('read.no-story')
    const notes = notesOn({ damaged: facts.damaged })
    const others = items.filter(one => wordy(one) && one !== item).length
    const source: MarkedSource = { format: format as MarkedSource['format'], writable: true, name: given.name, ...facts, text, paragraphs: item.paragraphs, twins: item.twins }
    return openedAs(given.language, source, item.paragraphs, { facts: item.facts, notes: others === 0 ? notes : [...notes, { key: 'read.note.items', values: { count: String(others + 1) } }] })
  }
}

/** What changes where the same words stand a second time. */
function twinEdits(source: MarkedSource, now: readonly string[], escape: (text: string) => string): Edit[] {
  const groups = regroup(source.paragraphs.map(({ text }) => text), now)
  return (source.twins ?? []).flatMap(({ of, at }) => {
    const group = groups.find(({ old }) => old.includes(of))
    return group?.old.length !== 1 || group.now.length === 0 ? [] : editsOf(source.text, [at], [group.now.map(j => now[j]!).join(' ')], escape)
  })
}

/**
 * Paragraphs that are lines of one element, written anew: each in an element of its own, or apart by an empty line where the
 * element cannot be parted. Done where changed words among the lines would be read otherwise than they were meant.
 */
function unlined(source: MarkedSource, now: readonly string[], escape: (text: string) => string): Edit[] {
  const { paragraphs, text } = source
  const edits: Edit[] = []
  const given = paragraphs.map((): string[] => [])
  let last = 0
  for (const { old, now: made } of regroup(paragraphs.map(one => one.text), now)) {
    last = old[0] ?? last
    for (const j of made) given[last]!.push(now[j]!)
  }
  for (let i = 0; i < paragraphs.length;) {
    const one = paragraphs[i]!
    let end = i + 1
    while (end < paragraphs.length && paragraphs[end]!.start === one.start) end++
    const texts = given.slice(i, end).flat(), group = paragraphs.slice(i, end)
    if (one.kind !== 'line' || reads(group, texts)) edits.push(...editsOf(text, group, texts, escape))
    else edits.push(rewritten(one, group[group.length - 1]!, texts, escape))
    i = end
  }
  return edits
}

function rewritten(first: Mapped, last: Mapped, texts: readonly string[], escape: (text: string) => string): Edit {
  const room = first.pieces[0]!.room
  if (first.inner !== null && first.split !== '\n\n') return { start: first.inner[0], end: first.inner[1], text: texts.map(escape).join(room.close + room.open) }
  return { start: first.pieces[0]!.start, end: last.pieces[last.pieces.length - 1]!.end, text: texts.map(escape).join('\n\n') }
}

export function writeNews(source: MarkedSource, paragraphs: readonly string[]): Uint8Array {
  const escape = referring(source.encoding, escapeXml)
  const now = cleaned(paragraphs)
  const twins = twinEdits(source, now, escape)
  const isRight = (text: string): boolean => reads(chosen(readItems(text, options))?.paragraphs ?? [], now)
  const spliced = applied(source.text, [...editsOf(source.text, source.paragraphs, now, escape), ...twins])
  if (source.paragraphs.every(({ kind }) => kind !== 'line') || isRight(spliced)) return writeText(source, spliced)
  const anew = applied(source.text, [...unlined(source, now, escape), ...twins])
  return writeText(source, isRight(anew) ? anew : spliced)
}

export const newsml: Reader<MarkedSource> = { format: 'newsml', read: read('newsml'), write: writeNews }
export const nitf: Reader<MarkedSource> = { format: 'nitf', read: read('nitf'), write: writeNews }
