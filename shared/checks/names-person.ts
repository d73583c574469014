import type { NameContext } from './names-context'
import { isNameWord, runsOf } from '../facts/name-people'
import { isTitle } from '../facts/name'
import { distance } from '../facts/name-near'
import { isRomanised, sameName, type Named } from '../facts/name-tie'

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
      const right = [...known.values()].filter(named => !isRomanised(named.mention.type!, given.mention.type!) && named.mention.key.slice(0, 3) !== given.mention.key.slice(0, 3))
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
    // A capital alone at the head of a sentence may be owed to it: « Plombier à la retraite, … ».
    const extra = loose(list, isOne, named => !context.spoken.has(named) && (people.words.has(named.mention.key) || named.mention.given !== '' || (isUnknown(named) && !(named.mention.opener && context.isAlone(named)) && !context.supported(named) && !context.inStory(named))))
    for (const fr of extra) {
      let best: readonly Named[] | null = null, least = 9
      for (const en of missing) {
        if (en.some(named => context.spoken.has(named)) || en[0]!.mention.key === fr[0]!.mention.key) continue
        const cost = Math.abs(en[0]!.at - fr[0]!.at) + (en[0]!.sentence === fr[0]!.sentence ? 0 : 1)
        if (cost < least) { best = en; least = cost }
      }
      const lone = missing.filter(en => en[0]!.sentence === fr[0]!.sentence).length === 1 && extra.filter(other => other[0]!.sentence === fr[0]!.sentence).length === 1
      if (best === null || least > (lone ? 1 : NEAR) || !isClose(context, best[0]!.sentence)) continue
      if (![...best, ...fr].some(named => people.words.has(named.mention.key))) continue
      // The person is called by the other half of the name: Brett for Kavanaugh.
      if (sameBearer(context, best, fr)) continue
      context.add('name.person', 'name.person.swapped', 'critical', best, fr, context.textOf(best[0]!, best[best.length - 1]!))
    }
  })
}

/** One half of a name stands on both sides and the other half is another name: James Coupe for James Vann, Gerrard Arfield for Scott Arfield. */
export function checkHalves(context: NameContext): void {
  for (const run of runsOf(context.names.fr)) {
    for (let k = 0; k < run.length; k++) {
      const fr = run[k]!
      if (fr.tie !== null || fr.mention.type?.capital !== true || context.spoken.has(fr) || isTitle('fr', fr.mention.key)) continue
      for (const step of [-1, 1]) {
        const half = run[k + step], kept = half?.tie
        if (half === undefined || kept == null || half.mention.key !== kept.mention.key || !context.people.words.has(kept.mention.key)) continue
        const list = context.names.enIn[kept.paragraph] ?? []
        const en = list[list.indexOf(kept) - step]
        if (en === undefined || en.unit !== kept.unit || en.mention.run !== kept.mention.run || en.tie !== null || context.spoken.has(en) || !context.people.words.has(en.mention.key) || en.mention.type === null || isVariant(en, fr)) continue
        const pair = step < 0 ? [kept, fr] : [fr, kept]
        // A second given name may be left out: Christine Blasey Ford, Christine Ford.
        if (context.people.neighbours.has(`${pair[0]!.mention.key} ${pair[1]!.mention.key}`) || isRomanised(en.mention.type, fr.mention.type) || sameName(en.mention, fr.mention)) continue
        context.add('name.person', 'name.person.swapped', 'critical', [en], [fr], context.text(en))
        break
      }
    }
  }
}

/** Two forms of one name: they begin alike and differ by a letter or two. Two given names of the table are two names (Josef, Joseph). */
function isVariant({ mention: en }: Named, { mention: fr }: Named): boolean {
  if (en.key.slice(0, 3) !== fr.key.slice(0, 3)) return false
  return plainForm(en.key) === plainForm(fr.key) || (distance(en.key, fr.key, 2) <= 2 && (en.given === '' || fr.given === ''))
}

/** Aleksandr and Alexandre are one. */
const plainForm = (key: string): string => key.replace('ks', 'x').replace(/e$/, '')

/** How far apart two names may stand in their sentences and still be one name told two ways; 1 is the whole sentence. */
const NEAR = 0.5

/** Whether a sentence is translated closely enough for its names to be held against each other: no run of sentences melted into one. */
export function isClose(context: NameContext, sentence: number): boolean {
  const { alignment } = context.story
  const link = alignment.sentences[sentence]
  if (link === undefined || link.en.length > 2 || link.fr.length > 2) return false
  const length = (side: 'en' | 'fr'): number => link[side].reduce((sum, index) => sum + alignment[side][index]!.end - alignment[side][index]!.start, 0)
  const ratio = length('fr') / Math.max(1, length('en'))
  return ratio > 0.55 && ratio < 2.2
}

/** A capitalised word of no table and no lexicon. */
const isUnknown = (named: Named): boolean => named.mention.kind === 'name' && named.mention.key.length > 2 && !named.mention.common && !named.mention.caps

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
