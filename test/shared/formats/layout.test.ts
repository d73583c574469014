import { readLayout, wrap } from '../../../shared/formats/layout'

const paragraphs = (text: string): string[] => readLayout(text).blocks.map(block => block.text)
const reads = (name: string, text: string, kind: string, ...wanted: string[]): void => {
  test(`${name} (${kind})`, () => {
    expect(paragraphs(text)).toEqual(wanted)
    expect(readLayout(text).kind).toBe(kind)
  })
}
const long = 'Le gouvernement a annoncé jeudi une série de mesures destinées à soutenir les ménages face à la hausse des prix, dont le détail sera connu vendredi.'

reads('one line a paragraph', 'Titre\nPremier paragraphe.\nDeuxième paragraphe.\n', 'lines', 'Titre', 'Premier paragraphe.', 'Deuxième paragraphe.')
reads('blank lines between', 'Titre\n\nPremier paragraphe.\n\nDeuxième paragraphe.', 'blank', 'Titre', 'Premier paragraphe.', 'Deuxième paragraphe.')
reads('several blank lines, some with spaces', 'Un.\n \n\t\n\nDeux.\n\n\nTrois.', 'blank', 'Un.', 'Deux.', 'Trois.')
reads('long lines, blank lines between', `${long}\n\n${long}`, 'blank', long, long)
reads('a lone short text', 'Bonjour', 'blank', 'Bonjour')
reads('white space round a paragraph is not its text', '  Un.  \n\tDeux. \n', 'lines', 'Un.', 'Deux.')
reads('carriage returns', 'Un.\rDeux.\rTrois.', 'lines', 'Un.', 'Deux.', 'Trois.')
reads('mixed line ends', 'Un.\r\nDeux.\nTrois.\rQuatre.', 'lines', 'Un.', 'Deux.', 'Trois.', 'Quatre.')
reads('wrapped, with blank lines', [
  'L’or monte avec le recul du dollar',
  '',
  'Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du',
  'dollar, tandis que les investisseurs attendaient les chiffres de',
  'l’emploi américain.',
  '',
  'L’once a touché un plus haut de deux semaines à la Bourse de Londres',
  'avant de se replier.',
].join('\n'), 'wrapped', 'L’or monte avec le recul du dollar',
'Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du dollar, tandis que les investisseurs attendaient les chiffres de l’emploi américain.',
'L’once a touché un plus haut de deux semaines à la Bourse de Londres avant de se replier.')
reads('wrapped, with indented starts', [
  '   LONDRES, 13 janvier (Reuters) - Le cours de l’or a progressé jeudi de',
  '0,4% à la faveur du recul du dollar, tandis que les investisseurs',
  'attendaient les chiffres de l’emploi.',
  '   L’once a touché un plus haut de deux semaines à la Bourse de Londres',
  'avant de se replier en fin de journée, ont indiqué des courtiers de la',
  'place.',
  '   (Jeanne Dupont)',
].join('\r\n'), 'indented',
'LONDRES, 13 janvier (Reuters) - Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du dollar, tandis que les investisseurs attendaient les chiffres de l’emploi.',
'L’once a touché un plus haut de deux semaines à la Bourse de Londres avant de se replier en fin de journée, ont indiqué des courtiers de la place.',
'(Jeanne Dupont)')
reads('wrapped and flush: a short last line ends a paragraph', [
  'Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du',
  'dollar.',
  'L’once a touché un plus haut de deux semaines à la Bourse de Londres',
  'avant de se replier.',
].join('\n'), 'indented', 'Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du dollar.', 'L’once a touché un plus haut de deux semaines à la Bourse de Londres avant de se replier.')
reads('wrapped bullets', [
  'Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du',
  'dollar.',
  '- L’once a touché un plus haut de deux semaines à la Bourse de Londres',
  '  avant de se replier.',
  '- L’argent a perdu 1%.',
].join('\n'), 'indented', 'Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du dollar.', '- L’once a touché un plus haut de deux semaines à la Bourse de Londres avant de se replier.', '- L’argent a perdu 1%.')
reads('a compound broken at its hyphen', [
  'Les forces ont été déployées jeudi matin dans la capitale, Nour-',
  'Soultan, loin des foyers de la révolte qui a secoué le pays depuis le',
  'début du mois.',
].join('\n'), 'wrapped', 'Les forces ont été déployées jeudi matin dans la capitale, Nour-Soultan, loin des foyers de la révolte qui a secoué le pays depuis le début du mois.')
reads('a headline that nobody wrapped over wrapped lines', [
  'L’or monte avec le recul du dollar et l’attente des chiffres de l’emploi américain, l’argent suit de loin le mouvement',
  '',
  'Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du',
  'dollar, tandis que les investisseurs attendaient les chiffres de',
  'l’emploi américain.',
  '',
  'L’once a touché un plus haut de deux semaines à la Bourse de Londres',
  'avant de se replier.',
].join('\n'), 'wrapped', 'L’or monte avec le recul du dollar et l’attente des chiffres de l’emploi américain, l’argent suit de loin le mouvement',
'Le cours de l’or a progressé jeudi de 0,4% à la faveur du recul du dollar, tandis que les investisseurs attendaient les chiffres de l’emploi américain.',
'L’once a touché un plus haut de deux semaines à la Bourse de Londres avant de se replier.')
reads('a byline in lower case under a headline', `Le gouvernement annonce une série de mesures\npar Jeanne Dupont\n${long.slice(0, 130)}.\n`, 'lines', 'Le gouvernement annonce une série de mesures', 'par Jeanne Dupont', `${long.slice(0, 130)}.`)
reads('short lines of dialogue are paragraphs', '— Oui.\n— Non.\n— Peut-être.\n', 'lines', '— Oui.', '— Non.', '— Peut-être.')

describe('wrapping', () => {
  test('no line is longer than the width', () => expect(wrap('un deux trois quatre cinq', 10, 0, '\n')).toBe('un deux\ntrois\nquatre\ncinq'))
  test('the first line counts its indent', () => expect(wrap('un deux trois', 10, 3, '\n')).toBe('un deux\ntrois'))
  test('continuation lines are indented as usual', () => expect(wrap('un deux trois quatre', 10, 0, '\r\n  ')).toBe('un deux\r\n  trois\r\n  quatre'))
  test('no-break spaces hold', () => expect(wrap('un 2\u00a0500\u00a0€ deux', 8, 0, '\n')).toBe('un\n2\u00a0500\u00a0€\ndeux'))
  test('no line begins like a bullet', () => expect(wrap('un deux - trois', 7, 0, '\n')).toBe('un deux -\ntrois'))
  test('a width of 0 wraps nothing', () => expect(wrap('un deux trois', 0, 0, '\n')).toBe('un deux trois'))
})
