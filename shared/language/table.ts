/**
 * Rows of a language table: tab-separated text, one row a line. Lines that begin with `#` and empty lines are comments.
 * Fields are not trimmed; a missing last field reads as absent.
 */
export function rows(table: string): string[][] {
  const out: string[][] = []
  let at = 0
  while (at < table.length) {
    let end = table.indexOf('\n', at)
    if (end < 0) end = table.length
    if (end > at && table.charCodeAt(at) !== 35) {
      const last = table.charCodeAt(end - 1) === 13 ? end - 1 : end
      if (last > at) out.push(table.slice(at, last).split('\t'))
    }
    at = end + 1
  }
  return out
}

/** The variants of one field, `|` between them. */
export const variants = (field: string | undefined): string[] => (field ? field.split('|') : [])
