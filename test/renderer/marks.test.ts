import * as fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import type { Mark } from '../../renderer/panes/marks'
import { marksKey, marksPlugin, standingOf } from '../../renderer/panes/marks'
import { documentOf, paragraphsOf, Texts, unitAt, unitStarts } from '../../renderer/panes/schema'
import { followUnits } from '../../renderer/panes/follow'
import { findIn, fold } from '../../renderer/panes/find'

const mark = (id: string, unit: number, start: number, end: number): Mark => ({ id, at: { unit, start, end }, letter: '№', group: 'number', severity: 'major', fixAt: { unit, start, end }, shown: true })
const state = (paragraphs: string[], marks: Mark[]): EditorState => {
  const first = EditorState.create({ doc: documentOf(paragraphs), plugins: [marksPlugin()] })
  return first.apply(first.tr.setMeta(marksKey, { marks }))
}
const drawn = (of: EditorState): string[] => marksKey.getState(of)!.marks.find().map(found => `${found.spec.id as string}:${of.doc.textBetween(found.from, found.to)}`)
const story = ['Il y a 1.020 foyers.', 'Vent de 130 km/h.']

describe('marks follow the text', () => {
  test('drawn where the finding stands', () => { expect(drawn(state(story, [mark('a', 0, 7, 12), mark('b', 1, 8, 11)]))).toEqual(['a:1.020', 'b:130']) })
  test('typing before moves them', () => {
    const one = state(story, [mark('a', 0, 7, 12), mark('b', 1, 8, 11)])
    expect(drawn(one.apply(one.tr.insertText('Hier, ', 1)))).toEqual(['a:1.020', 'b:130'])
  })
  test('typing at their edge is not in them', () => {
    const one = state(story, [mark('a', 0, 7, 12)]), at = unitStarts(one.doc)[0]! + 12
    expect(drawn(one.apply(one.tr.insertText('0', at)))).toEqual(['a:1.020'])
  })
  test('a split between two leaves each in its paragraph', () => {
    const one = state(['de 10 à 20 km'], [mark('a', 0, 3, 5), mark('b', 0, 8, 10)])
    const two = one.apply(one.tr.split(7))
    expect(drawn(two)).toEqual(['a:10', 'b:20'])
    expect(unitAt(two.doc, standingOf(two, 'b')!.from)).toEqual({ unit: 1, offset: 2 })
  })
  test('a deletion takes its mark away but keeps the place', () => {
    const one = state(story, [mark('a', 0, 7, 12)])
    const two = one.apply(one.tr.delete(8, 13))
    expect(drawn(two)).toEqual([])
    expect(standingOf(two, 'a')).toMatchObject({ from: 8, to: 8 })
  })
  test('the same results again keep the same decorations', () => {
    const marks = [mark('a', 0, 7, 12), mark('b', 1, 8, 11)], one = state(story, marks)
    expect(marksKey.getState(one.apply(one.tr.setMeta(marksKey, { marks })))!.marks).toBe(marksKey.getState(one)!.marks)
  })
  test('only what differs is replaced', () => {
    const one = state(story, [mark('a', 0, 7, 12), mark('b', 1, 8, 11)]), before = marksKey.getState(one)!.marks.find()
    const after = marksKey.getState(one.apply(one.tr.setMeta(marksKey, { marks: [mark('b', 1, 8, 11), mark('c', 1, 0, 4)] })))!.marks.find()
    expect(after.find(found => found.spec.id === 'b')!.spec).toBe(before[1]!.spec)
    expect(after.map(found => found.spec.id as string).sort()).toEqual(['b', 'c'])
  })
  test('a decision after an edit leaves the others where they were carried', () => {
    const marks = [mark('a', 0, 7, 12), mark('b', 1, 8, 11)], one = state(story, marks), two = one.apply(one.tr.split(1 + 7))
    const three = two.apply(two.tr.setMeta(marksKey, { marks: marks.map(m => ({ ...m, shown: m.id === 'b' })), fresh: false }))
    expect(drawn(three)).toEqual(['b:130'])
    const four = three.apply(three.tr.setMeta(marksKey, { marks, fresh: false }))
    expect(drawn(four).sort()).toEqual(['a:1.020', 'b:130'])
  })
  test('a place beyond the text is held inside it', () => { expect(drawn(state(['court'], [mark('a', 0, 2, 99), mark('b', 7, 0, 1)]))).toEqual(['a:urt']) })

  test('asked for after many edits, a place is where each edit in turn would have carried it', () => {
    const edit = fc.record({ at: fc.nat(999), cut: fc.nat(6), text: fc.stringMatching(/^[a-z]{0,3}$/) })
    fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), fc.nat(39), fc.nat(9), (edits, start, length) => {
      let now = state(['x'.repeat(50), 'y'.repeat(50), 'z'.repeat(50)], [mark('m', 1, start, start + length)])
      let { from, to } = standingOf(now, 'm')!
      for (const { at, cut, text } of edits) {
        const unit = at % now.doc.childCount, first = unitStarts(now.doc)[unit]!, size = now.doc.child(unit).content.size, here = first + at % (size + 1)
        const tr = now.tr.insertText(text, here, Math.min(first + size, here + cut))
        from = tr.mapping.map(from, 1)
        to = Math.max(from, tr.mapping.map(to, -1))
        now = now.apply(tr)
      }
      expect(standingOf(now, 'm')).toMatchObject({ from, to })
    }))
  })

  test('a mark stays on its words under any edit that does not touch them', () => {
    fc.assert(fc.property(fc.array(fc.record({ at: fc.nat(200), cut: fc.nat(4), text: fc.stringMatching(/^[a-z ]{0,4}$/) }), { maxLength: 8 }), edits => {
      let now = state(['alpha beta gamma', 'un deux CIBLE trois', 'fin du texte'], [mark('x', 1, 8, 13)])
      for (const { at, cut, text } of edits) {
        const starts = unitStarts(now.doc), unit = at % now.doc.childCount, length = now.doc.child(unit).content.size
        const from = starts[unit]! + at % (length + 1), to = Math.min(from + cut, starts[unit]! + length)
        const there = standingOf(now, 'x')!
        if (from < there.to && to > there.from || from === to && text === '') continue
        if (from > there.from && from < there.to) continue
        now = now.apply(now.tr.insertText(text, from, to))
      }
      const there = standingOf(now, 'x')!
      expect(now.doc.textBetween(there.from, there.to)).toBe('CIBLE')
    }))
  })
})

describe('paragraphs followed through an edit', () => {
  const follow = (paragraphs: string[], edit: (of: EditorState) => EditorState['tr']): (readonly number[])[] => {
    const before = EditorState.create({ doc: documentOf(paragraphs) }), transaction = edit(before)
    return [...followUnits(before.doc, transaction.doc, transaction.mapping)]
  }
  test('typing leaves them', () => { expect(follow(['ab', 'cd'], of => of.tr.insertText('x', 2))).toEqual([[0], [1]]) })
  test('a split', () => { expect(follow(['ab', 'cd', 'ef'], of => of.tr.split(6))).toEqual([[0], [1, 2], [3]]) })
  test('a split at the very start', () => { expect(follow(['ab', 'cd'], of => of.tr.split(5))).toEqual([[0], [2]]) })
  test('a join', () => { expect(follow(['ab', 'cd', 'ef'], of => of.tr.join(4))).toEqual([[0], [0], [1]]) })
  test('a paragraph taken out', () => { expect(follow(['ab', 'cd', 'ef'], of => of.tr.delete(4, 8))).toEqual([[0], [], [1]]) })
  test('a paragraph emptied keeps its place', () => { expect(follow(['ab', 'cd', 'ef'], of => of.tr.delete(5, 7))).toEqual([[0], [1], [2]]) })
})

describe('the document', () => {
  test('paragraphs go in and come out', () => { expect(paragraphsOf(documentOf(['a', '', 'b c']))).toEqual(['a', '', 'b c']) })
  test('read again after any edit, only what changed anew, the texts are those of the document', () => {
    fc.assert(fc.property(fc.array(fc.record({ from: fc.nat(60), to: fc.nat(60), text: fc.constantFrom('', 'x', 'yz') }), { maxLength: 6 }), edits => {
      const texts = new Texts()
      let now = EditorState.create({ doc: documentOf(['alpha', '', 'beta', 'gamma', 'delta']) })
      for (const { from, to, text } of edits) {
        expect(texts.of(now.doc)).toEqual(paragraphsOf(now.doc))
        const size = now.doc.content.size, a = 1 + from % (size - 1), b = Math.max(a, 1 + to % (size - 1))
        now = now.apply(text === 'x' && now.doc.resolve(a).depth > 0 ? now.tr.split(a) : now.tr.insertText(text, a, b))
      }
      expect(texts.of(now.doc)).toEqual(paragraphsOf(now.doc))
    }))
  })
  test('no paragraphs are one empty one', () => { expect(paragraphsOf(documentOf([]))).toEqual(['']) })
})

describe('finding words', () => {
  test('without accents and case, any space', () => { expect(findIn(documentOf(['Été 2\u00a0000', 'ETE']), 'ete').map(hit => hit.from)).toEqual([1, 12]) })
  test('a no-break space is a space', () => { expect(findIn(documentOf(['2\u202f000 euros']), '2 000')).toHaveLength(1) })
  test('folding keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => { expect(fold(text)).toHaveLength(text.length) }))
  })
  test('nothing is found for nothing', () => { expect(findIn(documentOf(['a b']), ' ')).toEqual([]) })
})
