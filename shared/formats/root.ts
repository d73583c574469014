/** What stands before an XML document's first element: declarations, comments, a DOCTYPE with what it declares. */
const prolog = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*(?:\[[^]*?\]\s*)?>)/

/** The local name of an XML document's first element, given its beginning; empty for what does not begin as XML. */
export function rootOf(text: string): string {
  let at = text, declared = false
  for (let found = prolog.exec(at); found !== null && found[0] !== ''; found = prolog.exec(at)) {
    declared ||= found[0].startsWith('<?xml') || /^<!DOCTYPE(?!\s+html)/i.test(found[0])
    at = at.slice(found[0].length)
  }
  const root = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>]|$)/.exec(at)?.[1] ?? ''
  // A story may begin with something in angle brackets: without a declaration a namespace must show that this is none.
  if (declared || /^<\?xml|^<!DOCTYPE(?!\s+html)/i.test(at)) return root === '' ? '?' : root
  return root !== '' && (/^<[^<>]*\sxmlns[:=]/.test(at) || known.has(root)) ? root : ''
}

/** Roots that need no declaration to be known. */
const known: ReadonlySet<string> = new Set(['nitf', 'newsItem', 'newsMessage', 'NewsML', 'contentSet', 'xliff', 'tmx'])
