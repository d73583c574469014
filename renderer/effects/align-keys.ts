import type { Link } from '../../shared/align/types'
import type { Desk } from '../desk'
import { rowOf } from '../panes/rows'
import { again, leave, linkOf, move, tie } from './align'

const count = (desk: Desk, side: 'en' | 'fr'): number => desk.panes.views[side].state.doc.childCount

const toggled = (units: readonly number[], unit: number): readonly number[] =>
  units.includes(unit) ? units.filter(other => other !== unit) : [...units, unit].sort((a, b) => a - b)

/** A key of alignment mode; true when it was one. */
export function alignKey(desk: Desk, key: string): boolean {
  const aligning = desk.store.get().pair?.aligning
  if (aligning == null) return false
  const { side } = aligning, unit = aligning[side], link = linkOf(desk, side, unit)
  switch (key) {
    case 'ArrowUp': case 'k': move(desk, { ...aligning, [side]: Math.max(0, unit - 1) }); return true
    case 'ArrowDown': case 'j': move(desk, { ...aligning, [side]: Math.min(count(desk, side) - 1, unit + 1) }); return true
    case 'Home': move(desk, { ...aligning, [side]: 0 }); return true
    case 'End': move(desk, { ...aligning, [side]: count(desk, side) - 1 }); return true
    case 'ArrowLeft': case 'ArrowRight': {
      const other = key === 'ArrowLeft' ? 'en' : 'fr'
      if (other === side) return true
      // Across, to what it is linked to; a paragraph that stands alone goes to where it would be.
      const row = desk.panes.rows[rowOf(desk.panes.rows, side, unit)]
      const across = link?.[other][0] ?? Math.min(count(desk, other) - 1, (other === 'en' ? row?.enFrom : row?.frFrom) ?? 0)
      move(desk, { ...aligning, side: other, [other]: across })
      return true
    }
    case ' ': {
      const picked = { ...aligning, pickedEn: side === 'en' ? toggled(aligning.pickedEn, unit) : aligning.pickedEn, pickedFr: side === 'fr' ? toggled(aligning.pickedFr, unit) : aligning.pickedFr }
      desk.store.dispatch({ do: 'align', aligning: picked })
      desk.announce('align.picked', {}, picked.pickedEn.length + picked.pickedFr.length)
      return true
    }
    case 'l': {
      if (aligning.pickedEn.length === 0 || aligning.pickedFr.length === 0) { desk.announce('align.needBoth', {}, 1, true); return true }
      tie(desk, [{ en: aligning.pickedEn, fr: aligning.pickedFr }])
      return true
    }
    case 'm': {
      // With the paragraph after it on this side: their links become one.
      const next = linkOf(desk, side, unit + 1)
      if (link === undefined || next === undefined) return true
      const units = (a: readonly number[], b: readonly number[]): number[] => [...new Set([...a, ...b])].sort((x, y) => x - y)
      tie(desk, [link === next ? { en: link.en, fr: link.fr } : { en: units(link.en, next.en), fr: units(link.fr, next.fr) }])
      return true
    }
    case 's': {
      if (link === undefined || link.en.length + link.fr.length < 3) return true
      tie(desk, splitAt(link, side, unit))
      return true
    }
    case 'u': {
      if (link === undefined) return true
      tie(desk, [...link.en.map(en => ({ en: [en], fr: [] })), ...link.fr.map(fr => ({ en: [], fr: [fr] }))])
      return true
    }
    case 'r': {
      if (link === undefined) return true
      desk.store.dispatch({ do: 'untie', en: link.en, fr: link.fr })
      again(desk)
      return true
    }
    case 'd': {
      const { rows, links } = desk.panes, from = rowOf(rows, side, unit)
      for (let i = 1; i <= rows.length; i++) {
        const row = rows[(from + i) % rows.length]!, found = links[row.link]
        if (found === undefined || found.fixed || found.en.length > 0 && found.fr.length > 0 && found.confidence >= 0.7) continue
        const to = row.enTo > row.enFrom ? 'en' : 'fr'
        move(desk, { ...aligning, side: to, [to]: to === 'en' ? row.enFrom : row.frFrom })
        return true
      }
      desk.announce('align.noDoubt', {}, 1, true)
      return true
    }
    case 'Escape': leave(desk); return true
    default: return false
  }
}

/** Two links from one: what stands before the cursor's paragraph, and from it on; the other side is cut in the same proportion. */
export function splitAt(link: Link, side: 'en' | 'fr', unit: number): { readonly en: readonly number[]; readonly fr: readonly number[] }[] {
  const other = side === 'en' ? 'fr' : 'en'
  const many = link[side].length > 1 ? side : other, few = many === 'en' ? 'fr' : 'en'
  const at = many === side ? Math.max(1, link[many].indexOf(unit)) : Math.ceil(link[many].length / 2)
  const share = Math.min(link[few].length - 1, Math.max(link[few].length > 1 ? 1 : 0, Math.round(link[few].length * at / link[many].length)))
  const cut = link[few].length > 1 ? share : at * 2 <= link[many].length ? 0 : 1
  const first = { [many]: link[many].slice(0, at), [few]: link[few].slice(0, cut) }, second = { [many]: link[many].slice(at), [few]: link[few].slice(cut) }
  return [first, second] as never
}
