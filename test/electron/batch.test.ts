import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { batch } from '../../electron/cli/batch'
import { linesOf } from '../../electron/cli/lines'

const folder = mkdtempSync(join(tmpdir(), 'relecture-batch-'))
const story = (id: unknown, en: readonly string[], fr: readonly string[], unit = 'paragraph'): string => JSON.stringify({ id, unit, en, fr })

/** What the command answers to an input: its lines as JSON, and its status. */
function answersTo(input: string, args: readonly string[] = []): { readonly lines: readonly { id: unknown; error?: string; links?: { en: number[]; fr: number[] }[]; findings?: Record<string, unknown>[] }[]; readonly status: number } {
  const [from, to] = [join(folder, 'in'), join(folder, 'out')]
  writeFileSync(from, input)
  const [input0, output1] = [openSync(from, 'r'), openSync(to, 'w')]
  const status = batch(args, input0, output1)
  closeSync(input0)
  closeSync(output1)
  const text = readFileSync(to, 'utf8')
  return { lines: text.split('\n').filter(line => line !== '').map(line => JSON.parse(line)), status }
}
const lines = (text: string, limit = 1000): readonly string[] => {
  const path = join(folder, 'lines')
  writeFileSync(path, text)
  const descriptor = openSync(path, 'r')
  const found = [...linesOf(descriptor, limit)].map(({ text: line, tooLong }) => tooLong ? '(too long)' : line)
  closeSync(descriptor)
  return found
}

describe('lines', () => {
  it('come one by one', () => expect(lines('a\nb\n')).toEqual(['a', 'b']))
  it('need no end after the last', () => expect(lines('a\nb')).toEqual(['a', 'b']))
  it('keep empty ones', () => expect(lines('a\n\nb\n')).toEqual(['a', '', 'b']))
  it('are none in nothing', () => expect(lines('')).toEqual([]))
  it('may be longer than a chunk, with letters cut by its end', () => {
    const long = 'é'.repeat(200_001)
    expect(lines(`x${long}\n${long}\nend`, 1_000_000)).toEqual([`x${long}`, long, 'end'])
  })
  it('lose the mark before the first', () => expect(lines('\uFEFFa\n\uFEFFb')).toEqual(['a', '\uFEFFb']))
  it('that are too long are said to be so, and the next is whole', () => expect(lines(`${'a'.repeat(200_000)}\nb\n`, 70_000)).toEqual(['(too long)', 'b']))
})

describe('batch', () => {
  it('answers in order', () => {
    const ids = Array.from({ length: 60 }, (_, n) => `s${n}`)
    const { lines: out, status } = answersTo(ids.map((id, n) => story(id, [`He paid ${n} dollars.`], [`Il a payé ${n} dollars.`])).join('\n') + '\n')
    expect([out.map(({ id }) => id), status]).toEqual([ids, 0])
  })
  it('links every paragraph', () => {
    const { lines: [out] } = answersTo(story('s', ['The minister left Paris.', 'Gold rose 3 percent.'], ['Le ministre a quitté Paris.', 'L’or a gagné 3%.']))
    expect(out!.links!.map(({ en, fr }) => [en, fr])).toEqual([[[0], [0]], [[1], [1]]])
  })
  it('gives each finding its message and both places', () => {
    const { lines: [out] } = answersTo(story('s', ['Spot gold rose to 1,200 dollars in London.'], ['L’or a gagné à 1.020 dollars à Londres.']))
    expect(out!.findings!.length).toBeGreaterThan(0)
    for (const finding of out!.findings!) {
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(['id', 'category', 'severity', 'message', 'en', 'fr']))
      expect(finding.message).not.toMatch(/^\w+\.\w+\./)
    }
  })
  it('answers an unreadable line and goes on', () => {
    const { lines: out, status } = answersTo(['{"id": "broken", "en": [', story('next', ['Yes.'], ['Oui.'])].join('\n'))
    expect([out.map(({ id, error }) => [id, typeof error]), status]).toEqual([[['broken', 'string'], ['next', 'undefined']], 1])
  })
  it.each([
    ['no object', '[1]', null], ['no JSON at all', 'rubbish', null], ['a wrong unit', '{"id": 4, "unit": "page", "en": [], "fr": []}', 4],
    ['texts that are none', '{"id": "x", "en": [1], "fr": []}', 'x'], ['a missing side', '{"id": "x", "en": []}', 'x'], ['null', 'null', null],
  ])('says what is wrong with %s', (_, line, id) => {
    const { lines: out, status } = answersTo(line)
    expect([out.length, out[0]!.id, typeof out[0]!.error, status]).toEqual([1, id, 'string', 1])
  })
  it('passes over empty lines', () => expect(answersTo('\n  \r\n').lines).toEqual([]))
  it('reads Windows line ends', () => expect(answersTo(`${story('a', ['Yes.'], ['Oui.'])}\r\n${story('b', ['Yes.'], ['Oui.'])}\r\n`).status).toBe(0))
  it('takes a side without text', () => expect(answersTo(story('a', [], ['Oui.'])).lines[0]!.links).toEqual([expect.objectContaining({ en: [], fr: [0] })]))
  it('refuses an option it does not have', () => expect(answersTo('', ['--fast']).status).toBe(2))
})
