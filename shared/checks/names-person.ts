import type { NameContext } from './names-context'
import { isNameWord, runsOf } from '../facts/name-people'
import { isRomanised, type Named } from '../facts/name-tie'

/** A surname with a given name that the English never gives it. */
export function checkGivenNames(context: NameContext): void {
  const { people, names } = context
  for (const run of runsOf(names.fr)) {
    for (let k = 1; k < run.length; k++) {
      const given = run[k - 1]!, surname = run[k]!
      if (context.spoken.has(given) || context.spoken.has(surname) || !isNameWord(given)) continue
      const source = surname.tie ?? null
      const key = source?.mention.key ?? surname.mention.key
      const known = people.before.get(key)
      if (known === undefined || people.neighbours.has(`${given.mention.key} ${key}`)) continue
      if (given.tie !== null && source !== null && people.neighbours.has(`${given.tie.mention.key} ${key}`)) continue
      if (given.mention.given === '' && (given.mention.common || given.tie !== null || (given.mention.opener && given.mention.kind !== 'name'))) continue
      const right = [...known.values()].filter(named => !isRomanised(named.mention.type!.form, given.mention.type!.form) && named.mention.key.slice(0, 3) !== given.mention.key.slice(0, 3))
      if (right.length < known.size) continue
      const here = right.find(named => named.paragraph === given.paragraph) ?? right.find(named => named.mention.given !== '') ?? right[0]
      if (here === undefined || (here.mention.given === '' && given.mention.given === '')) continue
      if (given.mention.given === '' && context.inStory(given)) continue
      context.add('name.person', 'name.person.given', 'major', [here], [given], context.text(here), { surname: context.text(surname) })
    }
  }
}

/** One person's name where the English has another's: both are of the story, one is missing here and the other is too many. */
export function checkSwapped(context: NameContext): void {
  const { names, people } = context
  names.frIn.forEach((list, link) => {
    const isOne = (named: Named): boolean => isNameWord(named) || people.words.has(named.mention.key)
    const missing = loose(names.enIn[link]!, isOne, named => people.words.has(named.mention.key) || isUnknown(named))
    if (missing.length === 0) return
    const extra = loose(list, isOne, named => !context.spoken.has(named) && (people.words.has(named.mention.key) || named.mention.given !== '' || (isUnknown(named) && !context.supported(named) && !context.inStory(named))))
    for (const fr of extra) {
      let best: readonly Named[] | null = null, least = 9
      for (const en of missing) {
        if (en.some(named => context.spoken.has(named)) || en[0]!.mention.key === fr[0]!.mention.key) continue
        const cost = Math.abs(en[0]!.at - fr[0]!.at) + (en[0]!.sentence === fr[0]!.sentence ? 0 : 1)
        if (cost < least) { best = en; least = cost }
      }
      if (best === null || least > 1) continue
      if (![...best, ...fr].some(named => people.words.has(named.mention.key))) continue
      // The person is called by the other half of the name: Brett for Kavanaugh.
      if (sameBearer(context, best, fr)) continue
      context.add('name.person', 'name.person.swapped', 'critical', best, fr, context.textOf(best[0]!, best[best.length - 1]!))
    }
  })
}

/** A capitalised word of no table and no lexicon. */
const isUnknown = (named: Named): boolean => named.mention.kind === 'name' && !named.mention.common && !named.mention.caps

/** Runs of untied names all of whose words pass. */
function loose(list: readonly Named[], isOne: (named: Named) => boolean, pass: (named: Named) => boolean): (readonly Named[])[] {
  const out: (readonly Named[])[] = []
  for (const run of runsOf(list)) {
    const own = run.filter(isOne)
    if (own.length > 0 && own.every(named => named.tie === null) && own.some(pass)) out.push(own)
  }
  return out
}

function sameBearer(context: NameContext, en: readonly Named[], fr: readonly Named[]): boolean {
  const { neighbours } = context.people
  for (const a of en) {
    for (const b of fr) {
      if (a.mention.key.startsWith(b.mention.key) || b.mention.key.startsWith(a.mention.key) || neighbours.has(`${a.mention.key} ${b.mention.key}`) || neighbours.has(`${b.mention.key} ${a.mention.key}`)) return true
    }
  }
  return false
}
