import { findingMessages, sayFrom } from './finding'
import { problemMessages } from './problem'
import { readMessages } from './read'

/** The interface's two languages. */
export type Interface = 'fr' | 'en'

/** A message in both languages; `{name}` stands for a value. */
export interface Message {
  readonly en: string
  readonly fr: string
}

export const messages: Readonly<Record<string, Message>> = { ...findingMessages, ...problemMessages, ...readMessages }

/** The words of a message, its values filled in; an unknown key shows itself so that it is found. */
export const say = (key: string, values: Readonly<Record<string, string>>, language: Interface): string => sayFrom(messages, key, values, language)
