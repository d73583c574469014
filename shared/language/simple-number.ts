import { NUMBER, type WordType } from '../article/words'
import { rows } from './table'
import table from './simple-numbers.tsv'

const wordValues = { en: new Map<string, string>(), fr: new Map<string, string>() }
for (const [value, en, fr] of rows(table)) {
  for (const form of (en ?? '').split('|')) if (form) wordValues.en.set(form, value!)
  for (const form of (fr ?? '').split('|')) if (form) wordValues.fr.set(form, value!)
}

/**
 * The value of one figure or number word standing by itself, as a key that is equal in both languages, or ''. It is all that
 * alignment needs: a figure's separators dropped unless they are clearly decimal; the checks read figures in full.
 */
export function simpleNumber(type: WordType): string {
  if (type.kind !== NUMBER) return wordValues[type.language].get(type.folded) ?? ''
  const form = type.form
  const cut = Math.max(form.lastIndexOf('.'), form.lastIndexOf(','))
  if (cut < 0) return form.replace(/^0+(?=\d)/, '')
  const tail = form.length - cut - 1
  const mark = form[cut]!
  const grouped = tail === 3 && (form.indexOf(mark) !== cut || cut <= 3)
  return grouped ? form.replace(/[.,]/g, '') : `${form.slice(0, cut).replace(/[.,]/g, '')}.${form.slice(cut + 1)}`
}
