import { place, type Language, type Span } from '../article/types'
import type { Passage } from '../article/passage'
import { MARK, readWords, type Word } from '../article/words'
import { fold } from '../language/morphology'
import type { Story } from '../story'
import type { Draft } from './finding'
import type { Term, TermBase } from './term-base'

/** A form to look for, cut into words. */
interface Wanted {
  readonly form: string
  /** Folded, marks left out. */
  readonly words: readonly string[]
  /** Its own spelling matters: another form of the term differs from it in accents or capitals alone. */
  readonly exact: boolean
}

interface Entry {
  readonly term: Term
  readonly en: readonly Wanted[]
  readonly required: readonly Wanted[]
  readonly forbidden: readonly Wanted[]
}

const tidy = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[\u00a0\u202f]/g, ' ')

function wanted(language: Language, forms: readonly string[], others: readonly string[]): Wanted[] {
  return forms.map(form => ({
    form, exact: others.some(other => fold(other) === fold(form)),
    words: readWords(language, form).filter(word => word.type.kind !== MARK).map(word => word.type.folded),
  })).filter(one => one.words.length > 0)
}

const prepared = new WeakMap<TermBase, readonly Entry[]>()

function prepare(base: TermBase): readonly Entry[] {
  let entries = prepared.get(base)
  if (entries === undefined) {
    entries = base.map(term => ({
      term, en: wanted('en', term.en, []), required: wanted('fr', term.required, term.forbidden), forbidden: wanted('fr', term.forbidden, term.required),
    }))
    prepared.set(base, entries)
  }
  return entries
}

/** A word as it stands may be the plural of the term's. */
const sameWord = (written: string, term: string): boolean => written === term || (written.length === term.length + 1 && (written.endsWith('s') || written.endsWith('x')) && written.startsWith(term))

const content = new WeakMap<Passage, { readonly words: readonly Word[]; readonly at: ReadonlyMap<string, readonly number[]> }>()

/** The words of a passage without its marks, and where each folded word stands; plurals also stand under their singular. */
function wordsOf(passage: Passage): { readonly words: readonly Word[]; readonly at: ReadonlyMap<string, readonly number[]> } {
  let found = content.get(passage)
  if (found === undefined) {
    const words = passage.words.filter(word => word.type.kind !== MARK), at = new Map<string, number[]>()
    const put = (key: string, i: number): void => { const list = at.get(key); if (list === undefined) at.set(key, [i]); else list.push(i) }
    words.forEach(({ type: { folded } }, i) => {
      put(folded, i)
      if (folded.length > 2 && (folded.endsWith('s') || folded.endsWith('x'))) put(folded.slice(0, -1), i)
    })
    content.set(passage, found = { words, at })
  }
  return found
}

/** Where a form stands in a passage. */
function find(passage: Passage, one: Wanted): Span[] {
  const { words, at } = wordsOf(passage)
  const out: Span[] = []
  for (const i of at.get(one.words[0]!) ?? []) {
    if (i + one.words.length > words.length || !one.words.every((word, k) => sameWord(words[i + k]!.type.folded, word))) continue
    const start = words[i]!.start, end = words[i + one.words.length - 1]!.end
    const written = passage.text.slice(start, end)
    if (one.exact && tidy(written) !== tidy(one.form)) continue
    // A name in capitals is not the common word: WHO, who.
    if (/^\p{Lu}[\p{Lu}.]/u.test(one.form) && !/^\p{Lu}[\p{Lu}.]/u.test(written)) continue
    out.push({ start, end })
  }
  return out
}

/** Holds the French against the desk's term base: forms that must not stand there, and terms whose French is missing. */
export function checkTerms(story: Story, base: TermBase): readonly Draft[] {
  const out: Draft[] = []
  const entries = prepare(base)
  for (const link of story.alignment.links) {
    if (link.fr.length === 0) continue
    for (const entry of entries) checkEntry(story, link.en, link.fr, entry, out)
  }
  return out
}

function checkEntry(story: Story, enUnits: readonly number[], frUnits: readonly number[], entry: Entry, out: Draft[]): void {
  const { term } = entry
  const en = enUnits.flatMap(unit => entry.en.flatMap(one => find(story.en[unit]!, one).map(span => place(unit, span.start, span.end))))
  if (entry.en.length > 0 && en.length === 0) return
  const right = frUnits.flatMap(unit => entry.required.flatMap(one => find(story.fr[unit]!, one).map(span => ({ unit, span }))))
  const first = en[0] ?? null
  const source = first === null ? '' : story.en[first.unit]!.text.slice(first.start, first.end)
  const preferred = term.required[0] ?? ''
  let wrong = 0
  for (const unit of frUnits) {
    for (const one of entry.forbidden) {
      for (const { start, end } of find(story.fr[unit]!, one)) {
        // The forbidden form may be part of a right one: Kiev in « métro de Kiev ».
        if (right.some(other => other.unit === unit && other.span.start <= start && end <= other.span.end)) continue
        wrong++
        const at = place(unit, start, end), written = story.fr[unit]!.text.slice(start, end)
        out.push({
          category: 'name.term', severity: 'minor', en: first, fr: at, why: preferred === '' ? 'name.term.barred' : term.note === '' ? 'name.term.forbidden' : 'name.term.noted',
          values: { ...(first === null ? {} : { en: source }), fr: written, right: preferred, note: term.note }, ...(preferred !== '' ? { fix: { at, text: preferred } } : {}), ...(term.required.length > 1 ? { otherFixes: term.required.slice(1) } : {}),
        })
      }
    }
  }
  if (first !== null && wrong === 0 && right.length === 0 && entry.required.length > 0) {
    out.push({ category: 'name.term', severity: 'minor', en: first, fr: null, why: 'name.term.missing', values: { en: source, right: term.required.join(', '), note: term.note } })
  }
}
