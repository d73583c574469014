import { WORD, type Word } from '../article/words'
import type { NameContext } from './names-context'
import type { Named } from '../facts/name-tie'

/** What stands for somebody unnamed. */
const anybody: ReadonlySet<string> = new Set(['personne', "quelqu'un", 'individu', 'inconnu', 'inconnue', 'homme', 'femme', 'interesse', 'interessee', 'monsieur', 'dame'])

/** Whether somebody who is not named stands at a word: une personne, un homme. */
function isSomebody(words: readonly Word[], i: number): boolean {
  if (!anybody.has(words[i]!.type.folded)) return false
  const article = words[i - 1]?.type.folded
  return article === 'un' || article === 'une'
}

/** Whether a passage speaks of somebody who is not named. */
export const hasSomebody = (words: readonly Word[]): boolean => words.some((_, i) => isSomebody(words, i))

/**
 * A full name of which the linked French keeps no word. A pronoun or a function in a later mention's place is normal, so only full
 * names count; where the French goes on naming the person nearby, or keeps a given name, it must say « une personne » instead.
 */
export function checkMissing(context: NameContext): void {
  for (const person of context.people.full) {
    const first = person[0]!, last = person[person.length - 1]!
    const link = context.story.alignment.links[first.paragraph]
    if (link === undefined || link.fr.length === 0 || last.tie !== null || person.some(named => context.spoken.has(named))) continue
    const words = context.frenchWords(first.paragraph)
    const gone = person.every(named => named.tie === null && !words.has(named.mention.key))
    const nobody = hasNobody(context, first)
    if (!gone && !nobody) continue
    if (first.unit === 0 && !nobody && isNamedBelow(context, person)) continue
    if (gone && (hasOwnFrench(context, person) || isTitleCase(context, person))) continue
    context.add('name.missing', 'name.missing.person', 'major', person, [])
  }
}

/** Whether a name stands in a line of capitals alone (Union Will Sue City Over Layoffs), and no other line of the source has it: then it may be none. */
function isTitleCase({ story }: NameContext, person: readonly Named[]): boolean {
  const { unit, mention } = person[0]!, telling = story.en[unit]!.words.filter(({ type }) => type.kind === WORD && story.match.mass(type) >= 0.5)
  if (telling.length < 4 || telling.some(({ type }) => !type.capital)) return false
  return !story.en.some(({ words }, n) => n !== unit && words.some(({ type }) => type.capital && type.folded === mention.key))
}

/** In so many passages a name must stand for its French to be known by standing in all of them. */
const OFTEN = 3

/** Whether a name has a French of its own in this story (Job Bank: Guichet emplois): a name that the English lacks stands in the French of every passage that has it. */
function hasOwnFrench({ story, people }: NameContext, person: readonly Named[]): boolean {
  const key = (names: readonly Named[]): string => names.map(({ mention }) => mention.key).join(' ')
  const own = key(person), passages = new Set(people.full.filter(other => key(other) === own).map(other => other[0]!.paragraph))
  if (passages.size < OFTEN) return false
  const french = [...passages].map(passage => {
    const { en, fr } = story.alignment.links[passage]!
    const english = new Set(en.flatMap(unit => story.en[unit]!.words.map(({ type }) => type.folded)))
    return new Set(fr.flatMap(unit => story.fr[unit]!.words.filter(({ type }, i) => i > 0 && type.capital && !english.has(type.folded)).map(({ type }) => type.folded)))
  })
  return [...french[0]!].some(name => french.every(names => names.has(name)))
}

/** Whether the French below a headline names the person: headlines are written anew. */
function isNamedBelow({ story }: NameContext, person: readonly Named[]): boolean {
  const own = story.en[0]!
  if (own.sentences.length > 1 || /[.!?]["”’)]*$/.test(own.text.trim())) return false
  const key = person[person.length - 1]!.mention.key
  return story.fr.slice(0, 5).some(passage => passage.words.some(({ type }) => type.folded === key))
}

const between: ReadonlySet<string> = new Set([',', 'and', 'the', '&', 'or', ';'])

/** A country left out of a list of three or more, the rest of which stands in French. */
export function checkLists(context: NameContext): void {
  for (const list of context.names.enSentence) {
    for (let from = 0; from < list.length;) {
      let to = from + 1
      while (to < list.length && isListed(context, list[to - 1]!, list[to]!)) to++
      const members = list.slice(from, to), gone = members.filter(named => named.tie === null)
      from = to
      if (members.length < 3 || gone.length !== 1 || members.some(({ mention }) => mention.kind !== 'country') || context.spoken.has(gone[0]!)) continue
      const named = gone[0]!
      if (members.some(other => other !== named && other.tie!.sentence !== named.sentence) || context.frenchWords(named.paragraph).has(named.mention.key)) continue
      if (context.names.frIn[named.paragraph]!.some(other => other.tie === null && other.mention.entities.some(entity => named.mention.entities.includes(entity)))) continue
      context.add('name.missing', 'name.missing.person', 'major', [named], [])
    }
  }
}

function isListed({ story }: NameContext, a: Named, b: Named): boolean {
  if (a.unit !== b.unit) return false
  const { words } = story.en[a.unit]!
  for (let i = a.mention.to; i < b.mention.from; i++) if (!between.has(words[i]!.type.folded)) return false
  return b.mention.from > a.mention.to
}

/** Whether the French of the sentence speaks of somebody unnamed where the English does not. */
function hasNobody(context: NameContext, named: Named): boolean {
  const { alignment, fr } = context.story
  const link = alignment.sentences[named.sentence]
  if (link === undefined) return false
  const support = context.support(named.paragraph)
  for (const index of link.fr) {
    const segment = alignment.fr[index]!, { words } = fr[segment.unit]!
    for (let i = Math.max(1, segment.from); i < segment.to; i++) {
      const { type } = words[i]!
      if ((isSomebody(words, i) || type.folded === "quelqu'un") && !support.word(type)) return true
    }
  }
  return false
}
