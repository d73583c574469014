import type { Language } from '../article/types'
import { fold } from './morphology'
import { rows } from './table'
import table from './function-words.tsv'

export type FunctionClass = 'det' | 'pron' | 'prep' | 'conj' | 'aux' | 'adv' | 'neg'

/** Function words of each language, folded, with their class; the first class given for a form wins. */
export const functionWords: Record<Language, ReadonlyMap<string, FunctionClass>> = (() => {
  const out = { en: new Map<string, FunctionClass>(), fr: new Map<string, FunctionClass>() }
  for (const [language, form, kind] of rows(table)) {
    const map = out[language as Language], key = fold(form!)
    if (!map.has(key)) map.set(key, kind as FunctionClass)
  }
  return out
})()
