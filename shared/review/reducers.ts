import type { FixedLink } from '../align/types'
import { hash, type Finding } from '../checks/finding'
import type { Encoding } from '../formats/encoding-names'
import { excerpt } from './excerpt'
import type { Decision, DecisionState, Note, Review, SourceVersion } from './types'

/** A review of a pair just opened, nothing decided. */
export const newReview = (slug: string, en: SourceVersion, fr: SourceVersion): Review => ({
  version: 1, slug, en, fr, french: null, decisions: {}, notes: [], fixedLinks: [], checked: [], signedOff: null,
})

/** What a file is called on the desk: its name without folder, extension and mark of language. */
export const slugOf = (name: string): string => {
  const bare = name.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return bare.replace(/[._-](?:en|fr|eng|fra|fre|vf|vo)$/i, '') || bare
}

/** The identity of what is said: the same for every repeat of a finding in the story. */
export const saidId = (id: string): string => (id.includes('~') ? id.slice(0, id.indexOf('~')) : id)

/** How a finding was settled. The two texts are the story's paragraphs as they stand, from which the decision keeps the passages. */
export interface Settling {
  readonly state: DecisionState
  readonly reason?: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly en: readonly string[]
  readonly fr: readonly string[]
}

/**
 * Settles a finding. A second fix of the same slip elsewhere is a record of its own (`~2`, `~3`); any other decision is one for all
 * repeats and takes the place of the one before.
 */
export function decide(review: Review, finding: Finding, how: Settling): Review {
  const said = saidId(finding.id)
  const en = excerpt(how.en, finding.en), fr = excerpt(how.fr, finding.fr)
  const decision: Decision = {
    finding, enText: en.text, frText: fr.text, enMark: en.mark, frMark: fr.mark, state: how.state, reason: how.reason ?? '', at: how.at,
  }
  const before = settledKey(review, said)
  const decisions = { ...review.decisions }
  if (how.state !== 'fixed' && before !== null) decisions[before] = decision
  else decisions[freeKey(review, said)] = decision
  return { ...review, decisions }
}

const keysOf = (review: Review, said: string): string[] => Object.keys(review.decisions).filter(key => saidId(key) === said)

/** The key of the decision that settles what is said; fixes are records and settle nothing. */
const settledKey = (review: Review, said: string): string | null => keysOf(review, said).find(key => review.decisions[key]!.state !== 'fixed') ?? null

function freeKey(review: Review, said: string): string {
  let key = said
  for (let n = 2; review.decisions[key] !== undefined; n++) key = `${said}~${n}`
  return key
}

/** Takes back the decision on a finding: the one that settles it, else the last fix recorded for it. */
export function undecide(review: Review, id: string): Review {
  const said = saidId(id)
  const key = settledKey(review, said) ?? keysOf(review, said).sort((a, b) => review.decisions[b]!.at.localeCompare(review.decisions[a]!.at) || b.length - a.length || b.localeCompare(a))[0]
  if (key === undefined) return review
  const { [key]: _, ...decisions } = review.decisions
  return { ...review, decisions }
}

/** The last fix that is recorded for a finding; null where there is none. */
export function fixOf(review: Review, id: string): Decision | null {
  const key = fixKey(review, id)
  return key === null ? null : review.decisions[key]!
}

const fixKey = (review: Review, id: string): string | null => keysOf(review, saidId(id)).filter(key => review.decisions[key]!.state === 'fixed')
  .sort((a, b) => review.decisions[b]!.at.localeCompare(review.decisions[a]!.at))[0] ?? null

/** The fix was taken out of the French: its record goes. */
export function undoFix(review: Review, id: string): Review {
  const key = fixKey(review, id)
  if (key === null) return review
  const { [key]: _, ...decisions } = review.decisions
  return { ...review, decisions }
}

/** The fix is in the French again. */
export const redoFix = (review: Review, fix: Decision): Review => ({ ...review, decisions: { ...review.decisions, [freeKey(review, saidId(fix.finding.id))]: fix } })

/** The decision that settles a finding, or null while it is open. A slip that was fixed and stands there again is open. */
export function decisionOn(review: Review, finding: Finding): Decision | null {
  const key = settledKey(review, saidId(finding.id))
  return key === null ? null : review.decisions[key]!
}

export const addNote = (review: Review, note: Note): Review => ({ ...review, notes: [...review.notes.filter(other => other.id !== note.id), note] })

export function editNote(review: Review, id: string, change: Partial<Pick<Note, 'text' | 'query' | 'unit' | 'side'>>): Review {
  return review.notes.some(note => note.id === id) ? { ...review, notes: review.notes.map(note => (note.id === id ? { ...note, ...change } : note)) } : review
}

export const removeNote = (review: Review, id: string): Review =>
  review.notes.some(note => note.id === id) ? { ...review, notes: review.notes.filter(note => note.id !== id) } : review

/** The same review of a file that is read in another encoding: `paragraphs` are those that were first opened, as they read now. */
export const readIn = (review: Review, side: 'en' | 'fr', encoding: Encoding, paragraphs: readonly string[]): Review =>
  ({ ...review, [side]: { ...review[side], paragraphs }, encodings: { ...review.encodings, [side]: encoding } })

const share = (a: FixedLink, b: FixedLink): boolean => a.en.some(unit => b.en.includes(unit)) || a.fr.some(unit => b.fr.includes(unit))

/** Ties paragraphs; links that held one of them before give way. A link with both sides empty changes nothing. */
export function fixLink(review: Review, link: FixedLink): Review {
  if (link.en.length + link.fr.length === 0) return review
  const sorted: FixedLink = { en: [...link.en].sort((a, b) => a - b), fr: [...link.fr].sort((a, b) => a - b) }
  return { ...review, fixedLinks: [...review.fixedLinks.filter(other => !share(other, sorted)), sorted] }
}

/** Leaves the paragraphs of a link to the aligner again. */
export function unfixLink(review: Review, link: FixedLink): Review {
  const fixedLinks = review.fixedLinks.filter(other => !share(other, link))
  return fixedLinks.length === review.fixedLinks.length ? review : { ...review, fixedLinks }
}

/** What a pair says: the key under which it is marked as checked, which any edit of either side changes. */
export const pairKey = (en: readonly string[], fr: readonly string[]): string => hash(`${en.join('\u0001')}\u0002${fr.join('\u0001')}`)

export function markChecked(review: Review, key: string, checked = true): Review {
  if (review.checked.includes(key) === checked) return review
  return { ...review, checked: checked ? [...review.checked, key] : review.checked.filter(other => other !== key) }
}

const equal = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((text, i) => text === b[i])

/** The French as it stands; as in the file it is not kept a second time. */
export function setFrench(review: Review, paragraphs: readonly string[]): Review {
  if (equal(paragraphs, review.french ?? review.fr.paragraphs)) return review
  return { ...review, french: equal(paragraphs, review.fr.paragraphs) ? null : [...paragraphs] }
}

export const frenchOf = (review: Review): readonly string[] => review.french ?? review.fr.paragraphs

/** Signs the story off; `reason` says why when findings are still open. */
export const signOff = (review: Review, at: string, reason = ''): Review => ({ ...review, signedOff: { at, reason } })

export const reopen = (review: Review): Review => (review.signedOff === null ? review : { ...review, signedOff: null })
