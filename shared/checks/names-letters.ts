import { WORD, type Word } from '../article/words'
import { spells, spellsInside } from '../facts/name-defined'
import type { Named } from '../facts/name-tie'
import type { NameContext } from './names-context'

/** How many words of a name are looked back over, from its letters. */
const REACH = 10

/** Whether a name stands straight before the bracket at `at`: its last words, or those before them, have a capital that no sentence gave them. */
function isBehindName(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > 0 && i > at - REACH; i--) {
    const { type } = words[i]!
    if (type.kind !== WORD) { if (type.form === '-' || type.form === '&' || type.form === '’' || type.form === "'") continue; return false }
    if (type.capital && !type.caps) return true
  }
  return false
}

/** Whether any name of some English paragraphs has these initials: the National Transportation Safety Board, NTSB. */
const isSpelt = ({ story }: NameContext, units: readonly number[], letters: string): boolean =>
  units.some(unit => story.en[unit]!.words.some((_, i, words) => spells(words, i + 1, letters)))

/** The letters in brackets behind a French name that has others: Organisation mondiale de la santé (OIM). */
export function checkLetters(context: NameContext): void {
  const { story, names } = context
  names.frIn.forEach((list, link) => {
    for (const fr of list) {
      if (!isBracketed(context, fr) || fr.tie !== null || context.spoken.has(fr) || context.isDefined(fr) || context.supported(fr) || context.inStory(fr)) continue
      const { words } = story.fr[fr.unit]!, at = fr.mention.from - 1
      if (!isBehindName(words, at) || spells(words, at, fr.mention.key) || spellsInside(words, at, fr.mention.key) || isSpelt(context, story.alignment.links[link]!.en, fr.mention.key)) continue
      const [en, ...more] = names.enIn[link]!.filter(named => named.tie === null && !context.spoken.has(named) && isBracketed(context, named))
      if (en !== undefined && more.length === 0) context.add('name.acronym', 'name.known.differs', 'major', [en], [fr], context.text(en))
      else context.add('name.acronym', 'name.letters', 'major', [], [fr])
    }
  })
}

/** Whether a mention is letters alone in brackets. */
function isBracketed({ story }: NameContext, { side, unit, mention }: Named): boolean {
  const { words } = story[side][unit]!
  return mention.caps && mention.key.length > 1 && words[mention.from - 1]?.type.form === '(' && words[mention.to]?.type.form === ')'
}
