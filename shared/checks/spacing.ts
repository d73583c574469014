import { place } from '../article/types'
import type { Draft, Fix } from './finding'
import { fits, spaceOf, NARROW, PLAIN, WIDE, type Gap, type Spacing } from './spacing-rules'

const isSpace = (c: string | undefined): boolean => c === PLAIN || c === WIDE || c === NARROW || c === '\u2009' || c === '\t'
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9'
const isLetter = (c: string | undefined): boolean => c !== undefined && /\p{L}/u.test(c)

/** Addresses of pages and of people hold marks that are no punctuation. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/g
/** Signs that follow a figure with a space. */
const UNIT_SIGNS = '%€$£°'

/** One kind of slip: where, what stands there now, what ought to. */
interface Slip { readonly start: number; readonly end: number; readonly put: string; readonly category: 'style.spacing' | 'style.marks' | 'style.apostrophe'; readonly why: string }

/**
 * The French against a desk's habits of spacing, marks and apostrophes: one pass over each paragraph, no reading of words, nothing of
 * the English. Matters of taste: every finding is neutral, has its fix, and says the same wherever the same is written.
 */
export function checkSpacing(texts: readonly string[], spacing: Spacing): Draft[] {
  return texts.flatMap((text, unit) => slipsIn(text, spacing).map((slip): Draft => {
    const at = place(unit, slip.start, slip.end), shown = around(text, slip)
    const fix: Fix = { at, text: slip.put }
    // Where either no-break space will do, the other one is the second choice.
    const other = slip.put === WIDE ? NARROW : slip.put === NARROW ? WIDE : null
    return {
      category: slip.category, severity: 'neutral', en: null, fr: at, why: slip.why, values: shown, fix,
      ...(other !== null && spacing.rules.high === 'no-break' ? { otherFixes: [other] } : {}),
    }
  }))
}

/** The words round a slip as they are and as they would be, spaces made visible. */
function around(text: string, { start, end, put }: Slip): { readonly fr: string; readonly right: string } {
  let from = start, to = end
  while (from > 0 && start - from < 24 && !isSpace(text[from - 1])) from--
  while (to < text.length && to - end < 24 && !isSpace(text[to])) to++
  const before = text.slice(from, start), after = text.slice(end, to)
  return { fr: visible(before + text.slice(start, end) + after), right: visible(before + put + after) }
}

/** Spaces that look alike, told apart: ␣ is a plain one, ⍽ a no-break one, ⸱ a narrow one. */
const visible = (text: string): string => text.replace(/[ \u00a0\u202f\u2009\t]/g, c => c === PLAIN ? '␣' : c === WIDE ? '⍽' : c === '\t' ? '⇥' : '⸱')

function slipsIn(text: string, { rules, thin }: Spacing): Slip[] {
  const out: Slip[] = []
  const shut = [...text.matchAll(ADDRESS)].map(match => ({ start: match.index, end: match.index + match[0].length }))
  const inAddress = (at: number): boolean => shut.some(span => at >= span.start && at < span.end)
  /** Asks for a gap between two positions, of which the text's own spaces are all that lies between. */
  const want = (gap: Gap, start: number, end: number, why: string, small: boolean): void => {
    const found = text.slice(start, end)
    if (fits(gap, found)) return
    out.push({ start, end, put: spaceOf(gap, small), category: 'style.spacing', why })
  }
  const spacesBefore = (at: number): number => { let from = at; while (isSpace(text[from - 1])) from--; return from }
  const spacesAfter = (at: number): number => { let to = at; while (isSpace(text[to])) to++; return to }

  /** Straight quotation marks go by twos in a paragraph: whether those so far left a quotation open. */
  let open = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    switch (c) {
      case ';': case '!': case '?': case ':': {
        if (inAddress(i)) break
        const from = spacesBefore(i), before = text[from - 1]
        // Nothing stands before it, it opens a bracket, or it is one of several: ?!, …!
        if (before === undefined || from === i && '([{!?:;'.includes(before)) break
        // A quotation may be nothing but a mark, and hours, ratios and scores have a colon of their own.
        if (before === '«' || c === ':' && from === i && isDigit(before) && isDigit(text[i + 1])) break
        if (c === ':') want(rules.colon, from, i, 'style.spacing.before', false)
        else want(rules.high, from, i, 'style.spacing.before', thin)
        break
      }
      case '«': {
        if (rules.quotes === 'straight') { out.push({ start: i, end: spacesAfter(i + 1), put: '"', category: 'style.marks', why: 'style.marks.straight' }); break }
        const to = spacesAfter(i + 1)
        if (to < text.length) want(rules.guillemets, i + 1, to, 'style.spacing.after', false)
        break
      }
      case '»': {
        const from = spacesBefore(i)
        if (rules.quotes === 'straight') { out.push({ start: from, end: i + 1, put: '"', category: 'style.marks', why: 'style.marks.straight' }); break }
        // A paragraph of a long quotation may begin with its closing mark repeated.
        if (from > 0 && text[from - 1] !== '«') want(rules.guillemets, from, i, 'style.spacing.before', false)
        break
      }
      case '"': case '“': case '”': {
        if (rules.quotes === 'any' || rules.quotes === 'straight' && c === '"' || inAddress(i)) break
        if (rules.quotes === 'straight') { out.push({ start: i, end: i + 1, put: '"', category: 'style.marks', why: 'style.marks.straight' }); break }
        // Inches and seconds are figures.
        if (c === '"' && isDigit(text[i - 1]) && !open) break
        const space = spaceOf(rules.guillemets === 'any' ? 'no-break' : rules.guillemets, false)
        const opens: boolean = c === '“' || c === '"' && !open
        open = opens
        out.push(opens ? { start: i, end: spacesAfter(i + 1), put: `«${space}`, category: 'style.marks', why: 'style.marks.guillemets' }
          : { start: spacesBefore(i), end: i + 1, put: `${space}»`, category: 'style.marks', why: 'style.marks.guillemets' })
        break
      }
      case '\'': case '’': {
        if (!isLetter(text[i - 1]) || inAddress(i)) break
        if (rules.apostrophe === 'curly' && c === '\'') out.push({ start: i, end: i + 1, put: '’', category: 'style.apostrophe', why: 'style.apostrophe.curly' })
        if (rules.apostrophe === 'straight' && c === '’') out.push({ start: i, end: i + 1, put: '\'', category: 'style.apostrophe', why: 'style.apostrophe.straight' })
        break
      }
      case PLAIN: case WIDE: case NARROW: case '\u2009': case '\t': {
        const to = spacesAfter(i), next = text[to], before = text[i - 1]
        if (before !== undefined && next !== undefined) {
          if (isDigit(before) && (groupFollows(text, i, to) || UNIT_SIGNS.includes(next) && !isDigit(text[to + 1]))) want(rules.figures, i, to, 'style.spacing.figures', thin)
          else if (before !== '«' && (next === ',' && !isDigit(text[to + 1]) || next === '.' && text[to + 1] !== '.' && !/[\p{L}\p{N}]/u.test(text[to + 1] ?? ''))) {
            out.push({ start: i, end: to, put: '', category: 'style.spacing', why: 'style.spacing.stop' })
          } else if (to - i > 1 && !';:!?»'.includes(next) && before !== '«') out.push({ start: i, end: to, put: text.slice(i, to).includes(WIDE) ? WIDE : PLAIN, category: 'style.spacing', why: 'style.spacing.double' })
        }
        i = to - 1
        break
      }
      default:
    }
  }
  // Two slips that share a space are put right one after the other.
  return out.sort((a, b) => a.start - b.start || a.end - b.end).filter((slip, i, all) => i === 0 || slip.start >= all[i - 1]!.end)
}

/** Whether three figures and no more follow a space, and one to three stand before it: 12 000, not "en 2019 300 personnes". */
function groupFollows(text: string, at: number, to: number): boolean {
  if (to - at !== 1 || !/^\d{3}(?!\d)/.test(text.slice(to, to + 4))) return false
  let from = at
  while (isDigit(text[from - 1])) from--
  return at - from <= 3 && !/[.,]/.test(text[from - 1] ?? '')
}
