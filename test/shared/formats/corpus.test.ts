import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDocument } from '../../../shared/formats'
import type { Opened } from '../../../shared/formats'
import { opened, textsOf } from './packages'

// The PDF library is large, and first made ready for Jest.
jest.setTimeout(60_000)

/** One story per language in every format that LibreOffice writes (scripts/make-fixtures.sh). */
const folder = join(__dirname, '..', '..', 'fixtures')
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))

const story = {
  en: [
    ['headline', 'Storm cuts power to 40,000 homes'],
    ['byline', 'By Jane Martin'],
    ['body', 'PARIS, Jan 13 - A storm with winds of 130 kilometres an hour cut power to 40,000 homes in western France on Monday, the grid operator said, and 2,500 technicians were sent to repair the lines.'],
    ['crosshead', 'Schools closed'],
    ['bullet', 'Trains stopped in three regions, and at 6 p.m. none had left Rennes.'],
    ['bullet', '“We have never seen this,” the mayor of Saint-Malo said.'],
    ['bullet', 'The bill may reach 1.2 billion euros, insurers fear.'],
    ['body', 'Region'], ['body', 'Homes without power'], ['body', 'Brittany'], ['body', '26,500'],
    ['body', 'The wind is expected to ease on Tuesday, the weather service said in its evening bulletin.'],
  ],
  fr: [
    ['headline', 'Une tempête prive 40\u00a0000 foyers d’électricité'],
    ['byline', 'Par Jane Martin'],
    ['body', 'PARIS, 13 janvier - Une tempête accompagnée de vents de 130 kilomètres à l’heure a privé d’électricité 40\u00a0000 foyers dans l’ouest de la France lundi, a annoncé le gestionnaire du réseau, et 2\u00a0500 techniciens ont été dépêchés pour réparer les lignes.'],
    ['crosshead', 'Écoles fermées'],
    ['bullet', 'Les trains ont été arrêtés dans trois régions et, à 18h, aucun n’avait quitté Rennes.'],
    ['bullet', '«\u00a0Nous n’avons jamais vu ça\u00a0», a dit le maire de Saint-Malo.'],
    ['bullet', 'La facture pourrait atteindre 1,2 milliard d’euros, craignent les assureurs\u00a0: cœur, Noël, garçon, où, ç’a été.'],
    ['body', 'Région'], ['body', 'Foyers privés d’électricité'], ['body', 'Bretagne'], ['body', '26\u00a0500'],
    ['body', 'Le vent devrait faiblir mardi, a indiqué le service météorologique dans son bulletin du soir.'],
  ],
} as const
type Language = keyof typeof story
const told = (read: Opened): [string, string][] => read.article.paragraphs.map(({ role, text }) => [role, text])
/** A PDF has no spaces that may not break, only spaces. */
const plain = (list: readonly (readonly [string, string])[]): [string, string][] => list.map(([role, text]) => [role, text.replace(/\u00a0/g, ' ')])

const formats = ['docx', 'odt', 'fodt', 'rtf', 'html', 'pdf'] as const
const all = (['en', 'fr'] as const).flatMap(language => formats.map(format => [language, format] as const)).filter(([language, format]) => existsSync(join(folder, `story.${language}.${format}`)))
const name = (language: Language, format: string): string => `story.${language}.${format}`

test('the corpus is there', () => expect(all.length).toBe(11))

describe('what LibreOffice wrote reads as the story: words, roles and order', () => {
  test.each(all)('%s %s', async (language, format) => {
    const read = await opened(file(name(language, format)), name(language, format))
    expect(read.source.format).toBe(format)
    if (format === 'pdf') expect(plain(told(read))).toEqual(plain(story[language]))
    else expect(told(read)).toEqual(story[language])
  })
})

const writable = all.filter(([, format]) => format !== 'pdf')

describe('goes back', () => {
  test.each(writable)('%s %s, byte for byte where nothing was edited', async (language, format) => {
    const bytes = file(name(language, format)), read = await opened(bytes, name(language, format))
    expect(Buffer.from((await writeDocument(read.source, textsOf(read)))!).equals(bytes)).toBe(true)
  })
  test.each(writable)('%s %s, with an edit in every paragraph', async (language, format) => {
    const read = await opened(file(name(language, format)), name(language, format))
    // A byline with other words would be none.
    const now = textsOf(read).map((text, i) => i === 1 ? text : text.replace(/\S+$/, last => `${i % 2 === 0 ? 'œuvré' : 'R&D {x}'} ${last}`))
    expect(told(await opened((await writeDocument(read.source, now))!, name(language, format)))).toEqual(story[language].map(([role], i) => [role, now[i]]))
  })
  test.each(writable)('%s %s, with a paragraph out, one split, one new', async (language, format) => {
    const read = await opened(file(name(language, format)), name(language, format)), [a, b, c, d, e, ...rest] = textsOf(read)
    const at = c!.indexOf(' ', 60), now = [a!, b!, c!.slice(0, at), c!.slice(at + 1), 'Un paragraphe tout à fait neuf s’est glissé là.', d!, ...rest]
    expect(e).toBeDefined()
    expect(textsOf(await opened((await writeDocument(read.source, now))!, name(language, format)))).toEqual(now)
  })
  test('not a PDF, and the editor is told', async () => {
    const read = await opened(file('story.fr.pdf'), 'story.fr.pdf')
    expect([read.source.writable, read.notes.map(({ key }) => key), await writeDocument(read.source, textsOf(read))]).toEqual([false, ['read.note.readonly'], null])
  })
})
