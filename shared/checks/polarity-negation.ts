import { WORD, type WordType } from '../article/words'
import type { Draft } from './finding'
import { project, SURE } from './polarity-project'
import { contrary } from './polarity-opposites'
import { AT_ANY_TIME, compares, EVER, HALF, isAffixed, isRefusal, LESSER, NEVER, NOT_ONLY, ONLY, readSigns, type Sign } from './polarity-signs'
import { someWord, spanOf, wordsOf, type Group, type Reading, type Row } from './quotes-read'
import { clip } from './quotes-text'

/** How far, in words of the other side, a negation may stand from where its neighbours' counterparts stand, and still be the answer. */
const FAR_STRONG = 14, FAR_WEAK = 6
/** How many telling words on each side of a negation are asked whether its clause is there in the other language. */
const WITNESSES = 2
const ROUND = 8

const strong = (signs: readonly Sign[]): number => signs.reduce((n, sign) => n + (sign.strong ? 1 : 0), 0)

/** A denied negative word, or a comparison, that the other language has as it is (does not reject: rejette; aurait pu être pire) leaves its denial to be answered. */
function settled(row: Row, signs: readonly Sign[], to: Int32Array, across: Row, other: readonly Sign[]): readonly Sign[] {
  if (!signs.some(sign => sign.through >= 0 || sign.compares)) return signs
  const there = ({ through, at }: Sign): boolean => {
    if (to[through]! >= 0) return true
    const name = isAffixed(row.words[through]!.type) ? 'affix' : signs.find(own => own.at === through && own.at !== at)?.name ?? ''
    return name !== '' && other.some(answer => answer.name === name)
  }
  return signs.map(sign => ((sign.through >= 0 && there(sign)) || (sign.compares && compares(across)) ? { ...sign, strong: true } : sign))
}

interface Side { readonly row: Row; readonly signs: readonly Sign[]; readonly to: Int32Array; readonly weight: Float32Array; readonly used: boolean[] }

/** A negation that nothing in its group answers. `sure`: the words round it are translated, so that the clause is there without it. */
interface Left { readonly side: 'en' | 'fr'; readonly sign: Sign; readonly sure: boolean }

/** The negations of a group that nothing on the other side answers. */
function unanswered(reading: Reading, group: Group, enRead: readonly Sign[], frRead: readonly Sign[]): Left[] {
  const en = settled(group.en, enRead, group.cover.enTo, group.fr, frRead), fr = settled(group.fr, frRead, group.cover.frTo, group.en, enRead)
  if (strong(en) === strong(fr)) return []
  const sides: Record<'en' | 'fr', Side> = {
    en: { row: group.en, signs: en, to: group.cover.enTo, weight: group.cover.en, used: en.map(() => false) },
    fr: { row: group.fr, signs: fr, to: group.cover.frTo, weight: group.cover.fr, used: fr.map(() => false) },
  }
  const pairs: { a: number; b: number; far: number }[] = []
  en.forEach((left, a) => {
    if (!left.strong) return
    const at = project(reading, group, 'en', left.at)
    fr.forEach((right, b) => { if (right.strong) pairs.push({ a, b, far: Math.abs(at - right.at) }) })
  })
  pairs.sort((x, y) => x.far - y.far)
  for (const { a, b, far } of pairs) {
    if (sides.en.used[a] || sides.fr.used[b] || far > Math.max(FAR_STRONG, group.fr.words.length / 2)) continue
    sides.en.used[a] = sides.fr.used[b] = true
  }
  // Weak signs that are translated, or that say the same thing in both languages, answer nothing else.
  const spent = { en: en.map(sign => !sign.strong && sign.to - sign.from === 1 && translated(sides.en, sides.fr, sign)), fr: fr.map(sign => !sign.strong && sign.to - sign.from === 1 && translated(sides.fr, sides.en, sign)) }
  en.forEach((left, a) => {
    if (left.strong || left.name === '' || spent.en[a]) return
    const b = fr.findIndex((right, k) => !right.strong && right.name === left.name && !spent.fr[k])
    if (b >= 0) spent.en[a] = spent.fr[b] = true
  })
  const left: Left[] = []
  for (const side of ['en', 'fr'] as const) {
    const own = sides[side], other = sides[side === 'en' ? 'fr' : 'en']
    own.signs.forEach((sign, n) => {
      if (!sign.strong || own.used[n] || isKept(own.row, other.row, sign)) return
      if (isSince(own.row, sign) && other.signs.some(answer => answer.name === EVER)) return
      const at = project(reading, group, side, sign.at)
      // A weaker word near by says it; or the other side's negation covers two of this one (no … no, ni … ni).
      const free = spent[side === 'en' ? 'fr' : 'en']
      let near = -1
      other.signs.forEach((answer, b) => {
        if (answer.strong || free[b] || !answers(reading, own, other, sign, answer, at)) return
        if (near < 0 || distance(other.row, answer, at) < distance(other.row, other.signs[near]!, at)) near = b
      })
      if (near >= 0) { free[near] = true; return }
      const shared = own.signs.some((brother, b) => b !== n && brother.strong && own.used[b] && Math.abs(brother.at - sign.at) <= 8) && !standsApart(reading, own, other, sign)
      if (!shared) left.push({ side, sign, sure: witnessed(reading, own, other, sign, at) })
    })
  }
  return left
}

/** How far from a place a sign stands: a phrase by its nearest word, ne … pas by the word in which it is felt. */
function distance(row: Row, sign: Sign, at: number): number {
  const { folded } = row.words[sign.from]!.type
  return folded === 'ne' || folded === "n'" || at > sign.from ? Math.abs(sign.at - at) : sign.from - at
}

const joins: ReadonlySet<string> = new Set(['et', 'mais', 'ou', 'car', 'and', 'but', 'or', ',', ';'])

/** Whether what a negation bears on is translated in a clause of its own, away from every negation of the other side (ni … ni is one clause). */
function standsApart(reading: Reading, own: Side, other: Side, sign: Sign): boolean {
  const k = predicate(reading, own, sign), j = k < 0 ? -1 : own.to[k]!
  if (j < 0 || own.weight[k]! < SURE) return false
  return other.signs.every(answer => {
    if (!answer.strong) return true
    for (let w = Math.min(j, answer.to); w < Math.max(j, answer.from); w++) if (joins.has(other.row.words[w]!.type.folded)) return true
    return false
  })
}

/** Whether a weak sign has its own translation: a word that is no part of a negation, nor led by one (fail: ne pas réussir). */
function translated(own: Side, other: Side, sign: Sign): boolean {
  const j = own.to[sign.at]!
  // Ties of small words prove nothing: moins is no translation of than.
  if (sign.name === LESSER && j >= 0 && other.row.words[j]!.type.folded !== 'less') return false
  const within = other.signs.some(answer => answer.strong && j >= answer.from && j < answer.to)
  return j >= 0 && ((own.weight[sign.at]! >= SURE && sign.name !== 'affix' && !within) || other.signs.some(answer => !answer.strong && answer.from === j) || !other.signs.some(answer => answer.strong && j >= answer.from && j <= answer.to + 1))
}

/** The first telling word that a negation bears on: inside it, or close behind. */
function predicate(reading: Reading, own: Side, sign: Sign): number {
  const { words } = own.row
  // The verb stands within « ne … pas »; cannot has its own behind it.
  for (let k = words[sign.from]!.type.folded === 'cannot' ? sign.to : sign.from; k < Math.min(words.length, sign.to + 4); k++) {
    const { type } = words[k]!
    if (k >= sign.to && type.kind !== WORD) return -1
    if (type.kind === WORD && reading.story.match.mass(type) >= 0.5) return k
  }
  return -1
}

/**
 * Whether a weak sign answers a negation that would stand at `at` on its side. A superlative (the highest price yet) answers jamais
 * alone, wherever it stands; what is denied by half (n'ont guère apprécié) is answered from farther off, and may be another word's
 * contrary (unimpressed); else un- and the like answer only the word that they are part of, or that stands right behind them (non chiffrés).
 */
function answers(reading: Reading, own: Side, other: Side, sign: Sign, answer: Sign, at: number): boolean {
  if (sign.name === NEVER && (answer.name === AT_ANY_TIME || (answer.name === EVER && !superlativeBehind(own.row, sign)))) return true
  if (answer.name === EVER) return false
  // A verb of preventing stands before all that it prevents: this defeat prevents him from …, means that he will not.
  if (answer.name === PREVENT) return true
  const far = distance(other.row, answer, at)
  if (far > FAR_STRONG) return false
  const k = predicate(reading, own, sign), j = k < 0 ? -1 : own.to[k]!
  // What is denied has no word of its own on the other side: it is put otherwise there, and its denial may stand farther off.
  if (far > FAR_WEAK) return j < 0 || sign.name === HALF || (sign.name === LESSER && answer.name === LESSER)
  if (answer.name !== 'affix' || sign.name === HALF) return true
  if (j < 0 || j === answer.at || (j > answer.at && j <= answer.at + NON && (other.row.words[answer.at]!.type.folded === 'non' || leads.has(other.row.words[answer.at + 1]!.type.folded)))) return true
  // An adverb may stand before what is denied: n'est tout simplement pas disponible, simply unavailable.
  const behind = k < sign.to && isAdverb(own.row.words[k]!.type.folded) ? own.to[sign.to] : undefined
  return behind !== undefined && (behind < 0 || behind === answer.at)
}

/** A superlative of its own behind the negation (n'a jamais signé la loi la plus importante) is what the other side's renders. */
function superlativeBehind({ words }: Row, sign: Sign): boolean {
  for (let k = sign.to; k + 1 < words.length; k++) if (/^l[ae]s?$/.test(words[k]!.type.folded) && /^(?:plus|moins|pires?|meilleure?s?|premi(?:er|ere)s?)$/.test(words[k + 1]!.type.folded)) return true
  return false
}

/** Whether something has not been since (une baisse que l'on n'avait pas connue depuis vingt ans): as much as never before. */
function isSince({ words }: Row, sign: Sign): boolean {
  for (let k = sign.to; k < words.length && k < sign.to + 5; k++) if (words[k]!.type.folded === 'depuis') return true
  return false
}

/** Whether a negation stands in a name that the other language leaves as it is: the “No Such Agency”. */
const isKept = (own: Row, other: Row, sign: Sign): boolean => {
  const { type } = own.words[sign.from]!
  return type.capital && type.language === 'en' && own.words[sign.to]?.type.capital === true && other.words.some(word => word.type.form === type.form)
}

/** Adverbs that stand between ne and pas, or before what is denied. */
const between: ReadonlySet<string> = new Set(['toujours', 'encore', 'meme', 'vraiment', 'donc', 'plus'])
const isAdverb = (folded: string): boolean => folded.endsWith('ment') || between.has(folded)

/** The name of the verbs that let nothing happen. */
const PREVENT = 'prevent'
/** How far behind « non », or what is unfit for it, the word denied may stand: non au roi, non un imposteur, inapte à siéger. */
const NON = 3
const leads: ReadonlySet<string> = new Set(['a', 'de', "d'", 'to', 'for'])

/** The share of a row's telling words that must be tied for its negations to be judged by it alone. */
const COVERED = 0.55

/** Whether every telling word that a negation without a verb bears on is translated: “not through the service door” may be said of the main door. */
function allTied(reading: Reading, own: Side, sign: Sign): boolean {
  const { words } = own.row
  for (let k = sign.to; k < words.length && words[k]!.type.kind === WORD; k++) if (reading.story.match.mass(words[k]!.type) >= 0.5 && own.to[k]! < 0) return false
  return true
}

const bounding: ReadonlySet<string> = new Set(['avant', 'jusque', "jusqu'", 'tant', 'ici'])

/** Whether a row still says until when; where it does not, “not until Sunday” has become Sunday. */
const bounds = ({ row }: Side): boolean => row.words.some(word => bounding.has(word.type.folded))

/** Forms of address bear no witness. */
const address: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr', 'm', 'mme', 'mlle'])

/** Whether the words round a negation are there on the other side, near one another: the clause is translated, not recast. */
function witnessed(reading: Reading, own: Side, other: Side, sign: Sign, at: number): boolean {
  const telling = (k: number): boolean => own.row.words[k]!.type.kind === WORD && !address.has(own.row.words[k]!.type.folded) && reading.story.match.mass(own.row.words[k]!.type) >= 0.5
  const near = (k: number): boolean => own.to[k]! >= 0 && Math.abs(own.to[k]! - at) <= 2 * ROUND + 4
  if (sign.bare && !allTied(reading, own, sign)) return false
  if (sign.until && !bounds(other)) return false
  const bears = predicate(reading, own, sign)
  if (bears >= 0 && near(bears)) return true
  let seen = 0, missing = 0
  const look = (from: number, to: number, step: number): void => {
    for (let k = from, met = 0; k !== to && met < WITNESSES && Math.abs(k - from) <= ROUND; k += step) {
      if (!telling(k)) continue
      met++
      if (near(k)) seen++
      else missing++
    }
  }
  look(sign.from - 1, -1, -1)
  look(sign.to, own.row.words.length, 1)
  if (seen >= 1 && seen >= missing) return true
  let tied = 0, all = 0
  for (let k = 0; k < own.row.words.length; k++) if (telling(k)) { all++; if (own.to[k]! >= 0) tied++ }
  return seen >= 1 && tied / all >= COVERED
}

/** “Not only” where the French, without a negation, says only. */
const onlyLeft = (en: readonly Sign[], fr: readonly Sign[]): readonly Sign[] =>
  fr.some(sign => sign.strong || sign.name === NOT_ONLY) || !fr.some(sign => sign.name === ONLY) ? [] : en.filter(sign => sign.name === NOT_ONLY)

/** Refusals to do something (refused to, failed to, a omis de), where nothing on the other side says no in any way. */
function refusals(own: readonly Sign[], other: readonly Sign[]): readonly Sign[] {
  return other.length > 0 ? [] : own.filter(sign => sign.refuses && !own.some(denial => denial !== sign && denial.from < sign.at && sign.at - denial.to <= 2))
}

/** Whether what is refused on one side is done on the other: its verb is translated, the refusal is not. */
function fulfilled(group: Group, side: 'en' | 'fr', sign: Sign): boolean {
  const { words } = group[side], to = side === 'en' ? group.cover.enTo : group.cover.frTo, weight = side === 'en' ? group.cover.en : group.cover.fr
  if (to[sign.at]! >= 0) return false
  for (let k = sign.at + 2; k < words.length && k <= sign.at + 5; k++) {
    const { type } = words[k]!
    if (type.kind !== WORD) return false
    if (to[k]! >= 0 && weight[k]! >= SURE) return true
  }
  return false
}

/** Negations put in or left out, inside quotations and outside. */
export function negationDrafts(reading: Reading): Draft[] {
  const out: Draft[] = []
  const { story } = reading
  const found: { readonly link: number; readonly left: readonly Left[] }[] = []
  story.alignment.sentences.forEach((link, k) => {
    const denies = { en: someWord(story, 'en', link.en, isDenial), fr: someWord(story, 'fr', link.fr, isDenial) }
    if (!denies.en && !denies.fr) return
    const en = readSigns(wordsOf(story, 'en', link.en)), fr = readSigns(wordsOf(story, 'fr', link.fr))
    // A sentence without counterpart may be where the negation of a linked one went.
    if (link.en.length === 0 || link.fr.length === 0) {
      const side = link.fr.length === 0 ? 'en' : 'fr'
      found.push({ link: k, left: [...en, ...fr].filter(sign => sign.strong).map(sign => ({ side, sign, sure: false })) })
      return
    }
    // As many on both sides answer one another; how the words cover each other is worked out for the rest only.
    const turned = (sign: Sign): boolean => sign.through >= 0
    const refuses = { en: refusals(en, fr), fr: refusals(fr, en) }, reduced = onlyLeft(en, fr)
    if (strong(en) === strong(fr) && !en.some(turned) && !fr.some(turned) && reduced.length === 0 && refuses.en.length === 0 && refuses.fr.length === 0) return
    const group = reading.group(k)!
    const left = unanswered(reading, group, en, fr)
    for (const side of ['en', 'fr'] as const) for (const sign of refuses[side]) if (fulfilled(group, side, sign)) left.push({ side, sign, sure: true })
    for (const sign of reduced) left.push({ side: 'en', sign, sure: true })
    if (left.length > 0) found.push({ link: k, left })
  })
  for (const { link: k, left } of found) {
    const link = story.alignment.sentences[k]!
    if (link.en.length === 0 || link.fr.length === 0) continue
    const group = reading.group(k)!, paragraph = reading.paragraphOf.en[group.en.units[0]!]!
    for (const { side, sign, sure } of left) {
      if (!sure || contrary(group, side, sign.at)) continue
      // A sentence cut in two may have left its negation with the other half: then that one has a negation too many on the other side.
      if (found.some(other => Math.abs(other.link - k) <= 1 && other.left.some(answer => answer.side !== side) && paragraphAt(reading, other.link) === paragraph)) continue
      const row = group[side], at = spanOf(row, sign.from, sign.to - 1), quoted = row.quoted[sign.at]! >= 0
      const words = clip(story[side][at.unit]!.text, at)
      const own = side === 'en'
      const fix = own ? undefined : undone(story.fr[at.unit]!.text, row, sign, group.cover.frTo)
      out.push({
        category: quoted ? 'quote.negation' : 'text.negation', severity: quoted ? 'critical' : 'major',
        en: own ? at : null, fr: own ? null : at,
        values: own ? { en: words } : { fr: words },
        why: `${quoted ? 'quote' : 'text'}.negation.${own ? 'lost' : 'added'}`,
        ...(fix === undefined ? {} : { fix: { at, text: fix } }),
      })
    }
  }
  return out
}

/** What is left of `ne … pas` without its negation; nothing where the rest would not stand by itself (ne pas voir is voir, n'a rien is not a). */
function undone(text: string, row: Row, sign: Sign, to: Int32Array): string | undefined {
  const first = row.words[sign.from]!, last = row.words[sign.to - 1]!
  const folded = first.type.folded
  if ((folded !== 'ne' && folded !== "n'") || last.type.folded !== 'pas' || sign.to - sign.from < 3) return undefined
  // « Ne paniquez pas » for “Remain calm” is right: where the English has another verb, the verb alone would say the contrary.
  let tied = false
  for (let k = sign.from + 1; k < row.words.length && k < sign.to + 3 && (k < sign.to || row.words[k]!.type.kind === WORD); k++) tied ||= to[k]! >= 0
  if (!tied) return undefined
  const rest = text.slice(first.end, row.words[sign.to - 2]!.end).trimStart()
  return first.type.capital ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest
}

/** The paragraph link that a sentence link stands in. */
function paragraphAt(reading: Reading, link: number): number {
  const { alignment } = reading.story, { en, fr } = alignment.sentences[link]!
  return en.length > 0 ? reading.paragraphOf.en[alignment.en[en[0]!]!.unit]! : reading.paragraphOf.fr[alignment.fr[fr[0]!]!.unit]!
}

const denials: (boolean | undefined)[] = []
const denialForms: Record<'en' | 'fr', ReadonlySet<string>> = {
  en: new Set(['not', "n't", 'cannot', 'never', 'no', 'none', 'nobody', 'nothing', 'nowhere', 'neither', 'nor']),
  fr: new Set(['ne', "n'", 'pas', 'non', 'ni']),
}
const isDenial = (type: WordType): boolean => (denials[type.id] ??= denialForms[type.language].has(type.folded) || isRefusal(type))
