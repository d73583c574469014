import * as fc from 'fast-check'
import type { Link } from '../../shared/align/types'
import { followLinks, rowOf, rowsOf } from '../../renderer/panes/rows'
import { gapsOf } from '../../renderer/panes/spacers'

const link = (en: number[], fr: number[], kind: Link['kind'] = en.length === 0 ? 'added' : fr.length === 0 ? 'cut' : 'same'): Link => ({ en, fr, kind, confidence: 1 })
const draw = (links: Link[], en: number, fr: number): string =>
  rowsOf(links, en, fr).map(row => `${row.enFrom}-${row.enTo}|${row.frFrom}-${row.frTo} ${row.kind}`).join(', ')
const stands = (name: string, links: Link[], en: number, fr: number, rows: string): void => { test(name, () => { expect(draw(links, en, fr)).toBe(rows) }) }

describe('rows from links', () => {
  stands('pairs stand level', [link([0], [0]), link([1], [1])], 2, 2, '0-1|0-1 pair, 1-2|1-2 pair')
  stands('two paragraphs merged in one', [link([0, 1], [0]), link([2], [1])], 3, 2, '0-2|0-1 pair, 2-3|1-2 pair')
  stands('a cut has a gap beside it', [link([0], [0]), link([1], []), link([2], [1])], 3, 2, '0-1|0-1 pair, 1-2|1-1 cut, 2-3|1-2 pair')
  stands('an addition at the end', [link([0], [0]), link([], [1])], 1, 2, '0-1|0-1 pair, 1-1|1-2 added')
  stands('a moved paragraph has a row on each side', [link([0], [1], 'moved'), link([1], [0])], 2, 2, '0-1|0-0 away, 1-2|0-1 pair, 2-2|1-2 away')
  stands('links of the editor may cross', [link([0], [2]), link([1], [0]), link([2], [1])], 3, 3, '0-1|0-0 away, 1-2|0-1 pair, 2-3|1-2 pair, 3-3|2-3 away')
  stands('no links yet: nothing is said of either side', [], 1, 1, '0-1|0-0 cut, 1-1|0-1 added')
  stands('a group with a stranger inside takes it in', [link([0], [0, 2]), link([], [1])], 1, 3, '0-1|0-3 pair')

  test('every paragraph stands in exactly one row, in order, whatever the links', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.boolean()), { maxLength: 9 }), (en, fr, ties) => {
      const usedEn = new Set<number>(), usedFr = new Set<number>(), links: Link[] = []
      for (const [e, f, moved] of ties) {
        if (e >= en || f >= fr || usedEn.has(e) || usedFr.has(f)) continue
        usedEn.add(e); usedFr.add(f)
        links.push(link([e], [f], moved ? 'moved' : 'same'))
      }
      for (let e = 0; e < en; e++) if (!usedEn.has(e)) links.push(link([e], []))
      for (let f = 0; f < fr; f++) if (!usedFr.has(f)) links.push(link([], [f]))
      const rows = rowsOf(links, en, fr)
      let atEn = 0, atFr = 0
      for (const row of rows) {
        expect([row.enFrom, row.frFrom]).toEqual([atEn, atFr])
        atEn = row.enTo
        atFr = row.frTo
      }
      expect([atEn, atFr]).toEqual([en, fr])
      for (let e = 0; e < en; e++) { const row = rows[rowOf(rows, 'en', e)]!; expect(e >= row.enFrom && e < row.enTo).toBe(true) }
      for (const side of ['en', 'fr'] as const) {
        const empty = rows.flatMap((row, i) => (side === 'en' ? row.enFrom === row.enTo : row.frFrom === row.frTo) ? [i] : [])
        expect([...gapsOf(rows, side).values()].flat().sort((a, b) => a - b)).toEqual(empty)
      }
    }))
  })
})

describe('links follow the French', () => {
  const links = [link([0], [0]), link([1], [1]), link([2], [2])]
  test('a split paragraph is two in one link', () => { expect(followLinks(links, [[0], [1, 2], [3]], 4).map(l => l.fr)).toEqual([[0], [1, 2], [3]]) })
  test('a joined paragraph stays with the first; the second is cut', () => {
    expect(followLinks(links, [[0], [0], [1]], 2).map(l => `${l.fr.join()} ${l.kind}`)).toEqual(['0 same', ' cut', '1 same'])
  })
  test('a paragraph typed in between is an addition', () => { expect(followLinks(links, [[0], [1], [3]], 4)[3]).toMatchObject({ en: [], fr: [2], kind: 'added' }) })
})
