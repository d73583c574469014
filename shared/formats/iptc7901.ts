/**
 * A message in the frame of IPTC 7901, as older wires send it: a header (source and number, priority, category, word count, then a
 * keyword line), the text between two control characters, a date behind it. The text is read and written as a plain one is; the
 * frame stays as it came.
 */
import { withRoles } from '../article/roles'
import { concat, decode, encode } from './encoding'
import { notesOn } from './document'
import { readLayout } from './layout'
import { boms, readText } from './marked-text'
import { writeArticle } from './source'
import { Refused, type FramedSource, type Given, type Opened, type Reader } from './types'

const STX = '\u0002', ETX = '\u0003'
const header = /([A-Za-z]{2,4})\s?(\d{3,5})[ \t]+(\d)[ \t]+([A-Za-z]{1,3})[ \t]+(\d{1,5})(?:[ \t]+([^\r\n]*))?/

function read(given: Given): Opened<FramedSource> {
  // The frame's own controls would make a short message look like no text: they are left out of what tells the encoding.
  const { text: _text, ...facts } = readText({ ...given, bytes: given.bytes.map(byte => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 ? 32 : byte)) })
  const raw = decode(facts.encoding, given.bytes.subarray(facts.bom ? boms[facts.encoding]?.length ?? 0 : 0), facts.damaged > 0) ?? ''
  const from = raw.indexOf(STX) + 1, to = raw.indexOf(ETX, from)
  if (from === 0) throw new Refused('read.no-story')
  if (to < 0) throw new Refused('read.cut')
  const body = raw.slice(from, to), layout = readLayout(body)
  const before = raw.slice(0, from - 1), found = header.exec(before)
  const keyword = (found === null ? before : before.slice(found.index + found[0].length)).replace(/[\u0000-\u001f]+/g, ' ').trim()
  const told: Record<string, string> = {}
  if (found !== null) Object.assign(told, { guid: found[1]! + found[2]!, priority: found[3]!, category: found[4]!.toUpperCase() })
  if (keyword !== '') Object.assign(told, { keyword, slug: keyword })
  const paragraphs = withRoles(given.language, layout.blocks.map(block => block.text))
  return {
    ok: true, article: { language: given.language, paragraphs }, roles: paragraphs.map(() => null), notes: notesOn(facts), asides: [], facts: told,
    source: { format: 'iptc7901', writable: true, name: given.name, ...facts, before: raw.slice(0, from), text: body, layout, after: raw.slice(to) },
  }
}

function write(source: FramedSource, paragraphs: readonly string[]): Uint8Array {
  const { encoding, bom, before, after } = source
  const text = writeArticle({ ...source, format: 'text', bom: false }, paragraphs)
  return concat([Uint8Array.from(bom ? boms[encoding] ?? [] : []), encode(encoding, before), text, encode(encoding, after)])
}

export const iptc7901: Reader<FramedSource> = { format: 'iptc7901', read, write }
