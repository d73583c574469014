import type { Passage } from '../article/passage'
import { place } from '../article/types'
import { WORD, type Word, type WordType } from '../article/words'
import { functionWords } from '../language/function-words'
import danglingTable from '../language/quotes/dangling.tsv'
import { rows } from '../language/table'
import type { Story } from '../story'
import type { Draft } from './finding'

/** What was left behind while translating: a sentence still in English, a word typed twice, a paragraph that breaks off. */
export function checkLeftovers(story: Story): readonly Draft[] {
  const out: Draft[] = []
  story.fr.forEach((passage, unit) => {
    for (const sentence of passage.sentences) {
      if (inEnglish(passage.words, sentence.from, sentence.to)) {
        const start = passage.words[sentence.from]!.start, end = passage.words[sentence.to - 1]!.end
        out.push({ category: 'text.untranslated', severity: 'major', en: null, fr: place(unit, start, end), values: { text: passage.text.slice(start, end) }, why: 'text.untranslated.sentence' })
      }
    }
    const broken = breaksOff(story, unit)
    if (broken !== null) out.push(broken)
    for (let i = 1; i < passage.words.length; i++) {
      const a = passage.words[i - 1]!, b = passage.words[i]!
      if (!isRepeated(a, b) || isAnotherWord(passage, i) || mayRepeat.has(b.type.folded) || englishRepeats(story, unit)) continue
      // The gap before the second word goes with it.
      out.push({
        category: 'text.repeated', severity: 'minor', en: null, fr: place(unit, a.start, b.end), values: { fr: passage.text.slice(a.start, b.end) }, why: 'text.repeated.word',
        fix: { at: place(unit, a.start, b.end), text: passage.text.slice(a.start, a.end) },
      })
    }
  })
  return out
}

const dangling: ReadonlySet<string> = new Set(rows(danglingTable).map(row => row[0]!))

/** A French paragraph that stops on a word which leads another (de, et, la), where its English ends its sentence. */
function breaksOff(story: Story, unit: number): Draft | null {
  const { words, text } = story.fr[unit]!, last = words[words.length - 1]
  if (last === undefined || last.type.kind !== WORD || !(dangling.has(last.type.folded) || last.type.folded.endsWith("'"))) return null
  const link = story.alignment.links.find(({ fr }) => fr[fr.length - 1] === unit)
  const english = link === undefined ? undefined : story.en[link.en[link.en.length - 1] ?? -1]
  if (english === undefined || !/[.!?…]["”’']*\s*$/.test(english.text)) return null
  const sentence = story.fr[unit]!.sentences[story.fr[unit]!.sentences.length - 1]!
  const at = place(unit, sentence.start, last.end)
  return { category: 'text.cut', severity: 'major', en: null, fr: at, values: { fr: text.slice(at.start, at.end), text: text.slice(at.start, at.end) }, why: 'text.cut.broken' }
}

/** Pronouns that French rightly doubles (nous nous souvenons), and interjections. */
const mayRepeat = new Set(['nous', 'vous', 'non', 'oui', 'tres', 'ha', 'la', 'bla', 'bye', 'new', 'faire', 'ou'])

const isRepeated = (a: Word, b: Word): boolean =>
  a.type.kind === WORD && a.type.folded.length > 1 && a.type.folded === b.type.folded && a.end < b.start && !(a.type.capital && b.type.capital)

/** « La partie Est est occupée »: a capital within the sentence makes another word of the first. */
const isAnotherWord = ({ words, sentences }: Passage, i: number): boolean =>
  words[i - 1]!.type.capital && !words[i]!.type.capital && !sentences.some(({ from }) => from === i - 1)

/** Whether the English of a French paragraph doubles a word as well (very, very; Boutros Boutros): there the French may. */
function englishRepeats(story: Story, unit: number): boolean {
  const link = story.alignment.links.find(({ fr }) => fr.includes(unit))
  return link !== undefined && link.en.some(i => story.en[i]!.words.some((word, k, words) =>
    word.type.kind === WORD && (words[k - 1]?.type.folded === word.type.folded || (words[k - 2]?.type.folded === word.type.folded && words[k - 1]!.type.form === ','))))
}

const OTHER = 1, FRENCH = 2, ENGLISH = 3
/** By type id: whether a French word is a function word of French, of English alone, or neither. */
const kinds: (number | undefined)[] = []

function learn({ folded }: WordType): number {
  // A word of both (on, car, as) speaks for neither.
  const french = functionWords.fr.has(folded), english = functionWords.en.has(folded)
  return french === english ? OTHER : french ? FRENCH : ENGLISH
}

const kindOf = (type: WordType): number => (kinds[type.id] ??= learn(type))

/** Enough words for a sentence, English function words among them and hardly a French one. */
function inEnglish(words: readonly Word[], from: number, to: number): boolean {
  let count = 0, english = 0, french = 0
  for (let i = from; i < to; i++) {
    const { type } = words[i]!
    if (type.kind !== WORD) continue
    count++
    const kind = kindOf(type)
    if (kind === FRENCH) french++
    else if (kind === ENGLISH) english++
  }
  return count >= 6 && english >= 2 && english >= 0.15 * count && french <= 0.1 * count
}
