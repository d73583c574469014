import { articleOf } from '../../../shared/article/types'
import { readTermBase } from '../../../shared/checks/term-base'
import { checkTerms } from '../../../shared/checks/terms'
import { readStory } from '../../../shared/engine'
import { namesSaid, told } from './names-harness'

const base = readTermBase('en,fr,forbidden,note\nKyiv,Kyiv,Kiev,guide 2022\ndeepfake,hypertrucage|deepfake,\n"climate change, global",changement climatique mondial,\nWHO,OMS,\n,,"voire même",pléonasme\nState,Etat,État,\nhedge fund,fonds spéculatif,fonds alternatif\n')
const said = (en: string, fr: string): string[] => told(checkTerms(readStory(articleOf('en', [en]), articleOf('fr', [fr])), base))

describe('the desk’s terms', () => {
  test.each([
    ['He left Kyiv.', 'Il a quitté Kiev.', ['name.term: Kyiv | Kiev → Kyiv']],
    ['He left Kyiv.', 'Il a quitté Kyiv.', []],
    ['He left Kyiv.', 'Il a quitté la ville.', ['name.term: Kyiv | –']],
    ['A deepfake was shown.', 'Un hypertrucage a été montré.', []],
    ['Deepfakes were shown.', 'Des hypertrucages ont été montrés.', []],
    ['A deepfake was shown.', 'Un deepfake a été montré.', []],
    ['A deepfake was shown.', 'Une vidéo a été montrée.', ['name.term: deepfake | –']],
    ['The WHO agreed.', "L'OMS est d'accord.", []],
    ['Those who agreed left.', "Ceux qui étaient d'accord sont partis.", []],
    ['It rained.', 'Il a plu, voire même neigé.', ['name.term: – | voire même']],
    ['The State paid.', "L'État a payé.", ['name.term: State | État → Etat']],
    ['The State paid.', "L'Etat a payé.", []],
    ['A hedge fund bought it.', 'Un fonds alternatif l’a acheté.', ['name.term: hedge fund | fonds alternatif → fonds spéculatif']],
    ['Two hedge funds bought it.', 'Deux fonds spéculatifs l’ont acheté.', []],
    ['Nothing to see.', 'Le fonds alternatif est là.', []],
  ])('%s / %s', (en, fr, expected) => expect(said(en, fr)).toEqual(expected))
})

describe('term bases as desks keep them', () => {
  test.each([
    ['tabs', 'Kyiv\tKyiv\tKiev\n'], ['tabs with a heading', 'anglais\tfrançais\tinterdits\nKyiv\tKyiv\tKiev\n'], ['semicolons', 'source;cible;interdit\nKyiv;Kyiv;Kiev\n'],
    ['commas', 'en,fr,forbidden\nKyiv,Kyiv,Kiev\n'], ['quoted cells', 'en,fr,forbidden\n"Kyiv","Kyiv","Kiev"\n'], ['a plain list', 'Kyiv = Kyiv | !Kiev\n'], ['a byte order mark', '\uFEFFen;fr;forbidden\r\nKyiv;Kyiv;Kiev\r\n'],
    ['columns in another order', 'forbidden,fr,en\nKiev,Kyiv,Kyiv\n'],
    ['TBX 2', '<martif><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>Kyiv</term></tig></langSet><langSet xml:lang="fr"><tig><term>Kyiv</term></tig><tig><term>Kiev</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>'],
    ['TBX 3', '<tbx><text><body><conceptEntry id="1"><langSec xml:lang="en"><termSec><term>Kyiv</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>Kyiv</term></termSec><termSec><term>Kiev</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>'],
  ])('%s', (_, text) => expect(readTermBase(text)).toEqual([{ en: ['Kyiv'], required: ['Kyiv'], forbidden: ['Kiev'], note: '' }]))
  test.each([[''], ['\n\n'], ['#'], ['"'], ['<tbx>'], [',,,'], ['<martif><termEntry>']])('nothing in %j', text => expect(readTermBase(text)).toEqual([]))
  test('entities of XML are read', () => expect(readTermBase('<tbx><termEntry><langSet xml:lang="en"><tig><term>R&amp;D</term></tig></langSet><langSet xml:lang="fr"><tig><term>R&#38;D</term></tig></langSet></termEntry></tbx>')[0]).toMatchObject({ en: ['R&D'], required: ['R&D'] }))
})

describe('one person under two French spellings', () => {
  const en = ['Volodymyr Zelenskiy spoke on Monday.', 'Zelenskiy asked for help.', 'Later Zelenskiy left.']
  test('is shown with the commoner one', () => expect(told(namesSaid(en, ['Volodymyr Zelensky s’est exprimé lundi.', 'Zelensky a demandé de l’aide.', 'Plus tard, Zelenski est parti.'])).some(line => /→ Zelensky$/.test(line))).toBe(true))
  test('one spelling is quiet', () => expect(told(namesSaid(en, ['Volodymyr Zelensky s’est exprimé lundi.', 'Zelensky a demandé de l’aide.', 'Plus tard, Zelensky est parti.']))).toEqual([]))
})
