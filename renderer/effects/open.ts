import { frenchOf, newReview, slugOf } from '../../shared/review/reducers'
import type { Review, SourceVersion } from '../../shared/review/types'
import type { FixedLink } from '../../shared/align/types'
import type { OpenedPair, PairPaths, Problem } from '../../shared/channels'
import type { Encoding } from '../../shared/formats'
import { keptEncodings } from '../../shared/review/kept'
import { call, digest, fromBase64, problemWords, type Desk } from '../desk'
import { KeptText } from '../state/kept'
import { keptOnDisk } from '../state/review'
import type { Chosen, Pair, SideFile } from '../state/types'
import type { Given, ReadSide } from '../engine/protocol'
import { checkNow } from './check'
import { keepNow } from './keep'
import type { cannotRead as Unread } from './unread'

interface Side extends Given { readonly path: string | null; readonly modified: string | null }

export const baseName = (path: string): string => path.replace(/^.*[/\\]/, '')

/** The sides of the open pair as they were read: what has no path is read again from here. */
let sides: { readonly en: Side; readonly fr: Side } | null = null

/** The bytes of one side of the open pair as they are now; null when its file cannot be read any more. */
export async function bytesNow(desk: Desk, side: 'en' | 'fr'): Promise<Uint8Array | null> {
  const path = desk.store.get().pair?.[side].path
  if (path == null) return sides?.[side].bytes ?? null
  const answer = await call(desk, 'file.read', { path })
  return answer === null ? null : fromBase64(answer.value.bytes)
}

/** Says why a file cannot be opened; in a part of its own, since most can be. */
const cannotRead: typeof Unread = async (...told) => (await import('./unread')).cannotRead(...told)

/** Encodings that the editor named. */
type Named = NonNullable<Review['encodings']>

/** Opens two files by their paths, with the review that was kept for them. */
export async function openPaths(desk: Desk, paths: PairPaths, again = false, named: Named = {}): Promise<void> {
  const { store, bridge } = desk
  store.dispatch({ do: 'opening', opening: true })
  const answer = await bridge.call('pair.open', paths)
  if (!answer.ok) { store.dispatch({ do: 'problem', problem: answer.problem }); return }
  const kept = keptEncodings(answer.value.review), chosen = { en: named.en ?? kept.en, fr: named.fr ?? kept.fr }
  const side = (file: OpenedPair['en'], encoding: Side['encoding']): Side => ({ name: file.name, path: file.path, modified: file.modified, bytes: fromBase64(file.bytes), encoding })
  const french = side(answer.value.fr, chosen.fr)
  const swapped = await openSides(desk, answer.value.en.path === answer.value.fr.path ? french : side(answer.value.en, chosen.en), french, answer.value.review, { pasted: answer.value.pasted, retry: more => openPaths(desk, paths, again, { ...named, ...more }) })
  if (swapped === 'swapped' && !again) {
    await openPaths(desk, { en: paths.fr, fr: paths.en }, true, { en: named.fr, fr: named.en })
    desk.announce('say.swapped', {}, 1, true)
  }
}

/** Reads both files of the open pair again; what was decided, and French that is not saved, stays. */
export async function reopenPair(desk: Desk): Promise<void> {
  const { pair } = desk.store.get()
  if (pair === null) return
  if (pair.en.path !== null && pair.fr.path !== null) {
    await keepNow(desk)
    await openPaths(desk, { en: pair.en.path, fr: pair.fr.path })
  } else if (sides !== null) {
    // A place that nobody knows cannot be read again: the bytes that were given are.
    const { en = sides.en.encoding, fr = sides.fr.encoding } = pair.review.encodings ?? {}
    const french = { ...sides.fr, encoding: fr }
    await openSides(desk, sides.en === sides.fr ? french : { ...sides.en, encoding: en }, french, new KeptText().pieces(pair.review, pair.dirty ? desk.panes.french() : null, pair.onDisk).join(''))
  }
}

/** Opens what was chosen on the first screen, by path where the entry knows it. */
export async function openChosen(desk: Desk): Promise<void> {
  const { en, fr } = desk.store.get().chosen
  if (en === null || fr === null) return
  if (en.path !== null && fr.path !== null) { await openPaths(desk, { en: en.path, fr: fr.path }, false, { en: en.encoding, fr: fr.encoding }); return }
  desk.store.dispatch({ do: 'opening', opening: true })
  const side = (chosen: Chosen): Side => ({ name: chosen.name, path: null, modified: null, bytes: chosen.bytes ?? new Uint8Array(), encoding: chosen.encoding })
  if (await openSides(desk, side(en), side(fr), null) === 'swapped') {
    await openSides(desk, side(fr), side(en), null)
    desk.announce('say.swapped', {}, 1, true)
  }
}

/** Opens one file that holds both languages. */
async function openBoth(desk: Desk, { name, path, bytes, encoding }: Chosen): Promise<void> {
  if (path !== null) { await openPaths(desk, { en: path, fr: path }, false, { fr: encoding }); return }
  desk.store.dispatch({ do: 'opening', opening: true })
  const side: Side = { name, path, modified: null, bytes: bytes ?? new Uint8Array(), encoding }
  await openSides(desk, side, side, null)
}

async function restore(desk: Desk, kept: string | null, en: SourceVersion, fr: SourceVersion, tied: readonly FixedLink[]): Promise<{ readonly review: Review; readonly problem: Problem | null }> {
  const fresh = { ...newReview(slugOf(fr.name), en, fr), fixedLinks: tied }
  if (kept === null) return { review: fresh, problem: null }
  const parsed = await desk.engine.ask('review', { text: kept })
  return parsed.ok ? { review: parsed.review, problem: null } : { review: fresh, problem: parsed.problem }
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((text, i) => text === b[i])

/** `retry`: how the pair is opened again once an encoding is named for a file that could not be read. */
interface How { readonly pasted?: boolean; readonly retry?: (named: Named) => Promise<unknown> }

async function openSides(desk: Desk, en: Side, fr: Side, kept: string | null, how: How = {}): Promise<'opened' | 'swapped' | 'failed'> {
  const { pasted = false } = how
  const retry = how.retry ?? (async (named: Named): Promise<void> => {
    const english = { ...en, encoding: (en === fr ? named.fr : named.en) ?? en.encoding }, french = en === fr ? english : { ...fr, encoding: named.fr ?? fr.encoding }
    if (await openSides(desk, english, french, kept, { pasted }) === 'swapped') await openSides(desk, french, english, null)
  })
  const { store, engine, panes } = desk
  const read = await engine.ask('open', { en: { name: en.name, bytes: en.bytes, encoding: en.encoding }, fr: { name: fr.name, bytes: fr.bytes, encoding: fr.encoding }, one: en === fr })
  if ('problem' in read) {
    const { side, problem } = read, { name, bytes } = side === 'en' ? en : fr
    await cannotRead(desk, problem, { name, bytes, side }, encoding => retry({ [side]: encoding }))
    return 'failed'
  }
  if (read.swapped) return 'swapped'
  const at = new Date().toISOString()
  const texts = (side: ReadSide): string[] => side.article.paragraphs.map(paragraph => paragraph.text)
  const version = (file: Side, side: ReadSide): SourceVersion => ({ name: file.name, path: file.path, paragraphs: texts(side), at })
  const { review: restored, problem } = await restore(desk, kept, version(en, read.en), version(fr, read.fr), read.tied ?? [])
  // An encoding named just now is kept like any other choice: the next time the file is read so unasked.
  const chosen = { en: en.encoding, fr: fr.encoding }, named = chosen.en !== restored.encodings?.en || chosen.fr !== restored.encodings?.fr
  const review = named ? { ...restored, encodings: chosen } : restored
  // French that was never written to its file comes back; French that was written is what the file holds.
  const onDisk = texts(read.fr), unsaved = review.french !== null && !same(frenchOf(review), onDisk) ? review.french : null
  // Unsaved French of another state of the file must not be written over this one unasked: its stamp is not taken as seen.
  const now = digest(fr.bytes), before = keptOnDisk(kept)
  const strange = unsaved !== null && (before === null ? !same(review.fr.paragraphs, onDisk) : before !== now)
  const file = (side: Side, { article: _article, looks: _looks, ...facts }: ReadSide): SideFile => ({ name: side.name, path: side.path, modified: side.modified, ...facts })
  const pair: Pair = {
    en: file(en, read.en), fr: { ...file(fr, read.fr), ...(strange ? { modified: '' } : {}) }, enParagraphs: read.en.article.paragraphs, review, past: [], gone: {}, results: null, checking: true, slow: false,
    dirty: unsaved !== null, onDisk: strange ? before ?? '' : now, savedAt: null, reviewSaved: named ? 'waiting' : 'saved', selected: null, cursor: { side: 'fr', unit: 0 }, aligning: null, lost: [], ledgers: null, pasted, recovered: unsaved !== null,
  }
  sides = { en, fr }
  panes.open(texts(read.en), onDisk, unsaved, { en: desk.t('pane.en'), fr: desk.t('pane.fr') })
  store.dispatch({ do: 'opened', pair })
  panes.setRoles('en', read.en.article.paragraphs)
  if (unsaved === null) panes.setRoles('fr', read.fr.article.paragraphs)
  if (unsaved !== null) desk.announce('say.recovered', {}, 1, true)
  if (problem !== null) store.dispatch({ do: 'dialog', dialog: { kind: 'problem', problem } })
  await checkNow(desk, true)
  tellNotes(desk)
  return 'opened'
}

/** Says what the editor should know of how the files were read. */
export function tellNotes(desk: Desk): void {
  const { pair } = desk.store.get()
  const notes = pair === null ? [] : [...pair.en.notes, ...pair.fr.notes]
  if (notes.length > 0) desk.store.dispatch({ do: 'announce', text: notes.map(note => problemWords(desk, note)).join(' '), shown: true })
}

/** Takes files dropped or chosen: which is which is guessed from their words, unless the editor put one in its place. */
export async function takeFiles(desk: Desk, files: readonly File[], into: 'en' | 'fr' | null, named: readonly (Encoding | undefined)[] = []): Promise<void> {
  const { store, engine, bridge } = desk
  const taken = files.slice(0, 2)
  if (taken.length === 0) return
  const read: Chosen[] = []
  try {
    const bytes = await Promise.all(taken.map(async file => new Uint8Array(await file.arrayBuffer())))
    const guesses = await engine.ask('guess', { files: taken.map((file, i) => ({ name: file.name, bytes: bytes[i]!, encoding: named[i] })) })
    for (const [i, file] of taken.entries()) {
      const guess = guesses[i]!
      if (guess.problem !== null) {
        await cannotRead(desk, guess.problem, { name: file.name, bytes: bytes[i]!, side: into ?? 'fr' }, encoding => takeFiles(desk, files, into, taken.map((_, k) => (k === i ? encoding : named[k]))))
        return
      }
      const chosen: Chosen = { name: file.name, path: await bridge.pathOf(file), bytes: bytes[i]!, looks: guess.looks, encoding: named[i] }
      if (guess.both && taken.length === 1) { await openBoth(desk, chosen); return }
      if (guess.both) { store.dispatch({ do: 'problem', problem: { key: 'problem.pair.both', values: { name: file.name } }, name: file.name }); return }
      read.push(chosen)
    }
  } catch {
    // A folder dropped on the window cannot be read as a file; nor can one that went away meanwhile.
    store.dispatch({ do: 'problem', problem: { key: 'problem.file.folder', values: { name: taken[0]!.name } } })
    return
  }
  place(desk, read, into)
  // Two files at once are a pair: nothing is left to ask when their languages are clear.
  const { en, fr } = store.get().chosen
  if (taken.length === 2 && en?.looks === 'en' && fr?.looks === 'fr') await openChosen(desk)
}

/** A file chosen by the program's own dialog. */
export async function takePath(desk: Desk, path: string, into: 'en' | 'fr', encoding?: Encoding): Promise<void> {
  const answer = await desk.bridge.call('file.read', { path })
  if (!answer.ok) { desk.store.dispatch({ do: 'problem', problem: answer.problem }); return }
  const bytes = fromBase64(answer.value.bytes)
  const { name } = answer.value, [guess] = await desk.engine.ask('guess', { files: [{ name, bytes, encoding }] })
  if (guess!.problem !== null) { await cannotRead(desk, guess!.problem, { name, bytes, side: into }, named => takePath(desk, path, into, named)); return }
  const chosen: Chosen = { name, path, bytes, looks: guess!.looks, encoding }
  if (guess!.both) await openBoth(desk, chosen)
  else place(desk, [chosen], into)
}

function place(desk: Desk, read: readonly Chosen[], into: 'en' | 'fr' | null): void {
  const { store } = desk
  const [first, second] = read
  if (first === undefined) return
  if (second !== undefined) {
    const turned = second.looks === 'en' && first.looks !== 'en' || first.looks === 'fr' && second.looks !== 'fr'
    store.dispatch({ do: 'choose', en: turned ? second : first, fr: turned ? first : second })
    return
  }
  const { chosen } = store.get()
  const side = into ?? first.looks ?? (chosen.en === null ? 'en' : 'fr')
  store.dispatch(side === 'en' ? { do: 'choose', en: first } : { do: 'choose', fr: first })
}
