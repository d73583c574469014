import { place } from '../article/types'
import type { Passage } from '../article/passage'
import { MARK } from '../article/words'
import type { NameContext } from './names-context'
import { isClose } from './names-person'
import { readNames } from '../facts/name'
import { isNameWord, runsOf } from '../facts/name-people'
import type { Named } from '../facts/name-tie'
import { comparable, readOffices, sameOffice, type Office } from '../facts/office'

/** A name of one person in a row of words, the title and any place before it left out. */
type Bearer = readonly Named[]

/** Offices of a side by the last word of the name they stand beside, and those that stand beside none. */
interface Held {
  readonly of: ReadonlyMap<Named, readonly Office[]>
  /** By passage. */
  readonly free: ReadonlyMap<number, readonly Office[]>
}

/**
 * Titles that differ: both sides put one beside the same person in linked sentences, they cannot be one office, and nothing that the
 * English says of the person elsewhere, or leaves without a bearer nearby, stands behind the French one. A title that is dropped,
 * shortened or widened is no difference.
 */
export function checkTitles(context: NameContext): void {
  const { names, story } = context
  const fr = heldOf(context, names.fr, 'fr')
  if (fr.of.size === 0) return
  const en = heldOf(context, names.en, 'en')
  if (en.of.size === 0) return
  const known = new Map<string, Office[]>()
  for (const [named, offices] of en.of) known.set(named.mention.key, [...known.get(named.mention.key) ?? [], ...offices])
  for (const [named, offices] of fr.of) {
    const source = named.tie
    if (source === null || source.sentence !== named.sentence || named.sentence < 0 || context.spoken.has(named) || !isClose(context, named.sentence)) continue
    const own = en.of.get(source) ?? []
    if (own.length === 0) continue
    const said = [...known.get(source.mention.key) ?? [], ...(story.alignment.links[named.paragraph]?.en ?? []).flatMap(unit => en.free.get(unit) ?? [])]
    for (const french of offices) {
      const english = own.find(office => comparable(office, french))
      if (english === undefined || english.former !== french.former || sameOffice(english, french) || said.some(office => stands(office, french))) continue
      const frAt = place(named.unit, french.start, french.end), enAt = place(source.unit, english.start, english.end)
      const headline = story.fr[named.unit]!.role === 'headline'
      context.drafts.push({
        category: 'name.title', severity: headline ? 'critical' : 'major', en: enAt, fr: frAt, why: 'name.title.differs',
        values: { en: story.en[enAt.unit]!.text.slice(enAt.start, enAt.end), fr: story.fr[frAt.unit]!.text.slice(frAt.start, frAt.end), person: context.text(source) },
      })
    }
  }
}

/** Whether an English office stands behind a French one; a minister of nothing stands behind no minister of something. */
const stands = (office: Office, french: Office): boolean => sameOffice(office, french) && (french.portfolios.size === 0 || office.portfolios.size > 0)

const and: ReadonlySet<string> = new Set(['and', '&', 'et'])

function heldOf(context: NameContext, names: readonly Named[], side: 'en' | 'fr'): Held {
  const bearers = new Map<number, Bearer[]>()
  const passages = context.story[side]
  for (const run of runsOf(names)) {
    const { unit } = run[0]!, offices = readOffices(passages[unit]!)
    if (offices.length === 0) continue
    const list = bearers.get(unit) ?? []
    list.push(...bearersOf(context, run, offices))
    bearers.set(unit, list)
  }
  const of = new Map<Named, Office[]>(), free = new Map<number, Office[]>()
  passages.forEach((passage, unit) => {
    const offices = readOffices(passage)
    if (offices.length === 0) return
    const here = bearers.get(unit) ?? [], holders = offices.map(office => holder(passage, office, here))
    // Two offices of one person: the defence minister and senator.
    for (let i = offices.length - 2; i >= 0; i--) {
      if (holders[i] === null && offices[i + 1]!.from === offices[i]!.to + 1 && and.has(passage.words[offices[i]!.to]!.type.folded)) holders[i] = holders[i + 1]!
    }
    offices.forEach((office, i) => {
      const person = holders[i]
      if (office.ranks.length === 0) return
      if (person == null || office.plural) free.set(unit, [...free.get(unit) ?? [], office])
      else of.set(person, [...of.get(person) ?? [], office])
    })
  })
  return { of, free }
}

/** The persons in a run of neighbouring names: titles part them, places before them are left out. */
function bearersOf(context: NameContext, run: readonly Named[], offices: readonly Office[]): Bearer[] {
  const out: Named[][] = [[]]
  for (const named of run) {
    if (offices.some(office => office.from < named.mention.to && named.mention.from < office.to)) out.push([])
    else out[out.length - 1]!.push(named)
  }
  return out.map(part => {
    let k = 0
    while (k < part.length - 1 && part[k]!.mention.entities.length > 0 && part[k]!.mention.given === '') k++
    return part.slice(k)
  }).filter(part => part.length > 0 && (isPerson(context, part[part.length - 1]!) || (part[part.length - 2]?.mention.given ?? '') !== ''))
}

const isPerson = (context: NameContext, named: Named): boolean =>
  isNameWord(named) && named.mention.kind !== 'place' && !named.mention.caps || context.people.words.has(named.side === 'en' ? named.mention.key : named.tie?.mention.key ?? '')

const articles: Readonly<Record<'en' | 'fr', ReadonlySet<string>>> = {
  en: new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our', 'then', 'former', 'current', 'late', 'now', "'s"]),
  fr: new Set(['le', 'la', "l'", 'un', 'une', 'du', 'au', 'son', 'sa', 'leur', 'notre', 'ce', 'cet', 'cette', 'ancien', 'ancienne', 'ex', 'nouveau', 'nouvelle', 'futur', 'future', 'actuel', 'actuelle', 'jeune', 'alors', 'feu']),
}
const links: Readonly<Record<'en' | 'fr', ReadonlySet<string>>> = {
  en: new Set(['of', 'for', 'the', 'to']),
  fr: new Set(['de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'a', 'au', 'aux', 'en', 'pour']),
}
/** Words between a title and a name that change nothing of the title. */
const qualities: ReadonlySet<string> = new Set([
  'republican', 'democratic', 'democrat', 'labour', 'conservative', 'tory', 'liberal', 'independent', 'outgoing', 'incoming', 'elect', 'emeritus', 'city', 'state',
  'republicain', 'republicaine', 'democrate', 'travailliste', 'conservateur', 'conservatrice', 'liberal', 'liberale', 'socialiste', 'centriste', 'independant', 'sortant', 'sortante', 'interim', 'par',
  'actuel', 'actuelle', 'federal', 'federale', 'regional', 'regionale', 'national', 'nationale', 'europeen', 'europeenne', 'elu', 'elue', 'emerite', 'etat', 'ville', 'retraite', 'region', 'province', 'republique', 'gouvernement', 'opposition', 'county', 'district', 'court', 'comte', 'tribunal', 'cour', 'parquet',
])
const LONGEST_GAP = 9

/** The person beside whom an office stands: right after it, or right before it behind a comma; null where none or two may be meant. */
function holder(passage: Passage, office: Office, bearers: readonly Bearer[]): Named | null {
  const after = bearers.find(bearer => bearer[0]!.mention.from >= office.to), before = bearers.filter(bearer => bearer[bearer.length - 1]!.mention.to <= office.from).pop()
  const following = after === undefined ? null : leads(passage, office, after[0]!.mention.from)
  const trailing = before !== undefined && follows(passage, office, before[before.length - 1]!.mention.to)
  if (following === null) return trailing ? last(before) : null
  // Between two names and two commas a title may be either's.
  if (trailing && following === 'comma') return null
  return last(after!)
}

const last = (bearer: Bearer): Named => bearer[bearer.length - 1]!

/** Whether the words from an office to a name make it the name's: nothing between them but whose office it is, and at most one comma. */
function leads(passage: Passage, office: Office, at: number): 'next' | 'comma' | null {
  const { words, language } = passage
  if (at - office.to > LONGEST_GAP) return null
  // A verb may look like a title in French: il juge Trump.
  if (language === 'fr' && !isNoun(passage, office)) return null
  let linked = false, comma = false, open = false
  for (let i = office.to; i < at; i++) {
    const { type } = words[i]!
    if (comma) return null
    if (type.kind === MARK) {
      if (type.form === ',' ) { comma = true; if (open) return null }
      else if (type.form !== '-' && type.form !== '‑' && type.form !== '.') return null
      continue
    }
    const link = links[language].has(type.folded)
    open = link
    linked ||= link
    if (!link && !isWhose(passage, i, linked) && !qualities.has(type.folded)) return null
  }
  if (open) return null
  return comma ? 'comma' : 'next'
}

function isNoun({ words }: Passage, { from }: Office): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    const { type } = words[i]!
    if (type.kind === MARK && type.form !== '-' && type.form !== '‑') return true
    if (articles.fr.has(type.folded) || type.folded === 'de' || type.folded === 'par' || type.folded === "d'" || type.folded === 'et') return true
  }
  return from === 0 || words[from]!.type.capital
}

/** Whether an office stands in apposition after a name: a comma, an article, whose office it is, the office, and then no other name. */
function follows(passage: Passage, office: Office, at: number): boolean {
  const { words, language } = passage
  if (words[at]?.type.form !== ',' || office.from - at > 6) return false
  for (let i = at + 1; i < office.from; i++) {
    const { type } = words[i]!
    if (type.kind === MARK ? type.form !== '-' && type.form !== '‑' : !articles[language].has(type.folded) && !isWhose(passage, i, true) && !qualities.has(type.folded)) return false
  }
  const next = words[office.to]?.type
  return next === undefined || next.kind === MARK || !next.capital
}

/** A word that says whose office it is: a people, or behind a link the name of a place or a body. */
function isWhose(passage: Passage, i: number, linked: boolean): boolean {
  if (passage.words[i]!.type.capital && linked) return true
  return readNames(passage).some(({ kind, from, to }) => from <= i && i < to && kind !== 'name' && kind !== 'figure')
}
