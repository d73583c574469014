import type { Group, Reading } from './quotes-read'

/** A tie from here on is a word's first translation by itself, not a part of a phrase's nor a further rendering. */
export const SURE = 0.8

/**
 * Where a word of one side of a group would stand on the other: between the counterparts of its nearest tied neighbours. A neighbour
 * that is tied by a further rendering counts where its counterpart stands between those of the nearest sure ones.
 */
export function project(reading: Reading, group: Group, side: 'en' | 'fr', i: number): number {
  const own = group[side].words, other = group[side === 'en' ? 'fr' : 'en'].words, to = side === 'en' ? group.cover.enTo : group.cover.frTo
  const weight = side === 'en' ? group.cover.en : group.cover.fr
  const { match } = reading.story
  const nearest = (from: number, step: 1 | -1, fits: (k: number) => boolean): number => {
    for (let k = from; k >= 0 && k < own.length; k += step) if (to[k]! >= 0 && match.mass(own[k]!.type) >= 0.5 && fits(k)) return k
    return -1
  }
  const isSure = (k: number): boolean => weight[k]! >= SURE
  const before = nearest(i, -1, isSure), after = nearest(i + 1, 1, isSure)
  const low = before < 0 ? -1 : to[before]!, high = after < 0 ? other.length : to[after]!
  const stands = (k: number): boolean => isSure(k) || low > high || (to[k]! > low && to[k]! < high)
  const left = nearest(i, -1, stands), right = nearest(i + 1, 1, stands)
  if (left < 0 && right < 0) return (i * other.length) / Math.max(1, own.length)
  if (left < 0) return to[right]! - (right - i) / 2
  if (right < 0) return to[left]! + (i - left) / 2
  return i - left <= right - i ? to[left]! + (i - left) / 2 : to[right]! - (right - i) / 2
}

/** Where a word that leads others would stand: before the counterpart of the first tied word behind it; -1 where there is none near. */
export function projectAhead(reading: Reading, group: Group, side: 'en' | 'fr', i: number): number {
  const own = group[side].words, to = side === 'en' ? group.cover.enTo : group.cover.frTo
  for (let k = i + 1; k < own.length && k <= i + AHEAD; k++) if (to[k]! >= 0 && reading.story.match.mass(own[k]!.type) >= 0.5) return to[k]! - (k - i)
  return -1
}

/** How far behind a preposition what it leads may stand. */
const AHEAD = 4
