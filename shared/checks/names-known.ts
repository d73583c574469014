import { overlaps, place } from '../article/types'
import type { Word } from '../article/words'
import { knowledge } from '../align/vocabulary'
import { fold } from '../language/morphology'
import { nameTable, type NameKind } from '../facts/name-table'
import type { NameMention } from '../facts/name'
import type { Category } from './finding'
import type { NameContext } from './names-context'
import { isRubric } from './rubric'
import { isNameWord } from '../facts/name-people'
import { namesPeople } from '../facts/name-support'
import type { Named } from '../facts/name-tie'

/** Which known names may stand in each other's place. */
type Class = 'place' | 'body'

const classOf = (kind: NameMention['kind']): Class | null =>
  kind === 'country' || kind === 'demonym' || kind === 'place' ? 'place' : kind === 'acronym' || kind === 'organisation' ? 'body' : null

/** Whether one of the things a name may name is of the class: the EU is a body and stands among the countries. */
const isOf = (mention: NameMention, group: Class): boolean =>
  classOf(mention.kind) === group || mention.entities.some(entity => classOf(nameTable().entity(entity).kind) === group)

/** Hours of the clock: each language has its own letters for them. */
const zones: ReadonlySet<string> = new Set('et est edt pt pst pdt ct cst cdt mt gmt bst cet cest utc he hne hae heb hb ist jst am pm'.split(' '))

/** A word of the language that a table happens to hold: Trente that opens a sentence, the Ligue. */
function isOrdinary({ mention: { type, opener, kind } }: Named): boolean {
  if (type === null) return false
  const { stems, value } = knowledge(type)
  return (opener && value !== 0) || (kind === 'organisation' && !type.caps && stems.length > 0)
}

/** Words that a country only describes: un cochon d'Inde, de l'encre de Chine. */
const described: ReadonlyMap<string, ReadonlySet<string>> = new Map([['inde', new Set(['cochon', 'cochons', 'marron', 'marrons', 'oeillet', 'oeillets'])], ['chine', new Set(['encre', 'encres'])]])
const isDescribed = ({ story }: NameContext, { unit, mention }: Named): boolean =>
  described.get(mention.key)?.has(story.fr[unit]!.words[mention.from - 2]?.type.folded ?? '') ?? false

/** Letters that stand against digits (SS19, WW2) are half of a code; one name may begin the other (HMP, HM). */
function isCode(context: NameContext, named: Named): boolean {
  const { text } = context.story[named.side][named.unit]!
  return named.mention.caps && (/\d/.test(text[named.mention.end] ?? '') || /[\d-]/.test(text[named.mention.start - 1] ?? '') || zones.has(named.mention.key))
}

const categoryOf = (kind: NameKind | 'name'): Category =>
  kind === 'demonym' ? 'name.demonym' : kind === 'acronym' ? 'name.acronym' : kind === 'organisation' ? 'name.organisation' : 'name.place'

/** A place of the French dateline where the English of the passage has no dateline: only some desks write one. */
function opensAlone(context: NameContext, fr: Named): boolean {
  const inDateline = context.story.fr[fr.unit]!.parts.some(part => part.role === 'dateline' && overlaps(part, fr.mention))
  return inDateline && (context.story.alignment.links[fr.paragraph]?.en ?? []).every(unit => !context.story.en[unit]!.parts.some(part => part.role === 'dateline'))
}

/** Countries, places, peoples and acronyms that nothing in the linked English stands behind, where one of the English is missing. */
export function checkKnown(context: NameContext): void {
  const { names } = context
  names.frIn.forEach((list, link) => {
    if (names.enIn[link]!.length === 0) return
    for (const fr of list) {
      const group = fr.tie === null ? groupOf(context, fr) : null
      if (group === null || context.spoken.has(fr) || isCode(context, fr)) continue
      if (context.supported(fr)) {
        checkRepeated(context, link, fr, group)
        continue
      }
      if (isOrdinary(fr) || isDescribed(context, fr) || isGivenBefore(list, fr) || isHalf(context, fr) || context.isDefined(fr) || (group === 'body' && isTranslated(context, fr))) continue
      if (fr.mention.given !== '' && isNameWord(fr) && context.inStory(fr)) continue
      const en = missing(context, link, fr, group)
      const inStory = context.inStory(fr)
      if (en !== null) addKnown(context, en, fr)
      else if (!inStory && group === 'place' && fr.mention.kind !== 'demonym' && !isRubric(context.story, place(fr.unit, fr.mention.start, fr.mention.end)) && !opensAlone(context, fr)) context.add('name.added', 'name.known.added', 'minor', [], [fr])
    }
  })
}

/** A given name that the French puts before a surname of the source: Vladimir Poutine for Putin; some are towns as well. */
const isGivenBefore = (list: readonly Named[], fr: Named): boolean =>
  fr.mention.given !== '' && list.some(({ mention, unit, tie }) => tie !== null && unit === fr.unit && mention.run === fr.mention.run && mention.from === fr.mention.to)

const halves: ReadonlyMap<string, string> = new Map([['Corée du Nord', 'north'], ['Pyongyang', 'north'], ['Corée du Sud', 'south'], ['Séoul', 'south']])

/** The North, in a story of Korea. */
function isHalf(context: NameContext, { mention, paragraph }: Named): boolean {
  const [entity] = mention.entities, half = entity === undefined ? undefined : halves.get(nameTable().entity(entity).fr[0] ?? '')
  return half !== undefined && context.support(paragraph).names.has(half) && (context.whole.words.has('korea') || context.whole.words.has('korean'))
}

/**
 * A country or place said once too often, where another of the sentence is missing: « entre la Grande-Bretagne et la
 * Grande-Bretagne ». Both must be names, not adjectives, stand at about the same place, and not be each other's capital.
 */
function checkRepeated(context: NameContext, link: number, fr: Named, group: Class): void {
  if (group !== 'place' || fr.mention.entities.length === 0) return
  // Of a people the noun, which has its capital: Des Russes for Some Kazakhs.
  const people = fr.mention.kind === 'demonym'
  if (people && !isPeople(context, fr)) return
  const en = missing(context, link, fr, group)
  if (en === null || (en.mention.kind === 'demonym') !== people || en.mention.entities.length === 0 || en.sentence !== fr.sentence || Math.abs(en.at - fr.at) > (people ? 0.15 : 0.3)) return
  const { seats } = nameTable()
  if (en.mention.entities.some(entity => fr.mention.entities.some(other => seats.get(entity)?.includes(other)))) return
  // What the French name may stand for: itself, its capital or its country. While one of them is unanswered, it is answered here;
  // when each has its own French, this one stands where another name should (Minsk for Moscow, beside Belarus and la Biélorussie).
  const mean = (entity: number): boolean => fr.mention.entities.some(own => own === entity || (seats.get(own)?.includes(entity) ?? false))
  const same = context.names.enIn[link]!.filter(other => other.mention.entities.some(mean))
  if (same.length === 0 || same.some(other => other.tie === null)) return
  addKnown(context, en, fr)
}

const articles: ReadonlySet<string> = new Set(['les', 'des', 'aux', 'un', 'une', 'le', 'la', "l'", 'certains', 'plusieurs'])
/** Whether a French word for a people is the noun: with a capital, behind its article. */
const isPeople = (context: NameContext, { unit, mention }: Named): boolean =>
  mention.type?.capital === true && articles.has(context.story.fr[unit]!.words[mention.from - 1]?.type.folded ?? '')

/** The class of a French name; a body named after another people than the English has it is a matter of places. */
function groupOf(context: NameContext, named: Named): Class | null {
  const group = classOf(named.mention.kind)
  if (group !== 'body' || named.mention.type !== null) return group
  const support = context.support(named.paragraph)
  return innerWords(context, named).some(word => namesPeople(word.type) && !support.word(word.type, false)) ? 'place' : group
}

const innerWords = (context: NameContext, { side, unit, mention }: Named): readonly Word[] => context.story[side][unit]!.words.slice(mention.from, mention.to)

/** The English name of the class that the French of the link lacks, the nearest first. */
function missing(context: NameContext, link: number, fr: Named, group: Class): Named | null {
  const { enIn } = context.names
  let best: Named | null = null, least = 9
  for (const en of enIn[link]!) {
    if (en.tie !== null || !(isOf(en.mention, group) || (group === 'place' && en.mention.type === null && innerWords(context, en).some(word => namesPeople(word.type)))) || context.spoken.has(en) || isCode(context, en)) continue
    if (group === 'body' && (en.mention.key.startsWith(fr.mention.key) || (!en.mention.caps && context.inStory(fr) && isSaidAgain(enIn[link]!, en)))) continue
    const cost = Math.abs(en.at - fr.at) + (en.sentence === fr.sentence ? 0 : 1) + (en.mention.kind === fr.mention.kind ? 0 : 0.3)
    if (cost < least) { best = en; least = cost }
  }
  // Letters that may be the French for the nearest stand for nothing farther off.
  return best !== null && group === 'body' && mayTranslate(context, best, fr) ? null : best
}

/** Whether a name stands a second time in its passage, and there has its French: the French may name another body of the story for it. */
const isSaidAgain = (list: readonly Named[], en: Named): boolean => list.some(other => other !== en && other.tie !== null && other.mention.key === en.mention.key)

/** Letters that no table knows may be the French for other letters (SBB, CFF), unless the French keeps the English ones elsewhere. */
const mayTranslate = (context: NameContext, en: Named, fr: Named): boolean =>
  en.mention.entities.length === 0 && fr.mention.entities.length === 0 && !context.inStory(fr) && context.times('fr', en.mention.key) === 0

function addKnown(context: NameContext, en: Named, fr: Named): void {
  const fix = frenchFor(context, en.mention, fr)
  context.add(categoryOf(fr.mention.kind), 'name.known.differs', 'major', [en], [fr], fix, {}, fix === undefined ? [] : alsoFrenchFor(context, en.mention, fr, fix))
}

/** More than these are not offered. */
const MOST = 3

/** Words before a name that would have to change for one of another gender (en Biélorussie, au Bélarus), or for one that begins otherwise. */
const bound = /(?:^|[^\p{L}])(?:(?:en|au|aux|du|des|le|la|les)\s+|[dl][’'])$/iu
const manner = (form: string): string => `${/e$/i.test(form)} ${/^[aeiouyhéèê]/i.test(form)}`

/** What else French calls it (Abou Dabi beside Abou Dhabi), spellings that differ in accents alone left out. */
function alsoFrenchFor(context: NameContext, en: NameMention, fr: Named, first: string): readonly string[] {
  const tied = bound.test(context.story.fr[fr.unit]!.text.slice(0, fr.mention.start))
  const known = en.entities[0]
  if (known === undefined) return []
  const entity = nameTable().entity(known), demonym = fr.mention.kind === 'demonym'
  const seen = new Set([fold(first)])
  return (demonym ? entity.demonyms[fr.mention.slot] ?? [] : entity.fr).filter(form => (!tied || manner(form) === manner(first)) && !seen.has(fold(form)) && seen.add(fold(form)) !== undefined)
    .slice(0, MOST).map(form => matchCase(form, first, demonym))
}

/**
 * Whether the story has such letters, and each version writes its own again and again: the French ones are theirs wherever they
 * stand, a sentence that says only “we” included.
 */
function isTranslated(context: NameContext, fr: Named): boolean {
  if (!fr.mention.caps || fr.mention.entities.length > 0 || context.times('fr', fr.mention.key) < 2) return false
  return context.names.en.some(en => en.mention.caps && en.tie === null && en.mention.key.length > 1 && mayTranslate(context, en, fr) && !isCode(context, en) && context.times('en', en.mention.key) > 1)
}

/** The French for a known English name in the form of the French that stands there. */
export function frenchFor(context: NameContext, en: NameMention, fr: Named): string | undefined {
  const used = context.names.fr.find(named => named.tie !== null && named.tie.mention.key === en.key && named.mention.kind === fr.mention.kind && named.mention.slot === fr.mention.slot)
  if (used !== undefined) return matchCase(context.text(used), context.text(fr), fr.mention.kind === 'demonym')
  const known = en.entities[0]
  if (known === undefined) return en.caps ? en.type!.form : undefined
  const entity = nameTable().entity(known)
  if (fr.mention.kind === 'demonym') {
    const form = entity.demonyms[fr.mention.slot]?.[0]
    return form === undefined ? undefined : matchCase(form, context.text(fr), true)
  }
  return en.kind === 'demonym' ? undefined : entity.fr[0]
}

function matchCase(form: string, written: string, either: boolean): string {
  if (!either) return form
  const capital = written[0] !== written[0]!.toLowerCase()
  return (capital ? form[0]!.toUpperCase() : form[0]!.toLowerCase()) + form.slice(1)
}
