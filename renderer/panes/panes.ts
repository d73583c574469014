import type { Transaction } from 'prosemirror-state'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Node } from 'prosemirror-model'
import { isHistoryTransaction, redo, undo } from 'prosemirror-history'
import type { Link } from '../../shared/align/types'
import { createPane, paneState } from './pane'
import { liveKey } from './live'
import { documentOf, Texts, unitAt, unitStarts } from './schema'
import { marksKey, standingOf, type Mark, type MarksMeta, type Standing } from './marks'
import { roleDecorations, rolesKey, rolesKeyOf, type RoleOf } from './roles'
import { spacesKey } from './spaces'
import { unitOfElement, type Drawn, type Levels, type Side } from './level'
import { Room, type Anchor } from './room'
import { followLinks, rowOf, rowsOf, sameLink, type Row } from './rows'
import { crossesParagraphs, followUnits } from './follow'
import { Ribbons } from './ribbons'
import type { End, LinkDrag } from './drag'
import type { drawPartly } from './redraw'
import { Fixes } from './fixes'
import { Lights } from './lights'
import { Strip, type StripMark } from './strip'

export type { Side } from './level'

const noRoles = { en: { of: [], key: '' }, fr: { of: [], key: '' } }

/** What the panes tell the window. */
export interface PanesEvents {
  /** The French changed. `units` says where its paragraphs went, null when none was split, joined or removed. */
  readonly edited: (units: readonly (readonly number[])[] | null, dirty: boolean) => void
  readonly cursor: (side: Side, unit: number) => void
  readonly picked: (finding: string) => void
  readonly gapPressed: (link: number) => void
  /** A paragraph was dropped on another; `join`: what that one is linked to stays. */
  readonly linked: (from: End, to: End, join: boolean) => void
  /** An undo or a redo took fixes out of the French, or brought them back. */
  readonly turned: (out: readonly string[], back: readonly string[]) => void
  readonly gapLabel: (link: number, kind: Row['kind']) => string
}

/** The two views in one scrolling room, their rows level. Everything here is drawing; what it draws comes from the state. */
export class Panes {
  readonly element: HTMLElement
  readonly scroller: HTMLElement
  readonly views: Readonly<Record<Side, EditorView>>
  readonly strip: Strip
  rows: readonly Row[] = []
  links: readonly Link[] = []
  /** Counts edits of the French: an answer of the engine to an older count is stale. */
  version = 0
  locked = false
  private saved: Node
  private differs = 0
  private hovered: number | null = null
  private readonly texts: Readonly<Record<Side, Texts>> = { en: new Texts(), fr: new Texts() }
  readonly fixes: Fixes
  private readonly lights: Lights
  private readonly room: Room
  private readonly ribbons: Ribbons
  private roles: Record<Side, { readonly of: readonly RoleOf[]; readonly key: string }> = { ...noRoles }
  /** The focus comes back from a dialog: the editor went nowhere. */
  private quiet = false

  constructor(private readonly events: PanesEvents) {
    this.element = document.createElement('div')
    this.element.className = 'panes'
    this.scroller = document.createElement('div')
    this.scroller.className = 'scroller'
    const columns = document.createElement('div')
    columns.className = 'columns'
    this.scroller.append(columns)
    this.room = new Room({
      scroller: this.scroller, views: () => this.views, rows: () => this.rows,
      words: { label: row => this.gapLabel(row), press: row => { this.events.gapPressed(this.rows[row]?.link ?? -1) } },
      changed: anew => { this.drawAround(); if (anew) this.lights.again() },
      scrolled: () => { this.strip.view(this.room.top, this.room.height) },
    })
    const pane = (side: Side): EditorView => createPane({
      side, heights: this.room.heights, drawn: () => { this.room.redrawn() }, toSelection: view => this.keepInSight(side, view),
      editable: () => side === 'fr' && !this.locked,
      dispatch: transaction => { this.dispatch(side, transaction) },
      handleClick: position => { this.clicked(side, position) },
    })
    this.views = { en: pane('en'), fr: pane('fr') }
    this.saved = this.views.fr.state.doc
    this.ribbons = new Ribbons()
    this.lights = new Lights(() => this, this.ribbons)
    this.fixes = new Fixes(() => this.views.fr)
    columns.append(this.views.en.dom, this.ribbons.element, this.views.fr.dom)
    this.strip = new Strip(y => { this.room.scrollTo(y - this.room.height / 2) })
    this.element.append(this.scroller, this.strip.element)
    for (const side of ['en', 'fr'] as const) {
      this.views[side].dom.addEventListener('mouseover', event => { this.hover(side, event.target as HTMLElement) })
      this.views[side].dom.addEventListener('mouseleave', () => { this.hoverSoon(-1) })
      this.views[side].dom.addEventListener('keydown', event => { this.toEnds(side, event) })
      this.views[side].dom.addEventListener('focus', () => { if (!this.quiet) this.tellCursor(side) })
    }
  }

  /** What comes after the window has opened. */
  equip(late: { readonly drawPartly: typeof drawPartly; readonly LinkDrag: typeof LinkDrag }): void {
    for (const side of ['en', 'fr'] as const) late.drawPartly(this.views[side])
    new late.LinkDrag({
      element: this.element, scroller: this.scroller, paragraphs: () => this.paragraphs, linked: this.events.linked,
      clicked: ({ side, unit }) => { this.goTo(side, unit); this.focus(side) },
    })
  }

  open(en: readonly string[], fr: readonly string[], french: readonly string[] | null, readOnlyLabels: Readonly<Record<Side, string>>): void {
    this.lights.leave()
    this.views.en.updateState(paneState('en', en))
    this.views.fr.updateState(paneState('fr', french ?? fr))
    this.saved = documentOf(fr)
    this.version++
    this.fixes.clear()
    this.roles = { ...noRoles }
    this.label(readOnlyLabels)
    this.links = []
    this.setRows(null)
    this.room.scrollTo(0)
  }

  label(labels: Readonly<Record<Side, string>>): void {
    for (const side of ['en', 'fr'] as const) this.views[side].dom.setAttribute('aria-label', labels[side])
    this.relabel()
  }

  /** The words of the gaps are written again: the language changed, or what was decided about them. */
  relabel(): void {
    this.room.spacers.en.relabel()
    this.room.spacers.fr.relabel()
  }

  get paragraphs(): Drawn { return this.room.paragraphs }
  get levels(): Levels { return this.room.levels }

  /** The size of the text or the colours changed. */
  rescaled(): void { this.room.heights.forget(); this.strip.again() }

  french(): readonly string[] { return this.texts.fr.of(this.views.fr.state.doc) }
  english(): readonly string[] { return this.texts.en.of(this.views.en.state.doc) }
  get dirty(): boolean {
    const { doc } = this, { saved } = this, known = this.differs
    // A paragraph that differed is the first to be looked at: a text of thousands is not gone through at each key.
    if (doc.childCount !== saved.childCount) return true
    if (known < doc.childCount && !doc.child(known).eq(saved.child(known))) return true
    for (let unit = 0; unit < doc.childCount; unit++) if (!doc.child(unit).eq(saved.child(unit))) { this.differs = unit; return true }
    return false
  }
  /** The French as it stands is what is on the disk. */
  markSaved(doc: Node): void { this.saved = doc }
  get doc(): Node { return this.views.fr.state.doc }

  setLinks(links: readonly Link[]): void {
    if (links === this.links) return
    const same = links.length === this.links.length && links.every((link, i) => sameLink(link, this.links[i]!))
    this.links = links
    if (!same) this.setRows()
  }

  setRoles(side: Side, roles: readonly RoleOf[]): void {
    if (roles === this.roles[side].of) return
    const key = rolesKeyOf(roles), same = key === this.roles[side].key
    this.roles[side] = { of: roles, key }
    if (same) return
    const view = this.views[side]
    view.dispatch(view.state.tr.setMeta(rolesKey, roleDecorations(view.state.doc, roles)).setMeta('addToHistory', false))
  }

  setMarks(side: Side, marks: readonly Mark[], fresh: boolean): void {
    this.views[side].dispatch(this.views[side].state.tr.setMeta(marksKey, { marks, fresh } satisfies MarksMeta).setMeta('addToHistory', false))
  }

  setStrip(marks: () => readonly StripMark[]): void {
    this.strip.marks(marks)
    this.drawAround()
  }

  /** Shows a finding as selected on both sides; `reveal` brings it into view without a jump when it is there already. */
  select(id: string | null, reveal: boolean, fallback: { readonly side: Side; readonly unit: number } | null): void {
    const fr = id === null ? undefined : standingOf(this.views.fr.state, id), at = fr ?? (id === null ? undefined : standingOf(this.views.en.state, id))
    const side: Side = fr !== undefined ? 'fr' : at !== undefined ? 'en' : fallback?.side ?? 'fr'
    const unit = at !== undefined ? unitAt(this.views[side].state.doc, at.from).unit : fallback?.unit ?? 0
    const show = (): void => {
      if (id === null) return
      this.lightPair(rowOf(this.rows, side, unit))
      if (reveal) this.reveal(side, unit, at?.from)
    }
    if (id === this.selected) show()
    else this.room.telling({ active: id }, show)
  }

  /** The finding that is shown as selected. */
  private get selected(): string | null { return marksKey.getState(this.views.fr.state)?.activeId ?? null }

  reveal(side: Side, unit: number, position?: number): void { this.room.reveal(side, unit, position) }

  /** Before ProseMirror scrolls to the selection, for which the browser would have to lay out the page: true when there is no need. */
  private keepInSight(side: Side, view: EditorView): boolean {
    const { doc, selection } = view.state, { unit } = unitAt(doc, selection.head)
    if (this.room.inSight(side, unit)) return true
    if (!this.room.isFar(side, unit)) return false
    this.room.reveal(side, unit, selection.head)
    return true
  }

  /** To the first or last word of a text that is not all in the page, where the browser cannot go. */
  private toEnds(side: Side, event: KeyboardEvent): void {
    const view = this.views[side], { doc, selection } = view.state
    if (liveKey.getState(view.state)?.set == null || !(event.ctrlKey || event.metaKey) || event.altKey || event.key !== 'Home' && event.key !== 'End') return
    event.preventDefault()
    const to = event.key === 'Home' ? 1 : doc.content.size - 1
    view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, event.shiftKey ? selection.anchor : to, to)))
    this.reveal(side, event.key === 'Home' ? 0 : doc.childCount - 1, to)
    this.focus(side)
  }

  /** Puts back what the disk holds, as one edit that can be undone. */
  restore(): void {
    const view = this.views.fr
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, this.saved.content))
  }

  node(side: Side, unit: number): Node | undefined { return this.views[side].state.doc.maybeChild(unit) ?? undefined }

  nodes(side: Side, from: number, to: number): Node[] {
    const { doc } = this.views[side].state, out: Node[] = []
    for (let unit = from; unit < Math.min(to, doc.childCount); unit++) out.push(doc.child(unit))
    return out
  }

  text(side: Side, unit: number): string {
    const { doc } = this.views[side].state
    return unit >= 0 && unit < doc.childCount ? doc.child(unit).textContent : ''
  }

  /** The paragraph in which a finding stands now. */
  unitOf(id: string): { readonly side: Side; readonly unit: number } | null {
    for (const side of ['fr', 'en'] as const) {
      const at = standingOf(this.views[side].state, id)
      if (at !== undefined) return { side, unit: unitAt(this.views[side].state.doc, at.from).unit }
    }
    return null
  }

  /** Whether some of the paragraph with a finding is in view. */
  sees(id: string): boolean {
    const at = this.unitOf(id)
    return at !== null && this.room.inView(at.side, at.unit)
  }

  /** The paragraph that holds a position of a document. */
  unitAt(side: Side, position: number): number { return unitAt(this.views[side].state.doc, position).unit }

  standing(side: Side, id: string): Standing | undefined { return standingOf(this.views[side].state, id) }

  focus(side: Side): void {
    const view = this.views[side]
    if (side === 'fr' && !this.locked) { view.focus(); return }
    // ProseMirror leaves the focus and the selection of a locked view to the browser.
    view.dom.focus({ preventScroll: true })
    const { from, to } = view.state.selection, a = view.domAtPos(from), b = view.domAtPos(to)
    getSelection()?.setBaseAndExtent(a.node, a.offset, b.node, b.offset)
  }

  /** Gives the focus back to the pane that this element belongs to, caret and place as they were; false when it is no pane's. */
  giveBack(element: Element): boolean {
    const side = (['fr', 'en'] as const).find(one => this.views[one].dom.contains(element))
    if (side === undefined) return false
    this.quiet = true
    this.focus(side)
    this.quiet = false
    return true
  }

  /** The paragraph with the caret. */
  caret(side: Side): number {
    const { doc, selection } = this.views[side].state
    return unitAt(doc, selection.head).unit
  }

  /** Puts the cursor at the start of a paragraph. */
  goTo(side: Side, unit: number): void {
    const view = this.views[side], start = unitStarts(view.state.doc)[unit]
    if (start === undefined) return
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, start)))
    this.reveal(side, unit)
  }

  selectRange(side: Side, from: number, to: number): void {
    const view = this.views[side]
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)))
    this.reveal(side, unitAt(view.state.doc, from).unit, from)
  }

  /** Selects words by their place in a paragraph, held inside it as it is now. */
  selectWords(side: Side, unit: number, start: number, end: number): void {
    const { doc } = this.views[side].state, at = unitStarts(doc)[unit]
    if (at === undefined || unit >= doc.childCount) return
    const length = doc.child(unit).content.size
    this.selectRange(side, at + Math.min(start, length), at + Math.min(end, length))
  }

  undo(): boolean { return undo(this.views.fr.state, this.views.fr.dispatch) }
  redo(): boolean { return redo(this.views.fr.state, this.views.fr.dispatch) }

  showSpaces(shown: boolean): void {
    for (const side of ['en', 'fr'] as const) this.views[side].dispatch(this.views[side].state.tr.setMeta(spacesKey, shown))
  }

  lightPair(row: number): void { this.lights.select(row) }

  lock(locked: boolean): void {
    this.locked = locked
    this.views.fr.setProps({})
  }

  /** Classes on both sides of rows, for what is drawn on top (checked pairs). */
  markRows(name: string, has: ((row: number) => boolean) | null): void { this.lights.rows(name, has) }
  markUnits(name: string, units: Readonly<Record<Side, ReadonlySet<number>>>): void { this.lights.units(name, units) }

  private dispatch(side: Side, transaction: Transaction): void {
    const view = this.views[side], before = view.state.doc
    const touched = transaction.docChanged && side === 'fr' && (before.childCount !== transaction.doc.childCount || crossesParagraphs(before, transaction))
    const anchor = touched ? this.room.anchor() : null
    view.updateState(view.state.apply(transaction))
    if (!this.room.busy && this.room.refresh()) { this.room.place(); this.lights.again() }
    if (transaction.docChanged && side === 'fr') {
      this.version++
      this.fixes.follow(transaction.mapping)
      let units: readonly (readonly number[])[] | null = null
      if (touched) {
        units = followUnits(before, transaction.doc, transaction.mapping)
        this.links = followLinks(this.links, units, transaction.doc.childCount)
        this.setRows(anchor?.side === 'fr' ? this.followAnchor(anchor, before, units) : anchor)
      }
      this.events.edited(units, this.dirty)
      if (isHistoryTransaction(transaction)) {
        const { out, back } = this.fixes.turned()
        if (out.length + back.length > 0) this.events.turned(out, back)
      }
    }
    if (transaction.selectionSet && view.hasFocus()) this.tellCursor(side)
  }

  /** What is to stay after paragraphs were split or joined: itself where it was not edited, else the first of what was. */
  private followAnchor(anchor: Anchor, before: Node, units: readonly (readonly number[])[]): Anchor {
    const to = units[anchor.unit] ?? [], { doc } = this
    if (to.length === 1 && doc.child(to[0]!) === before.child(anchor.unit)) return { ...anchor, unit: to[0]! }
    const first = Math.min(anchor.unit, this.caret('fr'))
    return { side: 'fr', unit: first, under: (this.levels.fr[first] ?? 0) - this.room.top }
  }

  private tellCursor(side: Side): void {
    const unit = this.caret(side)
    this.lightPair(rowOf(this.rows, side, unit))
    this.events.cursor(side, unit)
  }

  private clicked(side: Side, position: number): void {
    const view = this.views[side]
    const set = marksKey.getState(view.state)?.marks.find(position, position)[0]
    if (set === undefined) return
    // What is drawn for the finding would else put the caret back to where it was before the click, of which the document is not told yet.
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)))
    this.events.picked(set.spec.id as string)
  }

  private setRows(anchor: Anchor | null = this.room.anchor()): void {
    const lit = this.lights.leave()
    this.rows = rowsOf(this.links, this.views.en.state.doc.childCount, this.views.fr.state.doc.childCount)
    if (lit !== null) this.lights.select(rowOf(this.rows, lit.side, lit.unit))
    this.room.setRows(anchor)
    this.lights.again()
  }

  private drawAround(): void {
    const { room } = this
    this.ribbons.draw(this.rows, room.levels, this.links, room.drawn.first, room.drawn.last, (side, unit) => room.heightAt(side, unit))
    this.strip.draw(this.rows, room.levels)
    this.strip.view(room.top, room.height)
  }

  private gapLabel(row: number): string {
    const found = this.rows[row]
    return found === undefined ? '' : this.events.gapLabel(found.link, found.kind)
  }

  private hover(side: Side, target: HTMLElement): void {
    const unit = unitOfElement(target.closest('p'))
    this.hoverSoon(unit < 0 ? -1 : rowOf(this.rows, side, unit))
  }

  /** With the frame: while the editor scrolls the pointer passes over every paragraph, and each light would have the page laid out at once. */
  private hoverSoon(row: number): void {
    if (this.hovered === null) requestAnimationFrame(() => { this.lights.hover(this.hovered ?? -1); this.hovered = null })
    this.hovered = row
  }
}
