/**
 * The paragraphs of a Word document's main part: what an editor would see with every tracked change accepted, and where each
 * character of it stands in the XML.
 */
import { settle } from './mapped'
import { settleHeadings, type StyleRole } from './style-roles'
import type { Mapped, Piece, Room } from './types'
import { eachPiece, scanXml, type Spaces, type Tag, type XmlHandler } from './xml'

/** Word's names, in the usual and in the strict flavour. */
export const wordSpaces: Spaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w', 'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

/** What stands for nothing the editor reads: tracked deletions, the second copy of a text box, what is above a ruby text, older properties. */
const passed: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:rPrChange', 'w:pPrChange', 'w:trPrChange', 'w:tblPrChange', 'w:object'])
/** Elements that hold paragraphs, and must keep one as their last. */
const holders: ReadonlySet<string> = new Set(['w:tc', 'w:txbxContent'])
/** Elements inside a paragraph that stand round runs. */
const wrappers: ReadonlySet<string> = new Set(['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:customXml', 'w:bdo', 'w:dir', 'w:ruby', 'w:rubyBase'])
/** Marks that are a character. A break that only ends a page or column parts words all the same. */
const marks: ReadonlyMap<string, string> = new Map([['w:tab', '\t'], ['w:ptab', '\t'], ['w:br', '\n'], ['w:cr', '\n'], ['w:noBreakHyphen', '\u2011']])
/** What a copy of a paragraph leaves out of its properties: it ends no section, and is nobody's tracked change. */
const notCopied: ReadonlySet<string> = new Set(['w:sectPr', 'w:del', 'w:ins', 'w:moveFrom', 'w:moveTo', 'w:pPrChange'])

/** A comment or footnote, by its number in its own part. */
export interface Hung { readonly kind: 'comment' | 'footnote' | 'endnote'; readonly id: string }

export interface Body {
  readonly paragraphs: readonly Mapped[]
  /** What hangs on which paragraph, by its index; null where that has no text. */
  readonly hung: readonly { readonly on: Hung; readonly unit: number | null }[]
  /** Whether there were tracked changes. */
  readonly changed: boolean
}

/** What a style, or a paragraph's own properties, say that it is for. */
export type RoleOf = (style: string | null, listed: boolean, outline: number) => StyleRole | null

interface Run {
  readonly tag: string
  properties: string
  hidden: boolean
}

interface Para {
  readonly pieces: Piece[]
  readonly hung: Hung[]
  readonly start: number
  innerStart: number
  /** Its start tag and its properties, as a new paragraph beside it would have them. */
  open: string
  style: string | null
  listed: boolean
  outline: number
  /** Its own mark was deleted: what follows belongs to it. */
  runsOn: boolean
  /** How many paragraphs stood before it: it comes before those of its text boxes. */
  readonly place: number
  holds: boolean
  /** Start tags of the elements between it and its run. */
  wraps: readonly string[]
  run: Run | null
  /** For each field that is open, whether its code is still being given. */
  readonly fields: boolean[]
}

const nameOf = (tag: string): string => /^<([^\s/>]+)/.exec(tag)![1]!
const prefixOf = (tag: string): string => /^<([^\s/>:]+:)?/.exec(tag)![1] ?? ''

/** The marks round the text of one run; put together only when an edit needs them. */
class RunRoom implements Room {
  readonly #wraps: readonly string[]
  readonly #properties: string
  constructor(readonly para: Para, readonly run: Run, readonly bare: boolean, readonly touch: Room['touch']) {
    this.#wraps = para.wraps
    this.#properties = run.properties
  }

  get #text(): string { return `<${prefixOf(this.run.tag)}t xml:space="preserve">` }
  get #end(): string { return `</${prefixOf(this.run.tag)}t>` }
  get open(): string { return this.para.open + this.#wraps.join('') + this.run.tag + this.#properties + this.#text }
  get close(): string { return [this.run.tag, ...this.#wraps.toReversed(), this.para.open].reduce((out, tag) => `${out}</${nameOf(tag)}>`, this.#end) }
  get inside(): readonly [string, string] { return this.bare ? ['', ''] : [this.#text, this.#end] }
}

class BodyReader implements XmlHandler {
  readonly paragraphs: Mapped[] = []
  readonly headings = new Set<Mapped>()
  readonly hung: { readonly on: Hung; readonly paragraph: Mapped | null }[] = []
  changed = false
  readonly #paras: Para[] = []
  /** A paragraph whose mark was deleted, until the next one goes on with it. */
  #waiting: Para | null = null
  /** Depths of elements that are being passed over, of a row's properties, of a control that shows its prompt; -1 for none. */
  #passedAt = -1
  #rowAt = -1
  #promptAt = -1
  #properties: { readonly start: number; readonly cuts: [number, number][] } | null = null
  #cut: { readonly start: number; readonly depth: number } | null = null
  #runProperties = -1
  #room: { readonly room: Room; readonly kept: boolean } | null = null
  readonly #holders: { last: Mapped | null; readonly waiting: Para | null }[] = []

  constructor(readonly source: string, readonly roleOf: RoleOf) {}

  get #para(): Para | undefined { return this.#paras[this.#paras.length - 1] }

  open(tag: Tag): void {
    if (this.#passedAt >= 0) return
    const { name, depth } = tag, para = this.#para
    if (this.#properties !== null) { this.#property(tag, para!); return }
    if (this.#rowAt >= 0) {
      // A row that was deleted says so among its properties, before its cells.
      if (name === 'w:del') { this.changed = true; this.#passedAt = this.#rowAt - 1; this.#rowAt = -1 }
      return
    }
    if (passed.has(name)) {
      if (name === 'w:del' || name === 'w:moveFrom') this.changed = true
      this.#passedAt = depth
    } else if (name === 'w:p') this.#begin(tag)
    else if (name === 'w:trPr') this.#rowAt = depth
    else if (name === 'w:showingPlcHdr') this.#promptAt = depth - 2
    else if (holders.has(name)) {
      if (para !== undefined) para.holds = true
      this.#holders.push({ last: null, waiting: this.#waiting })
      this.#waiting = null
    } else if (para !== undefined) this.#inParagraph(tag, para)
  }

  #begin(tag: Tag): void {
    // The numbers that Word gives paragraphs may not stand twice.
    const open = this.source.slice(tag.start, tag.end).replace(/\s[\w]+:(?:paraId|textId)="[^"]*"/g, '').replace(/\/>$/, '>')
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting !== null) this.#paras.push(Object.assign(waiting, { runsOn: false, innerStart: tag.end, open, style: null, listed: false, outline: 9 }))
    else {
      this.#paras.push({
        pieces: [], hung: [], start: tag.start, innerStart: tag.end, open, style: null, listed: false, outline: 9, runsOn: false,
        place: this.paragraphs.length, holds: false, wraps: [], run: null, fields: [],
      })
    }
  }

  #property(tag: Tag, para: Para): void {
    const { name } = tag
    if (this.#cut === null && notCopied.has(name)) this.#cut = { start: tag.start, depth: tag.depth }
    if (name === 'w:pPrChange') { this.changed = true; this.#passedAt = tag.depth }
    else if (name === 'w:pStyle') para.style = tag.get('w:val')
    else if (name === 'w:numId') para.listed = tag.get('w:val') !== '0'
    else if (name === 'w:outlineLvl') para.outline = Number(tag.get('w:val') ?? 9)
    else if (name === 'w:del' || name === 'w:moveFrom') { para.runsOn = true; this.changed = true }
  }

  #endCut(depth: number, end: number): void {
    if (this.#cut?.depth !== depth) return
    this.#properties!.cuts.push([this.#cut.start, end])
    this.#cut = null
  }

  #inParagraph(tag: Tag, para: Para): void {
    const { name } = tag
    if (name === 'w:pPr') {
      if (!tag.empty) this.#properties = { start: tag.start, cuts: [] }
    } else if (para.run === null) {
      if (name === 'w:r') para.run = { tag: this.source.slice(tag.start, tag.end), properties: '', hidden: false }
      else if (wrappers.has(name)) {
        if (name === 'w:ins' || name === 'w:moveTo') this.changed = true
        para.wraps = [...para.wraps, this.source.slice(tag.start, tag.end)]
      }
    } else if (this.#runProperties >= 0) {
      if (name === 'w:vanish') para.run.hidden = !['0', 'false', 'off'].includes(tag.get('w:val') ?? '')
    } else this.#inRun(tag, para, para.run)
  }

  #inRun(tag: Tag, para: Para, run: Run): void {
    const silent = run.hidden || this.#promptAt >= 0 || para.fields.includes(true)
    const mark = (text: string): void => {
      if (!silent) para.pieces.push({ text, start: tag.start, end: tag.end, exact: false, room: new RunRoom(para, run, false, null) })
    }
    switch (tag.name) {
      case 'w:rPr': if (!tag.empty) this.#runProperties = tag.start; return
      case 'w:t': {
        if (tag.empty || silent) return
        const kept = tag.get('xml:space') === 'preserve'
        const at = tag.start + 1 + prefixOf(run.tag).length + 1
        this.#room = { room: new RunRoom(para, run, true, kept ? null : { at, put: ' xml:space="preserve"' }), kept }
        return
      }
      case 'w:fldChar': {
        const type = tag.get('w:fldCharType')
        if (type === 'begin') para.fields.push(true)
        else if (type === 'separate' && para.fields.length > 0) para.fields[para.fields.length - 1] = false
        else if (type === 'end') para.fields.pop()
        return
      }
      // A character of a font of signs: the bullets of Symbol and Wingdings are known, the rest is only shown to be there.
      case 'w:sym': mark(['b7', 'a7', '6c'].includes((tag.get('w:char') ?? '').slice(-2).toLowerCase()) ? '•' : '\ufffd'); return
      case 'w:commentReference': para.hung.push({ kind: 'comment', id: tag.get('w:id') ?? '' }); return
      case 'w:footnoteReference': para.hung.push({ kind: 'footnote', id: tag.get('w:id') ?? '' }); return
      case 'w:endnoteReference': para.hung.push({ kind: 'endnote', id: tag.get('w:id') ?? '' }); return
      default: if (marks.has(tag.name)) mark(marks.get(tag.name)!)
    }
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#passedAt >= 0 || this.#room === null) return
    const { room, kept } = this.#room, { pieces } = this.#para!
    let from = start, to = end
    while (!kept && from < to && this.source.charCodeAt(from) <= 32) from++
    while (!kept && to > from && this.source.charCodeAt(to - 1) <= 32) to--
    eachPiece(this.source, from, to, cdata, {}, (text, a, b, exact) => {
      if (!exact || cdata) pieces.push({ text, start: a, end: b, exact: false, room })
      else if (!/[\r\n]/.test(text)) pieces.push({ text, start: a, end: b, exact, room })
      // A line end among the words of the XML is a space.
      else for (const { 0: part, index } of text.matchAll(/[\r\n]+|[^\r\n]+/g)) pieces.push({ text: /^[\r\n]/.test(part) ? ' ' : part, start: a + index, end: a + index + part.length, exact: !/^[\r\n]/.test(part), room })
    })
  }

  close(name: string, start: number, end: number, depth: number): void {
    if (this.#passedAt >= 0) {
      if (depth !== this.#passedAt) return
      this.#passedAt = -1
      if (this.#properties !== null) this.#endCut(depth, end)
      return
    }
    if (depth === this.#promptAt) this.#promptAt = -1
    const para = this.#para
    if (this.#properties !== null) {
      this.#endCut(depth, end)
      if (name === 'w:pPr') this.#endProperties(para!, end)
    } else if (this.#rowAt >= 0) {
      if (depth === this.#rowAt) this.#rowAt = -1
    } else if (name === 'w:p') this.#endParagraph(this.#paras.pop()!, start, end)
    else if (holders.has(name)) this.#endHolder()
    else if (para === undefined) return
    else if (this.#runProperties >= 0) {
      if (name === 'w:rPr') {
        para.run!.properties = this.source.slice(this.#runProperties, end)
        this.#runProperties = -1
      }
    } else if (name === 'w:t') this.#room = null
    else if (name === 'w:r') para.run = null
    else if (para.run === null && wrappers.has(name)) para.wraps = para.wraps.slice(0, -1)
  }

  #endProperties(para: Para, end: number): void {
    const { start, cuts } = this.#properties!
    this.#properties = null
    let at = start
    for (const [from, to] of cuts) {
      para.open += this.source.slice(at, from)
      at = to
    }
    para.open += this.source.slice(at, end)
    para.innerStart = end
  }

  #endParagraph(para: Para, start: number, end: number): void {
    if (para.runsOn) { this.#waiting = para; return }
    this.#settle(para, start, end)
  }

  #settle(para: Para, innerEnd: number, end: number): void {
    const role = this.roleOf(para.style, para.listed, para.outline)
    const prefix = /^<([^\s/>:]+:)?/.exec(para.open)![1] ?? ''
    const settled = settle(para.pieces, {
      start: para.start, end, kind: para.holds ? 'cell' : 'element', role: role === 'heading' ? null : role,
      split: `</${prefix}t><${prefix}br/><${prefix}t xml:space="preserve">`, inner: para.holds ? null : [para.innerStart, innerEnd],
    })
    if (role === 'heading') for (const one of settled) this.headings.add(one)
    // Paragraphs of its text boxes were read inside it, and come after it.
    this.paragraphs.splice(para.place, 0, ...settled)
    const holder = this.#holders[this.#holders.length - 1]
    if (holder !== undefined) holder.last = settled[0] ?? null
    for (const on of para.hung) this.hung.push({ on, paragraph: settled[0] ?? null })
  }

  /** The last paragraph of a cell cannot go. */
  #endHolder(): void {
    if (this.#waiting !== null) {
      const { innerStart } = this.#waiting
      this.#settle(this.#waiting, innerStart, innerStart)
    }
    const { last, waiting } = this.#holders.pop()!
    this.#waiting = waiting
    if (last?.kind !== 'element') return
    const i = this.paragraphs.lastIndexOf(last)
    const kept: Mapped = { ...last, kind: 'cell' }
    this.paragraphs[i] = kept
    if (this.headings.delete(last)) this.headings.add(kept)
    this.hung.forEach((one, k) => { if (one.paragraph === last) this.hung[k] = { ...one, paragraph: kept } })
  }

  done(): Body {
    if (this.#waiting !== null) this.#settle(this.#waiting, this.#waiting.innerStart, this.#waiting.innerStart)
    const units = new Map(this.paragraphs.map((paragraph, i) => [paragraph, i]))
    return {
      paragraphs: settleHeadings(this.paragraphs, this.headings),
      hung: this.hung.map(({ on, paragraph }) => ({ on, unit: paragraph === null ? null : units.get(paragraph) ?? null })),
      changed: this.changed,
    }
  }
}

/** `beside`: looks at the same marks in the same pass. */
export function readBody(source: string, roleOf: RoleOf, beside: XmlHandler | null = null): Body {
  const reader = new BodyReader(source, roleOf)
  const both: XmlHandler = beside === null ? reader : {
    open(tag) { reader.open(tag); beside.open?.(tag) },
    close(name, start, end, depth) { reader.close(name, start, end, depth); beside.close?.(name, start, end, depth) },
    text(start, end, cdata) { reader.text(start, end, cdata) },
  }
  scanXml(source, both, { spaces: wordSpaces })
  return reader.done()
}
