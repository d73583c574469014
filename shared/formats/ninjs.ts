/** News in JSON (ninjs 1 to 3): headline, byline and body, the body as HTML or as plain text; the changed words alone go back. */
import { notesOn, openedAs } from './document'
import { HtmlBody } from './html-body'
import { readPage } from './html-page'
import { storyIn } from './html-story'
import { escapeJson, placesIn, readJson, type JsonText } from './json-text'
import { room, settle } from './mapped'
import { readText, writeText } from './marked-text'
import { parcel } from './parcel'
import { applied, cleaned, editsOf, reads, type Edit } from './splice'
import { Refused, type Facts, type Given, type JsonField, type JsonSource, type Mapped, type Opened, type Reader } from './types'
import { escapeXml } from './xml'
import type { Role } from '../article/types'

/** Where the facts of an item stand, under the names that the window shows. */
const factsAt: Readonly<Record<string, string>> = {
  uri: 'guid', version: 'version', slugline: 'slug', slug: 'slug', urgency: 'urgency', priority: 'priority', versioncreated: 'created', versionCreated: 'created',
  pubstatus: 'status', pubStatus: 'status', embargoed: 'embargo', ednote: 'note', edNote: 'note', located: 'place',
}

function plainParagraphs(text: string, role: Role | null): Mapped[] {
  const settled = settle([{ text, start: 0, end: text.length, exact: true, room: room('', '\n\n') }], { start: 0, end: text.length, kind: 'element', role, split: '\n\n', inner: null })
  const gap = settled.find(one => one.gap.length > 0)?.gap ?? []
  const split = gap.length === 0 ? '\n\n' : text.slice(gap[0]!.start, gap[gap.length - 1]!.end)
  return settled.map(one => ({ ...one, kind: 'line', split }))
}

function field(at: JsonText, kind: 'html' | 'text', role: Role | null, given: Given): JsonField {
  if (kind === 'text') return { at, kind, paragraphs: plainParagraphs(at.text, role), single: role !== null }
  const page = readPage(at.text), { roots, passes } = storyIn(page.document)
  return { at, kind, paragraphs: new HtmlBody(page, given.language, passes).read(roots).paragraphs, single: false }
}

const numbered = (name: string): RegExp => new RegExp(`^${name}\\.\\d+\\.value$`)

function read(given: Given): Opened<JsonSource> {
  const { text, ...facts } = readText(given, () => 'utf-8')
  const strings = readJson(text)
  const first = (...paths: (string | RegExp)[]): JsonText | undefined => strings.find(({ path, text: value }) => value.trim() !== '' && paths.some(one => (typeof one === 'string' ? one === path : one.test(path))))
  const fields: JsonField[] = []
  const headline = first('headline', 'title', numbered('headlines')), byline = first('byline', 'by', 'byline.text')
  if (headline !== undefined) fields.push(field(headline, 'text', 'headline', given))
  if (byline !== undefined) fields.push(field(byline, 'text', 'byline', given))
  const bodies = strings.filter(({ path, text: value }) => value.trim() !== '' && (/^body_(?:x?html|text)$/.test(path) || numbered('bodies').test(path)))
  const isHtml = ({ path, text: value }: JsonText): boolean => {
    const type = strings.find(one => one.path === path.replace(/value$/, 'contenttype') || one.path === path.replace(/value$/, 'contentType'))?.text
    return path.endsWith('html') || (path !== 'body_text' && (type?.includes('html') ?? /<p[\s>]/i.test(value)))
  }
  const read = bodies.sort((a, b) => Number(isHtml(b)) - Number(isHtml(a))).map(at => field(at, isHtml(at) ? 'html' : 'text', null, given)).filter(({ paragraphs }) => paragraphs.length > 0)
  const [body, ...others] = read
  if (body === undefined) throw new Refused('read.no-story')
  fields.push(body)
  const paragraphs = fields.flatMap(one => one.paragraphs)
  const told: Record<string, string> = {}
  for (const { path, text: value } of strings) {
    const name = Object.hasOwn(factsAt, path) ? factsAt[path] : undefined
    if (name !== undefined && value.trim() !== '' && value !== 'null' && told[name] === undefined) told[name] = value.trim().slice(0, 500)
  }
  // The same body in plain text beside the HTML says the same after an edit.
  const same = others.filter(one => reads(one.paragraphs, body.paragraphs.map(({ text: words }) => words)))
  return openedAs(given.language, { format: 'ninjs', writable: true, name: given.name, ...facts, text, fields, same }, paragraphs, { facts: told satisfies Facts, notes: notesOn(facts) })
}

/** The text of a field with these paragraphs, as edits of the file. */
function changed(source: string, { at, kind, paragraphs }: JsonField, now: readonly string[]): Edit[] {
  if (reads(paragraphs, now)) return []
  let edits = editsOf(at.text, paragraphs, now, kind === 'html' ? escapeXml : text => text)
  if (kind === 'text') {
    // Lines that would be read otherwise than they were meant stand apart.
    if (!reads(plainParagraphs(applied(at.text, edits), null), now)) edits = [{ start: 0, end: at.text.length, text: now.join('\n\n') }]
  }
  const places = placesIn(source, at)
  return edits.map(({ start, end, text }) => ({ start: places[start]!, end: places[end]!, text: escapeJson(text) }))
}

function write(source: JsonSource, paragraphs: readonly string[]): Uint8Array {
  const { fields, same, text } = source
  const now = cleaned(paragraphs)
  const places = fields.flatMap((one, i) => one.paragraphs.map(() => i))
  const parts = parcel(fields.flatMap(one => one.paragraphs.map(({ text: words }) => words)), places, fields.length, place => fields[place]!.single, now)
  const edits = fields.flatMap((one, i) => changed(text, one, parts[i]!))
  return writeText(source, applied(text, [...edits, ...same.flatMap(one => changed(text, one, parts[fields.length - 1]!))]))
}

export const ninjs: Reader<JsonSource> = { format: 'ninjs', read, write }
