import { guessLanguage } from '../../shared/formats/guess'
import { call, type Desk } from '../desk'
import { openPaths } from './open'
import { keepTexts, keptTexts } from './paste'

/** What the pair is called until it has a file: the first words of its French. */
const nameFor = (fr: string): string => {
  const line = fr.trim().split('\n', 1)[0]!
  return line.length <= 40 ? line : line.slice(0, 41).replace(/\s+\S*$/, '')
}

/** Opens the two texts as a pair of files; texts in each other's field are set right. */
export async function openTexts(desk: Desk): Promise<void> {
  const kept = keptTexts()
  if (kept.en.trim() === '' || kept.fr.trim() === '') return
  const looks = { en: guessLanguage(kept.en), fr: guessLanguage(kept.fr) }
  if (looks.en !== null && looks.en === looks.fr) {
    desk.store.dispatch({ do: 'dialog', dialog: { kind: 'paste', ...kept, same: looks.en } })
    return
  }
  const turned = looks.en === 'fr' && looks.fr !== 'fr' || looks.fr === 'en' && looks.en !== 'en'
  const { en, fr } = turned ? { en: kept.fr, fr: kept.en } : kept
  const paths = await call(desk, 'pasted.keep', { name: nameFor(fr), en, fr })
  if (paths === null) return
  desk.store.dispatch({ do: 'dialog', dialog: null })
  await openPaths(desk, paths.value)
  if (desk.store.get().pair === null) return
  keepTexts({ en: '', fr: '' })
  if (turned) desk.announce('say.swapped', {}, 1, true)
}
