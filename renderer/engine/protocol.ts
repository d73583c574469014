import type { Link, FixedLink } from '../../shared/align/types'
import type { Article, Language, Paragraph, Role } from '../../shared/article/types'
import type { Finding } from '../../shared/checks/finding'
import type { Spacing } from '../../shared/checks/spacing-rules'
import type { AnswerDelta } from './delta'
import type { Ledgers } from './ledger'
import type { Problem } from '../../shared/channels'
import type { Aside, Encoding, EncodingChoice, Facts, Format } from '../../shared/formats'
import type { FontFiles, NotesInput, NotesKind, Preview } from '../../shared/report'
import type { ParsedReview } from '../../shared/review'

/** A file as it came: its name and bytes, and the encoding that the editor chose for it, if any. */
export interface Given {
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding?: Encoding | undefined
}

/** What the status line says of a file. */
export interface FileFacts {
  readonly format: Format
  /** What an editor calls the format. */
  readonly formatName: string
  /** Whether the French goes back into this format; else it is saved as plain text. */
  readonly writable: boolean
  /** What an editor calls the encoding; empty where the format leaves no choice of one. */
  readonly encoding: string
  /** The same by its own name; null where there is no choice. */
  readonly charset: Encoding | null
  readonly bom: boolean
  /** The usual line end; empty where the format has none of its own. */
  readonly eol: string
  /** What the editor should know of how it was read. */
  readonly notes: readonly Problem[]
  /** Comments and footnotes, kept beside the story. */
  readonly asides: readonly Aside[]
  /** What a news format states of the story. */
  readonly facts: Facts
}

/** A story of any format but plain text, as the reading thread hands it over. */
export interface ReadStory extends FileFacts {
  readonly texts: readonly string[]
  readonly roles: readonly (Role | null)[]
  /** The English of a file that holds both languages. */
  readonly other?: { readonly texts: readonly string[]; readonly roles: readonly (Role | null)[]; readonly tied: readonly FixedLink[] }
}

/** A file for the engine: plain text as its bytes, anything else as it was read. */
export interface Handed extends Given {
  readonly story?: ReadStory | { readonly problem: Problem }
}

export interface ReadSide extends FileFacts {
  readonly article: Article
  /** What its words look like; null when it cannot be told. */
  readonly looks: Language | null
}

/** A problem with the side that has it. */
export interface SideProblem {
  readonly side: 'en' | 'fr'
  readonly problem: Problem
}

export interface CheckAnswer {
  readonly links: readonly Link[]
  readonly related: boolean
  readonly findings: readonly Finding[]
  /** The roles of the French paragraphs as they stand now. */
  readonly roles: readonly Pick<Paragraph, 'role' | 'parts'>[]
  readonly milliseconds: number
}

export interface Requests {
  /** Reads both files; the French's source is kept in the worker for writing back. `swapped`: they are the other way round, and nothing was opened. `one`: it is one file, for both. */
  readonly open: { readonly ask: { readonly en: Handed; readonly fr: Handed; readonly one: boolean }; readonly answer: { readonly en: ReadSide; readonly fr: ReadSide; readonly swapped: boolean; readonly tied?: readonly FixedLink[] } | SideProblem }
  /** `french` is null for the French as in the file; `spacing` when nothing is asked of style. */
  readonly check: { readonly ask: { readonly french: readonly string[] | null; readonly fixed: readonly FixedLink[]; readonly spacing: Spacing | null }; readonly answer: AnswerDelta }
  /** The French file's bytes with these paragraphs, and the characters that its encoding lacks. `plain`: as plain text, whatever the file was. */
  readonly write: { readonly ask: { readonly french: readonly string[]; readonly plain: boolean }; readonly answer: { readonly bytes: Uint8Array; readonly lost: readonly string[] } }
  readonly guess: { readonly ask: { readonly files: readonly Handed[] }; /** `both`: the file holds both languages. */ readonly answer: readonly { readonly looks: Language | null; readonly both: boolean; readonly problem: Problem | null }[] }
  /** In which encodings a file can be read, and how its accents would look. */
  readonly encodings: { readonly ask: { readonly bytes: Uint8Array }; readonly answer: readonly EncodingChoice[] }
  /** Texts that were read in one encoding, as they read in another. */
  readonly reread: { readonly ask: { readonly texts: readonly string[]; readonly from: Encoding; readonly to: Encoding }; readonly answer: readonly string[] }
  readonly notes: { readonly ask: { readonly kind: NotesKind; readonly input: NotesInput; readonly fonts: FontFiles | null }; readonly answer: Uint8Array }
  /** What such a file will look like. */
  readonly preview: { readonly ask: { readonly kind: NotesKind; readonly input: NotesInput; readonly fonts: FontFiles | null }; readonly answer: Preview }
  /** The desk's term base for every check from now on; null for none. Answers how many terms it holds. */
  readonly terms: { readonly ask: { readonly file: Given | null }; readonly answer: { readonly count: number } | { readonly problem: Problem } }
  /** Names, quotations and figures of the story as it was last checked, and its changes. */
  readonly ledgers: { readonly ask: { readonly was: readonly string[]; readonly now: readonly string[] }; readonly answer: Ledgers }
  /** The review in its file's text. */
  readonly review: { readonly ask: { readonly text: string }; readonly answer: ParsedReview }
}
export type RequestName = keyof Requests

export interface Request { readonly number: number; readonly name: RequestName; readonly ask: unknown }
export interface Response { readonly number: number; readonly answer?: unknown; readonly failed?: string }
