import type { Language } from '../article/types'

/** The commonest words that only one of the two languages has, by frequency lists of running news. */
const only: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('the of and to in that is was for it with as his he be by at are this have from or had which they we were their been has would there what will who when its more said not but an you her she him if than them so out up about into could other'.split(' ')),
  fr: new Set("de la le et les des en un du une que est pour qui dans par sur au plus pas il ce se ne avec sont aux mais ou cette ses comme ont été sa leur nous vous elle était après entre selon son ces où deux même aussi fait être avait dont".split(' ')),
}

/** Which of the two languages a text is in, or null when it is neither or cannot be told. */
export function guessLanguage(text: string): Language | null {
  let en = 0, fr = 0, words = 0
  for (const match of text.slice(0, 20000).toLowerCase().matchAll(/\p{L}+/gu)) {
    words++
    if (only.en.has(match[0])) en++
    if (only.fr.has(match[0])) fr++
  }
  const best = Math.max(en, fr), other = Math.min(en, fr)
  // Function words are two in five of running prose; a table of names and figures has none, a third language few.
  if (best < 2 || best < words * 0.12 || best < other * 1.7) return null
  return en > fr ? 'en' : 'fr'
}
