import { fromBase64, problemWords, type Desk } from '../desk'
import { checkNow } from './check'
import { baseName } from './open'

/** Hands the engine a term base, says what it holds, and has the open pair checked by it. False when it is none. */
async function use(desk: Desk, name: string, bytes: Uint8Array): Promise<boolean> {
  const answer = await desk.engine.ask('terms', { file: { name, bytes } })
  if ('problem' in answer) { desk.store.dispatch({ do: 'announce', text: problemWords(desk, answer.problem), shown: true }); return false }
  desk.store.dispatch({ do: 'terms', terms: { name, count: answer.count } })
  return true
}

/** A term base chosen by the editor. Where its place is known it is read again at each start, as the desk goes on writing it. */
export async function takeTerms(desk: Desk, file: File | undefined): Promise<void> {
  if (file === undefined || !await use(desk, file.name, new Uint8Array(await file.arrayBuffer()))) return
  desk.store.dispatch({ do: 'set', settings: { terms: await desk.bridge.pathOf(file) } })
  desk.announce('say.terms', { name: file.name }, desk.store.get().terms?.count ?? 0, true)
  void checkNow(desk, false)
}

export async function dropTerms(desk: Desk): Promise<void> {
  await desk.engine.ask('terms', { file: null })
  desk.store.dispatch({ do: 'terms', terms: null })
  desk.store.dispatch({ do: 'set', settings: { terms: null } })
  void checkNow(desk, false)
}

/** The term base of the settings, as it is on the disk now. */
export async function readTerms(desk: Desk): Promise<void> {
  const { terms } = desk.store.get().settings
  if (terms === null) return
  const answer = await desk.bridge.call('file.read', { path: terms })
  if (answer.ok) await use(desk, baseName(terms), fromBase64(answer.value.bytes))
  else desk.store.dispatch({ do: 'announce', text: problemWords(desk, answer.problem), shown: true })
}
