import type { Figure } from '../facts/figure'
import type { Item } from './number-pairing'

/** A weekday that its own full date contradicts, and the weekday that the date fell on (1 for Monday to 7). */
export interface Contradiction {
  readonly item: Item
  readonly right: number
  /** Behind the last word of the date. */
  readonly end: number
}

/** The weekday of a date in the Gregorian calendar, 1 for Monday to 7; 0 for a date that does not exist. */
export function weekdayOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return 0
  return date.getUTCDay() || 7
}

/** Weekdays that stand right before a full date (Sunday, Sept. 30, 2018; dimanche 30 septembre 2018) of another weekday. */
export function contradictions(items: readonly Item[]): Contradiction[] {
  const out: Contradiction[] = []
  for (let i = 0; i + 3 < items.length; i++) {
    const item = items[i]!
    if (item.figure.kind !== 'weekday') continue
    const run = [item, items[i + 1]!, items[i + 2]!, items[i + 3]!]
    const near = run.every((one, k) => k === 0 || (one.unit === item.unit && one.figure.from - run[k - 1]!.figure.to <= 2))
    if (!near) continue
    const of = (kind: Figure['kind']): number => run.find(one => one.figure.kind === kind)?.figure.readings[0] ?? 0
    const year = of('year'), month = of('month'), day = of('day')
    if (year < 1600 || month === 0 || day === 0 || run[1]!.figure.readings.length > 1) continue
    const right = weekdayOf(year, month, day)
    if (right !== 0 && right !== item.figure.readings[0]) out.push({ item, right, end: run[3]!.figure.end })
  }
  return out
}
