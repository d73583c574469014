/**
 * Folding: the form under which words of the two languages are compared. Lower case, no accents, ligatures opened, one
 * apostrophe, one hyphen, and none of the characters that a reader cannot see.
 */

/** Letters that do not decompose into a base letter and a mark, and the punctuation inside words. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'], ['æ', 'ae'], ['ß', 'ss'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ı', 'i'], ['ħ', 'h'],
  ['’', "'"], ['‘', "'"], ['ʼ', "'"], ['′', "'"], ['‐', '-'], ['‑', '-'],
  ['\u00AD', ''], ['\u200B', ''], ['\u200C', ''], ['\u200D', ''], ['\u2060', ''], ['\uFEFF', ''],
])

/** One letter or sign each, filled as they are met: the letters of a language are few. */
const met = new Map<string, string>()

function foldOne(letter: string): string {
  let out = met.get(letter)
  if (out === undefined) {
    const small = letter.toLowerCase()
    out = LETTERS.get(small) ?? small.normalize('NFD').replace(/\p{M}+/gu, '')
    if (out !== '' && LETTERS.has(out)) out = LETTERS.get(out)!
    met.set(letter, out)
  }
  return out
}

/** The folded form of a word or a text. ASCII takes a path without tables. */
export function fold(word: string): string {
  const end = word.length
  let at = 0, capital = false
  for (; at < end; at++) {
    const code = word.charCodeAt(at)
    if (code > 127) break
    if (code < 91 && code > 64) capital = true
  }
  if (at === end) return capital ? word.toLowerCase() : word
  let out = capital ? word.slice(0, at).toLowerCase() : word.slice(0, at)
  let from = at
  while (at < end) {
    const code = word.charCodeAt(at)
    if (code > 127) {
      if (from < at) out += word.slice(from, at).toLowerCase()
      // Letters beyond the first plane are two units wide.
      const width = code >= 0xd800 && code < 0xdc00 && at + 1 < end ? 2 : 1
      out += foldOne(width === 1 ? word[at]! : word.slice(at, at + 2))
      at += width
      from = at
    } else at++
  }
  return from < end ? out + word.slice(from).toLowerCase() : out
}
