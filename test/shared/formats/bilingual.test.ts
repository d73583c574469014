import * as fc from 'fast-check'
import { writeDocument, type Opened } from '../../../shared/formats'
import { check } from '../../../shared/engine'
import { after, answers, bytesOf, change, deeds, refusedWhenCut, textOf, words } from './marked'
import { opened, textsOf } from './packages'

const english = (read: Opened): string[] => read.other!.paragraphs.map(({ text }) => text)
const seg12 = (en: string, target: string): string => `\n      <trans-unit id="${en.length}"><source>${en}</source>${target}</trans-unit>`
const xliff12 = (units: string, attributes = 'source-language="en" target-language="fr"'): string => `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n  <file original="x" datatype="plaintext" ${attributes}>\n    <header><note>non</note></header>\n    <body>${units}\n    </body>\n  </file>\n</xliff>\n`
const seg2 = (en: string, target: string): string => `\n    <unit id="u${en.length}">\n      <notes><note>non</note></notes>\n      <segment>\n        <source>${en}</source>${target}\n      </segment>\n    </unit>`
const xliff2 = (units: string, attributes = 'srcLang="en" trgLang="fr"', version = '2.1'): string => `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="${version}" ${attributes}>\n  <file id="f1">${units}\n  </file>\n</xliff>\n`
const tu = (en: string, fr: string | null): string => `\n<tu><prop type="x">non</prop><tuv xml:lang="en-GB"><seg>${en}</seg></tuv>${fr === null ? '' : `<tuv xml:lang="fr-FR"><seg>${fr}</seg></tuv>`}</tu>`
const tmx = (units: string): string => `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="en"/><body>${units}\n</body></tmx>\n`

const reads = (name: string, file: string, source: string, en: readonly string[], fr: readonly string[]): void => {
  test(name, async () => {
    const read = await opened(bytesOf(source), file)
    expect([english(read), textsOf(read)]).toEqual([en, fr])
  })
}

describe('both languages of one file', () => {
  reads('XLIFF 1.2', 'story.xlf', xliff12(seg12('One &amp; two.', '<target>Un &amp; deux.</target>') + seg12('Three.', '<target>Trois.</target>')), ['One & two.', 'Three.'], ['Un & deux.', 'Trois.'])
  reads('XLIFF 1.2 without a namespace', 'story.xlf', xliff12(seg12('One.', '<target>Un.</target>')).replace(/ xmlns="[^"]*"/, ''), ['One.'], ['Un.'])
  reads('XLIFF 2.0', 'story.xlf', xliff2(seg2('One.', '<target>Un.</target>'), undefined, '2.0'), ['One.'], ['Un.'])
  reads('XLIFF 2.1 with modules', 'story.xlf', xliff2(seg2('One.', '<target>Un.</target>').replace('<notes>', '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match><source>Other.</source><target>Autre.</target></mtc:match></mtc:matches><notes>')), ['One.'], ['Un.'])
  reads('codes are no text', 'story.xlf', xliff12(seg12('<bpt id="1">&lt;b></bpt>One<ept id="1">&lt;/b></ept> <g id="2">two</g><x id="3"/>.', '<target><g id="2">Un</g> <mrk mtype="seg" mid="1">deux</mrk><x id="3"/>.</target>')), ['One two.'], ['Un deux.'])
  reads('alternatives are none', 'story.xlf', xliff12(seg12('One.', '<target>Un.</target><alt-trans><source>Two.</source><target>Deux.</target></alt-trans>')), ['One.'], ['Un.'])
  reads('codes of XLIFF 2', 'story.xlf', xliff2(seg2('<pc id="1">One</pc><ph id="2"/> <mrk id="m" type="term">two</mrk><cp hex="0007"/>.', '<target>Un.</target>')), ['One two\u0007.'], ['Un.'])
  reads('a segment without French is an empty line', 'story.xlf', xliff12(seg12('One.', '<target>Un.</target>') + seg12('Two.', '') + seg12('Three.', '<target/>') + seg12('Four.', '<target></target>')), ['One.', 'Two.', 'Three.', 'Four.'], ['Un.', '', '', ''])
  reads('lines of one segment', 'story.xlf', xliff2(seg2('One.\nTwo.', '<target>Un.\nDeux.</target>')), ['One.', 'Two.'], ['Un.', 'Deux.'])
  reads('the layout of the file is no text', 'story.xlf', xliff2(seg2('\n          One\n          two.\n        ', '<target>\n   Un\n   deux.</target>')), ['One two.'], ['Un deux.'])
  reads('French first', 'story.xlf', xliff12(seg12('Un.', '<target>One.</target>'), 'source-language="fr-FR" target-language="en-GB"'), ['One.'], ['Un.'])
  reads('no language said', 'story.xlf', xliff12(seg12('One.', '<target>Un.</target>'), ''), ['One.'], ['Un.'])
  reads('TMX', 'story.tmx', tmx(tu('One <bpt i="1">x</bpt><hi>two</hi><ept i="1">y</ept>.', 'Un.') + tu('Two.', null)), ['One two.', 'Two.'], ['Un.', ''])
  test('its own pairing is what is compared, though words say otherwise', async () => {
    const [a, b] = [['The minister sent 2,500 soldiers to Niger on Thursday.', 'Le ministre a envoyé 2.500 soldats au Niger jeudi.'], ['The company paid 40 million dollars for the port.', 'La société a payé 40 millions de dollars pour le port.']] as const
    const read = await opened(bytesOf(xliff12(seg12(a[0], `<target>${b[1]}</target>`) + seg12(b[0], `<target>${a[1]}</target>`))), 'story.xlf')
    const { story } = check(read.other!, read.article, { fixed: read.tied })
    expect(story.alignment.links.map(({ en, fr, fixed }) => [en, fr, fixed])).toEqual([[[0], [0], true], [[1], [1], true]])
  })
  test('a unit is tied as it stands, line for line where it has as many, an empty line to what it waits for', async () => {
    const read = await opened(bytesOf(xliff12(seg12('One.', '<target>Un.\nUn.</target>') + seg12('Two.\nTwo.', '') + seg12('Three.', '<target/>') + seg12('Four.\nFive.', '<target>Quatre.\nCinq.</target>'))), 'story.xlf')
    expect(read.tied).toEqual([{ en: [0], fr: [0, 1] }, { en: [1, 2], fr: [2] }, { en: [3], fr: [3] }, { en: [4], fr: [4] }, { en: [5], fr: [5] }])
  })
  test('bytes that are no UTF-8 are told', async () => {
    const bytes = Buffer.concat([Buffer.from(tmx(tu('One é è ê à ù.', 'Un é è ê à ù')).replace('</tu>', '\u0001</tu>').split('\u0001')[0]!), Buffer.from([0x20]), Buffer.from('</tu></body></tmx>')])
    const damaged = Buffer.from(bytes.toString('latin1').replace('Un ', 'Un \u00e9 '), 'latin1')
    expect((await opened(damaged, 'story.tmx')).notes.map(({ key, values }) => [key, values['count']])).toEqual([['read.damaged', '1']])
  })
  test('segments without French are told', async () => {
    expect((await opened(bytesOf(xliff12(seg12('One.', '') + seg12('Two.', '<target/>'))), 'story.xlf')).notes).toEqual([{ key: 'read.note.untranslated', values: { name: 'story.xlf', count: '2' } }])
  })
})

const writes = (name: string, file: string, before: string, edit: (texts: string[]) => string[], wanted: string, again?: readonly string[]): void => {
  test(name, async () => {
    const read = await opened(bytesOf(before), file), now = edit(textsOf(read))
    const bytes = (await writeDocument(read.source, now))!
    expect(textOf(bytes)).toBe(wanted)
    const back = await opened(bytes, file)
    expect(textsOf(back)).toEqual(again ?? now)
    expect(english(back)).toEqual(english(read))
  })
}

describe('the French goes back into its segments', () => {
  const one = seg12('One.', '<target state="final">Un <g id="1">mot</g>.</target>'), last = seg12('Three.', '<target>Trois.</target>')
  writes('a word', 'story.xlf', xliff12(one + last), change(0, 'Un nom.'), xliff12(one.replace('mot', 'nom').replace('final', 'translated') + last))
  writes('into an empty target', 'story.xlf', xliff12(one + seg12('Two.', '<target state="new"/>') + last), change(1, 'Deux & <b>.'), xliff12(one + seg12('Two.', '<target state="translated">Deux &amp; &lt;b&gt;.</target>') + last))
  writes('into a segment of XLIFF 2 that says how far it is', 'story.xlf', xliff2(seg2('One.', '<target>Un.</target>').replace('<segment>', '<segment id="s" state=\'reviewed\'>') + seg2('Three.', '<target>Trois.</target>').replace('<segment>', '<segment state="final">')), change(0, 'Une.'), xliff2(seg2('One.', '<target>Une.</target>').replace('<segment>', '<segment id="s" state=\'translated\'>') + seg2('Three.', '<target>Trois.</target>').replace('<segment>', '<segment state="final">')))
  writes('into an empty pair of tags', 'story.xlf', xliff12(one + seg12('Two.', '<target></target>') + last), change(1, 'Deux.'), xliff12(one + seg12('Two.', '<target>Deux.</target>') + last))
  writes('where no target is', 'story.xlf', xliff12(one + seg12('Two.', '<note>n</note>') + last), change(1, 'Deux.'), xliff12(one + seg12('Two.', '<target>Deux.</target><note>n</note>') + last))
  writes('behind the segmentation of the source', 'story.xlf', xliff12(seg12('Two.', '<seg-source>Two.</seg-source>')), change(0, 'Deux.'), xliff12(seg12('Two.', '<seg-source>Two.</seg-source><target>Deux.</target>')))
  writes('on its own line in XLIFF 2, which then says French', 'story.xlf', xliff2(seg2('Two.', ''), 'srcLang="en"'), change(0, 'Deux.'), xliff2(seg2('Two.', '\n        <target>Deux.</target>'), 'srcLang="en" trgLang="fr"'))
  writes('the last of several empty ones', 'story.xlf', xliff12(seg12('One.', '') + seg12('Two.', '') + seg12('Three.', '')), change(2, 'Trois.'), xliff12(seg12('One.', '') + seg12('Two.', '') + seg12('Three.', '<target>Trois.</target>')))
  writes('typed without its empty line, by its figures', 'story.xlf', xliff12(one + seg12('It rained 40 mm.', '') + seg12('Paul Roy said so.', '') + last), ([a, , , d]) => [a!, 'C’est Paul Roy qui le dit.', d!], xliff12(one + seg12('It rained 40 mm.', '') + seg12('Paul Roy said so.', '<target>C’est Paul Roy qui le dit.</target>') + last), ['Un mot.', '', 'C’est Paul Roy qui le dit.', 'Trois.'])
  writes('a paragraph split stays in its segment', 'story.xlf', xliff12(seg12('A b. C d.', '<target>Il a dit oui. Elle a dit non.</target>') + last), ([, b]) => ['Il a dit oui.', 'Elle a dit non.', b!], xliff12(seg12('A b. C d.', '<target>Il a dit oui.\nElle a dit non.</target>') + last))
  writes('French taken out empties its segment', 'story.xlf', xliff12(seg12('One.', '<target>Un.</target>') + last), change(0, ''), xliff12(seg12('One.', '<target></target>') + last))
  writes('a new paragraph goes on in the segment before it', 'story.xlf', xliff12(one + last), ([a, b]) => [a!, 'Une phrase de plus ici.', b!], xliff12(one.replace('final', 'translated').replace('</g>.', '</g>.\nUne phrase de plus ici.') + last))
  writes('French that is the source', 'story.xlf', xliff12(seg12('Un mot.', '<target>One word.</target>'), 'source-language="fr" target-language="en"'), change(0, 'Un nom.'), xliff12(seg12('Un nom.', '<target>One word.</target>').replace('id="7"', 'id="7"'), 'source-language="fr" target-language="en"'))
  writes('TMX', 'story.tmx', tmx(tu('One.', 'Un <hi>mot</hi>.') + tu('Two.', null) + tu('Three.', '')), () => ['Un nom.', 'Deux.', 'Trois.'], tmx(tu('One.', 'Un <hi>nom</hi>.') + tu('Two.', null).replace('</tu>', '<tuv xml:lang="fr"><seg>Deux.</seg></tuv></tu>') + tu('Three.', 'Trois.')))
})

describe('always', () => {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const files: readonly (readonly [string, (pairs: readonly (readonly [string, string])[]) => string])[] = [
    ['story.xlf', pairs => xliff12(pairs.map(([en, fr]) => seg12(escape(en), fr === '' ? '' : `<target>${escape(fr)}</target>`)).join(''))],
    ['two.xlf', pairs => xliff2(pairs.map(([en, fr]) => seg2(escape(en), fr === '' ? '<target/>' : `<target>${escape(fr)}</target>`)).join(''))],
    ['story.tmx', pairs => tmx(pairs.map(([en, fr]) => tu(escape(en), fr === '' ? null : escape(fr))).join(''))],
  ]
  test.each(files)('%s: every word typed is in the file, in its order, and the English and the bytes untouched stay', async (file, make) => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(words, fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: fc.constant('') })), { minLength: 1, maxLength: 6 }), deeds, async (pairs, done) => {
      const bytes = bytesOf(make(pairs)), read = await opened(bytes, file)
      expect(textsOf(read)).toEqual(pairs.map(([, fr]) => fr))
      expect(await writeDocument(read.source, textsOf(read))).toEqual(bytes)
      const now = after(textsOf(read), done)
      const back = await opened((await writeDocument(read.source, now))!, file)
      expect(textsOf(back).filter(text => text !== '')).toEqual(now.map(text => text.trim()).filter(text => text !== ''))
      expect(english(back)).toEqual(english(read))
    }), { numRuns: 80 })
  })
  test.each(files)('%s: a line typed into an empty segment stands in that segment', async (file, make) => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(words, fc.oneof(words, fc.constant(''))), { minLength: 1, maxLength: 6 }), fc.array(words, { minLength: 6, maxLength: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), async (pairs, typed, which) => {
      const read = await opened(bytesOf(make(pairs)), file)
      const now = textsOf(read).map((text, i) => (text === '' && which[i] ? typed[i]! : text))
      expect(textsOf(await opened((await writeDocument(read.source, now))!, file))).toEqual(now)
    }), { numRuns: 80 })
  })
})

describe('hostile and broken', () => {
  refusedWhenCut('story.xlf', xliff12(seg12('One.', '<target>Un.</target>')).trim())
  refusedWhenCut('story.tmx', tmx(tu('One.', 'Un.')).trim())
  const told = (name: string, source: string, key: string, file = 'story.xlf'): void => { test(name, async () => { expect(await answers(bytesOf(source), file)).toBe(key) }) }
  told('other languages', xliff12(seg12('Eins.', '<target>Un.</target>'), 'source-language="de" target-language="fr"'), 'read.languages')
  told('a memory of other languages', tmx(tu('One.', 'Un.').replace('fr-FR', 'de')), 'read.languages', 'story.tmx')
  told('no segments', xliff12(''), 'read.no-story')
  told('segments without a word', xliff12(seg12('', '<target/>')), 'read.empty')
  told('an entity bomb', xliff12(seg12('&lol;', '')).replace('<xliff', '<!DOCTYPE xliff [<!ENTITY lol "lollol">]><xliff'), 'read.entity')
  told('an external entity', tmx(tu('&x;', 'Un.')).replace('"tmx14.dtd"', '"tmx14.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]'), 'read.entity', 'story.tmx')
  told('deep nesting', xliff12('<group>'.repeat(5000)), 'read.deep')
  told('deep nesting in a segment', xliff12(seg12('<g id="1">'.repeat(5000), '')), 'read.deep')
  told('NULs', xliff12(seg12('On\0e.', '')), 'read.xml')
  told('XLIFF named .docx', xliff12(seg12('One.', '<target>Un.</target>')), 'read', 'story.docx')
  told('XLIFF named .txt', xliff12(seg12('One.', '<target>Un.</target>')), 'read', 'story.txt')
})
