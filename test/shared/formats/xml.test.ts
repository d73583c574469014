import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { escapeXml, eachPiece, isElement, plainText, readTree, scanXml, type Element } from '../../../shared/formats/xml'
import { Refused } from '../../../shared/formats/types'

/** What happens in a document, by this reader and by saxes. */
const ours = (source: string): string[] => {
  const out: string[] = []
  const say = (kind: string, what: string): void => {
    if (kind === 'text' && out.at(-1)?.startsWith('text ')) out[out.length - 1] += what
    else out.push(`${kind} ${what}`)
  }
  scanXml(source, {
    open: tag => { say('open', `${tag.name} ${tag.names().map(name => `${name}=${tag.get(name)}`).join(' ')}`) },
    close: name => { say('close', name) },
    text: (start, end, cdata) => { say('text', plainText(source, start, end, cdata)) },
  })
  return out
}
const saxes = (source: string): string[] => {
  const out: string[] = []
  const say = (kind: string, what: string): void => {
    if (kind === 'text' && out.at(-1)?.startsWith('text ')) out[out.length - 1] += what
    else out.push(`${kind} ${what}`)
  }
  const parser = new SaxesParser()
  let depth = 0
  parser.on('opentag', tag => { depth++; say('open', `${tag.name} ${Object.entries(tag.attributes).map(([name, value]) => `${name}=${String(value)}`).join(' ')}`) })
  parser.on('closetag', tag => { depth--; say('close', tag.name) })
  parser.on('text', text => { if (depth > 0) say('text', text) })
  parser.on('cdata', text => { if (text !== '') say('text', text) })
  parser.on('error', error => { throw error })
  parser.write(source).close()
  return out
}
const same = (source: string): void => { test(source.slice(0, 60), () => expect(ours(source)).toEqual(saxes(source))) }

describe('reads as saxes does', () => {
  same('<?xml version="1.0"?>\n<a b="1" c=\'2 > 3\'>un &amp; deux<b/> trois<!-- < & --><![CDATA[<x>&amp;]]>&#233;&#xe9;</a>\n')
  same('<a  b = "&lt;" ><b\n c="x"/></a >')
  same('<!DOCTYPE a PUBLIC "-//x>//" "y"><a/>')
  same('<!DOCTYPE a [<!ELEMENT a (b)> <!-- ]> -->]><a>x</a>')
  same('<w:p xmlns:w="urn:x" w:a="1"><w:t xml:space="preserve"> x </w:t></w:p>')
  const name = fc.constantFrom('a', 'b:c', 'été', 'x-1')
  const piece = fc.constantFrom('x', ' ', 'é’', '&amp;', '&lt;', '&#8217;', '<!-- - -->', '<![CDATA[a]]b&]]>', '<?pi x?>', '\n', '\u00a0')
  const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>(tie => ({
    node: fc.tuple(name, fc.constantFrom('', ' k="v"', " k='&quot;' j=\"\""), fc.array(fc.oneof({ maxDepth: 4 }, piece, tie('node')), { maxLength: 5 }))
      .map(([n, attributes, inner]) => (inner.length === 0 ? `<${n}${attributes}/>` : `<${n}${attributes}>${inner.join('')}</${n}>`)),
  })).node
  test('any tree', () => fc.assert(fc.property(tree, source => { expect(ours(source)).toEqual(saxes(source)) }), { numRuns: 500 }))
  test('any text that saxes reads is read, or refused, never more', () => fc.assert(fc.property(tree, fc.nat(), fc.nat(), (source, a, b) => {
    const cut = source.slice(0, a % source.length) + source.slice(a % source.length + b % 4)
    let read: string[] | null = null
    try { read = ours(cut) } catch (error) { expect(error).toBeInstanceOf(Refused) }
    let wanted: string[] | null = null
    try { wanted = saxes(cut) } catch { /* not well formed */ }
    if (wanted !== null) expect(read).toEqual(wanted)
  }), { numRuns: 1000 }))
  test('every offset says where its text stands', () => fc.assert(fc.property(tree, source => {
    scanXml(source, {
      open: tag => { expect(source.slice(tag.start, tag.end)).toMatch(/^<[^]*>$/) },
      text: (start, end, cdata) => { eachPiece(source, start, end, cdata, {}, (text, from, to, exact) => { if (exact) expect(source.slice(from, to)).toBe(text); else expect(source.slice(from, to)).toMatch(/^&.*;$/) }) },
    })
  })))
})

describe('what is refused', () => {
  const refused = (source: string, key: string): void => {
    test(`${key}: ${source.slice(0, 60)}`, () => {
      try { ours(source) } catch (error) {
        expect(error instanceof Refused ? error.key : error).toBe(key)
        return
      }
      throw new Error('was not refused')
    })
  }
  refused('<a><b></a></b>', 'read.xml')
  refused('<a>un', 'read.cut')
  refused('<a b="1', 'read.cut')
  refused('<a/><b/>', 'read.xml')
  refused('un', 'read.xml')
  refused('', 'read.cut')
  refused('<a b>x</a>', 'read.xml')
  refused('<a>&lol9;</a>', 'read.entity')
  refused('<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><a>&lol2;</a>', 'read.entity')
  refused('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'read.entity')
  refused('<a>&#xd800;</a>', 'read.entity')
  refused('<a>'.repeat(5000) + '</a>'.repeat(5000), 'read.deep')
  refused(`<a ${Array.from({ length: 5000 }, (_, i) => `k${i}="v"`).join(' ')}/>`, 'read.bomb')
})

describe('namespaces', () => {
  const names = (source: string): string[] => {
    const out: string[] = []
    scanXml(source, { open: tag => { out.push(tag.name, ...tag.names()) } }, { spaces: { 'urn:w': 'w', 'urn:none': '' } })
    return out
  }
  test('whatever the prefix', () => expect(names('<x:p xmlns:x="urn:w" x:k="1"><q xmlns="urn:w"/><q/></x:p>')).toEqual(['w:p', 'xmlns:x', 'w:k', 'w:q', 'xmlns', 'q']))
  test('a prefix of another namespace is not taken for it', () => expect(names('<w:p xmlns:w="urn:other"/>')[0]).toBe('?:p'))
  test('a default namespace without prefix', () => expect(names('<p xmlns="urn:none"/>')[0]).toBe('p'))
})

test('a tree keeps offsets', () => {
  const source = '<a><b k="v">un <i>deux</i></b>\n<c/></a>'
  const root = readTree(source), b = root.children[0] as Element
  expect([source.slice(b.start, b.end), source.slice(b.innerStart, b.innerEnd), b.attributes['k'], b.parent === root]).toEqual(['<b k="v">un <i>deux</i></b>', 'un <i>deux</i>', 'v', true])
  expect(root.children.filter(isElement).map(({ name }) => name)).toEqual(['b', 'c'])
})
test('text that XML cannot hold is left out', () => expect(escapeXml('a<b & "c" \u0000\ud800\u0007\n😀')).toBe('a&lt;b &amp; "c" \n😀'))
