import type { Span } from '../article/types'
import type { FixedLink } from '../align/types'
import type { Finding } from '../checks/finding'
import type { Encoding } from '../formats/encoding-names'

/** What the editor did with a finding. `fixed`: the French was changed. `intended`: a cut or addition that is meant. `query`: asked of the reporter. */
export type DecisionState = 'fixed' | 'dismissed' | 'intended' | 'query' | 'confirmed'

/** One decision, kept with the finding as it stood so that the notes can show it when the words are gone. */
export interface Decision {
  readonly finding: Finding
  /** The passages as they stood, cut to the finding's neighbourhood, for the notes. */
  readonly enText: string
  readonly frText: string
  /** Where the finding's words stand in those two, or null where it has none. */
  readonly enMark?: Span | null
  readonly frMark?: Span | null
  readonly state: DecisionState
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** A free note of the editor on a paragraph; `unit` is null for a note on the whole story. */
export interface Note {
  readonly id: string
  readonly side: 'en' | 'fr'
  readonly unit: number | null
  readonly text: string
  readonly query: boolean
  readonly at: string
}

/** What was opened: a file's name, and the paragraphs as they stood then. */
export interface SourceVersion {
  readonly name: string
  readonly path: string | null
  readonly paragraphs: readonly string[]
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The review of one pair: everything the editor did, kept in a file of its own and enough to go on after a kill. */
export interface Review {
  readonly version: 1
  readonly slug: string
  readonly en: SourceVersion
  /** The French as first opened. */
  readonly fr: SourceVersion
  /** The French paragraphs now, or null when they are as in the file. */
  readonly french: readonly string[] | null
  /** How the editor chose to read the characters of a file, where what was guessed was wrong. */
  readonly encodings?: { readonly en?: Encoding | undefined; readonly fr?: Encoding | undefined } | undefined
  /** By finding id. */
  readonly decisions: Readonly<Record<string, Decision>>
  readonly notes: readonly Note[]
  readonly fixedLinks: readonly FixedLink[]
  /** French paragraphs whose pair was checked, by the hash of both texts. */
  readonly checked: readonly string[]
  /** Null until signed off. */
  readonly signedOff: { readonly at: string; readonly reason: string } | null
}
