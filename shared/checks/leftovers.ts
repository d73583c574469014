import { place } from '../article/types'
import { WORD, type Word } from '../article/words'
import { functionWords } from '../language/function-words'
import type { Story } from '../story'
import type { Draft } from './finding'

/** What was left behind while translating: a sentence still in English, a word typed twice. */
export function checkLeftovers(story: Story): readonly Draft[] {
  const out: Draft[] = []
  const english = repeatedIn(story)
  story.fr.forEach((passage, unit) => {
    for (const sentence of passage.sentences) {
      const words = passage.words.slice(sentence.from, sentence.to)
      if (inEnglish(words)) {
        const start = words[0]!.start, end = words[words.length - 1]!.end
        out.push({ category: 'text.untranslated', severity: 'major', en: null, fr: place(unit, start, end), values: { text: passage.text.slice(start, end) }, why: 'text.untranslated.sentence' })
      }
    }
    for (let i = 1; i < passage.words.length; i++) {
      const a = passage.words[i - 1]!, b = passage.words[i]!
      if (!isRepeated(a, b) || mayRepeat.has(b.type.folded) || english.has(unit)) continue
      // The gap before the second word goes with it.
      out.push({
        category: 'text.repeated', severity: 'minor', en: null, fr: place(unit, a.start, b.end), values: { fr: passage.text.slice(a.start, b.end) }, why: 'text.repeated.word',
        fix: { at: place(unit, a.start, b.end), text: passage.text.slice(a.start, a.end) },
      })
    }
  })
  return out
}

/** Pronouns that French rightly doubles (nous nous souvenons), and interjections. */
const mayRepeat = new Set(['nous', 'vous', 'non', 'oui', 'tres', 'ha', 'la', 'bla', 'bye', 'new', 'faire', 'ou'])

const isRepeated = (a: Word, b: Word): boolean =>
  a.type.kind === WORD && a.type.folded.length > 1 && a.type.folded === b.type.folded && a.end < b.start && !(a.type.capital && b.type.capital)

/** French paragraphs whose English doubles a word as well (very, very; Boutros Boutros): there the French may. */
function repeatedIn(story: Story): Set<number> {
  const out = new Set<number>()
  for (const link of story.alignment.links) {
    const doubled = link.en.some(unit => story.en[unit]!.words.some((word, i, words) => i > 0 && word.type.kind === WORD && (words[i - 1]!.type.folded === word.type.folded || (i > 1 && words[i - 2]!.type.folded === word.type.folded && words[i - 1]!.type.form === ','))))
    if (doubled) for (const unit of link.fr) out.add(unit)
  }
  return out
}

/** Enough words for a sentence, English function words among them and hardly a French one. */
function inEnglish(words: readonly Word[]): boolean {
  let count = 0, english = 0, french = 0
  for (const { type } of words) {
    if (type.kind !== WORD) continue
    count++
    if (functionWords.fr.has(type.folded)) french++
    else if (functionWords.en.has(type.folded)) english++
  }
  return count >= 6 && english >= 2 && english >= 0.2 * count && french <= 0.1 * count
}
