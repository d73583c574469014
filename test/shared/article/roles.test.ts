import { withRoles } from '../../../shared/article/roles'
import type { Language } from '../../../shared/article/types'

const body = 'Le gouvernement a annoncé jeudi une série de mesures destinées à soutenir les ménages face à la hausse des prix.'
const english = 'The government announced a series of measures on Thursday to support households as prices rise across the country.'

/** The roles of paragraphs, first letters run together: h b(yline)=y d a c(rosshead) l(ist) . f */
const letters = { headline: 'h', byline: 'y', dateline: 'd', advisory: 'a', crosshead: 'c', bullet: 'l', body: '.', footer: 'f' } as const
const roles = (language: Language, ...texts: string[]): string => withRoles(language, texts).map(p => letters[p.role]).join('')
/** The stretch of the first part of a paragraph with this role, or ''. */
const part = (language: Language, role: string, ...texts: string[]): string => {
  for (const p of withRoles(language, texts)) for (const found of p.parts) if (found.role === role) return p.text.slice(found.start, found.end)
  return ''
}

describe('datelines', () => {
  const opens = (dateline: string): void => {
    test(`${dateline}| opens a lead`, () => expect(part('fr', 'dateline', `${dateline}${body}`)).toBe(dateline))
  }
  opens('ALMATY, 13 janvier (Reuters) - ')
  opens('PARIS (AFP) – ')
  opens('Paris (AFP) - ')
  opens('NEW YORK, Jan 13 (Reuters) - ')
  opens(' date 2022-01 ALMATY, 13 janvier (Reuters) - ')
  opens('LONDRES/PARIS, 1er février (Reuters) - ')
  opens('WASHINGTON (AP) — ')
  opens('KYIV, Ukraine (AP) — ')
  opens('Jan 13 (Reuters) - ')
  opens('13 janvier (Reuters) - ')
  opens('SAINT-DENIS-DE-LA-RÉUNION, 3 août (AFP) - ')
  opens('PARIS, le 13 janvier 2022 (AFP) — ')
  opens('PARIS — ')
  opens('A BORD DU CHARLES-DE-GAULLE, 4 mars (Reuters) - ')
  opens('BEIJING, Jan. 13 (Xinhua) -- ')
  opens('LONDON Jan 13 (Reuters) - ')
  opens('Montréal, le 13 janvier 2022 – ')
  opens('(Montréal) ')
  opens('(New York, NY - October 21) ')
  opens('OUAGADOUGOU\u00a0(AFP)\u00a0–\u00a0')

  const none = (text: string): void => {
    test(`no dateline: ${text.slice(0, 50)}`, () => expect(part('fr', 'dateline', text)).toBe(''))
  }
  none('Le président - qui était à Paris - a déclaré que les mesures seraient prises avant la fin du mois de janvier.')
  none('Jean Dupont (PS) - le maire de la ville - a annoncé sa démission devant le conseil municipal, jeudi soir.')
  none('Paris - Lyon - Marseille : la ligne sera fermée pendant tout le mois de juillet pour de grands travaux.')
  none('Apple, Google et Microsoft (GAFAM) – les géants du numérique – ont publié leurs résultats jeudi soir.')
  none('(Reportage de Jean Dupont, édité par Marie Martin)')
  none('En 2019 – le 13 janvier – le gouvernement avait annoncé des mesures du même ordre, sans grand succès.')
  none('')
})

describe('sign-offs', () => {
  const signed = (language: Language, signOff: string): void => {
    test(`run into the end: ${signOff}`, () => expect(part(language, 'footer', `${body} ${signOff}`)).toBe(signOff))
    test(`run into the end of a story: ${signOff}`, () => expect([roles(language, body, body, `${body} ${signOff}`), part(language, 'footer', body, body, `${body} ${signOff}`)]).toEqual(['...', signOff]))
    test(`on its own: ${signOff}`, () => expect(roles(language, body, body, signOff)).toBe('..f'))
  }
  signed('en', '(Reporting by Jane Doe and John Smith; Editing by Ann Other)')
  signed('en', '(Reporting by Jane Doe in Paris (with a visit to Lyon); Editing by Ann Other)')
  signed('en', '(Additional reporting by Jane Doe)')
  signed('en', '(Reporting by Jane Doe; Editing by Ann Other) ((jane.doe@example.com; +44 20 0000 0000))')
  signed('fr', '(Reportage Jeanne Dupont et Jean Martin, version française Marie Durand, édité par Paul Petit)')
  signed('fr', '(Jeanne Dupont, édité par Paul Petit)')
  signed('fr', '(Version française Marie Durand)')
  signed('fr', '(Avec Jean Martin à Lyon)')
  signed('fr', '(Rédigé par Marie Durand')

  const unsigned = (text: string): void => {
    test(`no sign-off: …${text.slice(-50)}`, () => expect(part('fr', 'footer', text)).toBe(''))
  }
  unsigned('Le chiffre est en hausse de 3% (avec un pic à 7% en mars).')
  unsigned('La réunion aura lieu à Genève (Suisse)')
  unsigned('Le reportage (diffusé jeudi) a été vu par des millions de personnes dans le pays.')
  test('a line that thanks', () => expect(roles('en', english, english, 'Jane Doe in Paris contributed to this report.')).toBe('..f'))
  test('prose that speaks of a French version', () => expect(roles('fr', body, body, 'La version française du film sortira en mars.')).toBe('...'))
  test('names alone at the end', () => expect(roles('fr', body, body, '(Jeanne Dupont et Jean Martin)')).toBe('..f'))
  test('a parenthesis at the end that is no name', () => expect(roles('fr', body, body, '(Le texte sera voté jeudi)')).toBe('...'))
  test('initials at the end', () => expect(roles('fr', body, body, 'abc-de/fgh/ij')).toBe('..f'))
  test('a footer keeps its neighbours', () => expect(roles('en', english, 'Reporting by Jane Doe; Editing by Ann Other', 'Our Standards: The Example Principles.')).toBe('.ff'))
})

describe('heads', () => {
  test('a wire story', () => expect(roles('en', 'UPDATE 2-Gold rises as dollar slips', '* Spot gold up 0.4 percent', '(Updates prices; adds quote)', 'By Jane Doe and John Smith',
    `LONDON, Jan 13 (Reuters) - ${english}`, english, 'PRICES UP', english, '(Reporting by Jane Doe)')).toBe('hlay..c.f'))
  test('the same in French', () => expect(roles('fr', "L'or monte avec le recul du dollar", '(Actualisé avec précisions, citations)', 'par Jeanne Dupont et Jean Martin',
    `LONDRES, 13 janvier (Reuters) - ${body}`, body, 'Les prix grimpent', body, '• premier point', '• second point', '(Jeanne Dupont)')).toBe('hay..c.llf'))
  test('a headline before prose, without a dateline', () => expect(roles('fr', 'Le gouvernement annonce des mesures', body, body)).toBe('h..'))
  test('a question as a headline', () => expect(roles('fr', 'Faut-il craindre une récession ?', body, body)).toBe('h..'))
  test('a headline and its deck', () => expect(roles('fr', 'Le gouvernement annonce des mesures', 'Les ménages modestes en profiteront', 'Par Jeanne Dupont', body)).toBe('hhy.'))
  test('a dateline on its own line', () => expect(roles('fr', 'Le gouvernement annonce des mesures', 'PARIS, 13 janvier (Reuters)', body)).toBe('hd.'))
  test('prose from the first line on has no headline', () => expect(roles('fr', body, body, body)).toBe('...'))
  test('a byline in capitals', () => expect(roles('en', 'Gold rises', 'BY JANE DOE', english)).toBe('hy.'))
  test('a sentence with By is no byline', () => expect(roles('en', 'By Monday the troops will have left', english)).toBe('h.'))
  test('tags are advisory', () => expect(part('fr', 'advisory', "ATTENTION - Le Premier ministre démissionne", body)).toBe('ATTENTION - '))
  test('two tags', () => expect(part('en', 'advisory', 'RPT-UPDATE 1-Gold rises', english)).toBe('RPT-UPDATE 1-'))
  test('a tag alone', () => expect(roles('en', 'UPDATE 1', 'Gold rises', english)).toBe('ah.'))
  test('a tag with its dash first', () => expect(roles('fr', '- RPT', "L'or monte", body)).toBe('ah.'))
  test('an acronym is no tag', () => expect(part('fr', 'advisory', 'OTAN - Le sommet est reporté', body)).toBe(''))
})

describe('what has no frame stays body', () => {
  test('no paragraph', () => expect(roles('fr')).toBe(''))
  test('one sentence', () => expect(roles('fr', body)).toBe('.'))
  test('one line without a point', () => expect(roles('fr', 'Le gouvernement annonce des mesures')).toBe('.'))
  test('short lines', () => expect(roles('fr', 'Oui', 'Non', 'Peut-être')).toBe('...'))
  test('an empty paragraph', () => expect(roles('fr', body, '', body)).toBe('...'))
  test('dialogue', () => expect(roles('fr', body, '— Vous partez ?', '— Demain, dit-il.', body)).toBe('....'))
  test('a line that breaks off', () => expect(roles('en', english, 'Miss Abbot joined in --', english)).toBe('...'))
  test('a table', () => expect(roles('fr', body, 'CAC 40', 'DAX', 'FTSE', 'SMI', body)).toBe('......'))
  test('parts lie inside the text and texts are kept', () => {
    const texts = [' date 2022-01 PARIS, 13 janvier (Reuters) - Oui. (Jeanne Dupont, édité par Paul Petit) ']
    for (const [i, p] of withRoles('fr', texts).entries()) {
      expect(p.text).toBe(texts[i])
      expect(p.parts.map(found => p.text.slice(found.start, found.end))).toEqual([' date 2022-01 PARIS, 13 janvier (Reuters) - ', '(Jeanne Dupont, édité par Paul Petit)'])
    }
  })
})
