import { readPdfPages, type Run } from '../../../shared/formats/pdf-layout'

const SIZE = 10, WIDE = 5
/** Lines of text from a height down, each character as wide as the others. */
const lines = (x: number, y: number, texts: readonly string[], leading = 12, size = SIZE, font = 'a'): Run[] => texts.map((text, i) => ({ text, x, y: y - i * leading, width: text.length * WIDE * size / SIZE, size, font }))
const reads = (name: string, pages: readonly (readonly Run[])[], wanted: readonly string[]): void => { test(name, () => expect(readPdfPages(pages).paragraphs.map(({ text }) => text)).toEqual(wanted)) }

const long = ['Le ministère a envoyé deux mille cinq cents', 'soldats au Niger jeudi, a déclaré le ministre', 'à la radio publique du pays.']
const whole = long.join(' ')
const more = ['La société a payé quarante millions de dollars', 'pour le port de la capitale en mars dernier,', 'ont annoncé ses dirigeants hier soir à Paris.']

describe('paragraphs from lines on pages', () => {
  reads('lines are one paragraph', [lines(50, 700, long)], [whole])
  reads('more space begins another', [[...lines(50, 700, long), ...lines(50, 652, more)]], [whole, more.join(' ')])
  reads('an indent does', [[...lines(50, 700, long), ...lines(62, 664, [more[0]!]), ...lines(50, 652, more.slice(1))]], [whole, more.join(' ')])
  reads('a line that stopped short does', [[...lines(50, 700, [...long, ...more])]], [whole, more.join(' ')])
  reads('another size does', [[...lines(50, 720, ['Un titre'], 12, 16), ...lines(50, 700, long)]], ['Un titre', whole])
  reads('words from several runs', [[{ text: 'Dix', x: 50, y: 700, width: 15, size: 10, font: 'a' }, { text: 'millions', x: 70, y: 700, width: 40, size: 10, font: 'b' }, { text: ' de', x: 110, y: 700, width: 15, size: 10, font: 'a' }]], ['Dix millions de'])
  reads('a word that was parted is joined, one with a hyphen of its own is not', [lines(50, 700, ['Le gouverne-', 'ment de Noursoul-', 'tan, dit-', 'il, et Saint-', 'Malo'].map(text => text.padEnd(12)))], ['Le gouvernement de Noursoultan, dit-il, et Saint-Malo'])
  reads('two columns, one after the other', [[...lines(50, 700, long), ...lines(320, 697, more)]], [whole, more.join(' ')])
  reads('a headline over two columns, a line under them', [[...lines(50, 740, ['Un titre qui court sur toute la largeur de la page'], 12, 16), ...lines(50, 700, long), ...lines(320, 700, more), ...lines(50, 600, ['Une ligne qui court tout en bas de la page, sur toute sa largeur, sans fin.'])]], ['Un titre qui court sur toute la largeur de la page', whole, more.join(' '), 'Une ligne qui court tout en bas de la page, sur toute sa largeur, sans fin.'])
  reads('a sentence that goes on in the next column', [[...lines(50, 700, [...long.slice(0, 2), 'à la radio publique du pays et']), ...lines(320, 700, ['dans la presse écrite, selon ses services', 'qui ont confirmé ses propos dans la soirée', 'du même jour.'])]], [`${long.slice(0, 2).join(' ')} à la radio publique du pays et dans la presse écrite, selon ses services qui ont confirmé ses propos dans la soirée du même jour.`])
  reads('a table cell by cell, row by row', [[...lines(50, 700, ['Région', 'Bretagne', 'Corse']), ...lines(200, 700, ['Foyers', '26 500', '12'])]], ['Région', 'Foyers', 'Bretagne', '26 500', 'Corse', '12'])
  reads('items, with their marks apart', [[...['Un point.', 'Un autre point.'].flatMap((text, i) => [...lines(50, 700 - 12 * i, ['•']), ...lines(64, 700 - 12 * i, [text])])]], ['Un point.', 'Un autre point.'])
  const paged = ['Niamey', 'Zinder', 'Agadez'].map((place, n) => [...lines(50, 780, ['AGENCE - DÉPÊCHE']), ...lines(50, 700, [`À ${place}, ${long[0]!}`, ...long.slice(1), ...more.slice(0, 2), `ont annoncé ses dirigeants de ${place} à Paris.`]), ...lines(280, 40, [`Page ${n + 1}/3`])])
  const stories = ['Niamey', 'Zinder', 'Agadez'].flatMap(place => [`À ${place}, ${whole}`, `${more.slice(0, 2).join(' ')} ont annoncé ses dirigeants de ${place} à Paris.`])
  reads('what stands on every page is no story', paged, stories)
  test('and the editor is told', () => expect([readPdfPages(paged).left, readPdfPages([lines(50, 700, long)]).left]).toEqual([true, false]))
})
