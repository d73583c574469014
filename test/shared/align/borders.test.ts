import { bordersOf } from '../../../shared/align/borders'
import { segmentsOf } from '../../../shared/align/segments'
import { readPassage } from '../../../shared/article/passage'
import { articleOf } from '../../../shared/article/types'

/** "A sentence such as this goes on from the one before (`goes on`), announces more (`announces`), both or neither." */
const border = (text: string, is: '' | 'goes on' | 'announces' | 'goes on, announces'): void => test(`${text}: ${is || 'neither'}`, () => {
  const passages = articleOf('fr', [text]).paragraphs.map(p => readPassage('fr', p, true)), { goesOn, announces } = bordersOf(passages, segmentsOf(passages))
  expect([goesOn[0] ? ['goes on'] : [], announces[0] ? ['announces'] : []].flat().join(', ')).toBe(is)
})

border('Il pleuvait.', '')
border('dit M. Darnet.', 'goes on')
border('« Il pleut, dit-il. »', '')
border('— il pleut, dit-il.', '')
border('Il répondit :', 'announces')
border('Il répondit : «', 'announces')
border('mais il faisait froid ;', 'goes on, announces')
border('CHAPITRE PREMIER', '')
border('12 mars', '')
border('(et il avait raison).', 'goes on')
border('', '')
border('…', '')
