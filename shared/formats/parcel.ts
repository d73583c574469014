/** Paragraphs that stand in several places of a file, each with its own: which of the edited ones belongs where. */
import { regroup } from './splice'

/**
 * The paragraphs of each place, given which place each that was read stands in. A new one goes with the paragraph before it, or,
 * where that place holds only itself (`single`), with the one that follows.
 */
export function parcel(read: readonly string[], places: readonly number[], count: number, single: (place: number) => boolean, now: readonly string[]): string[][] {
  const out = Array.from({ length: count }, (): string[] => [])
  let last = -1
  for (const { old, now: made } of regroup(read, now)) {
    if (old.length > 0) {
      out[places[old[0]!]!]!.push(...made.map(j => now[j]!))
      last = old[old.length - 1]!
      continue
    }
    const before = last < 0 ? null : places[last]!, next = places[last + 1]
    const place = before === null || (single(before) && next !== undefined && !single(next)) ? next ?? 0 : before
    out[place]!.push(...made.map(j => now[j]!))
  }
  return out
}
