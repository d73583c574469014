import type { Passage } from '../article/passage'
import { WORD, type WordType } from '../article/words'
import { lexicon } from '../language/lexicon'
import { pairWeight, type Learnt } from './match'
import type { Segment } from './types'
import { knowledge } from './vocabulary'

/** One side of a story as the aligner counts it: its distinct telling words, numbered from 0, and which segment holds which. */
export interface Side {
  readonly types: readonly WordType[]
  /** By segment: numbers of its distinct types. */
  readonly held: readonly Int32Array[]
  /** By type: what it tells in this story (its own mass, raised by rarity, lowered when nothing on the other side could answer it). */
  readonly mass: Float64Array
  /** By segment: the sum of its types' masses. */
  readonly total: Float64Array
  /** By type: the other side's types that may stand for it, and how surely. */
  readonly ties: readonly Int32Array[]
  readonly weights: readonly Float32Array[]
  /** By type: the segments that hold it, ascending. */
  readonly places: readonly Int32Array[]
}

/** Words below this tell too little to be counted in alignment. */
const LEAST_MASS = 0.1

function collect(passages: readonly Passage[], segments: readonly Segment[]): { types: WordType[]; held: Int32Array[]; places: number[][] } {
  const number = new Map<number, number>(), types: WordType[] = [], places: number[][] = []
  const held = segments.map((segment, s) => {
    const own: number[] = []
    const words = passages[segment.unit]!.words
    for (let i = segment.from; i < segment.to; i++) {
      const type = words[i]!.type
      let n = number.get(type.id)
      if (n === undefined) {
        if (knowledge(type).mass < LEAST_MASS) n = -1
        else { n = types.length; types.push(type); places.push([]) }
        number.set(type.id, n)
      }
      if (n >= 0) {
        const at = places[n]!
        if (at.length === 0 || at[at.length - 1] !== s) { at.push(s); own.push(n) }
      }
    }
    return Int32Array.from(own)
  })
  return { types, held, places }
}

/** Adds `value` to the list under `key`. */
function put<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** All pairs of types that may stand for each other, found through indexes rather than by comparing each with each. */
function tie(en: readonly WordType[], fr: readonly WordType[], learnt?: Learnt): { from: number[]; to: number[]; weight: number[] } {
  const byForm = new Map<string, number[]>(), byStem = new Map<number, number[]>(), byValue = new Map<string, number[]>(), byName = new Map<string, number[]>(), byStart = new Map<string, number[]>()
  const byId = new Map<number, number>()
  fr.forEach((type, j) => {
    const k = knowledge(type)
    put(byForm, type.folded, j)
    for (const stem of k.stems) put(byStem, stem, j)
    if (k.value !== '') put(byValue, k.value, j)
    for (const key of k.names) put(byName, key, j)
    if (k.cognate !== '') put(byStart, k.cognate, j)
    byId.set(type.id, j)
  })
  const out = { from: [] as number[], to: [] as number[], weight: [] as number[] }
  const stamp = new Int32Array(fr.length).fill(-1)
  const words = lexicon()
  en.forEach((type, i) => {
    const k = knowledge(type)
    const meet = (list: readonly number[] | undefined): void => {
      if (list === undefined) return
      for (const j of list) {
        if (stamp[j] === i) continue
        stamp[j] = i
        const weight = Math.max(pairWeight(type, fr[j]!), learnt?.get(type.id)?.get(fr[j]!.id) ?? 0)
        if (weight > 0.3) { out.from.push(i); out.to.push(j); out.weight.push(weight) }
      }
    }
    meet(byForm.get(type.folded))
    for (const stem of k.stems) for (const t of words.tiesOf(stem).to) meet(byStem.get(t))
    if (k.value !== '') meet(byValue.get(k.value))
    for (const key of k.names) meet(byName.get(key))
    if (k.cognate !== '') meet(byStart.get(k.cognate))
    const taught = learnt?.get(type.id)
    if (taught !== undefined) for (const id of taught.keys()) { const j = byId.get(id); if (j !== undefined) meet([j]) }
  })
  return out
}

/** How many segments hold at least one of the types. */
function spread(types: readonly number[], places: readonly (readonly number[])[], stamp: Int32Array, mark: number): number {
  if (types.length === 1) return places[types[0]!]!.length
  let n = 0
  for (const t of types) for (const s of places[t]!) if (stamp[s] !== mark) { stamp[s] = mark; n++ }
  return n
}

function side(made: ReturnType<typeof collect>, other: ReturnType<typeof collect>, ties: number[][], weights: number[][]): Side {
  const { types, held, places } = made
  const count = held.length, otherCount = other.held.length
  const mass = new Float64Array(types.length), stamp = new Int32Array(otherCount).fill(-1)
  const whole = Math.log(count + 1), otherWhole = Math.log(otherCount + 1)
  types.forEach((type, n) => {
    const k = knowledge(type)
    // A word tells as much as its answer surprises: one that most segments of the other side would answer tells nothing.
    const own = Math.log((count + 1) / places[n]!.length) / whole
    const answer = ties[n]!.length === 0 ? 1 : Math.log((otherCount + 1) / spread(ties[n]!, other.places, stamp, n)) / otherWhole
    const rarity = Math.max(tuning.floor, Math.min(own, answer))
    // A word that the tables do not know and nothing answers says little about whether its sentence is translated.
    const answered = ties[n]!.length > 0 ? 1 : type.kind === WORD && k.stems.length === 0 && !type.capital ? tuning.unknown : tuning.unanswered
    mass[n] = k.mass * rarity * answered
  })
  const total = new Float64Array(count)
  held.forEach((own, s) => { for (const n of own) total[s] += mass[n]! })
  return { types, held, mass, total, ties: ties.map(list => Int32Array.from(list)), weights: weights.map(list => Float32Array.from(list)), places: places.map(list => Int32Array.from(list)) }
}

export const tuning = { unknown: 0.5, unanswered: 0.95, floor: 0.09 }

/** Both sides of a story with the ties between their words. */
export function tieSides(enPassages: readonly Passage[], frPassages: readonly Passage[], enSegments: readonly Segment[], frSegments: readonly Segment[], learnt?: Learnt): { en: Side; fr: Side } {
  const en = collect(enPassages, enSegments), fr = collect(frPassages, frSegments)
  const found = tie(en.types, fr.types, learnt)
  const lists = (n: number): number[][] => Array.from({ length: n }, () => [])
  const enTies = lists(en.types.length), enWeights = lists(en.types.length), frTies = lists(fr.types.length), frWeights = lists(fr.types.length)
  for (let p = 0; p < found.from.length; p++) {
    const i = found.from[p]!, j = found.to[p]!, w = found.weight[p]!
    enTies[i]!.push(j); enWeights[i]!.push(w)
    frTies[j]!.push(i); frWeights[j]!.push(w)
  }
  return { en: side(en, fr, enTies, enWeights), fr: side(fr, en, frTies, frWeights) }
}
