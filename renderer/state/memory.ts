import { groupOf, type Category, type Finding } from '../../shared/checks/finding'

/** `values`: this rule for this pair of words. `term`: any finding of the kind about these two words, a name or a term that the desk writes so. `story`: the same, in the story of this name alone and its later versions. */
export const scopes = ['values', 'term', 'story'] as const
export type Scope = typeof scopes[number]

/** Something that is always right for this desk. */
export interface Remembered {
  readonly scope: Scope
  readonly category: Category
  readonly en: string
  readonly fr: string
  /** The slug of the story for which it holds; any when absent. */
  readonly story?: string
  readonly reason: string
  /** ISO 8601, UTC. */
  readonly at: string
}

const said = (finding: Finding, side: 'en' | 'fr'): string => finding.values[side] ?? ''

/** Whether the words that a finding is about can be remembered: a passage without words of its own cannot. */
export const canRemember = (finding: Finding): boolean => said(finding, 'en') !== '' || said(finding, 'fr') !== ''

export const remember = (finding: Finding, scope: Scope, story: string, reason: string, at: string): Remembered =>
  ({ scope, category: finding.category, en: said(finding, 'en'), fr: said(finding, 'fr'), ...(scope === 'story' ? { story } : {}), reason, at })

export const matches = (entry: Remembered, finding: Finding, story: string): boolean =>
  (entry.scope !== 'story' || entry.story === story)
  && entry.en === said(finding, 'en') && entry.fr === said(finding, 'fr')
  && (entry.scope === 'values' ? entry.category === finding.category : groupOf(entry.category) === groupOf(finding.category))

const isEntry = (value: unknown): value is Remembered => {
  const entry = value as Partial<Remembered> | null
  return typeof entry === 'object' && entry !== null && scopes.some(scope => scope === entry.scope) && (entry.scope !== 'story' || typeof entry.story === 'string')
    && [entry.category, entry.en, entry.fr, entry.reason, entry.at].every(field => typeof field === 'string')
}

/** Entries from the memory's file; what is not one is passed over, so that one damaged line does not cost the desk the rest. */
export function parseMemory(text: string | null): readonly Remembered[] {
  if (text === null) return []
  try {
    const { entries } = JSON.parse(text) as { entries?: unknown }
    return Array.isArray(entries) ? entries.filter(isEntry) : []
  } catch {
    return []
  }
}

const same = (a: Remembered, b: Remembered): boolean => a.scope === b.scope && a.category === b.category && a.en === b.en && a.fr === b.fr && a.story === b.story

/** Another desk's list beside this one's own, which counts where both have the same. */
export const withMemory = (own: readonly Remembered[], others: readonly Remembered[]): readonly Remembered[] => [...own, ...others.filter(other => !own.some(entry => same(entry, other)))]

export const memoryText = (entries: readonly Remembered[]): string => `${JSON.stringify({ version: 1, entries }, null, 1)}\n`
