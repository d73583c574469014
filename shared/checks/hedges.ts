import { WORD, type Word, type WordType } from '../article/words'
import type { Language } from '../article/types'
import { functionWords } from '../language/function-words'
import { lemmasFrench } from '../language/morphology'
import { rows } from '../language/table'
import table from '../language/hedges.tsv'
import type { Draft } from './finding'
import { someWord, spanOf, type Group, type Reading } from './quotes-read'
import { clip } from './quotes-text'

/** Phrases that leave something open, word by word; a word that may have any ending ends on a star. */
interface Phrase { readonly words: readonly string[]; readonly kind: 'chance' | 'says' | 'holds' | 'who' | '' }
/** By the first two letters of their first word, which has that many before its star; the longest first. */
const phrases: Record<Language, Map<string, Phrase[]>> = { en: new Map(), fr: new Map() }
const startOf = (word: string): string => word.slice(0, 2)
for (const [language, text, kind = ''] of rows(table)) {
  const of = phrases[language as Language], words = text!.split(' '), start = startOf(words[0]!)
  of.set(start, [...(of.get(start) ?? []), { words, kind: kind as Phrase['kind'] }].sort((a, b) => b.words.length - a.words.length))
}

const isForm = (folded: string, form: string): boolean => (form.endsWith('*') ? folded.startsWith(form.slice(0, -1)) : folded === form)

const begun: (readonly Phrase[] | undefined)[] = []
const nothing: readonly Phrase[] = []

/** The phrases that a word may begin. */
function begins(type: WordType): readonly Phrase[] {
  let found = begun[type.id]
  if (found === undefined) {
    const near = type.kind === WORD ? phrases[type.language].get(startOf(type.folded)) : undefined, list = near?.filter(({ words: [first] }) => isForm(type.folded, first!)) ?? nothing
    begun[type.id] = found = list.length === 0 ? nothing : list
  }
  return found
}

/** Verbs by which the English says that something can come to be. */
const modals: ReadonlySet<string> = new Set(['could', 'may', 'might'])

const mayHedge = (type: WordType): boolean => begins(type) !== nothing || (type.language === 'en' && modals.has(type.folded))

const participles: ReadonlySet<string> = new Set('been had made put cut lost left come become led let hit set met won found got gone done held told said sold shot sent spent struck brought bought caught taught thought run begun built paid read fled felt kept hurt burst burnt dealt sunk sprung stuck swung torn worn born heard hung laid lain lit meant shut slept slid split spread stood'.split(' '))
const isParticiple = (folded: string): boolean => /(?:ed|en|wn)$/.test(folded) || participles.has(folded)

/** The doubts of everyday talk, which a speaker's words may do without. */
const slight: ReadonlySet<string> = new Set(['probably', 'possibly', 'perhaps', 'maybe', 'likely', 'seem', 'seems', 'seemed'])

/** What leaves something open, and how many words say it. */
interface Hedge { readonly length: number; readonly kind: Phrase['kind'] }

/** What leaves something open at a word. */
function openAt(words: readonly Word[], i: number): Hedge | null {
  // “He alleged that” says who speaks; the verb is for the check of speakers.
  if (words[i]!.type.folded === 'alleged' && words[i + 1]?.type.folded === 'that') return null
  for (const { words: phrase, kind } of begins(words[i]!.type)) {
    if (!phrase.every((form, k) => isForm(words[i + k]?.type.folded ?? '', form))) continue
    const next = words[i + phrase.length]?.type
    // “Who may have footage” has it; only with a participle does it leave open whether something was.
    if (phrase[phrase.length - 1] === 'have' && (next === undefined || !isParticiple(next.folded))) continue
    // “He appeared to the crowd”: no verb follows.
    if (phrase[phrase.length - 1] === 'to' && next !== undefined && (next.capital || functionWords.en.get(next.folded) === 'det')) continue
    return { length: phrase.length, kind }
  }
  return null
}

/** Nouns that end as a conditional does. */
const nouns: ReadonlySet<string> = new Set(['trait', 'retrait', 'extrait', 'portrait', 'attrait', 'abstrait', 'soustrait', 'distrait'])
const conditional = ({ folded, kind, language }: WordType): boolean => language === 'fr' && kind === WORD && folded.length > 4 && /(?:rait|raient|rais|rions|riez)$/.test(folded) && !nouns.has(folded)

/** Whether some words leave something open. `odds`: in so many words, not by naming who says or thinks it; `how`: not by calling somebody a suspect. */
const open = (words: readonly Word[], odds: boolean, how = odds): boolean => words.some((word, i) => {
  if (conditional(word.type)) return true
  const hedge = openAt(words, i)
  return hedge !== null && !(odds && (hedge.kind === 'says' || hedge.kind === 'holds')) && !(how && hedge.kind === 'who')
})

/** Whether what is left open is how something was done, not who somebody is: allegedly, may have. */
const isHow = ({ folded }: WordType): boolean => folded.endsWith('ly') || modals.has(folded)

/** How many telling words behind a hedge are asked whether its clause is there in French, and how far they may stand. */
const WITNESSES = 4, REACH = 9

/** Whether what was left open is there in French: most of the first telling words behind it are translated, near one another. */
function isTold(reading: Reading, group: Group, to: number): boolean {
  const { words } = group.en
  let told = 0, asked = 0
  for (let k = to; k < words.length && k < to + REACH && asked < WITNESSES; k++) {
    const { type } = words[k]!
    if (type.kind !== WORD || reading.story.match.mass(type) < 0.5) continue
    asked++
    if (group.cover.enTo[k]! >= 0) told++
  }
  return told >= 2 || (told === 1 && asked === 1)
}

/** Whether a French word is a verb's future: sera, pleureront; -ra with a stem that ends as an infinitive does. */
const isFuture = ({ folded, kind, language }: WordType): boolean =>
  language === 'fr' && kind === WORD && folded.length > 3 && (futures.has(folded) || (folded.length > 5 && /[aeiudt]r(?:a|ont)$/.test(folded) && lemmasFrench(folded).some(lemma => lemma !== folded)))
const futures: ReadonlySet<string> = new Set(['sera', 'aura', 'fera', 'verra', 'verront', 'devra', 'devront'])
const isInfinitive = ({ folded, kind }: WordType): boolean => kind === WORD && /(?:er|ir|re|oir)$/.test(folded)

/** Whether some French tells what is to come as settled: sera, va s'alourdir. */
const isSettled = (words: readonly Word[]): boolean => words.some(({ type }, i) => {
  if (type.folded !== 'va' && type.folded !== 'vont') return isFuture(type)
  for (let k = i + 1; k < words.length && k <= i + 4 && words[k]!.type.kind === WORD; k++) if (isInfinitive(words[k]!.type)) return true
  return false
})

const copulas: ReadonlySet<string> = new Set(['est', 'sont', 'etait', 'etaient'])

/** Whether what could be is, in French: could be dead, sont morts. */
function isSo({ en, fr, cover }: Group, at: number): boolean {
  if (en.words[at + 1]?.type.folded !== 'be') return false
  const j = cover.enTo[at + 2] ?? -1
  return j > 0 && copulas.has(fr.words[j - 1]!.type.folded)
}

const settledEnglish: ReadonlySet<string> = new Set(['will', 'shall', "'ll", 'wo', 'going', 'due', 'must', 'set', 'expected'])

/** Where an English modal of what can be (could be invited, may miss) stands that the French has as what will be; -1 for nowhere. */
function settledModal(group: Group): number {
  const { words } = group.en
  const at = words.findIndex(({ type }, i) => modals.has(type.folded) && words[i + 1]?.type.kind === WORD && !/^(?:not|n't|have|never|i|he|she|we|they|you|it)$/.test(words[i + 1]!.type.folded))
  if (at < 0 || words.some(({ type }) => settledEnglish.has(type.folded))) return -1
  return open(group.fr.words, true) || !(isSettled(group.fr.words) || isSo(group, at)) ? -1 : at
}

const asks = (words: readonly Word[]): boolean => words.some(({ type }) => type.form === '?')

/** What the English leaves open (alleged, reportedly, may have) and the French, without a word that does as much, says as a fact. */
export function hedgeDrafts(reading: Reading): Draft[] {
  const out: Draft[] = []
  const { story } = reading
  story.alignment.sentences.forEach((link, k) => {
    if (link.en.length === 0 || link.fr.length === 0 || !someWord(story, 'en', link.en, mayHedge)) return
    const group = reading.group(k)!, { words } = group.en
    // A question says nothing as a fact.
    if (asks(words) && asks(group.fr.words)) return
    const paragraph = story.alignment.links[reading.paragraphOf.en[group.en.units[0]!]!]
    if (paragraph === undefined) return
    // A sentence cut in two may keep its reserve in the other half: the whole French of the passage is asked, but for odds.
    const answered = (kind: Phrase['kind'], type: WordType): boolean => kind === 'chance' ? open(group.fr.words, true) : paragraph.fr.some(unit => open(story.fr[unit]!.words, false, isHow(type)))
    const tell = (from: number, length: number): void => {
      const en = spanOf(group.en, from, from + length - 1)
      out.push({ category: 'text.hedge', severity: 'major', en, fr: spanOf(group.fr, 0, group.fr.words.length - 1), values: { en: clip(story.en[en.unit]!.text, en) }, why: 'text.hedge.lost' })
    }
    for (let i = 0; i < words.length; i++) {
      const hedge = openAt(words, i)
      if (hedge === null || answered(hedge.kind, words[i]!.type)) continue
      if ((group.en.quoted[i]! >= 0 && slight.has(words[i]!.type.folded)) || !isTold(reading, group, i + hedge.length)) continue
      tell(i, hedge.length)
      return
    }
    const modal = settledModal(group)
    if (modal >= 0) tell(modal, 1)
  })
  return out
}
