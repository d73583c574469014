import type { Place } from '../article/types'

export type Group = 'number' | 'date' | 'name' | 'quote' | 'text' | 'style' | 'layout'

/** What is wrong: a group, a dot, and the kind, for instance `number.scale`. */
export type Category =
  | 'number.value' | 'number.scale' | 'number.unit' | 'number.currency' | 'number.missing' | 'number.added' | 'number.order' | 'number.conversion'
  | 'date.weekday' | 'date.day' | 'date.month' | 'date.year' | 'date.time' | 'date.missing' | 'date.added' | 'date.contradiction'
  | 'name.spelling' | 'name.person' | 'name.place' | 'name.organisation' | 'name.demonym' | 'name.acronym' | 'name.missing' | 'name.added' | 'name.variant' | 'name.order' | 'name.title' | 'name.term'
  | 'quote.marks' | 'quote.cut' | 'quote.added' | 'quote.negation' | 'quote.speaker' | 'quote.verb' | 'quote.unclosed' | 'quote.value'
  | 'text.cut' | 'text.added' | 'text.moved' | 'text.negation' | 'text.polarity' | 'text.hedge' | 'text.untranslated' | 'text.repeated' | 'text.unrelated'
  | 'style.spacing' | 'style.apostrophe' | 'style.marks'
  | 'layout.paragraph'

/** As a desk thinks: critical (withdraw), major (CORRECTED), minor (REFILE), neutral (taste). */
export type Severity = 'critical' | 'major' | 'minor' | 'neutral'

/** The French words that settle a finding: `text` takes the place of what stands at `at`, in the French. */
export interface Fix {
  readonly at: Place
  readonly text: string
}

/** What a check says. `values` are the words that the message of key `why` is filled with. */
export interface Draft {
  readonly category: Category
  readonly severity: Severity
  /** The words concerned in the English, or null when the English has nothing there. */
  readonly en: Place | null
  /** The words concerned in the French, or null when the French has nothing there. */
  readonly fr: Place | null
  /** Words for the message; by custom `en` and `fr` are the words as written, `enRead` and `frRead` how they were read. */
  readonly values: Readonly<Record<string, string>>
  /** A key of the message table, for instance `number.value.differs`. */
  readonly why: string
  readonly fix?: Fix
  /** Other words that would settle it in the same place, the likelier first; the editor chooses by number, `fix` being the first. */
  readonly otherFixes?: readonly string[]
}

/** A draft with its identity: made of what is said, not of where it stands, so that a decision on it survives edits elsewhere. */
export interface Finding extends Draft {
  readonly id: string
}

/** Everything that would settle a finding, in the order in which it is offered. */
export const fixesOf = ({ fix, otherFixes = [] }: Draft): readonly Fix[] => (fix === undefined ? [] : [fix, ...otherFixes.map(text => ({ at: fix.at, text }))])

export const groupOf = (category: Category): Group => category.slice(0, category.indexOf('.')) as Group

/** 53-bit string hash (cyrb53's mixing steps are public domain arithmetic), as eleven base-36 digits at most. */
export function hash(text: string): string {
  let a = 0xdeadbeef, b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 2654435761)
    b = Math.imul(b ^ c, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/**
 * Findings from drafts. The identity is the hash of category, reason and values; the second finding that says the very same
 * thing gets `~2`, the third `~3`, in story order.
 */
export function identify(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>()
  return drafts.map(draft => {
    const said = Object.keys(draft.values).sort().map(key => `${key}=${draft.values[key]}`).join('\u0001')
    const base = hash(`${draft.category}\u0002${draft.why}\u0002${said}`)
    const nth = (seen.get(base) ?? 0) + 1
    seen.set(base, nth)
    return { ...draft, id: nth === 1 ? base : `${base}~${nth}` }
  })
}
