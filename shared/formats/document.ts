/** The one entry for reading a story of any format, and for writing it back. */
import type { Article, Language, Role } from '../article/types'
import { article } from '../article/types'
import type { Problem } from '../channels'
import { withRoles } from '../article/roles'
import { MOST_PARAGRAPHS } from './limits'
import { isTooLong, tooLarge, tooLong } from './size'
import { turningNote } from './turning'
import { foreignFormat, headOf, isEncryptedPackage, known, knownFor } from './known'
import { regroup } from './splice'
import { readArticle, writeArticle } from './source'
import { Refused, type Aside, type Format, type Mapped, type Opened, type ReadDocument, type ReadOptions, type Reader, type Source } from './types'

/** Whether a file is plain text, to be read at once: no other format, nor one that is only known by its name. */
export function isPlain(bytes: Uint8Array, name: string): boolean {
  const head = headOf(bytes, name)
  return knownFor(head).format === 'text' && foreignFormat(head) === null
}

/** Plain text as any other format is handed over; its roles are read from the text itself. */
export function readPlain(bytes: Uint8Array, name: string, language: Language, options: ReadOptions = {}): ReadDocument {
  const read = readArticle(bytes, name, language, options)
  return read.ok ? { ...read, roles: read.article.paragraphs.map(() => null), notes: turningNote(name, read.article), asides: [], facts: {} } : read
}

/** What an editor calls a format. */
export const formatName = (format: Format): string => known.find(one => one.format === format)?.name ?? format

/** Reads a story. Never throws: what cannot be read is a problem that names the file and says what to do. */
export async function readDocument(bytes: Uint8Array, name: string, language: Language, options: ReadOptions = {}): Promise<ReadDocument> {
  const refuse = (key: string, values: Readonly<Record<string, string>> = {}): ReadDocument => ({ ok: false, problem: { key, values: { name, ...values } } })
  if (bytes.length === 0) return refuse('read.empty')
  const large = tooLarge(bytes, name)
  if (large !== null) return { ok: false, problem: large }
  const head = headOf(bytes, name)
  const found = options.format === undefined ? knownFor(head) : known.find(({ format }) => format === options.format)!
  if (found.load === undefined) {
    if (isEncryptedPackage(head)) return refuse('read.password')
    const foreign = foreignFormat(head)
    if (foreign !== null) return refuse('read.document', { format: foreign })
    return readPlain(bytes, name, language, options)
  }
  try {
    const reader = await found.load()
    const opened = await reader.read({ bytes, name, language, options })
    if (opened.article.paragraphs.length === 0) return refuse('read.empty')
    if (opened.article.paragraphs.length > MOST_PARAGRAPHS) return refuse('read.bomb')
    if (isTooLong(opened.article) || opened.other !== undefined && isTooLong(opened.other)) return { ok: false, problem: tooLong(name) }
    return { ...opened, notes: [...opened.notes.map(note => ({ key: note.key, values: { name, ...note.values } })), ...turningNote(name, opened.article, ...(opened.other === undefined ? [] : [opened.other]))] }
  } catch (error) {
    if (error instanceof Refused) return refuse(error.key, { format: found.name, ...error.values })
    // Whatever a damaged file makes a reader stumble over: the editor is told that it is damaged, and nothing else depends on it.
    return refuse('read.damaged-file', { format: found.name })
  }
}

/** The file's bytes with these paragraphs; null when its format cannot be written back. */
export async function writeDocument(source: Source, paragraphs: readonly string[]): Promise<Uint8Array | null> {
  if (source.format === 'text' && source.writable) return writeArticle(source, paragraphs)
  if (!source.writable) return null
  const reader: Reader | undefined = await known.find(({ format }) => format === source.format)?.load?.()
  return (await reader?.write?.(source, paragraphs)) ?? null
}

/** An article of texts whose format may have said what they are for; what it did not say is told as in plain text. */
export function articleWith(language: Language, texts: readonly string[], roles: readonly (Role | null)[]): Article {
  const read = withRoles(language, texts)
  return article(language, read.map((paragraph, i) => {
    const role = roles[i] ?? null
    return role === null || role === paragraph.role ? paragraph : { ...paragraph, role, parts: role === 'body' ? paragraph.parts : [] }
  }))
}

/** What a reader of mapped paragraphs hands over. */
export const openedAs = <S extends Source>(language: Language, source: S, paragraphs: readonly Mapped[], more: Partial<Pick<Opened, 'notes' | 'asides' | 'facts' | 'other'>> = {}): Opened<S> => {
  const roles = paragraphs.map(({ role }) => role)
  return { ok: true, article: articleWith(language, paragraphs.map(({ text }) => text), roles), source, roles, notes: [], asides: [], facts: {}, ...more }
}

/** The roles that the format gave, for the paragraphs as they stand after edits. */
export function rolesNow(was: readonly string[], roles: readonly (Role | null)[], now: readonly string[]): (Role | null)[] {
  const out = now.map((): Role | null => null)
  if (roles.every(role => role === null)) return out
  for (const { old, now: made } of regroup(was, now)) for (const j of made) out[j] = old.length > 0 ? roles[old[0]!]! : null
  return out
}

/** What the editor is told of a document beside its words. */
export function notesOn({ changed = false, asides = [], damaged = 0 }: { readonly changed?: boolean; readonly asides?: readonly Aside[]; readonly damaged?: number }): Problem[] {
  const count = (kind: Aside['kind']): string => String(asides.filter(aside => aside.kind === kind).length)
  return [
    ...(damaged === 0 ? [] : [{ key: 'read.damaged', values: { count: String(damaged) } }]),
    ...(changed ? [{ key: 'read.note.changes', values: {} }] : []),
    ...(count('comment') === '0' ? [] : [{ key: 'read.note.comments', values: { count: count('comment') } }]),
    ...(count('footnote') === '0' ? [] : [{ key: 'read.note.footnotes', values: { count: count('footnote') } }]),
  ]
}
