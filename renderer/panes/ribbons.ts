import type { Link } from '../../shared/align/types'
import type { Levels } from './level'
import type { Row } from './rows'

const SVG = 'http://www.w3.org/2000/svg'
const WIDTH = 36

/** The lines between the panes: a quiet rule for a plain pair, a bracket for many-to-many, a ribbon for what stands elsewhere. */
export class Ribbons {
  readonly element: HTMLElement
  private readonly svg: SVGSVGElement
  private drawn = ''
  private shapes = new Map<number, SVGElement[]>()
  private lit: { hover: number; pair: number } = { hover: -1, pair: -1 }

  constructor() {
    this.element = document.createElement('div')
    this.element.className = 'gutter'
    this.element.setAttribute('aria-hidden', 'true')
    this.svg = document.createElementNS(SVG, 'svg')
    this.svg.setAttribute('width', String(WIDTH))
    this.element.append(this.svg)
  }

  /** Draws what stands between two rows, ends included, and every ribbon: in a long story the rest is out of sight. */
  draw(rows: readonly Row[], levels: Levels, links: readonly Link[], from: number, to: number, heightOf: (side: 'en' | 'fr', unit: number) => number): void {
    const shapes: { readonly row: number; readonly d: string; readonly name: string }[] = []
    const seen = new Set<number>()
    rows.forEach((row, index) => {
      if (row.kind !== 'away' && (index < from || index > to)) return
      const top = levels.tops[index]!, bottom = levels.tops[index + 1] ?? levels.total
      const link = links[row.link]
      if (row.kind === 'pair') {
        if (row.enTo - row.enFrom > 1 || row.frTo - row.frFrom > 1) {
          const many = row.enTo - row.enFrom > 1 ? 'en' : 'fr'
          const x = many === 'en' ? 6 : WIDTH - 6, back = many === 'en' ? -4 : 4
          shapes.push({ row: index, name: 'bracket', d: `M${x + back} ${top + 10}H${x}V${bottom - 10}H${x + back}M${x} ${(top + bottom) / 2}H${WIDTH - x}` })
        } else {
          const name = link !== undefined && !link.fixed && link.confidence < 0.7 ? 'tie doubtful' : link?.fixed ? 'tie fixed' : 'tie'
          shapes.push({ row: index, name, d: `M10 ${top + 19}H${WIDTH - 10}` })
        }
      } else if (row.kind === 'away' && link !== undefined && !seen.has(row.link)) {
        seen.add(row.link)
        const span = (side: 'en' | 'fr', units: readonly number[]): [number, number] => {
          const at = side === 'en' ? levels.en : levels.fr, first = at[units[0]!] ?? 0, last = units[units.length - 1]!
          return [first + 4, (at[last] ?? 0) + heightOf(side, last) - 4]
        }
        const [a, b] = span('en', link.en), [c, d] = span('fr', link.fr), half = WIDTH / 2
        shapes.push({ row: index, name: 'ribbon', d: `M0 ${a}C${half} ${a} ${half} ${c} ${WIDTH} ${c}V${d}C${half} ${d} ${half} ${b} 0 ${b}Z` })
      } else if (row.kind === 'cut') shapes.push({ row: index, name: 'end', d: `M4 ${top + 19}H14M14 ${top + 14}V${top + 24}` })
      else if (row.kind === 'added') shapes.push({ row: index, name: 'end', d: `M${WIDTH - 4} ${top + 19}H${WIDTH - 14}M${WIDTH - 14} ${top + 14}V${top + 24}` })
    })
    const key = shapes.map(shape => shape.name + shape.d).join('')
    if (key === this.drawn) return
    this.drawn = key
    this.svg.setAttribute('height', String(Math.ceil(levels.total)))
    this.shapes = new Map()
    this.svg.replaceChildren(...shapes.map(({ row, d, name }) => {
      const path = document.createElementNS(SVG, 'path')
      path.setAttribute('d', d)
      path.setAttribute('class', name)
      const link = rows[row]!.link
      const list = this.shapes.get(link) ?? []
      list.push(path)
      this.shapes.set(link, list)
      return path
    }))
    this.rows = rows
  }

  private rows: readonly Row[] = []

  hover(row: number): void { this.light('hover', row) }
  select(row: number): void { this.light('pair', row) }

  private light(which: 'hover' | 'pair', row: number): void {
    const of = (index: number): readonly SVGElement[] => this.shapes.get(this.rows[index]?.link ?? -1) ?? []
    for (const path of of(this.lit[which])) path.classList.remove(which)
    this.lit[which] = row
    for (const path of of(row)) path.classList.add(which)
  }
}
