import type { Language, Span } from './types'
import { MARK, NUMBER, WORD, type Word } from './words'
import { rows, variants } from '../language/table'
import abbreviations from '../language/abbreviations.tsv'

/**
 * One sentence of a paragraph. The spans of a paragraph's sentences follow one another without a gap and cover the text from
 * its first character to its last: white space after a sentence belongs to it. `from` and `to` index the paragraph's words.
 */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
}

/** What follows an abbreviation whose point ends no sentence: a name, a number, anything, or one of these words. */
type Rule = 'name' | 'number' | 'any' | ReadonlySet<string>
const points: Record<Language, Map<string, Rule>> = { en: new Map(), fr: new Map() }
for (const [language, form, before] of rows(abbreviations)) {
  points[language as Language].set(form!, before === 'name' || before === 'number' || before === 'any' ? before : new Set(variants(before)))
}

/** Words that, capitalised after `U.S.` or `p.m.`, open a sentence rather than go on with a name. */
const openers: Record<Language, ReadonlySet<string>> = {
  en: new Set('the a an he she it they we i you his her its their our my this that these those there in on at for from but and so as if when while after before since although though however meanwhile some many most both no not what who where why how to with by one'.split(' ')),
  fr: new Set("le la les l' un une des il elle ils elles on nous vous je j' ce c' cela cette ces cet son sa ses leur leurs mon ma mes notre votre dans en a au aux pour par sur mais et or car si quand lorsque apres avant depuis selon avec sans d' de du n' ne s' se qui que quel quelle plus certains plusieurs beaucoup".split(' ')),
}
const closing = new Set(['"', '”', '’', "'", '»', ')', ']', '“', '›'])
const opening = new Set(['"', '“', '«', '‘', "'", '(', '[', '”', '’', '—', '–', '-', '„', '‹'])
const saying = new Set(['said', 'says', 'asked', 'added', 'told', 'wrote', 'replied', 'tweeted', 'shouted', 'cried'])

const dashes: ReadonlySet<string> = new Set(['—', '–', '-'])
/** A dateline is no longer than so many words. */
const DATELINE = 8

/** Whether the sentence may end at word `i`, a point, question mark, exclamation mark or ellipsis, `next` being the word that would open the next one. */
function ends(words: readonly Word[], i: number, next: number, language: Language): boolean {
  const mark = words[i]!, before = words[i - 1], after = words[next]!
  const form = mark.type.form
  let first = next
  while (first < words.length && opening.has(words[first]!.type.form)) first++
  const head = words[first]
  if (head === undefined) return true
  if (head.type.kind === WORD && !head.type.capital) return false
  if (head.type.kind === MARK && first === next) return after.type.form === '•' || after.type.form === '*'
  const inside = next > i + 1
  if (language === 'en' && inside && form !== '.' ) {
    // "…?" Mr Smith asked: what follows the marks is the attribution, not a new sentence.
    for (let k = first; k < Math.min(first + 5, words.length); k++) {
      if (saying.has(words[k]!.type.folded)) return false
      if (words[k]!.type.kind === MARK && words[k]!.type.form !== '.' && words[k]!.type.form !== '-') break
    }
  }
  if (form !== '.' || inside || before === undefined || before.end !== mark.start) return true
  // RIMOUSKI, Que. —: what stands before the dash of a dateline.
  if (i < DATELINE && words[0]!.type.caps && dashes.has(after.type.form)) return false
  if (before.type.kind !== WORD) return true
  const rule = points[language].get(before.type.folded)
  if (rule === 'any') return false
  // Apple Inc. (AAPL.O): what a parenthesis adds belongs to the name.
  if (rule !== undefined && after.type.form === '(') return false
  if (rule === 'name' && head.type.kind === WORD) return openers[language].has(head.type.folded)
  if (rule === 'number' && head.type.kind === NUMBER) return false
  if (rule instanceof Set) return !rule.has(head.type.folded)
  // An initial: J. Smith, George W. Bush; but "vitamin C. The …" ends.
  if (before.type.form.length === 1 && before.type.capital && head.type.kind === WORD) return openers[language].has(head.type.folded) && i >= 2 && !words[i - 2]!.type.capital
  return true
}

/** Words that open a sentence and, unlike those of titles, are hardly ever capitalised within one. */
const leads: Record<Language, ReadonlySet<string>> = {
  en: new Set('at as its it he she they his her their but if when while after before since although though however this these those there'.split(' ')),
  fr: new Set('au aux son sa ses leur leurs il elle ils elles cette ces mais alors tandis lorsque apres avant depuis selon dans'.split(' ')),
}
/** Words that a headline has at the least. */
const HEADLINE = 3

/**
 * Whether a headline without a point ends before word `i` and the first sentence opens with it, as in text that has lost its line
 * ends: “… tsunami in Indonesia At least 384 people …”. A word in small letters must follow, or it is one more word of a title.
 */
function leadsOff(words: readonly Word[], i: number, language: Language): boolean {
  const { type } = words[i]!, before = words[i - 1]!.type, next = words[i + 1]
  return type.capital && type.form.charAt(1) === type.folded.charAt(1) && leads[language].has(type.folded) && before.kind === WORD && next !== undefined && next.type.kind === WORD && !next.type.capital && !before.form.endsWith('.')
}

/** The sentences of a text; a text without words is one sentence, an empty text has none. */
export function readSentences(language: Language, text: string, words: readonly Word[], single = false): Sentence[] {
  if (text.length === 0) return []
  const out: Sentence[] = []
  let start = 0, from = 0, headline = true
  const cut = (next: number): void => {
    const end = next < words.length ? words[next]!.start : text.length
    out.push({ start, end, from, to: next })
    start = end
    from = next
  }
  if (!single) {
    for (let i = 0; i < words.length - 1; i++) {
      const word = words[i]!, form = word.type.form
      if (word.type.kind === WORD && headline) {
        if (i >= HEADLINE && word.type.capital && leadsOff(words, i, language)) { cut(i); headline = false }
      } else if (word.type.kind === MARK && (opening.has(form) || form === '.')) headline = false
      let candidate = false, abbreviation = false
      if (word.type.kind === MARK) candidate = form === '.' || form === '!' || form === '?' || form === '…'
      else if (word.type.kind === WORD && form.length > 3 && form.charCodeAt(form.length - 1) === 46) candidate = abbreviation = true
      if (!candidate) continue
      let next = i + 1
      while (next < words.length && words[next]!.type.kind === MARK && (words[next]!.type.form === '.' || words[next]!.type.form === '!' || words[next]!.type.form === '?' || words[next]!.type.form === '…')) next++
      const lastMark = next - 1
      // Closing marks stay with the sentence: those glued to it, and a guillemet after its space.
      while (next < words.length && closing.has(words[next]!.type.form) && (words[next]!.start === words[next - 1]!.end || words[next]!.type.form === '»')) next++
      if (next >= words.length) break
      if (words[next]!.start === words[next - 1]!.end) continue
      if (abbreviation && next === i + 1) {
        const head = words[next]!.type
        const initials = /^(?:[A-Z]\.)+$/.test(form)
        const rule = points[language].get(word.type.folded)
        const opens = rule instanceof Set ? !rule.has(head.folded) : openers[language].has(head.folded)
        if (head.kind === WORD ? head.capital && opens : initials ? false : head.form !== '(' && opening.has(head.form)) cut(next)
        continue
      }
      if (ends(words, lastMark, next, language)) cut(next)
      i = next - 1
    }
  }
  cut(words.length)
  return out
}
