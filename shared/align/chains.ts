/**
 * Lists of numbers by key, as chains through flat rows: what a Map of arrays would do, without making either for each story. A chain
 * runs from what was added last to what was added first: `for (let e = index.first(key); e !== 0; e = index.next[e]) index.items[e]`.
 */
export class Chains {
  /** By entry, from 1: the number added, and the next entry of its chain, 0 at the end. */
  items = new Int32Array(256)
  next = new Int32Array(256)
  private heads = new Int32Array(256)
  private keys = new Int32Array(256)
  private count = 1

  /** The first entry under a key, 0 where nothing was added. */
  first(key: number): number {
    return key < this.heads.length ? this.heads[key]! : 0
  }

  add(key: number, item: number): void {
    if (key >= this.heads.length) this.heads = longer(this.heads, 2 * key)
    if (this.count === this.items.length) {
      this.items = longer(this.items, 2 * this.count)
      this.next = longer(this.next, 2 * this.count)
      this.keys = longer(this.keys, 2 * this.count)
    }
    const entry = this.count++
    this.items[entry] = item
    this.keys[entry] = key
    this.next[entry] = this.heads[key]!
    this.heads[key] = entry
  }

  /** Forgets what was added. */
  clear(): void {
    for (let entry = 1; entry < this.count; entry++) this.heads[this.keys[entry]!] = 0
    this.count = 1
  }
}

function longer(row: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(length)
  out.set(row)
  return out
}
