import type { Language, Span } from '../article/types'
import type { Passage } from '../article/passage'
import { MARK, type Word, type WordType } from '../article/words'
import officeTable from '../language/names/offices.tsv'
import portfolioTable from '../language/names/portfolios.tsv'
import { rows, variants } from '../language/table'
import { readNames } from './name'

/** An office or a rank where a text speaks of it: Deputy Defence Minister, le sénateur. */
export interface Office extends Span {
  /** Word indices in the passage, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** What it may be, each `field.rank`; empty for what cannot be compared. */
  readonly ranks: readonly string[]
  /** Portfolios of a minister; empty where none is named, or one that the tables do not know. */
  readonly portfolios: ReadonlySet<string>
  /** Of several persons: senators. */
  readonly plural: boolean
  /** Held once: the former president. */
  readonly former: boolean
}

interface Form {
  readonly words: readonly string[]
  readonly ranks: readonly string[]
  readonly portfolio: string
  /** In English a title only with its capital. */
  readonly capital: boolean
}

interface Table {
  /** By first word, the longest first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>
  /** Word → portfolios; an empty list for a word that says nothing by itself. */
  readonly portfolios: ReadonlyMap<string, readonly string[]>
}

let built: Readonly<Record<Language, Table>> | undefined

function tables(): Readonly<Record<Language, Table>> {
  if (built !== undefined) return built
  const of = (language: Language): Table => {
    const forms = new Map<string, Form[]>(), portfolios = new Map<string, string[]>()
    for (const [own, written, ranks = '', portfolio = ''] of rows(officeTable)) {
      if (own !== language) continue
      for (const text of variants(written)) {
        const words = text.split(' '), list = forms.get(words[0]!) ?? []
        list.push({ words, portfolio, capital: ranks.startsWith('^'), ranks: ranks === '-' ? [] : variants(ranks.replace('^', '')) })
        forms.set(words[0]!, list)
      }
    }
    for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length)
    for (const [portfolio, en, fr] of rows(portfolioTable)) {
      for (const word of (language === 'en' ? en : fr)?.split(' ') ?? []) portfolios.set(word, [...portfolios.get(word) ?? [], ...(portfolio === '' ? [] : [portfolio!])])
    }
    return { forms, portfolios }
  }
  return (built = { en: of('en'), fr: of('fr') })
}

/** The index after `i` with hyphens and the points of abbreviations passed over. */
function past(words: readonly Word[], i: number): number {
  let k = i + 1
  for (; k < words.length && words[k]!.type.kind === MARK; k++) {
    const mark = words[k]!.type.form
    if (mark !== '-' && mark !== '‑' && mark !== '‐' && !(mark === '.' && k === i + 1 && words[i]!.type.folded.length < 5 && words[i]!.type.capital)) break
  }
  return k
}

/** Adjectives that may stand between a minister and the portfolio: la ministre fédérale du Commerce. */
const levels: ReadonlySet<string> = new Set(['federal', 'federale', 'provincial', 'provinciale', 'regional', 'regionale', 'cantonal', 'cantonale', 'sortant', 'sortante', 'actuel', 'actuelle'])

interface Found { readonly to: number; readonly form: Form; readonly plural: boolean; readonly portfolios: ReadonlySet<string> }

const none: ReadonlySet<string> = new Set()

/** The longest form of the table at `i`. */
function listed(words: readonly Word[], i: number, { forms }: Table): Found | null {
  const first = words[i]!.type
  for (const plural of [false, true]) {
    const key = plural ? singular(first.folded) : first.folded
    for (const form of (key === null ? undefined : forms.get(key)) ?? []) {
      let k = past(words, i), many = plural, fits = true
      for (let n = 1; n < form.words.length && fits; n++) {
        const folded = words[k]?.type.folded
        if (folded !== form.words[n] && singular(folded) !== form.words[n]) fits = false
        else { many ||= folded !== form.words[n]; k = past(words, k) }
      }
      if (fits && !(form.capital && !first.capital)) return { to: k, form, plural: many, portfolios: form.portfolio === '' ? none : new Set([form.portfolio]) }
    }
  }
  return null
}

const singular = (folded: string | undefined): string | null => (folded !== undefined && folded.length > 4 && folded.endsWith('s') ? folded.slice(0, -1) : null)

const minister = ['state.minister'], deputy = ['state.deputy-minister']
const below: ReadonlySet<string> = new Set(['deputy', 'vice', 'junior', 'assistant', 'under', 'undersecretary', 'sous', 'adjoint', 'adjointe', 'delegue', 'deleguee'])
const heads: ReadonlySet<string> = new Set(['minister', 'secretary', 'ministre', 'secretaire', 'undersecretary', 'ministers', 'secretaries', 'ministres'])
const links: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['of', 'for', 'the', 'and', '&', ',']),
  fr: new Set(['de', 'du', 'des', 'la', 'le', 'les', "l'", "d'", 'a', 'au', 'aux', 'en', 'et', 'charge', 'chargee', 'aupres', ',']),
}

/** A minister with or without portfolio at `i`: Deputy Defence Minister, Minister for Health, ministre russe de la Défense. */
function ministry(passage: Passage, words: readonly Word[], i: number, { portfolios }: Table, isDemonym: (index: number) => boolean): Found | null {
  const { language } = passage, own = new Set<string>()
  let k = i, low = false, shadow = false, domain = false
  while (k < words.length && (below.has(words[k]!.type.folded) || words[k]!.type.folded === 'shadow' || words[k]!.type.folded === 'first') && !heads.has(words[k]!.type.folded)) {
    low ||= below.has(words[k]!.type.folded)
    shadow ||= words[k]!.type.folded === 'shadow'
    k = past(words, k)
  }
  if (language === 'en') {
    for (; k < words.length && !heads.has(words[k]!.type.folded); k = past(words, k)) {
      const known = portfolios.get(words[k]!.type.folded)
      if (known === undefined && !(domain && (words[k]!.type.folded === 'and' || words[k]!.type.form === '&'))) return null
      for (const portfolio of known ?? []) own.add(portfolio)
      domain = true
    }
  }
  const head = words[k]?.type.folded
  if (head === undefined || !heads.has(head) || (language === 'fr') !== (head.startsWith('ministre') || head === 'secretaire')) return null
  const secretary = head.startsWith('secret'), plural = head !== 'minister' && head !== 'secretary' && !head.startsWith('secretaire') && head.endsWith('s')
  let to = past(words, k), linked = false
  // What follows counts up to its last word of substance.
  for (let n = to; n < words.length && !(language === 'en' && domain && !linked) && n - k < 24;) {
    const { folded, form } = words[n]!.type
    const known = linked ? portfolios.get(folded) : undefined
    if (known !== undefined) {
      for (const portfolio of known) own.add(portfolio)
      domain = true
      to = past(words, n)
    } else if (language === 'fr' && below.has(folded)) { low = true; to = past(words, n) }
    else if (links[language].has(folded) || links[language].has(form)) {
      if (n === k + 1 && form === ',') break
      linked = true
    } else if (!(language === 'fr' && (levels.has(folded) || isDemonym(n)))) break
    n = past(words, n)
  }
  // A secretary without portfolio keeps books or minutes.
  if (secretary && !domain) return null
  return { to, plural, portfolios: own, form: { words: [], portfolio: '', capital: false, ranks: shadow ? [] : low ? deputy : minister } }
}

const once: ReadonlySet<string> = new Set(['former', 'ex', 'late', 'then', 'past', 'onetime', 'erstwhile', 'ancien', 'ancienne', 'anciens', 'feu', 'alors', 'future', 'futur', 'next', 'prochain', 'elu', 'elue', 'elect'])

const readings = new WeakMap<Passage, readonly Office[]>()

/** The offices and ranks that a passage speaks of, in order; they do not overlap. */
export function readOffices(passage: Passage): readonly Office[] {
  let found = readings.get(passage)
  if (found === undefined) readings.set(passage, found = scan(passage))
  return found
}

const NOTHING = 1, LISTED = 2, MINISTRY = 4
/** By type: whether an office of the table or a ministry may begin with the word; most words begin none. */
const beginnings: number[] = []

function beginning({ folded, kind, language }: WordType): number {
  if (kind === MARK) return NOTHING
  const { forms, portfolios } = tables()[language], one = singular(folded)
  const may = heads.has(folded) || below.has(folded) || folded === 'shadow' || folded === 'first' || (language === 'en' && portfolios.has(folded))
  return (forms.has(folded) || (one !== null && forms.has(one)) ? LISTED : 0) + (may ? MINISTRY : 0) || NOTHING
}

function scan(passage: Passage): readonly Office[] {
  const { words, language } = passage
  let out: Office[] | null = null
  for (let i = 0; i < words.length;) {
    const { type } = words[i]!, begins = (beginnings[type.id] ??= beginning(type))
    if (begins === NOTHING) { i++; continue }
    const table = tables()[language]
    const plain = (begins & LISTED) !== 0 ? listed(words, i, table) : null
    const made = (begins & MINISTRY) !== 0 ? ministry(passage, words, i, table, n => isPeople(passage, n)) : null
    const best = made !== null && (plain === null || made.to > plain.to || (made.to === plain.to && plain.form.ranks.length === 0)) ? made : plain
    if (best === null) { i++; continue }
    const around = [words[i - 1]?.type.folded, words[i - 2]?.type.folded, words[best.to]?.type.folded]
    ;(out ??= []).push({
      from: i, to: best.to, start: words[i]!.start, end: words[lastWord(words, best.to)]!.end, ranks: best.form.ranks, portfolios: best.portfolios, plural: best.plural,
      former: around.some(word => word !== undefined && once.has(word)),
    })
    i = best.to
  }
  return out ?? nobody
}

const nobody: readonly Office[] = []

/** Whether a word says a people or a country: le ministre russe. */
const isPeople = (passage: Passage, index: number): boolean =>
  readNames(passage).some(({ kind, from, to }) => from <= index && index < to && (kind === 'demonym' || kind === 'country'))

/** The last word before `to` that is no mark. */
function lastWord(words: readonly Word[], to: number): number {
  let k = to - 1
  while (k > 0 && words[k]!.type.kind === MARK) k--
  return k
}

const fieldOf = (rank: string): string => rank.slice(0, rank.indexOf('.'))

/** Whether two offices can be held against each other: both have a rank in one field, or each is one rank and no other (sheriff, prosecutor). */
export const comparable = (a: Office, b: Office): boolean => (a.ranks.length === 1 && b.ranks.length === 1) || a.ranks.some(x => b.ranks.some(y => fieldOf(x) === fieldOf(y)))

/** Whether two offices may be one and the same; what one of them leaves open speaks for it. */
export function sameOffice(a: Office, b: Office): boolean {
  if (!a.ranks.some(rank => b.ranks.includes(rank))) return false
  return a.portfolios.size === 0 || b.portfolios.size === 0 || [...a.portfolios].some(portfolio => b.portfolios.has(portfolio))
}
