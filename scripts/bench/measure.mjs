// What the bench measures with: times after warm-up, the middle of five, and tables.
import { performance } from 'node:perf_hooks'

export const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

/** Milliseconds that `work` takes: the median of `times` runs after `warm` that are not counted. */
export function time(work, { times = 5, warm = 2 } = {}) {
  for (let n = 0; n < warm; n++) work()
  const taken = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

export const integer = number => Math.round(number).toLocaleString('en-GB')
export const milliseconds = number => `${number < 100 ? number.toFixed(1) : integer(number)} ms`
export const percent = share => `${(100 * share).toFixed(1)}%`

/** Prints rows under their heads, the first column flush left. */
export function table(title, heads, rows) {
  const cells = [heads, ...rows.map(row => row.map(String))]
  const widths = heads.map((_, column) => Math.max(...cells.map(row => row[column].length)))
  console.log(`\n${title}`)
  for (const row of cells) console.log('  ' + row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  '))
}

/** How well links agree with those that should be found (F1); both as `en=fr` in indices. */
export function agreement(links, gold) {
  const wanted = new Set(gold)
  return 2 * links.filter(link => wanted.has(link)).length / (links.length + gold.length)
}
