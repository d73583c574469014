import type { FixedLink } from '../align/types'
import type { Article, Language, Role } from '../article/types'
import type { Problem } from '../channels'
import type { Encoding } from './encoding'
import type { JsonText } from './json-text'
import type { Layout } from './layout'
import type { Zip } from './zip'

/** What kinds of file a story comes in; the bilingual ones hold both languages. */
export type Format =
  | 'text' | 'docx' | 'odt' | 'fodt' | 'rtf' | 'html' | 'markdown'
  | 'newsml' | 'nitf' | 'ninjs' | 'iptc7901' | 'pdf' | 'xliff' | 'tmx' | 'table' | 'xml'

interface Written<F extends Format, W extends boolean> {
  readonly format: F
  /** The file's name, without its folder. */
  readonly name: string
  /** Whether the French can be saved back into this format. */
  readonly writable: W
}

/** How the characters of a file of text stand in its bytes. */
export interface TextFacts {
  readonly encoding: Encoding
  /** Whether a byte order mark opened the file; it goes back. */
  readonly bom: boolean
  /** How many bytes were no UTF-8 in a file that otherwise is; they go back where they stood. */
  readonly damaged: number
  /** The most frequent line end; each line keeps its own until it is edited. */
  readonly eol: string
}

/** A plain text. */
export interface TextSource extends Written<'text', true>, TextFacts {
  readonly layout: Layout
  /** The whole text without the mark, line ends as in the file. */
  readonly text: string
}

/** Text with marks in it: the paragraphs stand at known offsets of `text`, which is the file without its mark. */
export interface MarkedSource extends Written<'html' | 'markdown' | 'rtf' | 'fodt' | 'newsml' | 'nitf', true>, TextFacts {
  readonly text: string
  readonly paragraphs: readonly Mapped[]
  /** Places that say the same as a paragraph (a headline given twice): what is edited there is edited here. */
  readonly twins?: readonly { readonly of: number; readonly at: Mapped }[]
}

/** A string of a JSON document that holds a part of the story, and its paragraphs' places in what the string reads as. */
export interface JsonField {
  readonly at: JsonText
  readonly kind: 'html' | 'text'
  readonly paragraphs: readonly Mapped[]
  /** A headline or a byline: new paragraphs do not go into it. */
  readonly single: boolean
}
export interface JsonSource extends Written<'ninjs', true>, TextFacts {
  readonly text: string
  /** In the order in which they are read. */
  readonly fields: readonly JsonField[]
  /** Strings that say the same as the last of these once more. */
  readonly same: readonly JsonField[]
}

/** A plain text in a frame that is not read as part of it. */
export interface FramedSource extends Written<'iptc7901', true>, TextFacts {
  readonly before: string
  readonly text: string
  readonly layout: Layout
  readonly after: string
}

/** Where the French goes that a bilingual file does not hold yet. */
export interface Hole {
  readonly start: number
  readonly end: number
  /** What stands before it, behind it, and between two paragraphs of it. */
  readonly open: string
  readonly close: string
  readonly split: string
}

/** What a bilingual file sets side by side: a segment, a row. */
export interface BilingualUnit {
  readonly en: readonly string[]
  readonly fr: readonly Mapped[]
  /** Null where there is French, or no place for any. */
  readonly hole: Hole | null
  /** Where the file says how far the French is (`new`, `final`): another text is `translated` and no more. */
  readonly state?: { readonly start: number; readonly end: number } | null
}

/** Both languages in one file; only the French is written. */
export interface BilingualSource extends Written<'xliff' | 'tmx', true>, TextFacts {
  readonly text: string
  readonly units: readonly BilingualUnit[]
  /** What the file must say once it holds French that it did not. */
  readonly declare: { readonly at: number; readonly put: string } | null
}

/** A table with English in one column and French in another, in a file of another format. */
export interface TableSource extends Written<'table', true> {
  readonly of: MarkedSource | PackageSource
  readonly units: readonly BilingualUnit[]
}

/** A zip with the story in one of its parts. */
export interface PackageSource extends Written<'docx' | 'odt', true> {
  readonly zip: Zip
  /** The entry that holds the story, and its text. */
  readonly part: string
  readonly text: string
  /** Whether a byte order mark opened the entry. */
  readonly bom: boolean
  readonly paragraphs: readonly Mapped[]
}

/** What can be read and not written back: its paragraphs are all that is left of it. */
export interface ReadOnlySource extends Written<Format, false> {
  readonly texts: readonly string[]
}

/** All that is needed to write a story back as it came. */
export type Source = TextSource | MarkedSource | JsonSource | FramedSource | BilingualSource | TableSource | PackageSource | ReadOnlySource

/**
 * Where text stands in marks, shared by all the pieces of one run. The opening and closing marks are source text: `close + open`
 * between two characters ends the paragraph there and begins another of the same look.
 */
export interface Room {
  /** From the paragraph's first mark to the text. */
  readonly open: string
  /** From the text to behind the paragraph's last mark. */
  readonly close: string
  /** What must stand round new text beside a piece that is itself a mark (a tab, a line break); `['', '']` where it may stand bare. */
  readonly inside: readonly [string, string]
  /** A change of the text that stands here also needs this put at this offset of the source (once). */
  readonly touch: { readonly at: number; readonly put: string } | null
}

/** A stretch of a paragraph's text and where it stands in the source. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether the source there is this very text; otherwise (an entity, a tab's mark, folded white space) it is replaced as a whole. */
  readonly exact: boolean
  readonly room: Room
}

/** A paragraph and where it stands in the source. */
export interface Mapped {
  /** What the editor reads: its pieces' texts joined, no white space at its ends. */
  readonly text: string
  /** In order of the source, at least one. */
  readonly pieces: readonly Piece[]
  /** The paragraph's element with its marks; the same for every paragraph of `line` kind in one element. */
  readonly start: number
  readonly end: number
  /**
   * `element`: has marks of its own, which go when it is taken out. `cell`: the same, but it must stay (the only paragraph of a cell)
   * and is emptied instead. `line`: one of several in an element, set off by line breaks.
   */
  readonly kind: 'element' | 'cell' | 'line'
  /** For a line, the pieces of the break before it, which go with it; else empty. */
  readonly gap: readonly Piece[]
  /** For a line, what stands in the source for a new paragraph's break. */
  readonly split: string | null
  /** Between the element's marks; null where a neighbour may not be joined to it. */
  readonly inner: readonly [number, number] | null
  /** What the format itself says the paragraph is for. */
  readonly role: Role | null
}

/** What stands beside the story: shown, never compared. `unit` is the paragraph it belongs to, null where that is not known. */
export interface Aside {
  readonly kind: 'comment' | 'footnote'
  readonly author: string
  readonly text: string
  readonly unit: number | null
}

/** Facts of the story that a news format states (slug, version, guid, urgency …), by name. */
export type Facts = Readonly<Record<string, string>>

export interface Opened<S extends Source = Source> {
  readonly ok: true
  readonly article: Article
  readonly source: S
  /** What the format said of each paragraph of the article; null where nothing. */
  readonly roles: readonly (Role | null)[]
  /** What the editor should know: keys of the message table, told once. */
  readonly notes: readonly Problem[]
  readonly asides: readonly Aside[]
  readonly facts: Facts
  /** The other language of a bilingual file, paragraph by paragraph beside `article`. */
  readonly other?: Article
  /** Paragraphs that a bilingual file sets side by side: its own pairing stands until the editor links them otherwise. */
  readonly tied?: readonly FixedLink[]
}
export interface NotOpened {
  readonly ok: false
  readonly problem: Problem
}
export type ReadDocument<S extends Source = Source> = Opened<S> | NotOpened

export interface ReadOptions {
  /** Read as this, whatever the bytes look like. */
  readonly encoding?: Encoding
  /** Read in this format, whatever the bytes look like. */
  readonly format?: Format
}

/** What a reader is given. */
export interface Given {
  readonly bytes: Uint8Array
  readonly name: string
  readonly language: Language
  readonly options: ReadOptions
}

/** A format: how its files are read, and how the French goes back (null where it cannot). Both may throw `Refused`. */
export interface Reader<S extends Source = Source> {
  readonly format: Format
  readonly read: (given: Given) => Opened<S> | Promise<Opened<S>>
  readonly write: ((source: S, paragraphs: readonly string[]) => Uint8Array | Promise<Uint8Array>) | null
}

/** Thrown by a reader that cannot go on; turned into `{ok: false}` at the entry, where the file's name is put in. */
export class Refused extends Error {
  constructor(readonly key: string, readonly values: Readonly<Record<string, string>> = {}) {
    super(key)
  }
}
