import { MARK } from '../article/words'
import type { NameContext } from './names-context'
import type { Named } from '../facts/name-tie'

/** What stands for somebody unnamed. */
const nobody: ReadonlySet<string> = new Set(['personne', "quelqu'un", 'individu', 'inconnu', 'inconnue', 'homme', 'femme', 'interesse', 'interessee', 'monsieur', 'dame'])

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
    if (!gone && !hasNobody(context, first)) continue
    context.add('name.missing', 'name.missing.person', 'major', person, [])
  }
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
      if (type.kind === MARK || !nobody.has(type.folded)) continue
      const article = words[i - 1]!.type.folded
      if ((article === 'un' || article === 'une' || type.folded === "quelqu'un") && !support.word(type)) return true
    }
  }
  return false
}
