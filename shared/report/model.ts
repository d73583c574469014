import type { Place } from '../article/types'
import type { Link } from '../align/types'
import type { Finding } from '../checks/finding'
import { say, type Interface } from '../messages'
import { countFindings, decisionOn, excerpt, goneDecisions, progress, type Counts, type Decision, type Excerpt, type Note, type Progress, type Review } from '../review'
import type { Status } from './words'

/** All that notes are made of. Nothing is looked up elsewhere, so the same input gives the same notes. */
export interface NotesInput {
  readonly review: Review
  /** As the engine gives them for the texts below. */
  readonly findings: readonly Finding[]
  /** The paragraphs as they stand now. */
  readonly texts: { readonly en: readonly string[]; readonly fr: readonly string[] }
  /** Paragraph links; they say which French stands where a finding has words in the English alone, and the other way round. */
  readonly links: readonly Link[]
  /** The language of the notes. */
  readonly language: Interface
  /** ISO 8601: when the notes were made. */
  readonly date: string
  readonly files: { readonly en: string; readonly fr: string }
  readonly slug: string
  /** Who reviewed, as the editor wrote it; empty or left out when not given. */
  readonly editor?: string
}

/** One side of a finding as the notes show it. */
export interface Shown extends Excerpt {
  /** The paragraph, from 0; null when the words are no longer in the story or never were on this side. */
  readonly unit: number | null
}

export interface Entry {
  readonly finding: Finding
  readonly status: Status
  readonly en: Shown
  readonly fr: Shown
  /** Why it was flagged, in words. */
  readonly message: string
  readonly decision: Decision | null
  /** Whether its words stand in the story as it is now. */
  readonly standing: boolean
}

export interface NotesModel {
  readonly input: NotesInput
  /** The open ones first, then by what was decided; in story order within each. */
  readonly entries: readonly Entry[]
  readonly flagged: Counts
  readonly progress: Progress
  readonly notes: readonly Note[]
  readonly queries: readonly Note[]
}

/** The order in which the notes tell it: what still needs somebody comes first. */
export const statusOrder: readonly Status[] = ['flagged', 'confirmed', 'query', 'intended', 'dismissed', 'fixed']

const storyPlace = (entry: Entry): number => (entry.fr.unit ?? entry.en.unit ?? 1e6) * 1e6 + (entry.finding.fr?.start ?? entry.finding.en?.start ?? 0)

/** The start of a paragraph that stands across from a finding with words on the other side only. */
function across(input: NotesInput, side: 'en' | 'fr', other: Place | null): Shown {
  const from = side === 'en' ? 'fr' : 'en'
  const link = other === null ? undefined : input.links.find(candidate => candidate[from].includes(other.unit))
  const unit = link?.[side][0]
  const text = unit === undefined ? undefined : input.texts[side][unit]
  return unit === undefined || text === undefined ? { unit: null, text: '', mark: null } : { unit, text: excerpt(input.texts[side], { unit, start: 0, end: 0 }).text, mark: null }
}

function standing(input: NotesInput, finding: Finding): Entry {
  const decision = decisionOn(input.review, finding)
  const shown = (side: 'en' | 'fr', at: Place | null, other: Place | null): Shown => (at === null ? across(input, side, other) : { unit: at.unit, ...excerpt(input.texts[side], at) })
  return {
    finding, decision, standing: true, status: decision?.state ?? 'flagged', message: say(finding.why, finding.values, input.language),
    en: shown('en', finding.en, finding.fr), fr: shown('fr', finding.fr, finding.en),
  }
}

/** A decision whose words have left the story is shown with the passages that were kept with it. */
function gone(input: NotesInput, decision: Decision): Entry {
  const { finding } = decision
  return {
    finding, decision, standing: false, status: decision.state, message: say(finding.why, finding.values, input.language),
    en: { unit: finding.en?.unit ?? null, text: decision.enText, mark: decision.enMark ?? null },
    fr: { unit: finding.fr?.unit ?? null, text: decision.frText, mark: decision.frMark ?? null },
  }
}

export function notesModel(input: NotesInput): NotesModel {
  const { review, findings } = input
  const entries = [...findings.map(finding => standing(input, finding)), ...goneDecisions(review, findings).map(decision => gone(input, decision))]
  const rank = new Map(statusOrder.map((status, i) => [status, i]))
  entries.sort((a, b) => rank.get(a.status)! - rank.get(b.status)! || storyPlace(a) - storyPlace(b))
  const ordered = [...review.notes].sort((a, b) => (a.unit ?? -1) - (b.unit ?? -1) || (a.at < b.at ? -1 : 1))
  return {
    input, entries, flagged: countFindings(findings), progress: progress(review, findings),
    notes: ordered.filter(note => !note.query), queries: ordered.filter(note => note.query),
  }
}
