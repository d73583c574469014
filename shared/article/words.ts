import type { Language, Span } from './types'
import { fold } from '../language/morphology'

/** A run of letters; a run of digits with its inner points and commas; or one character that is neither. */
export const WORD = 0, NUMBER = 1, MARK = 2
export type Kind = typeof WORD | typeof NUMBER | typeof MARK

/**
 * One spelling of one language, made once for the life of the program: whatever is costly to know of a spelling
 * hangs on its type, by `id`, and is worked out once.
 */
export interface WordType {
  /** Dense from 0, over both languages. */
  readonly id: number
  readonly language: Language
  /** As written, its apostrophe included where it belongs to the word (`l’`, `n't`, `O'Neill`). */
  readonly form: string
  /** Lower case without accents, every apostrophe straight; dotted abbreviations keep their points (`u.s.`). */
  readonly folded: string
  readonly kind: Kind
  /** Begins with a capital. */
  readonly capital: boolean
  /** Two letters or more, all capitals, hyphens and points aside. */
  readonly caps: boolean
}

/** One word, number or mark of a text. White space is no word. */
export interface Word extends Span {
  readonly type: WordType
}

const SPACE = 0, LETTER = 1, DIGIT = 2, QUOTE = 3, OTHER = 4
const POINT = 46
const classes = new Uint8Array(0x300)
const letter = /[\p{L}\p{M}]/u
const space = /\s/
for (let c = 0; c < classes.length; c++) {
  const s = String.fromCharCode(c)
  classes[c] = c >= 48 && c <= 57 ? DIGIT : c === 39 || c === 0x2bc ? QUOTE : letter.test(s) ? LETTER : space.test(s) ? SPACE : OTHER
}
classes[0xaa] = OTHER
classes[0xba] = OTHER

function classOf(text: string, i: number): number {
  const c = text.charCodeAt(i)
  if (c < 0x300) return classes[c]!
  if (c === 0x2019) return QUOTE
  if (c >= 0x2000 && c <= 0x206f) return space.test(text[i]!) ? SPACE : OTHER
  return letter.test(text[i]!) ? LETTER : space.test(text[i]!) ? SPACE : c >= 0xd800 && c <= 0xdfff ? LETTER : OTHER
}

const elided = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu', 'quelqu'])
const clitics = new Set(['s', 'll', 've', 're', 'd', 'm'])

const known: Record<Language, Map<string, WordType>> = { en: new Map(), fr: new Map() }
const all: WordType[] = []

/** How many letters a spelling has, its apostrophe and points aside: `L’` has one. */
const lettersOf = (form: string): number => form.match(/\p{L}/gu)?.length ?? 0

/** The type of a spelling. */
export function wordType(language: Language, form: string): WordType {
  const map = known[language]
  let type = map.get(form)
  if (type === undefined) {
    const first = classOf(form, 0)
    const kind: Kind = first === LETTER || (first === QUOTE && form.length > 1) ? WORD : first === DIGIT ? NUMBER : MARK
    const upper = kind === WORD && form[0] !== form[0]!.toLowerCase()
    type = {
      id: all.length, language, form, kind, capital: upper,
      folded: kind === WORD ? fold(form) : form,
      caps: upper && form.length > 1 && form === form.toUpperCase() && lettersOf(form) > 1,
    }
    all.push(type)
    map.set(form, type)
  }
  return type
}

/** Types by the hash of their spelling, open addressing: running text is looked up without cutting a word out of it first. */
class Spellings {
  private slots = new Int32Array(1 << 13).fill(-1)
  private count = 0

  /** The type of what stands from `start` to `end`, whose hash is given. */
  at(language: Language, text: string, start: number, end: number, hash: number): WordType {
    const { slots } = this, mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const id = slots[slot]!
      if (id < 0) break
      const type = all[id]!
      if (type.form.length === end - start && text.startsWith(type.form, start)) return type
      slot = (slot + 1) & mask
    }
    const type = wordType(language, text.slice(start, end))
    slots[slot] = type.id
    if (++this.count * 2 > slots.length) this.grow()
    return type
  }

  private grow(): void {
    const old = this.slots, slots = this.slots = new Int32Array(old.length * 2).fill(-1)
    const mask = slots.length - 1
    for (const id of old) {
      if (id < 0) continue
      const { form } = all[id]!
      let slot = hashOf(form, 0, form.length) & mask
      while (slots[slot]! >= 0) slot = (slot + 1) & mask
      slots[slot] = id
    }
  }
}

const PRIME = 0x01000193
const mixed = (h: number): number => h ^ (h >>> 15)

function hashOf(text: string, start: number, end: number): number {
  let h = 0
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
  return mixed(h)
}

const spellings: Record<Language, Spellings> = { en: new Spellings(), fr: new Spellings() }

/** How many spellings are known; ids run below it. */
export const typeCount = (): number => all.length

const endOfRun = (text: string, from: number, wanted: number): number => {
  let i = from
  while (i < text.length && classOf(text, i) === wanted) i++
  return i
}

function endOfWord(text: string, start: number, language: Language): number {
  let end = endOfRun(text, start, LETTER)
  if (end === start + 1 && text[end] === '.' && end + 1 < text.length && classOf(text, end + 1) === LETTER && text[end + 2] === '.' ) {
    // U.S., p.m., J.K.: single letters with points between; the last point belongs to the abbreviation.
    while (text[end] === '.' && end + 1 < text.length && classOf(text, end + 1) === LETTER && (end + 2 >= text.length || classOf(text, end + 2) !== LETTER)) end += 2
    return text[end] === '.' ? end + 1 : end
  }
  while (end + 1 < text.length && classOf(text, end) === QUOTE && classOf(text, end + 1) === LETTER) {
    const next = endOfRun(text, end + 1, LETTER)
    if (language === 'fr') {
      if (elided.has(text.slice(start, end).toLowerCase())) return end + 1
    } else {
      const tail = text.slice(end + 1, next).toLowerCase()
      if (clitics.has(tail) && (next >= text.length || classOf(text, next) !== QUOTE)) return end
      if (tail === 't' && /n$/i.test(text.slice(start, end))) return end - 1 > start ? end - 1 : next
    }
    end = next
  }
  return end
}

function endOfNumber(text: string, start: number): number {
  let end = endOfRun(text, start, DIGIT)
  while ((text[end] === '.' || text[end] === ',') && end + 1 < text.length && classOf(text, end + 1) === DIGIT) end = endOfRun(text, end + 1, DIGIT)
  return end
}

/** Whether what stands at `i` leans on the word before it: a word may end in its point (the U.S.'s). */
const leansOn = (before: Word | undefined, i: number): boolean => before !== undefined && before.end === i && before.type.kind === WORD

/** The words of a text in order, white space left out; hyphenated words come apart at the hyphen, which is a mark. */
export function readWords(language: Language, text: string): Word[] {
  const out: Word[] = [], spelling = spellings[language], { length } = text
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i), kind = code < 0x300 ? classes[code]! : classOf(text, i)
    if (kind === SPACE) { i++; continue }
    let end = i + 1
    if (kind === LETTER) {
      // Letters alone, as most words are, are hashed as they are passed.
      let h = Math.imul(code, PRIME), behind = SPACE
      for (; end < length; end++) {
        const c = text.charCodeAt(end)
        behind = c < 0x300 ? classes[c]! : classOf(text, end)
        if (behind !== LETTER) break
        h = Math.imul(h ^ c, PRIME)
      }
      if (end === length || (behind !== QUOTE && (end > i + 1 || text.charCodeAt(end) !== POINT))) {
        out.push({ start: i, end, type: spelling.at(language, text, i, end, mixed(h)) })
        i = end
        continue
      }
      end = i + 1
    }
    if (kind === LETTER) end = endOfWord(text, i, language)
    else if (kind === DIGIT) end = endOfNumber(text, i)
    else if (kind === QUOTE && language === 'en' && i + 1 < text.length && classOf(text, i + 1) === LETTER && leansOn(out[out.length - 1], i)) end = endOfRun(text, i + 1, LETTER)
    // The negation comes off the verb it leans on (do|n't): the scan above stopped before its n.
    if (kind === LETTER && language === 'en' && end + 1 < text.length && /n/i.test(text[end]!) && classOf(text, end + 1) === QUOTE) {
      out.push({ start: i, end, type: spelling.at(language, text, i, end, hashOf(text, i, end)) })
      i = end
      end = i + 3
    }
    out.push({ start: i, end, type: spelling.at(language, text, i, end, hashOf(text, i, end)) })
    i = end
  }
  return out
}
