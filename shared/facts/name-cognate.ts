/*
 * Peoples, doctrines and old realms have a French form that differs from the English by its ending alone: Illyrian, illyrien;
 * Catharism, catharisme; Nubia, la Nubie. Such a pair is no slip of the pen. Keys are folded.
 */

/** English ending, French ending, of any word; the French one may be feminine or plural. */
const endings: readonly (readonly [string, string])[] = [
  ['ian', 'ien'], ['ean', 'een'], ['an', 'ain'], ['an', 'ien'], ['ic', 'ique'], ['ist', 'iste'], ['ism', 'isme'], ['y', 'ie'], ['ary', 'aire'], ['or', 'eur'], ['al', 'el'],
  ['ate', 'at'], ['id', 'ide'], ['ization', 'isation'], ['ized', 'ise'], ['ese', 'ais'], ['ese', 'ois'], ['ite', 'ite'],
]
/** What a French adjective takes in the feminine, by its last letter or two. */
const feminine = (word: string): string => (word.endsWith('ien') || word.endsWith('een') || word.endsWith('el') ? `${word}${word[word.length - 1]!}e` : word.endsWith('eur') ? `${word.slice(0, -3)}rice` : word.endsWith('e') ? word : `${word}e`)

const bare = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word)

/** Whether the French is the English with a French ending: Virginian, Virginien(ne)(s). */
function hasFrenchEnding(en: string, fr: string): boolean {
  if (en[0] !== fr[0] || en[1] !== fr[1]) return false
  const one = bare(en), other = bare(fr)
  return endings.some(([a, b]) => {
    if (!one.endsWith(a) || one.length - a.length < 3) return false
    const masculine = one.slice(0, -a.length) + b
    // -ais and -ois keep their s in the singular.
    return other === masculine || other === feminine(masculine) || (b.endsWith('s') && (bare(masculine) === other || `${masculine}e` === other))
  })
}

/** Words that lead a plural, and a singular that may be a people, a realm or a region. */
const many: ReadonlySet<string> = new Set(['les', 'des', 'aux', 'ces', 'leurs', 'ses', 'nos', 'vos', 'deux', 'trois', 'autres', 'certains', 'plusieurs', 'quelques', 'jeunes', 'anciens'])
const one: ReadonlySet<string> = new Set(['la', "l'", 'en', 'de', "d'", 'cette'])

/**
 * Whether the French differs as its number or its article wants it: the Kuna are les Kunas, the Romanovs les Romanov, the Picts
 * les Pictes; Nubia is la Nubie. `before` is the word before the French name.
 */
function hasFrenchNumber(en: string, fr: string, before: string): boolean {
  if (many.has(before)) return fr === `${en}s` || (en === `${fr}s` && before !== 'des') || fr === `${en}es` || (en.endsWith('s') && fr === `${en.slice(0, -1)}es`)
  return one.has(before) && en.endsWith('ia') && en.length > 4 && fr === `${en.slice(0, -2)}ie`
}

/** Whether the French is no slip of the English but its French form. */
export const takesFrenchForm = (en: string, fr: string, before: string): boolean => hasFrenchEnding(en, fr) || hasFrenchNumber(en, fr, before)
