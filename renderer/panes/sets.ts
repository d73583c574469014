import { DecorationSet, type Decoration } from 'prosemirror-view'
import { unitIn } from './schema'

/**
 * Sets of decorations put together from what is known here: in which paragraph each stands. ProseMirror would look for that in all the
 * paragraphs of the document, each time.
 */
type Made = new (local: readonly Decoration[], children: readonly (number | DecorationSet)[]) => DecorationSet
const Made = DecorationSet as unknown as Made
const none: readonly Decoration[] = []

/** What is of whole paragraphs, or stands between them, in order. */
export const betweenParagraphs = (decorations: readonly Decoration[]): DecorationSet => (decorations.length === 0 ? DecorationSet.empty : new Made(decorations, []))

/** A set with more in it, each inside one paragraph; `starts` of the document as it is. */
export function withInside(set: DecorationSet, starts: readonly number[], added: readonly Decoration[]): DecorationSet {
  if (added.length === 0) return set
  const { local, children } = set as unknown as { local: readonly Decoration[]; children: readonly (number | DecorationSet)[] }
  const sets = new Map<number, DecorationSet>()
  for (let i = 0; i < children.length; i += 3) sets.set(unitIn(starts, children[i] as number), children[i + 2] as DecorationSet)
  const more = new Map<number, Decoration[]>()
  for (const one of added) {
    const unit = unitIn(starts, one.from), start = starts[unit]!, next = starts[unit + 1]
    // One whose paragraph is gone stands nowhere; one that an edit joined over an edge ends there.
    if (next === undefined || one.from < start) continue
    const inside = (one as unknown as { copy: (from: number, to: number) => Decoration }).copy(one.from - start, Math.min(one.to, next - 2) - start)
    const list = more.get(unit)
    if (list === undefined) more.set(unit, [inside])
    else list.push(inside)
  }
  for (const [unit, list] of more) {
    const there = sets.get(unit) as unknown as { local: readonly Decoration[] } | undefined
    sets.set(unit, new Made([...there?.local ?? none, ...list].sort((a, b) => a.from - b.from || a.to - b.to), []))
  }
  return new Made(local, [...sets].sort((a, b) => a[0] - b[0]).flatMap(([unit, inside]) => [starts[unit]! - 1, starts[unit + 1]! - 1, inside]))
}
