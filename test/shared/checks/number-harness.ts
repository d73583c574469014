import { readPassage, type Passage } from '../../../shared/article/passage'
import { paragraph, type Language, type Role } from '../../../shared/article/types'
import type { Segment } from '../../../shared/align/types'
import { checkFigures } from '../../../shared/checks/numbers'
import type { Draft } from '../../../shared/checks/finding'
import type { Story } from '../../../shared/story'

const segments = (passages: readonly Passage[]): Segment[] => passages.flatMap((passage, unit) => passage.sentences.map(sentence => ({ unit, ...sentence })))

/** A story of paragraphs linked one to one, each one sentence group, made without the aligner. */
export function storyOf(enTexts: readonly string[], frTexts: readonly string[], role: Role = 'body'): Story {
  const read = (language: Language, texts: readonly string[]): Passage[] => texts.map(text => readPassage(language, paragraph(text, role)))
  const en = read('en', enTexts), fr = read('fr', frTexts)
  const left = segments(en), right = segments(fr)
  const count = Math.max(en.length, fr.length)
  const of = (list: readonly Segment[], unit: number): number[] => list.flatMap((segment, k) => (segment.unit === unit ? [k] : []))
  const kind = (a: readonly number[], b: readonly number[]) => (a.length === 0 ? 'added' : b.length === 0 ? 'cut' : 'same') as 'added' | 'cut' | 'same'
  const links = Array.from({ length: count }, (_, k) => {
    const a = k < en.length ? [k] : [], b = k < fr.length ? [k] : []
    return { en: a, fr: b, kind: kind(a, b), confidence: 1 }
  })
  const sentences = Array.from({ length: count }, (_, k) => {
    const a = of(left, k), b = of(right, k)
    return { en: a, fr: b, kind: kind(a, b), confidence: 1 }
  })
  return {
    en, fr,
    // A stand-in for the lexicon: words that begin alike.
    match: { weight: (a, b) => (a.folded.length > 3 && a.folded.slice(0, 4) === b.folded.slice(0, 4) ? 1 : 0), mass: type => (type.folded.length > 3 ? 1 : 0.1), telling: type => (type.folded.length > 3 ? 1 : 0.1), answers: () => [], numberOf: () => -1, ties: { start: new Int32Array(1), items: new Int32Array(0) }, weights: new Float32Array(0), count: 0 },
    alignment: { links, sentences, en: left, fr: right, related: true },
  }
}

export const check = (en: string, fr: string, role: Role = 'body'): readonly Draft[] => checkFigures(storyOf([en], [fr], role))

/** What the drafts say, a line each, so that a failing case shows it. */
export const told = (drafts: readonly Draft[]): string[] => drafts.map(draft => `${draft.category} ${draft.values.en ?? '-'} / ${draft.values.fr ?? '-'}${draft.fix ? ` => ${draft.fix.text}` : ''}`)

/**
 * One line a case: English | right French | wrong French | category. The right French must raise nothing, the wrong one exactly the
 * category; `!` behind the category says that the fix must give the right French back. The last two fields may be left out. `single` asks that the wrong
 * French raise one finding.
 */
export function table(cases: string, single = false): void {
  for (const line of cases.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [en, right, wrong, category] = line.split(' | ').map(field => field.trim())
    test(`same: ${en} = ${right}`, () => expect(told(check(en!, right!))).toEqual([]))
    if (wrong === undefined) continue
    test(`${category}: ${en} ≠ ${wrong}`, () => {
      const drafts = check(en!, wrong)
      const categories = [...new Set(drafts.map(draft => draft.category))].join(' ')
      expect(categories === category!.replace('!', '') ? categories : told(drafts)).toBe(category!.replace('!', ''))
      if (single) expect(told(drafts)).toHaveLength(1)
      if (!category!.endsWith('!')) return
      const fix = drafts[0]!.fix!
      expect(wrong.slice(0, fix.at.start) + fix.text + wrong.slice(fix.at.end)).toBe(right)
    })
  }
}
