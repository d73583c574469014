import type { Interface } from '../../shared/messages/index'
import { en, type BaseKey, type Word } from './en'
import { fr } from './fr'
import type { laterEn } from './later-en'

export type LaterKey = keyof typeof laterEn
export type WordKey = BaseKey | LaterKey

const tables: Record<Interface, Readonly<Partial<Record<WordKey, Word>>>> = { en, fr }

/** The words of what is loaded on demand come with it. */
export function addWords(language: Interface, more: Readonly<Record<LaterKey, Word>>): void { tables[language] = { ...tables[language], ...more } }

/** Which form a number takes: French counts nought as one. */
const form = (language: Interface, n: number): 'one' | 'other' => (language === 'fr' ? Math.abs(n) < 2 : n === 1) ? 'one' : 'other'

// Making one takes longer than all the rest of a sentence.
const figures: Readonly<Record<Interface, Intl.NumberFormat>> = { en: new Intl.NumberFormat('en-GB'), fr: new Intl.NumberFormat('fr-FR') }

/** The words of a key in a language, values filled in; `n` chooses the form and is itself a value. */
export function words(language: Interface, key: WordKey, values: Readonly<Record<string, string | number>> = {}, n = 1): string {
  const word = tables[language][key] ?? key
  const text = typeof word === 'string' ? word : word[form(language, n)]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? (name === 'n' ? n : undefined)
    return value === undefined ? whole : typeof value === 'number' ? figures[language].format(value) : value
  })
}

export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>, n?: number) => string
