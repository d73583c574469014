import type { Group, Reading } from './quotes-read'

/** Where a word of one side of a group would stand on the other: between the counterparts of its nearest tied neighbours. */
export function project(reading: Reading, group: Group, side: 'en' | 'fr', i: number): number {
  const own = group[side].words, other = group[side === 'en' ? 'fr' : 'en'].words, to = side === 'en' ? group.cover.enTo : group.cover.frTo
  const { match } = reading.story
  let left = -1, right = -1
  for (let k = i; k >= 0 && left < 0; k--) if (to[k]! >= 0 && match.mass(own[k]!.type) >= 0.5) left = k
  for (let k = i + 1; k < own.length && right < 0; k++) if (to[k]! >= 0 && match.mass(own[k]!.type) >= 0.5) right = k
  if (left < 0 && right < 0) return (i * other.length) / Math.max(1, own.length)
  if (left < 0) return to[right]! - (right - i) / 2
  if (right < 0) return to[left]! + (i - left) / 2
  return i - left <= right - i ? to[left]! + (i - left) / 2 : to[right]! - (right - i) / 2
}
