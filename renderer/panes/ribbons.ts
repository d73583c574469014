import type { Link } from '../../shared/align/types'
import type { Levels } from './level'
import type { Row } from './rows'

const SVG = 'http://www.w3.org/2000/svg'
const WIDTH = 36

/** What is drawn for a row, and how it looks. */
interface Shape { readonly row: number; readonly d: string; readonly name: string }

/** The lines between the panes: a quiet rule for a plain pair, a bracket for many-to-many, a ribbon for what stands elsewhere. */
export class Ribbons {
  readonly element: HTMLElement
  private readonly svg: SVGSVGElement
  /** All lines of one look are one path, what is lit is drawn over them: elements cost the browser more than what they draw. */
  private readonly paths = new Map<string, SVGPathElement>()
  private readonly lights = { hover: document.createElementNS(SVG, 'path'), pair: document.createElementNS(SVG, 'path') }
  private lit = { hover: -1, pair: -1 }
  private drawn = ''
  private shapes: ReadonlyMap<number, readonly Shape[]> = new Map()

  constructor() {
    this.element = document.createElement('div')
    this.element.className = 'gutter'
    this.element.setAttribute('aria-hidden', 'true')
    this.svg = document.createElementNS(SVG, 'svg')
    this.svg.setAttribute('width', String(WIDTH))
    this.svg.append(this.lights.hover, this.lights.pair)
    this.element.append(this.svg)
  }

  /** Draws what stands between two rows, ends included, and every ribbon: in a long story the rest is out of sight. */
  draw(rows: readonly Row[], levels: Levels, links: readonly Link[], from: number, to: number, heightOf: (side: 'en' | 'fr', unit: number) => number): void {
    const shapes: Shape[] = []
    const seen = new Set<number>()
    const shape = (row: Row, index: number): void => {
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
    }
    for (const index of this.awayIn(rows)) if (index < from) shape(rows[index]!, index)
    for (let index = from; index <= Math.min(to, rows.length - 1); index++) shape(rows[index]!, index)
    for (const index of this.awayIn(rows)) if (index > to) shape(rows[index]!, index)
    const key = shapes.map(shape => shape.name + shape.d).join('')
    if (key === this.drawn) return
    this.drawn = key
    this.svg.setAttribute('height', String(Math.ceil(levels.total)))
    const looks = new Map<string, string[]>(), ofLinks = new Map<number, Shape[]>()
    for (const shape of shapes) {
      add(looks, shape.name, shape.d)
      add(ofLinks, rows[shape.row]!.link, shape)
    }
    for (const [name, path] of this.paths) if (!looks.has(name)) { path.remove(); this.paths.delete(name) }
    for (const [name, lines] of looks) this.path(name).setAttribute('d', lines.join(''))
    this.shapes = ofLinks
    this.rows = rows
    for (const which of ['hover', 'pair'] as const) this.light(which, this.lit[which])
  }

  private path(name: string): SVGPathElement {
    const known = this.paths.get(name), path = known ?? document.createElementNS(SVG, 'path')
    if (known === undefined) {
      path.setAttribute('class', name)
      this.lights.hover.before(path)
      this.paths.set(name, path)
    }
    return path
  }

  private rows: readonly Row[] = []
  private aways: { readonly rows: readonly Row[]; readonly list: readonly number[] } = { rows: [], list: [] }

  private awayIn(rows: readonly Row[]): readonly number[] {
    if (this.aways.rows !== rows) this.aways = { rows, list: rows.flatMap((row, index) => row.kind === 'away' ? [index] : []) }
    return this.aways.list
  }

  hover(row: number): void { this.light('hover', row) }
  select(row: number): void { this.light('pair', row) }

  private light(which: 'hover' | 'pair', row: number): void {
    this.lit[which] = row
    const shapes = this.shapes.get(this.rows[row]?.link ?? -1) ?? [], path = this.lights[which]
    const d = shapes.map(shape => shape.d).join(''), name = shapes[0]?.name === 'ribbon' ? `${which} filled` : which
    if (path.getAttribute('d') !== d) path.setAttribute('d', d)
    if (path.getAttribute('class') !== name) path.setAttribute('class', name)
  }
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
