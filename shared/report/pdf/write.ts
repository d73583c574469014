import { strToU8, zlibSync } from 'fflate'
import type { Font } from './font'
import type { Colour, Mark, Paper } from './page'

/*
 * PDF 1.7 (ISO 32000-1), as little of it as pages of text need. Each character that is used has a number of its own in its font, so
 * that what is copied or searched is what was written: a narrow no-break space comes back as one, though it is drawn like any other.
 */
export interface Fonts { readonly regular: Font; readonly bold: Font }

/** The file in the making: objects by number, each as its bytes. */
class Objects {
  readonly #bodies: (Uint8Array | null)[] = []

  /** Takes a number, to be filled later. */
  next(): number { this.#bodies.push(null); return this.#bodies.length }
  set(number: number, body: string | Uint8Array): number { this.#bodies[number - 1] = typeof body === 'string' ? strToU8(body) : body; return number }
  add(body: string | Uint8Array): number { return this.set(this.next(), body) }
  stream(data: Uint8Array, entries = ''): number {
    const packed = zlibSync(data, { level: 9 })
    return this.add(joined([strToU8(`<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n`), packed, strToU8('\nendstream')]))
  }

  file(root: number, info: number): Uint8Array {
    const parts: Uint8Array[] = [new Uint8Array([...strToU8('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])], places: number[] = []
    let at = parts[0]!.length
    const put = (part: Uint8Array): void => { parts.push(part); at += part.length }
    this.#bodies.forEach((body, i) => {
      places.push(at)
      put(joined([strToU8(`${i + 1} 0 obj\n`), body ?? strToU8('null'), strToU8('\nendobj\n')]))
    })
    put(strToU8(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${places.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`))
    return joined(parts)
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) { out.set(part, at); at += part.length }
  return out
}

const hex = (n: number, digits = 4): string => n.toString(16).toUpperCase().padStart(digits, '0')
const utf16 = (text: string): string => [...Array(text.length).keys()].map(i => hex(text.charCodeAt(i))).join('')
/** A text outside the pages: UTF-16 with its mark, so that it may hold anything. */
const words = (text: string): string => `<FEFF${utf16(text)}>`
const n = (value: number): string => String(Math.round(value * 100) / 100)
const ink = (colour: Colour): string => [1, 3, 5].map(at => n(parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')

/** The characters of a font that were used, each with its number. 0 is the empty box. */
class Used {
  readonly #numbers = new Map<string, number>()

  constructor(readonly font: Font) {}
  number(character: string): number {
    const known = this.#numbers.get(character)
    if (known !== undefined) return known
    this.#numbers.set(character, this.#numbers.size + 1)
    return this.#numbers.size
  }

  /** The font as objects of the file, under the number that was given out for it. */
  write(objects: Objects, number: number, name: string): void {
    const characters = [...this.#numbers.keys()], glyphs = characters.map(character => glyphFor(this.font, character))
    const distinct = [...new Set([0, ...glyphs])], place = new Map(distinct.map((glyph, i) => [glyph, i]))
    const map = new Uint8Array(2 * (characters.length + 1))
    glyphs.forEach((glyph, i) => { map[2 * i + 2] = place.get(glyph)! >> 8; map[2 * i + 3] = place.get(glyph)! & 255 })
    const { ascent, descent, capHeight, box } = this.font
    const data = this.font.subset(distinct)
    const file = objects.stream(data, `/Length1 ${data.length} `)
    const descriptor = objects.add(`<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight ${capHeight} /StemV ${name.endsWith('Bold') ? 120 : 80} /FontFile2 ${file} 0 R >>`)
    const widths = `[0 [${[0, ...glyphs].map(glyph => this.font.advance(glyph)).join(' ')}]]`
    const descendant = objects.add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 600 /W ${widths} /CIDToGIDMap ${objects.stream(map)} 0 R >>`)
    const lines: string[] = []
    for (let i = 0; i < characters.length; i += 100) {
      const part = characters.slice(i, i + 100)
      lines.push(`${part.length} beginbfchar`, ...part.map((character, k) => `<${hex(i + k + 1)}> <${utf16(character)}>`), 'endbfchar')
    }
    const unicode = objects.stream(strToU8(`/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${lines.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`))
    objects.set(number, `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`)
  }
}

/** A space that the font does not know is drawn as a space. */
export const glyphFor = (font: Font, character: string): number => {
  const glyph = font.glyph(character.codePointAt(0)!)
  return glyph === 0 && /\p{Zs}/u.test(character) ? font.glyph(32) : glyph
}

/** How wide a text is drawn, in points. */
export function widthOf(font: Font, text: string, size: number): number {
  let total = 0
  for (const character of text) total += font.advance(glyphFor(font, character))
  return total * size / 1000
}

/** The path of a severity's shape; `y` counts from the foot of the page. */
function shapePath({ shape, size, colour }: Extract<Mark, { as: 'shape' }>, x: number, y: number): string {
  const half = size / 2, arc = half * 0.5523
  const circle = (r: number, a: number): string => `${n(x + half + r)} ${n(y + half)} m ${n(x + half + r)} ${n(y + half + a)} ${n(x + half + a)} ${n(y + half + r)} ${n(x + half)} ${n(y + half + r)} c ${n(x + half - a)} ${n(y + half + r)} ${n(x + half - r)} ${n(y + half + a)} ${n(x + half - r)} ${n(y + half)} c ${n(x + half - r)} ${n(y + half - a)} ${n(x + half - a)} ${n(y + half - r)} ${n(x + half)} ${n(y + half - r)} c ${n(x + half + a)} ${n(y + half - r)} ${n(x + half + r)} ${n(y + half - a)} ${n(x + half + r)} ${n(y + half)} c`
  switch (shape) {
    case 'triangle': return `${ink(colour)} rg ${n(x)} ${n(y)} m ${n(x + size)} ${n(y)} l ${n(x + half)} ${n(y + size)} l f`
    case 'diamond': return `${ink(colour)} rg ${n(x + half)} ${n(y)} m ${n(x + size)} ${n(y + half)} l ${n(x + half)} ${n(y + size)} l ${n(x)} ${n(y + half)} l f`
    case 'disc': return `${ink(colour)} rg ${circle(half, arc)} f`
    case 'ring': return `${ink(colour)} RG 0.8 w ${circle(half - 0.4, arc - 0.22)} s`
  }
}

export function writePdf(paper: Paper, fonts: Fonts): Uint8Array {
  const objects = new Objects()
  const root = objects.next(), pagesAt = objects.next(), tree = objects.next(), document = objects.next(), regularAt = objects.next(), boldAt = objects.next()
  const regular = new Used(fonts.regular), bold = new Used(fonts.bold)
  /** For each block, where its text stands: the page's object and the number within the page. */
  const said: { readonly page: number; readonly mark: number }[][] = paper.blocks.map(() => [])
  const parents: string[][] = []
  const elements = paper.blocks.map(() => objects.next())

  const kids = paper.pages.map(({ marks }, index) => {
    const page = objects.next(), out: string[] = [], own: string[] = []
    for (const mark of marks) {
      if (mark.as === 'text') {
        const used = mark.bold ? bold : regular
        const codes = [...mark.text].map(character => hex(used.number(character))).join('')
        said[mark.block]!.push({ page, mark: own.length })
        out.push(`/${paper.blocks[mark.block]!} << /MCID ${own.length} >> BDC BT ${ink(mark.colour)} rg /${mark.bold ? 'B' : 'R'} ${n(mark.size)} Tf ${n(mark.x)} ${n(paper.height - mark.y)} Td <${codes}> Tj ET EMC`)
        own.push(`${elements[mark.block]!} 0 R`)
      } else {
        out.push(`/Artifact BMC q ${mark.as === 'line' ? `${ink(mark.colour)} RG ${n(mark.thick)} w ${n(mark.x1)} ${n(paper.height - mark.y1)} m ${n(mark.x2)} ${n(paper.height - mark.y2)} l S` : shapePath(mark, mark.x, paper.height - mark.y - mark.size)} Q EMC`)
      }
    }
    parents.push(own)
    const contents = objects.stream(strToU8(out.join('\n')))
    objects.set(page, `<< /Type /Page /Parent ${pagesAt} 0 R /MediaBox [0 0 ${n(paper.width)} ${n(paper.height)}] /Resources << /Font << /R ${regularAt} 0 R /B ${boldAt} 0 R >> >> /Contents ${contents} 0 R /StructParents ${index} /Tabs /S >>`)
    return page
  })
  paper.blocks.forEach((kind, i) => objects.set(elements[i]!, `<< /Type /StructElem /S /${kind} /P ${document} 0 R /K [${said[i]!.map(({ page, mark }) => `<< /Type /MCR /Pg ${page} 0 R /MCID ${mark} >>`).join(' ')}] >>`))
  objects.set(document, `<< /Type /StructElem /S /Document /P ${tree} 0 R /K [${elements.map(number => `${number} 0 R`).join(' ')}] >>`)
  objects.set(tree, `<< /Type /StructTreeRoot /K ${document} 0 R /ParentTree << /Nums [${parents.map((own, i) => `${i} [${own.join(' ')}]`).join(' ')}] >> /ParentTreeNextKey ${parents.length} >>`)
  objects.set(pagesAt, `<< /Type /Pages /Kids [${kids.map(number => `${number} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  regular.write(objects, regularAt, 'RELECT+NotoSans-Regular')
  bold.write(objects, boldAt, 'RELECT+NotoSans-SemiBold')
  objects.set(root, `<< /Type /Catalog /Pages ${pagesAt} 0 R /Lang (${paper.language}) /MarkInfo << /Marked true >> /StructTreeRoot ${tree} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`)
  const moment = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(paper.date)
  const info = objects.add(`<< /Title ${words(paper.title)} /Author ${words(paper.author)} /Creator (Relecture)${moment === null ? '' : ` /CreationDate (D:${moment.slice(1).join('')}Z)`} >>`)
  return objects.file(root, info)
}
