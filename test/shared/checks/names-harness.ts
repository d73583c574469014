import { articleOf } from '../../../shared/article/types'
import type { Draft } from '../../../shared/checks/finding'
import { checkNames } from '../../../shared/checks/names'
import { readStory } from '../../../shared/engine'

type Text = string | readonly string[]
const list = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : text)

/** What is said of the names of a story; a text is one paragraph. */
export const namesSaid = (en: Text, fr: Text): readonly Draft[] =>
  checkNames(readStory(articleOf('en', list(en)), articleOf('fr', list(fr))))

/** Findings as one line each: category, English words, French words, fix. */
export const told = (drafts: readonly Draft[]): string[] =>
  drafts.map(({ category, values, fix }) => `${category}: ${values.en ?? '–'} | ${values.fr ?? '–'}${fix === undefined ? '' : ` → ${fix.text}`}`)

/** The French with every fix written into it. */
export function settled(en: Text, fr: Text): readonly string[] {
  const texts = [...list(fr)]
  const fixes = namesSaid(en, fr).flatMap(draft => (draft.fix === undefined ? [] : [draft.fix])).sort((a, b) => b.at.start - a.at.start)
  for (const { at, text } of fixes) texts[at.unit] = texts[at.unit]!.slice(0, at.start) + text + texts[at.unit]!.slice(at.end)
  return texts
}
