import type { Place } from '../article/types'
import type { Note } from '../review'
import type { Entry, NotesInput, NotesModel } from './model'

/** A note or a finding that still asks for something, and the place in the French where it belongs. */
export interface Anchor {
  readonly at: Place
  readonly entry: Entry | null
  readonly note: Note | null
}

const openStates: ReadonlySet<string> = new Set(['flagged', 'confirmed', 'query'])

/** Whether a finding is to be told to whoever gets the French next: it stands there, and was neither dismissed nor meant. */
export const isOpen = ({ standing, status }: Entry): boolean => standing && openStates.has(status)

/** The end of the French that stands beside an English paragraph; where there is none, of the French before it. */
function endAcross({ links, texts }: NotesInput, unit: number): Place {
  const at = links.findIndex(link => link.en.includes(unit))
  for (let i = at; i >= 0; i--) {
    const last = links[i]!.fr[links[i]!.fr.length - 1]
    if (last !== undefined && texts.fr[last] !== undefined) return { unit: last, start: texts.fr[last].length, end: texts.fr[last].length }
  }
  return { unit: 0, start: 0, end: 0 }
}

function whole({ texts }: NotesInput, unit: number): Place {
  const text = texts.fr[unit]
  return text === undefined ? { unit: 0, start: 0, end: 0 } : { unit, start: 0, end: text.length }
}

function noteAt(input: NotesInput, { side, unit }: Note): Place {
  if (unit === null) return { unit: 0, start: 0, end: 0 }
  if (side === 'fr') return whole(input, unit)
  const across = input.links.find(link => link.en.includes(unit))?.fr[0]
  return across === undefined ? endAcross(input, unit) : whole(input, across)
}

/** A place is kept inside the text that it is said to be in. */
function inside({ texts }: NotesInput, { unit, start, end }: Place): Place {
  const length = texts.fr[unit]?.length ?? 0
  const from = Math.min(start, length)
  return { unit: Math.min(unit, Math.max(0, texts.fr.length - 1)), start: from, end: Math.min(Math.max(end, from), length) }
}

/** Everything that is to be said at a place of the French, in story order. */
export function anchorsOf({ input, entries, notes, queries }: NotesModel): readonly Anchor[] {
  const found = entries.filter(isOpen).map((entry): Anchor => ({ entry, note: null, at: inside(input, entry.finding.fr ?? endAcross(input, entry.finding.en?.unit ?? -1)) }))
  const said = [...queries, ...notes].map((note): Anchor => ({ note, entry: null, at: inside(input, noteAt(input, note)) }))
  return [...said, ...found].sort((a, b) => a.at.unit - b.at.unit || a.at.start - b.at.start || a.at.end - b.at.end)
}
