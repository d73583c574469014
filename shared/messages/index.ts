import { numberMessages } from './number'
import { nameMessages } from './name'
import { quoteMessages } from './quote'
import { textMessages } from './text'
import { problemMessages } from './problem'
import { styleMessages } from './style'
import { polarityMessages } from './polarity'
import { readMessages } from './read'

/** The interface's two languages. */
export type Interface = 'fr' | 'en'

/** A message in both languages; `{name}` stands for a value. */
export interface Message {
  readonly en: string
  readonly fr: string
}

export const messages: Readonly<Record<string, Message>> = {
  ...numberMessages, ...nameMessages, ...quoteMessages, ...textMessages, ...problemMessages, ...styleMessages, ...polarityMessages, ...readMessages,
}

/** The words of a message, its values filled in; an unknown key shows itself so that it is found. */
export function say(key: string, values: Readonly<Record<string, string>>, language: Interface): string {
  const message = messages[key]
  if (message === undefined) return key
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
