import type { Paragraph } from '../../shared/article/types'
import type { Link } from '../../shared/align/types'
import type { Finding, Group, Severity } from '../../shared/checks/finding'
import type { Decision, DecisionState, Review } from '../../shared/review/types'
import type { Problem, Start, FolderEntry } from '../../shared/channels'
import type { Encoding, EncodingChoice } from '../../shared/formats'
import type { NotesKind, Preview } from '../../shared/report'
import type { FileFacts } from '../engine/protocol'
import type { Ledgers } from '../engine/ledger'
import type { Remembered } from './memory'
import type { Profile, SpacingRules } from '../../shared/checks/spacing-rules'
import type { Part } from '../../shared/commands'
import type { Interface } from '../../shared/messages/index'

export type Theme = 'system' | 'light' | 'dark' | 'contrast'

export interface Settings {
  readonly language: Interface
  readonly theme: Theme
  /** Per cent of the usual size of the copy. */
  readonly textSize: number
  /** Findings of taste (`style.*`) are looked for, listed and marked, as far as a profile asks for them. */
  readonly style: boolean
  /** How the desk spaces its French; `off` until one is chosen. */
  readonly spacing: Profile
  /** The editor's own keys, by command; a command that is not there has the usual ones. */
  readonly keys: Readonly<Record<string, readonly string[]>>
  /** Where the desk's term base is; null when there is none. */
  readonly terms: string | null
  /** What the profile `house` is made of. */
  readonly house: SpacingRules
  readonly order: 'story' | 'severity'
  /** What was exported last. */
  readonly exported: NotesKind
  /** Who reviews, as exports name it; empty when not given. */
  readonly editor: string
}

/** One side's file. */
export interface SideFile extends FileFacts {
  readonly name: string
  /** Null for a file whose place on the disk the entry cannot tell. */
  readonly path: string | null
  readonly modified: string | null
}

/** A file chosen on the first screen. */
export interface Chosen {
  readonly name: string
  readonly path: string | null
  readonly bytes: Uint8Array | null
  /** What its words look like, null when it cannot be said. */
  readonly looks: 'en' | 'fr' | null
  /** In which encoding it is to be read, where the editor said so. */
  readonly encoding?: Encoding | undefined
}

export interface Results {
  /** Which answer of the engine this is: the places in it are of the French as it stood then. */
  readonly answer: number
  readonly links: readonly Link[]
  readonly findings: readonly Finding[]
  readonly roles: readonly Pick<Paragraph, 'role' | 'parts'>[]
  readonly related: boolean
  readonly milliseconds: number
}

/** What can be taken back: the review as it was, and the French words that the decision put in. */
export interface Step {
  readonly review: Review
  readonly finding: string | null
  /** For a fix: what stood there before. */
  readonly before: string | null
  readonly fixed: Finding | null
}

export interface Pair {
  readonly en: SideFile
  readonly fr: SideFile
  readonly enParagraphs: readonly Paragraph[]
  readonly review: Review
  readonly past: readonly Step[]
  /** Fixes that an undo took out of the French, by their finding, for a redo to bring back. */
  readonly gone: Readonly<Record<string, Decision>>
  /** Null until the first answer of the engine. */
  readonly results: Results | null
  readonly checking: boolean
  /** The check under way takes long enough to say so. */
  readonly slow: boolean
  readonly dirty: boolean
  /** Digest of the French file's bytes as last read or written here, or as the recovered edits were made on. */
  readonly onDisk: string
  /** When the French was last written, as the clock shows it; null before. */
  readonly savedAt: string | null
  readonly reviewSaved: 'saved' | 'waiting' | 'failed'
  readonly selected: string | null
  /** Where the cursor is. */
  readonly cursor: { readonly side: 'en' | 'fr'; readonly unit: number }
  readonly aligning: Aligning | null
  /** Characters of the last save that the file's encoding lacks. */
  readonly lost: readonly string[]
  /** What the drawers of names, quotations and figures show, with the answer that it is of; null until one was opened. */
  readonly ledgers: Ledgers & { readonly answer: number } | null
  /** The French was pasted and stands in no file of the editor's own yet. */
  readonly pasted: boolean
  /** Unsaved French of an earlier session was brought back. */
  readonly recovered: boolean
}

/** Alignment mode: a cursor on each side, and the paragraphs picked for a new link. */
export interface Aligning {
  readonly side: 'en' | 'fr'
  readonly en: number
  readonly fr: number
  readonly pickedEn: readonly number[]
  readonly pickedFr: readonly number[]
}

export type StateFilter = 'open' | 'settled' | 'query' | 'all'

export interface Filter {
  readonly group: Group | 'all'
  readonly severity: Severity | 'all'
  readonly state: StateFilter
}

export type Drawer = 'notes' | 'names' | 'quotes' | 'numbers' | 'changes'

export type Dialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'commands'; readonly query: string; readonly at: number }
  | { readonly kind: 'settings'; readonly first?: 'terms' }
  | { readonly kind: 'menu'; readonly part: Part; readonly at: number }
  /** `asking`: the next key is taken for the command; `key` when that key is another command's and may be taken from it; `refused` says why it may not. */
  | { readonly kind: 'rebind'; readonly at: number; readonly asking: { readonly key: string | null; readonly refused: 'plain' | 'taken' | null } | null }
  /** `preview`: what the file of `shown` will look like; null until it is there. */
  | { readonly kind: 'export'; readonly preview: Preview | null; readonly shown: NotesKind | null }
  /** How one file's characters are read; `at`: what is chosen so far; `unread`: the name of a file that could not be opened yet. */
  | { readonly kind: 'encoding'; readonly side: 'en' | 'fr'; readonly unread?: string; readonly choices: readonly EncodingChoice[]; readonly at: Encoding | null }
  /** Texts from the clipboard; `same`: both were found to be in one language. */
  | { readonly kind: 'paste'; readonly en: string; readonly fr: string; readonly same: 'en' | 'fr' | null }
  | { readonly kind: 'reason'; readonly finding: Finding; readonly state: DecisionState; readonly required: boolean; readonly always?: boolean }
  | { readonly kind: 'note'; readonly side: 'en' | 'fr'; readonly unit: number | null; readonly query: boolean; readonly finding: Finding | null }
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'closing'; readonly then: 'window' | 'pair' }
  | { readonly kind: 'signoff' }
  | { readonly kind: 'find'; readonly query: string; readonly at: number; readonly count: number; readonly side: 'en' | 'fr' }
  | { readonly kind: 'files'; readonly mode: 'save' | 'open'; readonly title: string; readonly folder: string; readonly parent: string | null; readonly entries: readonly FolderEntry[]; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

export interface State {
  readonly settings: Settings
  readonly start: Start | null
  readonly chosen: { readonly en: Chosen | null; readonly fr: Chosen | null }
  readonly opening: boolean
  /** One clear sentence on the first screen; `choices`: encodings in which the file that it is about can be read all the same, if somebody says which. */
  readonly problem: { readonly problem: Problem; readonly name: string; readonly side: 'en' | 'fr'; readonly choices: readonly EncodingChoice[] } | null
  readonly pair: Pair | null
  readonly filter: Filter
  readonly dialog: Dialog | null
  readonly drawer: Drawer | null
  /** Said by a screen reader and shown for a moment; `count` makes the same words said twice. */
  readonly announcement: { readonly text: string; readonly count: number; readonly shown: boolean }
  readonly spaces: boolean
  /** What is always right for this desk. */
  readonly memory: readonly Remembered[]
  /** The term base in use. */
  readonly terms: { readonly name: string; readonly count: number } | null
  /** The step of the guided tour; null when none is on. */
  readonly tour: number | null
}
