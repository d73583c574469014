// In a page: a pane that is drawn in part beside one that ProseMirror draws by itself, told the same things.
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { findIn, foundKey } from '../../renderer/panes/find'
import { liveKey } from '../../renderer/panes/live'
import { marksKey, type Mark } from '../../renderer/panes/marks'
import { createPane, paneState } from '../../renderer/panes/pane'
import { Heights } from '../../renderer/panes/paragraph-view'
import { drawPartly } from '../../renderer/panes/redraw'
import { roleDecorations, rolesKey, type RoleOf } from '../../renderer/panes/roles'
import type { Row } from '../../renderer/panes/rows'
import { unitStarts } from '../../renderer/panes/schema'
import { spacesKey } from '../../renderer/panes/spaces'
import { Spacers, spacersKey } from '../../renderer/panes/spacers'

/** What the page shows; the order of attributes and classes says how it came to be and not what it is. */
function shown(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  const element = node as Element
  const attributes = [...element.attributes].filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value.split(' ').sort().join(' ')}`).sort()
  return `<${element.nodeName} ${attributes.join()}>${[...element.childNodes].map(shown).join('|')}</>`
}

const paragraph = (unit: number): string => (unit % 17 === 3 ? '' : `Paragraphe ${unit} dit ${unit * 7} mots\u00a0: et le reste de ce qu'il a à dire, ${'x'.repeat(unit % 9)}.`)

function pane(texts: readonly string[]): EditorView {
  const view: EditorView = createPane({
    side: 'fr', heights: new Heights(() => undefined), drawn: () => undefined, toSelection: () => true, editable: () => true,
    dispatch: transaction => { view.updateState(view.state.apply(transaction)) }, handleClick: () => undefined,
  })
  document.body.append(view.dom)
  view.updateState(paneState('fr', texts))
  return view
}

/** What happens to a pane at a step: the same to both, as their documents are the same. */
type Act = (view: EditorView, spacers: Spacers) => void

function acts(view: EditorView, step: number, next: () => number): Readonly<Record<string, Act>> {
  const { doc } = view.state, count = doc.childCount, starts = unitStarts(doc), unit = Math.floor(next() * count), share = next()
  const { size } = doc.child(unit).content, at = starts[unit]! + Math.min(size, Math.floor(next() * 12)), edge = starts[unit]! - 1, far = starts[Math.min(count, unit + 1 + Math.floor(next() * 12))]! - 2
  const marks = (): Mark[] => Array.from({ length: count }, (_, u) => Array.from({ length: (u * 7 + step) % 3 }, (_a, k): Mark => {
    const { size: all } = doc.child(u).content, start = Math.min(all, k * 6)
    return { id: `${u}-${k}`, at: { unit: u, start, end: (u + k) % 5 === 0 ? start : Math.min(all, start + 4) }, letter: 'N', group: 'number', severity: 'major', fixAt: null, shown: (u + step) % 4 !== 0 }
  })).flat()
  const rows = Array.from({ length: count }, (_, i): Row => ({ enFrom: i, enTo: i + 1, frFrom: i, frTo: i % 5 === step % 5 ? i : i + 1, link: i, kind: i % 5 === step % 5 ? 'cut' : 'pair' }))
  const roles = Array.from({ length: count }, (_, u): RoleOf => ({ role: u % 11 === step % 11 ? 'crosshead' : 'body', parts: u % 13 === 0 ? [{ role: 'dateline', start: 0, end: 4 }] : [] }))
  const window = { from: edge, to: far + 1 }
  return {
    types: one => { one.dispatch(one.state.tr.insertText('ab', at)) },
    deletes: one => { if (size > 3) one.dispatch(one.state.tr.delete(starts[unit]! + 1, starts[unit]! + 3)) },
    splits: one => { one.dispatch(one.state.tr.split(at)) },
    joins: one => { if (unit > 0) one.dispatch(one.state.tr.join(edge)) },
    scrolls: one => { one.dispatch(one.state.tr.setMeta(liveKey, { from: edge, to: far }).setMeta(marksKey, { window })) },
    'types elsewhere': one => {
      const { tr } = one.state
      tr.insertText('q', at)
      one.dispatch(tr.setSelection(TextSelection.create(tr.doc, at)).setMeta(liveKey, { from: edge, to: edge + 400 }).setMeta(marksKey, { window: { from: edge, to: edge + 400 } }))
    },
    'is told findings': one => { one.dispatch(one.state.tr.setMeta(marksKey, { marks: marks(), fresh: true })) },
    selects: one => { one.dispatch(one.state.tr.setMeta(marksKey, { active: `${unit}-0` })) },
    'moves the caret': one => { one.dispatch(one.state.tr.setSelection(TextSelection.create(one.state.doc, at))) },
    'has gaps': (one, spacers) => { one.dispatch(one.state.tr.setMeta(spacersKey, spacers.decorate(one.state.doc, rows, step, Math.max(0, unit - 5), unit + 8))) },
    'is told roles': one => { one.dispatch(one.state.tr.setMeta(rolesKey, roleDecorations(one.state.doc, roles))) },
    'shows spaces': one => { one.dispatch(one.state.tr.setMeta(spacesKey, share < 0.5)) },
    searches: one => { one.dispatch(one.state.tr.setMeta(foundKey, findIn(one.state.doc, share < 0.7 ? String(unit) : ''))) },
  }
}

/** Steps at random; says after which the two differ, and how. */
function compare(seed: number, count: number, steps: number): string {
  let state = seed
  const next = (): number => { state = (state * 1664525 + 1013904223) >>> 0; return state / 4294967296 }
  const texts = Array.from({ length: count }, (_, unit) => paragraph(unit)), inPart = pane(texts), whole = pane(texts)
  const spacers = [inPart, whole].map(() => new Spacers('fr', { label: () => 'cut', press: () => undefined }))
  drawPartly(inPart)
  for (let step = 0; step < steps; step++) {
    const all = Object.entries(acts(inPart, step, next)), [name, act] = all[Math.floor(next() * all.length)]!
    act(inPart, spacers[0]!)
    act(whole, spacers[1]!)
    const one = shown(inPart.dom), two = shown(whole.dom)
    let from = 0
    while (from < one.length && one[from] === two[from]) from++
    if (one !== two) return `seed ${seed}, step ${step}, one that ${name}: ${one.slice(Math.max(0, from - 80), from + 120)} and not ${two.slice(Math.max(0, from - 80), from + 120)}`
  }
  for (const view of [inPart, whole]) { view.destroy(); view.dom.remove() }
  return 'the same'
}

Object.assign(globalThis, { compare })
