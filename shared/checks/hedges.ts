import { WORD, type Word, type WordType } from '../article/words'
import type { Language } from '../article/types'
import { functionWords } from '../language/function-words'
import { rows } from '../language/table'
import table from '../language/hedges.tsv'
import type { Draft } from './finding'
import { someWord, spanOf, type Group, type Reading } from './quotes-read'
import { clip } from './quotes-text'

/** Phrases that leave something open, word by word; a word that may have any ending ends on a star. */
type Phrase = readonly string[]
/** By the first two letters of their first word, which has that many before its star. */
const phrases: Record<Language, Map<string, Phrase[]>> = { en: new Map(), fr: new Map() }
const startOf = (word: string): string => word.slice(0, 2)
for (const [language, words] of rows(table)) {
  const of = phrases[language as Language], start = startOf(words!)
  of.set(start, [...(of.get(start) ?? []), words!.split(' ')])
}

const isForm = (folded: string, form: string): boolean => (form.endsWith('*') ? folded.startsWith(form.slice(0, -1)) : folded === form)

const begun: (readonly Phrase[] | undefined)[] = []
const nothing: readonly Phrase[] = []

/** The phrases that a word may begin. */
function begins(type: WordType): readonly Phrase[] {
  let found = begun[type.id]
  if (found === undefined) {
    const near = type.kind === WORD ? phrases[type.language].get(startOf(type.folded)) : undefined, list = near?.filter(([first]) => isForm(type.folded, first!)) ?? nothing
    begun[type.id] = found = list.length === 0 ? nothing : list
  }
  return found
}

const mayHedge = (type: WordType): boolean => begins(type) !== nothing

const participles: ReadonlySet<string> = new Set('been had made put cut lost left come become led let hit set met won found got gone done held told said sold shot sent spent struck brought bought caught taught thought run begun built paid read fled felt kept hurt burst burnt dealt sunk sprung stuck swung torn worn born heard hung laid lain lit meant shut slept slid split spread stood'.split(' '))
const isParticiple = (folded: string): boolean => /(?:ed|en|wn)$/.test(folded) || participles.has(folded)

/** The doubts of everyday talk, which a speaker's words may do without. */
const slight: ReadonlySet<string> = new Set(['probably', 'possibly', 'perhaps', 'likely', 'seem', 'seems', 'seemed'])

/** The length in words of what leaves something open at `i`, or 0. */
function openAt(words: readonly Word[], i: number): number {
  // “He alleged that” says who speaks; the verb is for the check of speakers.
  if (words[i]!.type.folded === 'alleged' && words[i + 1]?.type.folded === 'that') return 0
  for (const phrase of begins(words[i]!.type)) {
    if (!phrase.every((form, k) => isForm(words[i + k]?.type.folded ?? '', form))) continue
    const next = words[i + phrase.length]?.type
    // “Who may have footage” has it; only with a participle does it leave open whether something was.
    if (phrase[phrase.length - 1] === 'have' && (next === undefined || !isParticiple(next.folded))) continue
    // “He appeared to the crowd”: no verb follows.
    if (phrase[phrase.length - 1] !== 'to' || next === undefined || !(next.capital || functionWords.en.get(next.folded) === 'det')) return phrase.length
  }
  return 0
}

/** Nouns that end as a conditional does. */
const nouns: ReadonlySet<string> = new Set(['trait', 'retrait', 'extrait', 'portrait', 'attrait', 'abstrait', 'soustrait', 'distrait'])
const conditional = ({ folded, kind, language }: WordType): boolean => language === 'fr' && kind === WORD && folded.length > 4 && /(?:rait|raient|rais|rions|riez)$/.test(folded) && !nouns.has(folded)

const open = (words: readonly Word[]): boolean => words.some((word, i) => openAt(words, i) > 0 || conditional(word.type))

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

/** What the English leaves open (alleged, reportedly, may have) and the French, without a word that does as much, says as a fact. */
export function hedgeDrafts(reading: Reading): Draft[] {
  const out: Draft[] = []
  const { story } = reading
  story.alignment.sentences.forEach((link, k) => {
    if (link.en.length === 0 || link.fr.length === 0 || !someWord(story, 'en', link.en, mayHedge)) return
    const group = reading.group(k)!, { words } = group.en
    // A sentence cut in two may keep its reserve in the other half: the whole French of the passage is asked.
    const paragraph = story.alignment.links[reading.paragraphOf.en[group.en.units[0]!]!]
    if (paragraph === undefined || paragraph.fr.some(unit => open(story.fr[unit]!.words))) return
    for (let i = 0; i < words.length; i++) {
      const length = openAt(words, i)
      if (length === 0 || (group.en.quoted[i]! >= 0 && slight.has(words[i]!.type.folded)) || !isTold(reading, group, i + length)) continue
      const en = spanOf(group.en, i, i + length - 1)
      out.push({ category: 'text.hedge', severity: 'major', en, fr: spanOf(group.fr, 0, group.fr.words.length - 1), values: { en: clip(story.en[en.unit]!.text, en) }, why: 'text.hedge.lost' })
      return
    }
  })
  return out
}
