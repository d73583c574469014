import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { overlaps, type Article, type Language, type Place } from '../../shared/article/types'
import { groupOf, type Category, type Finding, type Group } from '../../shared/checks/finding'
import { check } from '../../shared/engine'
import { readArticle } from '../../shared/formats'

const folder = join(__dirname, '../../samples')
const names = readdirSync(folder).filter(name => name.endsWith('.en.txt')).map(name => name.slice(0, -'.en.txt'.length)).sort()

/** A line of `NAME.slips.tsv`; `paragraph` counts from 0, `wrong` is empty where words were left out. */
interface Slip {
  readonly paragraph: number
  readonly category: Category
  readonly en: string
  readonly wrong: string
  readonly right: string
}

/** A line of `NAME.expected.tsv`: what was done on purpose. Paragraphs count from 0, -1 is none. */
interface Intended {
  readonly category: Category
  readonly en: number
  readonly fr: number
}

const table = (file: string): string[][] => {
  if (!readdirSync(folder).includes(file)) return []
  return readFileSync(join(folder, file), 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'))
}

const slipsOf = (name: string): Slip[] => table(`${name}.slips.tsv`).map(([paragraph, category, en, wrong, right]) =>
  ({ paragraph: Number(paragraph) - 1, category: category as Category, en: en!, wrong: wrong === '-' ? '' : wrong!, right: right! }))

const unitOf = (cell: string | undefined): number => (cell === '-' ? -1 : Number(cell) - 1)
const intendedIn = (name: string): Intended[] => table(`${name}.expected.tsv`).map(([category, en, fr]) => ({ category: category as Category, en: unitOf(en), fr: unitOf(fr) }))

function read(file: string, language: Language): Article {
  const result = readArticle(readFileSync(join(folder, file)), file, language)
  if (!result.ok) throw new Error(`${file}: ${result.problem.key}`)
  return result.article
}

interface Pair {
  readonly en: Article
  readonly fr: Article
  readonly corrected: Article
  readonly findings: readonly Finding[]
  readonly corrections: readonly Finding[]
}

const pairs = new Map<string, Pair>()

/** A sample read and checked in both its French versions, once for all its tests. */
function pair(name: string): Pair {
  const known = pairs.get(name)
  if (known !== undefined) return known
  const en = read(`${name}.en.txt`, 'en'), fr = read(`${name}.fr.txt`, 'fr'), corrected = read(`${name}.corrected.fr.txt`, 'fr')
  const made = { en, fr, corrected, findings: check(en, fr).findings, corrections: check(en, corrected).findings }
  pairs.set(name, made)
  return made
}

/** Whether a place of a paragraph touches some occurrence of these words in it. */
function touches(article: Article, place: Place, words: string): boolean {
  const { text } = article.paragraphs[place.unit]!
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (overlaps(place, { start: at, end: at + words.length })) return true
  return false
}

/** A time may be flagged as a figure and a cut quotation as a cut: to the editor it is the same flag. */
const neighbours: Readonly<Partial<Record<Group, Group>>> = { number: 'date', date: 'number', quote: 'text', text: 'quote' }
const fits = (found: Group, expected: Group): boolean => found === expected || neighbours[expected] === found

const leavesOut = (slip: Slip): boolean => slip.wrong === '' || /\.(?:missing|cut)$/.test(slip.category)

/** A finding on the words of the slip, or, where the French lacks something, on the English words that it lacks. */
function shows(slip: Slip, finding: Finding, { en, fr }: Pair): boolean {
  if (!fits(groupOf(finding.category), groupOf(slip.category))) return false
  if (finding.fr !== null && slip.wrong !== '') {
    if (finding.fr.unit === slip.paragraph && touches(fr, finding.fr, slip.wrong)) return true
    if (!leavesOut(slip)) return false
  }
  return finding.en !== null && touches(en, finding.en, slip.en)
}

const isIntended = (finding: Finding, { category, en, fr }: Intended): boolean =>
  finding.category === category && (finding.en?.unit ?? -1) === en && (finding.fr?.unit ?? -1) === fr

/** A finding as a line to read when a test fails. */
function lineOf({ category, en, fr }: Finding, source: Article, version: Article): string {
  const words = (article: Article, place: Place | null): string => (place === null ? '—' : article.paragraphs[place.unit]!.text.slice(place.start, place.end))
  return `${category} ¶${fr === null ? '—' : fr.unit + 1}: ${words(source, en)} / ${words(version, fr)}`
}

const wordsIn = (article: Article): number => article.paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)

describe.each(names)('%s', name => {
  test.each(slipsOf(name).map(slip => [slip.paragraph + 1, slip.category, slip.en, slip] as const))('¶%i %s, “%s”, is found', (_paragraph, _category, _en, slip) => {
    const story = pair(name)
    const found = story.findings.some(finding => shows(slip, finding, story))
    const inParagraph = story.findings.filter(finding => finding.fr?.unit === slip.paragraph).map(finding => lineOf(finding, story.en, story.fr))
    expect(found ? 'found' : { missed: slip, inParagraph }).toBe('found')
  })

  test('the corrected version raises nothing but what was done on purpose', () => {
    const { en, corrected, corrections } = pair(name)
    const intended = intendedIn(name)
    expect(corrections.filter(finding => !intended.some(deed => isIntended(finding, deed))).map(finding => lineOf(finding, en, corrected))).toEqual([])
  })

  test('what was done on purpose is shown in both versions', () => {
    const { findings, corrections } = pair(name)
    const unseen = (shown: readonly Finding[]): Intended[] => intendedIn(name).filter(deed => !shown.some(finding => isIntended(finding, deed)))
    expect([unseen(findings), unseen(corrections)]).toEqual([[], []])
  })

  test('the slips are all that parts the two French versions', () => {
    const { fr, corrected } = pair(name)
    // Words left out leave no trace in the French, so they are taken out of the good version instead.
    const spaces = (text: string): string => text.replace(/\s+(?=[\s.,;»])|\s/g, '')
    const put = corrected.paragraphs.map(({ text }) => text)
    for (const { paragraph, wrong, right } of slipsOf(name)) {
      expect(put[paragraph]!.split(right)).toHaveLength(2)
      put[paragraph] = put[paragraph]!.replace(right, () => wrong)
    }
    expect(fr.paragraphs.map(({ text }) => spaces(text))).toEqual(put.map(spaces))
  })

  test('is a story of 250 to 600 words on each side', () => {
    const { en, fr, corrected } = pair(name)
    for (const words of [en, fr, corrected].map(wordsIn)) expect(words > 250 && words < 600).toBe(true)
  })
})

test('there are six pairs with six to ten slips each', () => {
  expect(names).toHaveLength(6)
  for (const name of names) expect(slipsOf(name).length >= 6 && slipsOf(name).length <= 10).toBe(true)
})
