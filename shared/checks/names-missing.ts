import type { NameContext } from './names-context'

/** A full name of which the linked French keeps no word. A pronoun or a function in a later mention's place is normal: only full names count. */
export function checkMissing(context: NameContext): void {
  for (const person of context.people.full) {
    const first = person[0]!
    const link = context.story.alignment.links[first.paragraph]
    if (link === undefined || link.fr.length === 0 || person.some(named => named.tie !== null || context.spoken.has(named))) continue
    const words = context.frenchWords(first.paragraph)
    if (person.some(named => words.has(named.mention.key))) continue
    context.add('name.missing', 'name.missing.person', 'major', person, [])
  }
}
