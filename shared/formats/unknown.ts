/** XML that no reader knows: its marks are not shown as if they were a story, it is refused by the name of its first element. */
import { headOf } from './known'
import { readText, xmlDeclared } from './marked-text'
import { rootOf } from './root'
import { Refused, type Reader } from './types'
import { scanXml } from './xml'

export const unknownXml: Reader = {
  format: 'xml',
  read(given) {
    scanXml(readText(given, xmlDeclared).text, {}, { entity: () => '' })
    throw new Refused('read.unknown-xml', { root: rootOf(headOf(given.bytes, given.name).text) })
  },
  write: null,
}
