import { place, type Language, type Place } from '../article/types'
import { readWords, WORD, type WordType } from '../article/words'
import type { Story } from '../story'
import type { NameContext } from './names-context'
import { nameWord } from '../facts/name'
import { isNear } from '../facts/name-near'
import { isRomanised, meets } from '../facts/name-tie'

interface Signed { readonly key: string; readonly form: string; readonly type: WordType; readonly at: Place }

/**
 * The capitalised words of one side's sign-offs and bylines. The other checks pass those over, for who made a version differs by
 * nature, and the reading of a passage leaves them out.
 */
function signed(story: Story, side: Language): Signed[] {
  const out: Signed[] = []
  story[side].forEach(({ text, role, parts }, unit) => {
    const whole = role === 'footer' || role === 'byline'
    for (const { start, end } of whole ? [{ start: 0, end: text.length }] : parts.filter(part => part.role === 'footer' || part.role === 'byline')) {
      for (const word of readWords(side, text.slice(start, end))) {
        if (word.type.kind === WORD && word.type.capital && word.type.folded.length > 3) out.push({ key: word.type.folded, form: word.type.form, type: word.type, at: place(unit, start + word.start, start + word.end) })
      }
    }
  })
  return out
}

/** Whether two words, each a name by itself, are one entity of the tables: Singapore, Singapour. */
const isOnePlace = (en: WordType, fr: WordType): boolean => {
  const of = (type: WordType): readonly number[] => nameWord(type).forms.filter(({ words }) => words.length === 1).flatMap(({ entities }) => entities)
  return meets(of(en), of(fr))
}

/** A reporter's name that the French sign-off spells a letter or two otherwise; names that only one version has are right. */
export function checkSignoff({ story, drafts }: NameContext): void {
  const fr = signed(story, 'fr')
  if (fr.length === 0) return
  const en = signed(story, 'en'), left = new Set(en.map(({ key }) => key)), right = new Set(fr.map(({ key }) => key))
  for (const { key, form, type, at } of fr) {
    const source = left.has(key) ? undefined : en.find(other => !right.has(other.key) && isNear(other.key, key))
    // Singapour, Nikolskaïa: the French of the name. A signature that shows nothing French (Maria for Mariya) may as well be a slip.
    if (source === undefined || (isRomanised(source.type, type) && /[^a-z'’-]|ou|tch|dj/i.test(form)) || isOnePlace(source.type, type)) continue
    drafts.push({ category: 'name.spelling', why: 'name.spelling.differs', severity: 'minor', values: { en: source.form, fr: form }, en: source.at, fr: at, fix: { at, text: source.form } })
  }
}
