import { commands } from '../../renderer/commands'
import { keyWords } from '../../renderer/keys'
import { en } from '../../renderer/words/en'
import { fr } from '../../renderer/words/fr'
import { words, type WordKey } from '../../renderer/words/index'

const forms = (word: (typeof fr)[WordKey]): readonly string[] => typeof word === 'string' ? [word] : [word.one, word.other]
const holes = (word: (typeof fr)[WordKey]): string[] => [...new Set(forms(word).flatMap(form => [...form.matchAll(/\{\w+\}/g)].map(match => match[0]).filter(hole => hole !== '{n}')))].sort()

test('every word has the same values in both languages', () => { for (const key of Object.keys(en) as WordKey[]) expect([key, holes(fr[key])]).toEqual([key, holes(en[key])]) })
test('French counts nought as one', () => { expect(words('fr', 'head.open', {}, 0)).toBe('0 ouvert') })
test('French counts two as many', () => { expect(words('fr', 'head.open', {}, 2)).toBe('2 ouverts') })
test('English counts nought as many', () => { expect(words('en', 'signoff.open', {}, 0)).toBe('0 findings are still open.') })
test('French sets off its double signs with a no-break space or a thin one, never a plain one before a line’s end', () => {
  for (const [key, word] of Object.entries(fr)) for (const form of forms(word)) expect([key, /\S[;!?»]|«\S/.test(form.replace(/\?,|\bhttps?:/g, ''))]).toEqual([key, false])
})
test('no two commands have one key', () => {
  const keys = commands.flatMap(command => command.keys)
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})
test('no two commands have one letter', () => {
  const letters = commands.flatMap(command => command.letter ?? [])
  expect(letters.filter((letter, i) => letters.indexOf(letter) !== i)).toEqual([])
})
test('nothing is on Ctrl+Alt', () => { expect(commands.flatMap(command => command.keys).filter(key => key.includes('Mod') && key.includes('Alt'))).toEqual([]) })
test('keys are written as they are printed', () => { expect(keyWords('Mod+Shift+S', 'fr', false)).toBe('Ctrl+Maj+S') })
