import type { Encoding } from '../../shared/formats'
import type { Desk } from '../desk'
import { bytesNow, reopenPair } from './open'

/** Shows in which encodings one file of the pair can be read: the French, unless the cursor is in the English. */
export async function askEncoding(desk: Desk, side = desk.store.get().pair?.cursor.side ?? 'fr'): Promise<void> {
  const bytes = await bytesNow(desk, side)
  if (bytes === null) return
  const { pair } = desk.store.get()
  if (pair === null) return
  const { charset } = pair[side]
  const choices = charset === null ? [] : await desk.engine.ask('encodings', { bytes })
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'encoding', side, choices, at: charset } })
}

/** Reads one file in the encoding chosen, and keeps the choice in the review: the file goes back in it. */
export async function chooseEncoding(desk: Desk, side: 'en' | 'fr', encoding: Encoding): Promise<void> {
  const { store, engine } = desk, { pair } = store.get()
  store.dispatch({ do: 'dialog', dialog: null })
  if (pair === null || pair[side].charset === null || pair[side].charset === encoding) return
  const paragraphs = await engine.ask('reread', { texts: pair.review[side].paragraphs, from: pair[side].charset, to: encoding })
  store.dispatch({ do: 'readIn', side, encoding, paragraphs })
  await reopenPair(desk)
  const name = store.get().pair?.[side].encoding
  if (name !== undefined) desk.announce('say.encoding', { encoding: name }, 1, true)
}
