import { fold } from '../language/morphology'
import { rows, variants } from '../language/table'
import agencyTable from '../language/wire/agencies.tsv'
import calendar from '../language/numbers/calendar.tsv'

/**
 * A dateline is what stands before the first dash of a lead: a place, perhaps a date, and the agency in parentheses. It is taken for
 * one only when every word before the dash has such a part to play; what an export put before the place belongs to it.
 */
export interface Dateline {
  /** Where the story itself begins: behind the dash and its space. */
  readonly end: number
}

const agencies: ReadonlySet<string> = new Set(rows(agencyTable).map(row => row[0]!))
const calendarWords: ReadonlySet<string> = new Set(
  rows(calendar).filter(row => row[0] === 'month' || row[0] === 'weekday').flatMap(row => [...variants(row[2]), ...variants(row[3])]).map(form => form.replace(/^[!^]/, '')),
)
/** Small words inside the names of places. */
const particles: ReadonlySet<string> = new Set("de du des la le les l d en sur sous lez les au aux a et and of the on upon in near pres bord aboard el al".split(' '))

const dash = /(?:[\s\u00a0\u202f]|(?<=\)))(?:--?|[–—]{1,2})[\s\u00a0\u202f]+/g
/** Most paragraphs have none, and are told so at once. */
const anyDash = /[-–—]/
const capital = /^\p{Lu}/u
const tokensOf = (text: string): string[] => text.split(/[\s\u00a0\u202f/]+/).filter(token => token !== '')
const bare = (token: string): string => fold(token).replace(/[.,']+$/, '')

const isDayOrYear = (token: string): boolean => /^(?:\d{1,2}(?:er|st|nd|rd|th)?|(?:19|20)\d\d)\.?$/i.test(token)
const isDateWord = (token: string): boolean => calendarWords.has(bare(token)) || isDayOrYear(token) || bare(token) === 'le'
const hasDate = (tokens: readonly string[]): boolean => tokens.some(token => calendarWords.has(bare(token)))

/** Words of a place's name, small ones between capitalised ones; six at most. */
function isPlace(tokens: readonly string[]): boolean {
  if (tokens.length === 0 || tokens.length > 6 || !tokens.some(token => capital.test(token))) return false
  return tokens.every(token => !/\d/.test(token) && (capital.test(token) || token.split(/['’-]/).some(part => capital.test(part)) || particles.has(bare(token))))
}

const isShouted = (tokens: readonly string[]): boolean => {
  const letters = tokens.join('').replace(/\P{L}/gu, '')
  return letters.length >= 3 && letters === letters.toUpperCase()
}

interface Head {
  /** `known`: a listed agency in parentheses; `other`: something else in them; null: none. */
  readonly agency: 'known' | 'other' | null
  readonly shouted: boolean
  readonly place: boolean
  readonly date: boolean
}

/** Reads what stands before the dash; null when a word of it has no part in a dateline. */
function readHead(text: string): Head | null {
  // Baïkonour (Kazakhstan), 11 oct 2018 (AFP): the country belongs to the place.
  let rest = text.trim().replace(/^(\p{Lu}[^(),]{1,40})[\s\u00a0]\((\p{Lu}[^()\d]{2,40})\)(?=,|\s\()/u, '$1, $2')
  let agency: Head['agency'] = null
  const signed = /\(([^()]{2,60})\)$/.exec(rest)
  if (signed !== null) {
    agency = signed[1]!.split(/[/,;&+]| - /).some(name => agencies.has(fold(name.trim()))) ? 'known' : 'other'
    rest = rest.slice(0, signed.index).trim().replace(/,$/, '')
  }
  const segments = rest === '' ? [] : rest.split(',').map(tokensOf)
  let first = segments[0] ?? []
  if (agency === 'known') {
    // A stray prefix of an export: small words and digits before a place in capitals.
    const shout = first.findIndex(token => /^\p{Lu}[\p{Lu}'’.-]+$/u.test(token))
    if (shout > 0 && shout <= 5 && first.slice(0, shout).every(token => !capital.test(token))) first = first.slice(shout)
  }
  let dateFrom = first.length
  while (dateFrom > 0 && isDateWord(first[dateFrom - 1]!)) dateFrom--
  const place = first.slice(0, dateFrom), own = first.slice(dateFrom)
  let date = own.length > 0 && hasDate(own)
  if (own.length > 0 && !date) return null
  if (place.length > 0 && !isPlace(place)) return null
  for (const segment of segments.slice(1)) {
    if (segment.length > 0 && segment.every(isDateWord)) date ||= hasDate(segment)
    else if (!isPlace(segment)) return null
  }
  if (place.length === 0 && !date && agency !== 'known') return null
  return { agency, shouted: isShouted(place), place: place.length > 0, date }
}

/** The dateline that opens a paragraph, or null. */
export function findDateline(text: string): Dateline | null {
  const head = text.slice(0, 160)
  let tried = 0
  if (anyDash.test(head)) for (const match of head.matchAll(dash)) {
    if (++tried > 3) break
    const found = readHead(head.slice(0, match.index))
    if (found === null) continue
    const end = match.index + match[0].length
    const story = text.slice(end)
    const long = story.length >= 60 && /[.!?…]["”»’')\]]*\s*$/.test(story)
    const certain = found.agency === 'known' || (found.place && found.agency === 'other' && found.shouted) || (found.place && found.date)
    if (certain || (found.agency === null && found.shouted && long)) return { end }
    return null
  }
  // (Montréal) Le premier ministre…
  // (New York, NY - October 21) The president…
  const bracketed = /^\(([^()]{3,40})\)\s+(?=[\p{Lu}«“"])/u.exec(head)
  if (bracketed !== null && text.length >= 100 && readHead(bracketed[1]!.replace(/ [-–—] /, ', '))?.place === true && !/[;:]/.test(bracketed[1]!)) return { end: bracketed[0].length }
  return null
}

/** Whether a whole paragraph is a dateline, the lead following on its own. */
export function isDatelineLine(text: string): boolean {
  if (text.length > 90) return false
  const found = readHead(text.trim().replace(/[\s\u00a0]*[-–—]+$/, ''))
  return found !== null && (found.agency === 'known' ? found.place || found.date : found.place && found.date)
}
