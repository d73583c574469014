import type { Borders } from './borders'
import { UNREACHED, worthOf, type Measure, type Prices } from './path'
import type { Side } from './ties'

/** Answers that stand as many characters as this from where they should count for six tenths, farther off for less, but never less than the least. */
const FAR = 80, LEAST = 0.2

/** What stands so many characters from a border of its group counts for it by a third; so much of it must be answered. */
const NEAR = 60, AT_BORDER = 0.3

/**
 * What borders and lengths are worth, in the units of a link's worth: the mass answered near the borders, what lengths out of
 * proportion cost (their logarithm squared, at most OUT), a segment that goes on joined to the one before or parted from it, one
 * that announces more joined to what follows. Fitted together as a conditional random field over all paths of the development
 * novels; by what any two of them teach, the third is likelier, and so is news made into prose, which had no part in it.
 */
const EDGE = 0.087, LENGTH = 0.34, OUT = 1.5, JOINED = 0.146, PARTED = 0.4, ANNOUNCED = 0.556

/** Turns worth into the logarithm of a likelihood; fitted with them. */
export const SHARPNESS = 6.74

/**
 * Scores links by what is answered in its place. A long sentence answers some word of any other by chance; but clauses keep their
 * order in translation, so that the words of a passage that is really there stand about as far into both groups. Most of all the
 * words at a group's first and last borders: where those are answered nowhere near, the border was drawn a sentence off.
 */
export class PlacedScorer {
  /** By French type: the first of the group's words that are of it; of this group when the stamp says so. */
  readonly #first: Int32Array
  readonly #stamp: Int32Array
  #now = 0
  /** By word of the French group: the next word of its type or -1, how far in it stands (0 to 1), its mass, the best answer so far. */
  readonly #next: number[] = []
  readonly #place: number[] = []
  readonly #mass: number[] = []
  readonly #best: number[] = []
  /** Of the group weighed last: the mass near its borders that is answered, less what should be. */
  #edge = 0

  constructor(readonly en: Side, readonly fr: Side, readonly enBorders: Borders, readonly frBorders: Borders, readonly measure: Measure, readonly prices: Prices) {
    this.#first = new Int32Array(fr.types.length)
    this.#stamp = new Int32Array(fr.types.length)
  }

  /** What linking `a` English segments from `e` on to `b` French ones from `f` on is worth against leaving all of them alone. */
  score(e: number, a: number, f: number, b: number): number {
    const m = this.measure
    const mass = m.enMass[e + a]! - m.enMass[e]! + m.frMass[f + b]! - m.frMass[f]!
    const told = worthOf(mass === 0 ? 0 : this.#answered(e, a, f, b) / mass, mass, e, a, f, b, m, this.prices)
    if (told === UNREACHED) return told
    const out = Math.log(((m.enLength[e + a]! - m.enLength[e]!) * m.ratio + 15) / (m.frLength[f + b]! - m.frLength[f]! + 15))
    return told + EDGE * (mass === 0 ? 0 : this.#edge) - LENGTH * Math.min(OUT, out * out) + joins(this.enBorders, e, a) + joins(this.frBorders, f, b)
  }

  /** What leaving an English segment alone costs, and a French one. */
  enAlone(e: number): number { return this.prices.alone + PARTED * this.enBorders.goesOn[e]! }
  frAlone(f: number): number { return this.prices.alone + PARTED * this.frBorders.goesOn[f]! }

  /** The mass of both groups that the other answers in its place. */
  #answered(e: number, a: number, f: number, b: number): number {
    const { en, measure: m } = this
    const enLength = m.enLength[e + a]! - m.enLength[e]!, frLength = m.frLength[f + b]! - m.frLength[f]!
    const count = this.#layOut(f, b, frLength), scale = (enLength + frLength) / (2 * FAR)
    let enSum = 0, frSum = 0, edge = 0
    for (let s = e; s < e + a; s++) {
      const before = m.enLength[s]! - m.enLength[e]!
      for (let h = en.held.start[s]!; h < en.held.start[s + 1]!; h++) {
        const n = en.held.items[h]!, mass = en.mass[n]!, at = before + en.offsets[h]!, best = this.#bestAnswer(n, at / enLength, scale)
        enSum += mass * best
        edge += mass * (best - AT_BORDER) * nearBorders(at, enLength)
      }
    }
    for (let k = 0; k < count; k++) {
      const mass = this.#mass[k]!, best = this.#best[k]!
      frSum += mass * best
      edge += mass * (best - AT_BORDER) * nearBorders(this.#place[k]! * frLength, frLength)
    }
    this.#edge = edge
    const sum = enSum + frSum
    return sum + this.prices.once * (2 * Math.min(enSum, frSum) - sum)
  }

  /** How well the French group laid out answers an English word at `place`; remembers it for the words that do. */
  #bestAnswer(n: number, place: number, scale: number): number {
    const { ties, weights } = this.en
    let best = 0
    for (let t = ties.start[n]!; t < ties.start[n + 1]!; t++) {
      const to = ties.items[t]!
      if (this.#stamp[to] !== this.#now) continue
      for (let k = this.#first[to]!; k >= 0; k = this.#next[k]!) {
        const off = (place - this.#place[k]!) * scale, value = weights[t]! * (LEAST + (1 - LEAST) * Math.exp(-off * off / 2))
        if (value > best) best = value
        if (value > this.#best[k]!) this.#best[k] = value
      }
    }
    return best
  }

  /** Lays out the words of a French group, to be found by their type; tells how many there are. */
  #layOut(f: number, b: number, length: number): number {
    const { fr, measure: m } = this, now = ++this.#now
    let count = 0
    for (let s = f; s < f + b; s++) {
      const before = m.frLength[s]! - m.frLength[f]!
      for (let h = fr.held.start[s]!; h < fr.held.start[s + 1]!; h++) {
        const n = fr.held.items[h]!
        this.#next[count] = this.#stamp[n] === now ? this.#first[n]! : -1
        this.#stamp[n] = now
        this.#first[n] = count
        this.#place[count] = (before + fr.offsets[h]!) / length
        this.#mass[count] = fr.mass[n]!
        this.#best[count++] = 0
      }
    }
    return count
  }
}

/** How near a place in a group stands to its two borders: 1 at either. */
const nearBorders = (at: number, length: number): number => Math.exp(-at / NEAR) + Math.exp((at - length) / NEAR)

/** What the borders inside a group of segments tell of their being one. */
function joins({ goesOn, announces }: Borders, first: number, count: number): number {
  let worth = 0
  for (let s = first + 1; s < first + count; s++) worth += JOINED * goesOn[s]! - ANNOUNCED * announces[s - 1]!
  return worth
}
