import type { Interface, Message } from './index'
import { nameMessages } from './name'
import { numberMessages } from './number'
import { polarityMessages } from './polarity'
import { quoteMessages } from './quote'
import { readingIn } from './reading'
import { styleMessages } from './style'
import { textMessages } from './text'

/** Why findings are raised. */
export const findingMessages: Readonly<Record<string, Message>> = {
  ...numberMessages, ...nameMessages, ...quoteMessages, ...textMessages, ...styleMessages, ...polarityMessages,
}

/** Whether both sides were read as they are written, which need not be said. */
export const asWritten = ({ en, fr, enRead, frRead }: Readonly<Record<string, string>>): boolean => readsAs(en, enRead, 'en') && readsAs(fr, frRead, 'fr')

/** Whether words are the reading of them already, but for spaces and the decimal comma; so they are where nothing was read. */
export const readsAs = (words: string | undefined, read: string | undefined, language: Interface): boolean =>
  read === undefined || read.replace(/\s/g, '') === (language === 'fr' ? words?.replace(',', '.') : words)?.replace(/\s/g, '')

/** The words of a message of a table, its values filled in; an unknown key shows itself so that it is found. What stands in [] is said where a reading is not what is written. */
export function sayFrom(table: Readonly<Record<string, Message>>, key: string, values: Readonly<Record<string, string>>, language: Interface): string {
  const message = table[key]
  if (message === undefined) return key
  const value = (name: string): string | undefined => name.endsWith('Read') && values[name] !== undefined ? readingIn(values[name], language) : values[name]
  return message[language].replace(/\[(.*?)\]/g, asWritten(values) ? '' : '$1').replace(/\{(\w+)\}/g, (whole, name: string) => value(name) ?? whole)
}

/** Why a finding was raised, in words. */
export const sayWhy = (finding: { readonly why: string; readonly values: Readonly<Record<string, string>> }, language: Interface): string => sayFrom(findingMessages, finding.why, finding.values, language)
