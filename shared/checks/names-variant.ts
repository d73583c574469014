import { fold } from '../language/morphology'
import type { NameContext } from './names-context'
import type { Named } from '../facts/name-tie'

/** A form as it is spelt, accents counted, but for that of a capital (Evian, Évian). */
const spellingOf = (form: string): string => fold(form[0]!) + form.slice(1).toLowerCase().replace(/[’']s?$/, '').replace(/’/g, "'")

/** One name of the source under two French spellings: the rarer ones are shown, with the commoner one as the fix. */
export function checkVariants(context: NameContext): void {
  const spellings = new Map<string, Map<string, Named[]>>()
  for (const named of context.names.fr) {
    const { tie, mention } = named
    if (tie === null || mention.type === null || mention.kind !== 'name' || mention.common || tie.mention.type === null || tie.mention.kind !== 'name' || mention.caps || context.spoken.has(named)) continue
    let own = spellings.get(tie.mention.key)
    if (own === undefined) spellings.set(tie.mention.key, own = new Map())
    const spelling = spellingOf(mention.type.form)
    const list = own.get(spelling)
    if (list === undefined) own.set(spelling, [named])
    else list.push(named)
  }
  for (const own of spellings.values()) {
    if (own.size < 2) continue
    const ranked = [...own.values()].sort((a, b) => b.length - a.length)
    const usual = context.text(ranked[0]![0]!)
    for (const rare of ranked.slice(1)) for (const named of rare) context.add('name.variant', 'name.variant.two', 'minor', [named.tie!], [named], usual, { other: usual })
  }
}
