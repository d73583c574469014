/*
 * A TrueType font, as much of it as a page needs: which glyph stands for a character, how wide it is, and a font of nothing but the
 * glyphs that were used. The layout of the file is that of the OpenType specification (tables cmap, glyf, head, hhea, hmtx, loca, maxp).
 */
export interface Font {
  /** The glyph of a code point; 0, the empty box, where the font has none. */
  glyph(code: number): number
  /** Its advance, in thousandths of the font's size. */
  advance(glyph: number): number
  /** Heights above and below the base line and of the box round all glyphs, in thousandths. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
  /** A font file of these glyphs alone, numbered in the order in which they are given; the first must be 0. */
  subset(glyphs: readonly number[]): Uint8Array
}

interface Table { readonly at: number; readonly length: number }

const composite = { words: 0x0001, scale: 0x0008, more: 0x0020, scales: 0x0040, matrix: 0x0080 } as const

export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, Table>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), { at: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  const table = (name: string): Table => {
    const found = tables.get(name)
    if (found === undefined) throw new Error(`the font has no table ${name}`)
    return found
  }
  const head = table('head').at, hhea = table('hhea').at, hmtx = table('hmtx').at, loca = table('loca').at, glyf = table('glyf').at
  const em = view.getUint16(head + 18), long = view.getInt16(head + 50) === 1
  const metrics = view.getUint16(hhea + 34), count = view.getUint16(table('maxp').at + 4)
  const thousandths = (units: number): number => Math.round(units * 1000 / em)
  const start = (glyph: number): number => glyf + (long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph))
  const units = (glyph: number): number => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1))
  const look = characterMap(view, table('cmap').at), known = new Map<number, number>()
  const glyphOf = (code: number): number => {
    const glyph = known.get(code) ?? look(code)
    known.set(code, glyph)
    return glyph
  }
  const os2 = tables.get('OS/2')

  /** The glyphs that a glyph is put together from, and where their numbers stand in it. */
  const partsOf = (data: DataView): readonly { readonly at: number; readonly glyph: number }[] => {
    const out: { at: number; glyph: number }[] = []
    if (data.byteLength < 10 || data.getInt16(0) >= 0) return out
    for (let at = 10, flags: number = composite.more; (flags & composite.more) !== 0;) {
      flags = data.getUint16(at)
      out.push({ at: at + 2, glyph: data.getUint16(at + 2) })
      at += 4 + ((flags & composite.words) !== 0 ? 4 : 2) + ((flags & composite.scale) !== 0 ? 2 : (flags & composite.scales) !== 0 ? 4 : (flags & composite.matrix) !== 0 ? 8 : 0)
    }
    return out
  }
  const glyphData = (glyph: number): Uint8Array => bytes.slice(start(glyph), start(glyph + 1))
  const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength)

  return {
    glyph: glyphOf, advance: glyph => thousandths(units(glyph)),
    ascent: thousandths(view.getInt16(hhea + 4)), descent: thousandths(view.getInt16(hhea + 6)),
    capHeight: os2 !== undefined && view.getUint16(os2.at) >= 2 ? thousandths(view.getInt16(os2.at + 88)) : 700,
    box: [0, 1, 2, 3].map(i => thousandths(view.getInt16(head + 36 + 2 * i))) as [number, number, number, number],
    subset(glyphs) {
      const all = [...glyphs], number = new Map(all.map((glyph, i) => [glyph, i]))
      const data: Uint8Array[] = []
      // The list grows while it is gone through: parts of glyphs follow those that were asked for.
      for (let i = 0; i < all.length; i++) {
        const own = all[i]! < count ? glyphData(all[i]!) : new Uint8Array(0), of = viewOf(own)
        for (const { at, glyph } of partsOf(of)) {
          if (!number.has(glyph)) { number.set(glyph, all.length); all.push(glyph) }
          of.setUint16(at, number.get(glyph)!)
        }
        data.push(own)
      }
      const places = new Uint8Array(4 * (all.length + 1)), placesView = viewOf(places)
      let at = 0
      data.forEach((own, i) => { placesView.setUint32(4 * i, at); at += (own.length + 3) & ~3 })
      placesView.setUint32(4 * all.length, at)
      const shapes = new Uint8Array(at)
      data.forEach((own, i) => { shapes.set(own, placesView.getUint32(4 * i)) })
      const widths = new Uint8Array(4 * all.length), widthsView = viewOf(widths)
      all.forEach((glyph, i) => {
        widthsView.setUint16(4 * i, units(glyph))
        widthsView.setInt16(4 * i + 2, glyph < metrics ? view.getInt16(hmtx + 4 * glyph + 2) : view.getInt16(hmtx + 4 * metrics + 2 * (glyph - metrics)))
      })
      const copy = (name: string): Uint8Array => bytes.slice(table(name).at, table(name).at + table(name).length)
      const newHead = copy('head'), newHhea = copy('hhea'), newMaxp = copy('maxp')
      viewOf(newHead).setUint32(8, 0)
      viewOf(newHead).setInt16(50, 1)
      viewOf(newHhea).setUint16(34, all.length)
      viewOf(newMaxp).setUint16(4, all.length)
      const kept = ['cvt ', 'fpgm', 'prep'].filter(name => tables.has(name)).map(name => [name, copy(name)] as const)
      return file([...kept, ['glyf', shapes], ['head', newHead], ['hhea', newHhea], ['hmtx', widths], ['loca', places], ['maxp', newMaxp]])
    },
  }
}

/** Code points to glyphs, from the subtable for all of Unicode (format 12) or that for its first plane (format 4). */
function characterMap(view: DataView, cmap: number): (code: number) => number {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 4 + 8 * i + 4))
  const full = subtables.find(at => view.getUint16(at) === 12), plane = subtables.find(at => view.getUint16(at) === 4)
  if (full !== undefined) return code => {
    for (let i = 0, n = view.getUint32(full + 12); i < n; i++) {
      const at = full + 16 + 12 * i, first = view.getUint32(at)
      if (code >= first && code <= view.getUint32(at + 4)) return view.getUint32(at + 8) + code - first
    }
    return 0
  }
  if (plane === undefined) throw new Error('the font has no map of characters that is read here')
  const n = view.getUint16(plane + 6) / 2
  return code => {
    if (code > 0xffff) return 0
    for (let i = 0; i < n; i++) {
      if (view.getUint16(plane + 14 + 2 * i) < code) continue
      const first = view.getUint16(plane + 16 + 2 * n + 2 * i)
      if (first > code) return 0
      const delta = view.getUint16(plane + 16 + 4 * n + 2 * i), rangeAt = plane + 16 + 6 * n + 2 * i, range = view.getUint16(rangeAt)
      if (range === 0) return (code + delta) & 0xffff
      const glyph = view.getUint16(rangeAt + range + 2 * (code - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

const sum = (data: Uint8Array): number => {
  let total = 0
  for (let i = 0; i < data.length; i += 4) total = (total + ((data[i]! << 24 | (data[i + 1] ?? 0) << 16 | (data[i + 2] ?? 0) << 8 | (data[i + 3] ?? 0)) >>> 0)) >>> 0
  return total
}

/** A font file of tables, which stand in the order of their names. */
function file(unsorted: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const parts = [...unsorted].sort(([a], [b]) => (a < b ? -1 : 1))
  const headers = 12 + 16 * parts.length
  const out = new Uint8Array(headers + parts.reduce((total, [, data]) => total + ((data.length + 3) & ~3), 0)), view = new DataView(out.buffer)
  const power = Math.floor(Math.log2(parts.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, parts.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (parts.length - 2 ** power))
  let at = headers, head = 0
  parts.forEach(([name, data], i) => {
    const entry = 12 + 16 * i
    for (let k = 0; k < 4; k++) out[entry + k] = name.charCodeAt(k)
    view.setUint32(entry + 4, sum(data))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, data.length)
    out.set(data, at)
    if (name === 'head') head = at
    at += (data.length + 3) & ~3
  })
  // The whole file adds up to a number that the specification names.
  view.setUint32(head + 8, (0xb1b0afba - sum(out)) >>> 0)
  return out
}
