import * as v from 'valibot'

/**
 * The one map of calls between the window and the program: name → argument schema; results are typed beside it. Both entries
 * (Electron, Chromium) serve exactly these, and validate every argument on arrival. Bytes travel as base64 text.
 */
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))
const bytes = v.pipe(v.string(), v.maxLength(300_000_000))
const story = v.pipe(v.string(), v.maxLength(64 * 1024 * 1024))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const none = v.strictObject({})

export const callSchemas = {
  /** Asked once when the window opens. */
  'desk.start': none,
  /** Reads two files; the review kept for the pair comes with them. */
  'pair.open': v.strictObject({ en: path, fr: path }),
  /** Keeps two texts that came from the clipboard, as files of the program's own, so that they are opened, and their review kept, as any pair's. */
  'pasted.keep': v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), en: story, fr: story }),
  /** The French of a pasted pair stands in a file of the editor's own from now on: the list of recent pairs names that one. */
  'pasted.moved': v.strictObject({ en: path, from: path, to: path }),
  /** Reads one file (for a new version of a source, or to guess which is which). */
  'file.read': v.strictObject({ path }),
  /** Writes atomically; `expect` is the `modified` stamp the window last saw, null to write whatever stands there. */
  'file.write': v.strictObject({ path, bytes, expect: v.nullable(v.string()) }),
  /** Asks where to save; answers null when dismissed, `unsupported` when the entry has no dialog of its own and the page asks. */
  'dialog.save': v.strictObject({ title: v.string(), suggested: v.string(), extension: v.string() }),
  /** Asks for a file to open; same answers. */
  'dialog.open': v.strictObject({ title: v.string() }),
  /** What a folder holds, for the page's own dialog. */
  'folder.list': v.strictObject({ path: v.nullable(path) }),
  /**
   * Autosaves the review of a pair; written atomically beside the French, or in the data folder when that is not writable. With `into`,
   * `review` is only what stands in place of `drop` units at `at` of the text last kept for the pair, which was `length` long; answers
   * `whole` when that is not the text that was kept. `more`: it goes on, and is written when the rest has come.
   */
  'review.save': v.strictObject({ en: path, fr: path, review: v.pipe(v.string(), v.maxLength(100_000_000)), into: v.nullable(v.strictObject({ at: count, drop: count, length: count })), more: v.boolean() }),
  'settings.save': v.strictObject({ settings: v.record(v.string(), v.unknown()) }),
  /** Desk memory: what is always right for this desk, as JSON text. */
  'memory.save': v.strictObject({ memory: v.pipe(v.string(), v.maxLength(20_000_000)) }),
  'clipboard.write': v.strictObject({ text: v.string() }),
  /** Shows a written file in the system's own viewer. */
  'shell.open': v.strictObject({ path }),
  /** Whether there is unsaved work; the program asks before closing while this is true. */
  'window.dirty': v.strictObject({ dirty: v.boolean() }),
  /** Closes for good, after the page has asked the editor. */
  'window.close': none,
  /** The language of the interface, or the editor's own keys, changed: menus follow. */
  'window.language': v.strictObject({ language: v.picklist(['fr', 'en']), keys: v.optional(v.record(v.string(), v.array(v.string()))) }),
} as const

export type CallName = keyof typeof callSchemas
export type CallArguments<N extends CallName> = v.InferOutput<(typeof callSchemas)[N]>

/** Why something could not be done: a key of the message table with its values, never a stack trace. */
export interface Problem {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export interface FileBytes {
  readonly path: string
  readonly name: string
  /** Base64. */
  readonly bytes: string
  /** A stamp that changes when the file does (time and size). */
  readonly modified: string
}

export interface PairPaths {
  readonly en: string
  readonly fr: string
}

export interface OpenedPair {
  readonly en: FileBytes
  readonly fr: FileBytes
  /** JSON text of the review kept for this pair, or null. */
  readonly review: string | null
  /** The French was pasted and stands in no file of the editor's own yet. */
  readonly pasted: boolean
}

export interface Sample extends PairPaths {
  readonly title: string
}

export interface Start {
  readonly version: string
  readonly entry: 'electron' | 'chromium' | 'memory'
  readonly platform: string
  /** The language of the desk's machine: `fr` or `en`. */
  readonly locale: 'fr' | 'en'
  readonly settings: Readonly<Record<string, unknown>>
  readonly memory: string | null
  readonly recent: readonly PairPaths[]
  readonly samples: readonly Sample[]
  /** The pair named when the program was started. */
  readonly pair: PairPaths | null
  /** What went wrong with the arguments, if anything. */
  readonly problem: Problem | null
}

export interface FolderEntry {
  readonly name: string
  readonly path: string
  readonly folder: boolean
}

export interface CallResults {
  'desk.start': Start
  'pair.open': OpenedPair
  'pasted.keep': PairPaths
  'pasted.moved': null
  'file.read': FileBytes
  'file.write': { readonly modified: string }
  'dialog.save': string | null | 'unsupported'
  'dialog.open': string | null | 'unsupported'
  'folder.list': { readonly path: string; readonly parent: string | null; readonly entries: readonly FolderEntry[] }
  'review.save': { readonly path: string } | 'whole' | 'more'
  'settings.save': null
  'memory.save': null
  'clipboard.write': null
  'shell.open': null
  'window.dirty': null
  'window.close': null
  'window.language': null
}

/** What the program tells the window unasked. */
export interface Events {
  /** A file of the open pair changed on disk. */
  'file.changed': { readonly path: string; readonly modified: string }
  /** The window is asked to close; the page answers with `window.close` or keeps it open. */
  'window.closing': Record<string, never>
  /** A menu entry was chosen; the name of a command of the page. */
  'menu.command': { readonly command: string }
}
export type EventName = keyof Events

/** What the page sees as `window.relecture`. */
export interface Bridge {
  call<N extends CallName>(name: N, args: CallArguments<N>): Promise<Answer<CallResults[N]>>
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void
  /** The path of a dropped or chosen file, or null where the entry cannot tell. */
  pathOf(file: File): Promise<string | null>
}
