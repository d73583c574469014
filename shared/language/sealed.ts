/**
 * Sealed tables: text keys to text values, laid out at build so that nothing is made of them when the program starts. A table of
 * 20,000 keys costs nothing until a key is asked for, and then one short scan.
 *
 * The body holds every entry as `key TAB value LF`, put together by the hash of the key; the heads hold, two characters a number,
 * where each hash's entries begin. Neither holds a form feed, which parts the two.
 */
const LOWEST = 0x100, BASE = 0x8000

const number = (n: number): string => String.fromCharCode(LOWEST + Math.floor(n / BASE), LOWEST + (n % BASE))

function hashOf(key: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}

/** Lays a table out; keys and values must not hold tabs, line ends or form feeds. */
export function seal(entries: ReadonlyMap<string, string>): string {
  let size = 64
  while (size < entries.size) size *= 2
  const buckets: string[] = new Array<string>(size).fill('')
  for (const [key, value] of entries) {
    if (/[\t\n\r\f]/.test(key + value)) throw new Error(`A sealed table cannot hold ${JSON.stringify(key + value)}.`)
    buckets[hashOf(key) & (size - 1)] += `${key}\t${value}\n`
  }
  let at = 0
  let heads = ''
  for (const bucket of buckets) { heads += number(at); at += bucket.length }
  return `${heads}${number(at)}\f${buckets.join('')}`
}

/** A sealed table, opened: `get` answers the value of a key, undefined where the table has none. */
export class Sealed {
  private readonly heads: string
  private readonly body: string
  private readonly mask: number

  constructor(text: string) {
    const cut = text.indexOf('\f')
    this.heads = text.slice(0, cut)
    this.body = text.slice(cut + 1)
    this.mask = cut / 2 - 2
  }

  get(key: string): string | undefined {
    const { heads, body } = this, head = (hashOf(key) & this.mask) * 2, { length } = key
    let at = (heads.charCodeAt(head) - LOWEST) * BASE + heads.charCodeAt(head + 1) - LOWEST
    const end = (heads.charCodeAt(head + 2) - LOWEST) * BASE + heads.charCodeAt(head + 3) - LOWEST
    while (at < end) {
      const stop = body.indexOf('\n', at)
      if (body.charCodeAt(at + length) === 9 && body.startsWith(key, at)) return body.slice(at + length + 1, stop)
      at = stop + 1
    }
    return undefined
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }
}
