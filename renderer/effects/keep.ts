import type { Answer, CallResults } from '../../shared/channels'
import type { Desk } from '../desk'
import { KeptText } from '../state/kept'

/** A second after the last change, and never longer than four under steady typing. */
const PAUSE = 1000, LONGEST = 4000
/** Characters that go to the program at once. */
const PART = 100_000

let timer: ReturnType<typeof setTimeout> | null = null
let since = 0
let writing: Promise<void> = Promise.resolve()
const kept = new KeptText()
/** The French file whose review the program has. */
let keptFor: string | null = null

/** Keeps the review in its own file whenever it changes, with the French that is not saved yet. */
export function keepSoon(desk: Desk): void {
  const now = Date.now()
  if (timer === null) since = now
  else clearTimeout(timer)
  timer = setTimeout(() => { void keepNow(desk) }, Math.max(0, Math.min(PAUSE, since + LONGEST - now)))
}

export function keepNow(desk: Desk): Promise<void> {
  if (timer !== null) { clearTimeout(timer); timer = null }
  // One after the other: an older review must not be written over a newer one.
  writing = writing.then(() => keep(desk))
  return writing
}

async function keep(desk: Desk): Promise<void> {
  const { store, panes, bridge } = desk
  const { pair } = store.get()
  if (pair === null || pair.reviewSaved === 'saved' || pair.en.path === null || pair.fr.path === null) return
  const version = panes.version
  const { path: en } = pair.en, { path: fr } = pair.fr
  if (keptFor !== fr) kept.forget()
  keptFor = fr
  const pieces = kept.pieces(pair.review, pair.dirty ? panes.french() : null, pair.onDisk)
  /** The first time it is all of it: in parts, or a book's would take as long as some keys. */
  const send = async (): Promise<Answer<CallResults['review.save']>> => {
    const { text, into } = kept.change(pieces)
    for (let from = 0; ; from += PART) {
      const more = from + PART < text.length, review = text.slice(from, from + PART)
      const part = from === 0 ? into : { at: (into?.at ?? 0) + from, drop: 0, length: from + (into === null ? 0 : into.length - into.drop) }
      const answer = await bridge.call('review.save', { en, fr, review, into: part, more })
      if (!more || !answer.ok || answer.value === 'whole') return answer
    }
  }
  let answer = await send()
  kept.forget()
  if (answer.ok && answer.value === 'whole') answer = await send()
  if (answer.ok) kept.kept(pieces)
  const now = store.get().pair
  // What changed while it was being written is kept by the next turn.
  if (now !== null && now.review === pair.review && panes.version === version) store.dispatch({ do: 'reviewSaved', how: answer.ok ? 'saved' : 'failed' })
}
