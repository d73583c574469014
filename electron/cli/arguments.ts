import type { Problem } from '../../shared/channels'
import { problem } from '../desk/problem'
import type { Command } from './help'

export interface Given {
  /** Words that are no options, in order. */
  readonly files: readonly string[]
  /** Options with a value, by name without dashes. */
  readonly values: Readonly<Record<string, string>>
  /** Options without one. */
  readonly flags: ReadonlySet<string>
}

/** Reads a command's words. `--name=value` and `--name value` are the same; `--` ends the options. */
export function readArguments(command: Command, args: readonly string[], valued: readonly string[], flags: readonly string[]): Given | Problem {
  const files: string[] = []
  const values: Record<string, string> = {}
  const set = new Set<string>()
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!
    if (word === '--') {
      files.push(...args.slice(i + 1))
      break
    }
    if (!word.startsWith('--')) {
      files.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const name = word.slice(2, equals < 0 ? undefined : equals)
    const value = equals < 0 ? args[i + 1] : word.slice(equals + 1)
    if (flags.includes(name) && equals < 0) set.add(name)
    else if (valued.includes(name)) {
      // What begins with two dashes is the next option, not this one's value; `--out=--x` can still be written.
      if (value === undefined || value === '' || equals < 0 && value.startsWith('--')) return problem('problem.arguments.value', { option: `--${name}`, command })
      if (name === 'lang' && value !== 'fr' && value !== 'en') return problem('problem.arguments.language', { value })
      values[name] = value
      if (equals < 0) i++
    } else return problem('problem.arguments.option', { option: word, command })
  }
  return { files, values, flags: set }
}

export const isProblem = (value: object): value is Problem => 'key' in value
