import fc from 'fast-check'

/** Code points, without the surrogates in the middle. */
const COUNT = 0x110000 - 0x800

/**
 * Any character, drawn as fast-check's own unit 'binary' draws it. That one writes a table of all million characters in each suite
 * before its first text, to learn that a text such as “__proto__” is made of some; here the number of a character is reckoned.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat(COUNT - 1).map(
  n => String.fromCodePoint(n < 0xd800 ? n : n + 0x800),
  character => {
    const code = typeof character === 'string' ? character.codePointAt(0) : undefined
    if (code === undefined || String.fromCodePoint(code) !== character || (code >= 0xd800 && code < 0xe000)) throw new Error('no single character')
    return code < 0xd800 ? code : code - 0x800
  },
)
