import type { FixedLink } from '../../shared/align/types'
import type { Decision, Review } from '../../shared/review/types'
import { saidId } from '../../shared/review/reducers'

/** The decisions that settle, by what is said; a fix is a record of what was done and settles nothing that still stands. */
export function settling(review: Review): ReadonlyMap<string, Decision> {
  const map = new Map<string, Decision>()
  for (const [key, decision] of Object.entries(review.decisions)) if (decision.state !== 'fixed') map.set(saidId(key), decision)
  return map
}

/** The editor's links after the French was split or joined. */
export function followFixed(links: readonly FixedLink[], units: readonly (readonly number[])[]): readonly FixedLink[] {
  return links.map(link => ({ en: link.en, fr: [...new Set(link.fr.flatMap(unit => units[unit] ?? []))].sort((a, b) => a - b) }))
    .filter(link => link.en.length + link.fr.length > 0)
}

/** The digest of the French file that a kept review's unsaved edits were made on; null for a review that has none. */
export function keptOnDisk(kept: string | null): string | null {
  if (kept === null) return null
  try {
    const value = (JSON.parse(kept) as { onDisk?: unknown } | null)?.onDisk
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
