import type { Passage } from '../article/passage'
import { NUMBER, WORD, type Word } from '../article/words'
import type { Language, Place } from '../article/types'
import { rows } from '../language/table'
import markTable from '../language/quotes/marks.tsv'
import reducedTable from '../language/quotes/reduced.tsv'

/** Marks of one sort close each other. */
export type MarkSort = 'double' | 'guillemet' | 'single' | 'angle'

/** A quotation mark of a text. `side` is what it looks like from where it stands: `either` when both readings are open. */
export interface Mark extends Place {
  readonly form: string
  readonly sort: MarkSort
  readonly side: 'open' | 'close' | 'either'
  /** The index of the mark in its paragraph's words. */
  readonly word: number
  /** No word stands before it in its paragraph. */
  readonly first: boolean
}

interface Kind { readonly sort: MarkSort; readonly side: Mark['side'] }

const kinds: Record<Language, Map<string, Kind>> = { en: new Map(), fr: new Map() }
for (const [language, form, sort, side] of rows(markTable)) kinds[language as Language].set(form!, { sort: sort as MarkSort, side: side as Mark['side'] })
const reduced: ReadonlySet<string> = new Set(rows(reducedTable).map(row => row[0]!))

/** Which spellings can be a mark, by type id: most words of a text are dismissed by one look. */
const possible: (Kind | null | undefined)[] = []

const isSpace = (c: string | undefined): boolean => c === undefined || c === ' ' || c === '\u00a0' || c === '\u202f' || c === '\u2009' || c === '\t' || c === '\n'
const opensWord = new Set(['(', '[', '{', '—', '–', '-', '/', '«', '“', '„', '‹', '‘', '"', "'", '…', '¿', '¡', '*', ':'])
const closesWord = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '}', '—', '–', '-', '/', '»', '”', '›', '’', '"', "'", '…', '%'])

/** What a mark without a side of its own looks like between the characters round it. */
function shape(before: string | undefined, after: string | undefined): Mark['side'] {
  const spaceBefore = isSpace(before), spaceAfter = isSpace(after)
  if (spaceBefore && !spaceAfter) return 'open'
  if (spaceAfter && !spaceBefore) return 'close'
  if (spaceBefore || after === undefined || before === undefined) return 'either'
  const opens = opensWord.has(before), closes = closesWord.has(after)
  return opens === closes ? 'either' : opens ? 'open' : 'close'
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\d]/u.test(c)

/** The marks of a paragraph in order; apostrophes, feet and inches are told apart and left out, single marks that may be either are kept for the reader of quotes. */
export function readMarks(passage: Passage, unit: number): Mark[] {
  const { words, text, language } = passage
  const out: Mark[] = []
  let plain = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!, { id } = word.type
    let kind = possible[id]
    if (kind === undefined) kind = possible[id] = word.type.kind === WORD || word.type.kind === NUMBER ? null : kinds[language].get(word.type.form) ?? (word.type.form === '<' || word.type.form === '>' ? { sort: 'guillemet', side: 'either' } : null)
    if (kind === null) { plain++; continue }
    let { form } = word.type, { end } = word
    const next = words[i + 1]
    const at = i
    if (next !== undefined && next.start === end && next.type === word.type && (form === '<' || form === '>' || form === '`' || form === "'")) {
      const pair = kinds[language].get(form + form)
      // '' at the end of 'a word'' would be two closings: only where no third mark makes it doubtful.
      if (pair !== undefined) { kind = pair; form += form; end = next.end; i++ }
    }
    if (form === '<' || form === '>') { plain++; continue }
    const before = text[word.start - 1], after = text[end]
    let { side } = kind
    if (kind.sort === 'single') {
      const read = single(language, form, before, after, words, i)
      if (read === null) { plain++; continue }
      side = read
    } else if (side === 'either') {
      // 6'2", 17": inches, unless a quotation that is open wants closing; that is for the reader of quotes to know.
      if (form === '"' && isInches(words, at)) { plain++; continue }
      // A mark inside a word (coup d"état) is a slip for an apostrophe.
      if (isLetter(before) && isLetter(after)) { plain++; continue }
      side = shape(before, after)
    }
    // German marks: what „ opened, “ closes.
    if (form === '“' && side === 'open' && isSpace(before) === false && low(out)) side = 'close'
    out.push({ unit, start: word.start, end, form, sort: kind.sort, side, word: at, first: plain === 0 && !out.some(mark => mark.side === 'close') })
  }
  return out
}

/** Whether the last double mark is a low one that nothing has closed. */
function low(marks: readonly Mark[]): boolean {
  for (let k = marks.length - 1; k >= 0; k--) if (marks[k]!.sort === 'double') return marks[k]!.form === '„' && marks[k]!.side === 'open'
  return false
}

/** 5' 10" or 6ft 2": the mark behind a figure that stands behind feet. */
function isInches(words: readonly Word[], i: number): boolean {
  const figure = words[i - 1], feet = words[i - 2]
  if (figure === undefined || feet === undefined || figure.type.kind !== NUMBER || figure.end !== words[i]!.start) return false
  return feet.type.form === "'" || feet.type.form === '’' || feet.type.folded === 'ft'
}

/** The side of a single mark, or null for what can only be an apostrophe. */
function single(language: Language, form: string, before: string | undefined, after: string | undefined, words: readonly Word[], i: number): Mark['side'] | null {
  const next = words[i + 1]
  const glued = next !== undefined && next.start === words[i]!.end
  if (form !== '’') {
    const leads = isSpace(before) || opensWord.has(before!)
    if (leads && glued && !isSpace(after)) {
      if (language === 'en' && form === "'" && next.type.kind === WORD && reduced.has(next.type.folded)) return null
      if (form === "'" && next.type.kind === NUMBER && /^\d\d$/.test(next.type.form)) return null
      return 'open'
    }
    if (form === '‘' || form === '`' || form === '‚' || form === '‛') return glued ? 'open' : null
  } else if (glued && (isSpace(before) || opensWord.has(before!)) && !isSpace(after) && next.type.kind !== NUMBER) {
    // ’em, ’tis: the curly apostrophe in front of a word opens nothing.
    return null
  }
  if (isSpace(before) || (isLetter(before) && isLetter(after))) return null
  if (isSpace(after) || closesWord.has(after!)) return 'close'
  return null
}
