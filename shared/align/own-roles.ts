import type { Passage } from '../article/passage'
import type { Group } from './lift'

/**
 * Paragraphs that no words can tie (an empty line, a sign-off, an advisory) are tied to one of the same role that is also left,
 * when they stand in the same order; the sign-offs of two versions name different people and are still each other's place.
 */
export function tieWordless(groups: readonly Group[], en: readonly Passage[], fr: readonly Passage[]): Group[] {
  const wordless = (side: readonly Passage[], list: readonly number[]): boolean => list.length === 1 && side[list[0]!]!.words.length === 0
  const left = groups.filter(g => g.fr.length === 0 && wordless(en, g.en)), right = groups.filter(g => g.en.length === 0 && wordless(fr, g.fr))
  if (left.length === 0 || right.length === 0) return [...groups]
  const gone = new Set<Group>(), out: Group[] = []
  let from = 0
  for (const a of left.sort((p, q) => p.en[0]! - q.en[0]!)) {
    const rest = right.slice(from).sort((p, q) => p.fr[0]! - q.fr[0]!)
    const k = rest.findIndex(b => fr[b.fr[0]!]!.role === en[a.en[0]!]!.role)
    if (k < 0) continue
    const b = rest[k]!
    // An empty line is nobody's counterpart unless what stands before it is linked: only signed roles are tied across the text.
    if (en[a.en[0]!]!.role === 'body' && !after(groups, a.en[0]!, b.fr[0]!)) continue
    gone.add(a)
    gone.add(b)
    out.push({ en: a.en, fr: b.fr, worth: 0.01 })
    from += k + 1
  }
  return [...groups.filter(g => !gone.has(g)), ...out]
}

/** Whether the paragraphs just before the two are linked to each other, or both open their text. */
function after(groups: readonly Group[], p: number, q: number): boolean {
  if (p === 0 || q === 0) return p === q
  return groups.some(g => g.en.includes(p - 1) && g.fr.includes(q - 1))
}
