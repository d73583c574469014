import { UNREACHED } from './path'
import { SHARPNESS } from './placed'

/** Kinds of an arc that is no link: an English segment alone, a French one. */
export const CUT = -1, ADDED = -2

/** The sum of two likelihoods, all three as logarithms. */
function joint(p: number, q: number): number {
  if (p < q) [p, q] = [q, p]
  return q === UNREACHED ? p : p + Math.log1p(Math.exp(q - p))
}

interface Arc {
  readonly kind: number
  readonly score: number
  /** How likely the arc is, 0 to 1: the share of all paths that take it, each weighed by its likelihood. */
  readonly sure: number
}

/**
 * Arcs between the nodes of a grid, from node 0 to the last. They are added by the node they lead to, ascending, and each leads
 * forwards, so that whatever leads to a node is there before what leads on from it.
 */
export class Arcs {
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #kind: number[] = []
  readonly #score: number[] = []
  /** By node: the best sum of scores on the way to it and its last arc; the logarithm of the likelihood of all ways to it. */
  readonly #worth: Float64Array
  readonly #last: Int32Array
  readonly #ways: Float64Array

  constructor(nodes: number) {
    this.#worth = new Float64Array(nodes).fill(UNREACHED)
    this.#ways = new Float64Array(nodes).fill(UNREACHED)
    this.#last = new Int32Array(nodes).fill(-1)
    this.#worth[0] = this.#ways[0] = 0
  }

  /** Whether some way leads to a node. */
  reached(node: number): boolean { return this.#worth[node] !== UNREACHED }

  add(from: number, to: number, kind: number, score: number): void {
    const worth = this.#worth[from]! + score
    if (worth > this.#worth[to]!) {
      this.#worth[to] = worth
      this.#last[to] = this.#from.length
    }
    this.#ways[to] = joint(this.#ways[to]!, this.#ways[from]! + SHARPNESS * score)
    this.#from.push(from)
    this.#to.push(to)
    this.#kind.push(kind)
    this.#score.push(score)
  }

  /** The best way to the last node. */
  best(): Arc[] {
    const onward = this.#onward(), all = onward[0]!, out: Arc[] = []
    for (let node = this.#worth.length - 1; node > 0;) {
      const k = this.#last[node]!, from = this.#from[k]!, score = this.#score[k]!
      out.push({ kind: this.#kind[k]!, score, sure: Math.min(1, Math.exp(this.#ways[from]! + SHARPNESS * score + onward[node]! - all)) })
      node = from
    }
    return out.reverse()
  }

  /** By node: the logarithm of the likelihood of all ways on from it to the last. */
  #onward(): Float64Array {
    const onward = new Float64Array(this.#worth.length).fill(UNREACHED)
    onward[onward.length - 1] = 0
    for (let k = this.#from.length - 1; k >= 0; k--) {
      const rest = onward[this.#to[k]!]!
      if (rest !== UNREACHED) onward[this.#from[k]!] = joint(onward[this.#from[k]!]!, rest + SHARPNESS * this.#score[k]!)
    }
    return onward
  }
}
