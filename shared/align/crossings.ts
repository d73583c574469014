import type { Step } from './path'

/** Each half of a crossing answers its own at least this well, and both together nearly all that the group as a whole did. */
const HALF = 0.35, WHOLE = 0.85

interface Both { readonly en: readonly number[]; readonly fr: readonly number[] }

/**
 * Neighbouring paragraphs that changed places look to a path in order like one wide group. Where the two halves of such a group
 * answer each other crosswise, they are two links that cross. `unitOf` is the paragraph of each segment (paragraphs move whole);
 * `similarityOf` the share of two groups' mass that is answered, `massOf` what they tell.
 */
export function uncross(step: Step, unitOf: Both, similarityOf: (en: readonly number[], fr: readonly number[]) => number, massOf: (en: readonly number[], fr: readonly number[]) => number): readonly Step[] {
  if (step.enCount < 2 || step.frCount < 2) return [step]
  const run = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)
  const enEnd = step.en + step.enCount, frEnd = step.fr + step.frCount
  let best = WHOLE * similarityOf(run(step.en, enEnd), run(step.fr, frEnd)), found: readonly Step[] = [step]
  for (let i = step.en + 1; i < enEnd; i++) {
    if (unitOf.en[i] === unitOf.en[i - 1]) continue
    for (let j = step.fr + 1; j < frEnd; j++) {
      if (unitOf.fr[j] === unitOf.fr[j - 1]) continue
      const a = run(step.en, i), b = run(i, enEnd), c = run(step.fr, j), d = run(j, frEnd)
      const down = similarityOf(a, d), up = similarityOf(b, c), first = massOf(a, d), second = massOf(b, c)
      const both = (down * first + up * second) / Math.max(1e-6, first + second)
      if (Math.min(down, up) < HALF || both < best) continue
      best = both
      found = [
        { en: step.en, enCount: a.length, fr: j, frCount: d.length, score: step.score / 2 },
        { en: i, enCount: b.length, fr: step.fr, frCount: c.length, score: step.score / 2 },
      ]
    }
  }
  return found
}
