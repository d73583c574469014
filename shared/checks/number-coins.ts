import { place, type Place } from '../article/types'
import { WORD, type WordType } from '../article/words'
import { family, lexOf } from '../language/numbers/lexicon'
import type { Story } from '../story'
import type { Draft } from './finding'

type Side = 'en' | 'fr'

/** Money by names that are nothing else: « livre » is a book as well, won a victory, a crown a crown. */
const plain: ReadonlySet<string> = new Set(['USD', 'EUR', 'JPY', 'CNY', 'RUB'])

/** The money that a word or a sign names, by family; null for none. */
function moneyOf(type: WordType): string | null {
  const coin = lexOf(type)?.coin
  return coin === undefined ? null : family(coin.currency.code)
}

/** Money that is spoken of without a sum (against the dollar) and is another in French; a sum is for the check of figures. */
export function coinDrafts(story: Story): Draft[] {
  const out: Draft[] = [], { alignment } = story
  alignment.sentences.forEach(link => {
    if (link.en.length === 0 || link.fr.length === 0) return
    const en = spoken(story, 'en', link.en)
    if (en.size === 0) return
    const fr = spoken(story, 'fr', link.fr)
    const units = (side: Side): ReadonlySet<number> => new Set(link[side].map(s => alignment[side][s]!.unit))
    const lost = [...en].filter(([money]) => plain.has(money) && !names(story, 'fr', units('fr'), money))
    const put = [...fr].filter(([money]) => plain.has(money) && !names(story, 'en', units('en'), money))
    if (lost.length !== 1 || put.length !== 1) return
    const a = lost[0]![1], b = put[0]![1]
    out.push({ category: 'number.currency', severity: 'major', en: a, fr: b, values: { en: story.en[a.unit]!.text.slice(a.start, a.end), fr: story.fr[b.unit]!.text.slice(b.start, b.end) }, why: 'number.currency.differs' })
  })
  return out
}

/** The money that a sentence names by a word, and where it first does. */
function spoken(story: Story, side: Side, segments: readonly number[]): Map<string, Place> {
  const out = new Map<string, Place>()
  for (const s of segments) {
    const { unit, from, to } = story.alignment[side][s]!, { words } = story[side][unit]!
    for (let i = from; i < to; i++) {
      const { type, start, end } = words[i]!, money = type.kind === WORD ? moneyOf(type) : null
      if (money !== null && !out.has(money)) out.set(money, place(unit, start, end))
    }
  }
  return out
}

/** Whether paragraphs name a money anywhere, by a word or a sign. */
const names = (story: Story, side: Side, units: ReadonlySet<number>, money: string): boolean =>
  [...units].some(unit => story[side][unit]!.words.some(({ type }) => moneyOf(type) === money))
