/** The strings of a JSON document and where each stands, so that one can be changed in its place and every other byte stays as it was. */
import { DEEPEST } from './limits'
import { Refused } from './types'

export interface JsonText {
  /** Names and numbers from the root, `.` between them. */
  readonly path: string
  /** What it reads as. */
  readonly text: string
  /** Between its quotation marks. */
  readonly start: number
  readonly end: number
}

/** Values of a document: beyond this it is no story. */
const MOST_VALUES = 500_000

class Scanner {
  readonly found: JsonText[] = []
  #at = 0
  #values = 0

  constructor(readonly source: string) {}

  run(): JsonText[] {
    this.#value('', 0)
    this.#space()
    if (this.#at < this.source.length) this.#bad()
    return this.found
  }

  #bad(): never { throw new Refused(this.#at >= this.source.length ? 'read.cut' : 'read.damaged-file') }

  #space(): void {
    const space = /[ \t\r\n]*/y
    space.lastIndex = this.#at
    space.exec(this.source)
    this.#at = space.lastIndex
  }

  #is(char: string): boolean {
    this.#space()
    if (this.source[this.#at] !== char) return false
    this.#at++
    return true
  }

  #string(): { readonly text: string; readonly start: number; readonly end: number } {
    const whole = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
    const start = whole.lastIndex = this.#at
    if (this.source[start] !== '"') this.#bad()
    const found = whole.exec(this.source)
    if (found === null) {
      // What stops inside a string was cut; anything else is no string.
      if (!/"(?:[^"\\]|\\[^])*"/y.test(this.source.slice(start))) this.#at = this.source.length
      this.#bad()
    }
    this.#at = whole.lastIndex
    return { text: JSON.parse(found[0]) as string, start: start + 1, end: this.#at - 1 }
  }

  #value(path: string, depth: number): void {
    if (depth > DEEPEST) throw new Refused('read.deep')
    if (++this.#values > MOST_VALUES) throw new Refused('read.bomb')
    const inside = path === '' ? '' : `${path}.`
    if (this.#is('{')) {
      if (this.#is('}')) return
      do {
        this.#space()
        const { text: name } = this.#string()
        if (!this.#is(':')) this.#bad()
        this.#value(inside + name, depth + 1)
      } while (this.#is(','))
      if (!this.#is('}')) this.#bad()
    } else if (this.#is('[')) {
      if (this.#is(']')) return
      let i = 0
      do this.#value(inside + String(i++), depth + 1); while (this.#is(','))
      if (!this.#is(']')) this.#bad()
    } else if (this.source[this.#at] === '"') this.found.push({ path, ...this.#string() })
    else {
      const plain = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
      plain.lastIndex = this.#at
      const found = plain.exec(this.source)
      if (found === null) { if (/^[a-z-]*$/.test(this.source.slice(this.#at, this.#at + 5))) this.#at = this.source.length; this.#bad() }
      this.found.push({ path, text: found[0], start: this.#at, end: plain.lastIndex })
      this.#at = plain.lastIndex
    }
  }
}

/** Every string of a document (and every number, as text), in order. Throws `Refused`. */
export const readJson = (source: string): JsonText[] => new Scanner(source).run()

/** Where each character of a string stands in the source, and behind them the end of the last. */
export function placesIn(source: string, { start, end }: JsonText): number[] {
  const places: number[] = []
  for (let at = start; at < end; at += source[at] !== '\\' ? 1 : source[at + 1] === 'u' ? 6 : 2) places.push(at)
  places.push(end)
  return places
}

/** Text as it stands between quotation marks. */
export const escapeJson = (text: string): string => JSON.stringify(text).slice(1, -1)
