import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commands } from '../../renderer/commands'
import { keyTable, keyWords } from '../../renderer/keys'
import { refusal } from '../../renderer/own-keys'
import { en as base } from '../../renderer/words/en'
import { fr as baseFr } from '../../renderer/words/fr'
import { laterEn } from '../../renderer/words/later-en'
import { laterFr } from '../../renderer/words/later-fr'
import { words, type WordKey } from '../../renderer/words/index'

const en = { ...base, ...laterEn }, fr = { ...baseFr, ...laterFr }
const forms = (word: (typeof fr)[WordKey]): readonly string[] => typeof word === 'string' ? [word] : [word.one, word.other]
const holes = (word: (typeof fr)[WordKey]): string[] => [...new Set(forms(word).flatMap(form => [...form.matchAll(/\{\w+\}/g)].map(match => match[0]).filter(hole => hole !== '{n}')))].sort()

test('every word has the same values in both languages', () => { for (const key of Object.keys(en) as WordKey[]) expect([key, holes(fr[key])]).toEqual([key, holes(en[key])]) })
test('French counts nought as one', () => { expect(words('fr', 'head.open', {}, 0)).toBe('0 ouvert') })
test('French counts two as many', () => { expect(words('fr', 'head.open', {}, 2)).toBe('2 ouverts') })
test('English counts nought as many', () => { expect(words('en', 'say.found', {}, 0)).toBe('0 findings.') })
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
test('a key that writes or belongs to the system is no command’s', () => {
  expect(['A', 'Shift+A', '?', 'Mod+C', 'Enter', 'Tab', 'Alt+3'].map(refusal)).not.toContain(null)
  expect(['Mod+B', 'F3', 'Alt+X', 'Mod+Shift+F5'].map(refusal)).toEqual([null, null, null, null])
})
test('own keys stand in the place of the usual ones', () => {
  const table = keyTable({ next: ['F3'], save: [] })
  expect([table.get('F3')?.name, table.get('F7'), table.get('Mod+S'), table.get('Shift+F7')?.name]).toEqual(['next', undefined, undefined, 'previous'])
})
test('nothing is on Ctrl+Alt', () => { expect(commands.flatMap(command => command.keys).filter(key => key.includes('Mod') && key.includes('Alt'))).toEqual([]) })
test('keys are written as they are printed', () => { expect(keyWords('Mod+Shift+S', 'fr', false)).toBe('Ctrl+Maj+S') })

test('what is loaded at once uses no word that comes later', () => {
  const root = join(__dirname, '../../renderer'), seen = new Set<string>()
  const follow = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    for (const [, from] of readFileSync(path, 'utf8').matchAll(/^import (?!type )[^;]*? from '(\.[^']*)'/gm)) {
      const next = [`${join(dirname(path), from!)}.ts`, join(dirname(path), from!, 'index.ts')].find(existsSync)
      if (next?.startsWith(root) === true) follow(next)
    }
  }
  follow(join(root, 'app.ts'))
  expect(seen.size).toBeGreaterThan(40)
  const used = [...seen].filter(path => !path.includes('words')).flatMap(path => Object.keys(laterEn).filter(key => readFileSync(path, 'utf8').includes(`'${key}'`)).map(key => `${path}: ${key}`))
  expect(used).toEqual([])
})
