import type { Interface, Message } from './index'
import { nameMessages } from './name'
import { numberMessages } from './number'
import { polarityMessages } from './polarity'
import { quoteMessages } from './quote'
import { styleMessages } from './style'
import { textMessages } from './text'

/** Why findings are raised. */
export const findingMessages: Readonly<Record<string, Message>> = {
  ...numberMessages, ...nameMessages, ...quoteMessages, ...textMessages, ...styleMessages, ...polarityMessages,
}

/** The words of a message of a table, its values filled in; an unknown key shows itself so that it is found. */
export function sayFrom(table: Readonly<Record<string, Message>>, key: string, values: Readonly<Record<string, string>>, language: Interface): string {
  const message = table[key]
  if (message === undefined) return key
  return message[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Why a finding was raised, in words. */
export const sayWhy = (finding: { readonly why: string; readonly values: Readonly<Record<string, string>> }, language: Interface): string => sayFrom(findingMessages, finding.why, finding.values, language)
