import { SaxesParser } from 'saxes'

/*
 * What XLIFF 2.1 asks of the elements that Relecture writes, set down from the facts of the specification (OASIS Standard of 13 February
 * 2018, sections 4.2 and 5.9 on the ITS module) and of ITS 2.0: which elements stand in which, in what order, with which attributes, and
 * what must be unique or point somewhere. The OASIS schema itself is not part of the project; samples were validated against it by hand.
 */
const core = 'urn:oasis:names:tc:xliff:document:2.0', its = 'http://www.w3.org/2005/11/its', xml = 'http://www.w3.org/XML/1998/namespace'

interface Rule {
  /** A pattern for the names of the child elements, each followed by a space. */
  readonly children: RegExp
  readonly text: boolean
  /** A pattern for each attribute; those with `!` must be there. */
  readonly attributes: Readonly<Record<string, RegExp>>
}

const token = /^[-._:\w\u00b7-\uffff]+$/, any = /^[^]*$/, uri = /^[^\s<>"{}|\\^`]*$/
const inline = /^(?:(?:cp|mrk) )*$/
const rules: Readonly<Record<string, Rule>> = {
  'xliff': { children: /^(?:file )+$/, text: false, attributes: { 'version!': /^2\.1$/, 'srcLang!': /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'trgLang': /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'its:version': /^2\.0$/ } },
  'file': { children: /^(?:skeleton )?(?:notes )?(?:unit |group )+$/, text: false, attributes: { 'id!': token, 'original': any } },
  'unit': { children: /^(?:its:locQualityIssues )*(?:notes )?(?:originalData )?(?:segment |ignorable )+$/, text: false, attributes: { 'id!': token, 'name': any, 'xml:space': /^(?:default|preserve)$/ } },
  'notes': { children: /^(?:note )+$/, text: false, attributes: {} },
  'note': { children: /^$/, text: true, attributes: { id: token, category: any, appliesTo: /^(?:source|target)$/, priority: /^(?:[1-9]|10)$/ } },
  'segment': { children: /^source (?:target )?$/, text: false, attributes: { id: token, state: /^(?:initial|translated|reviewed|final)$/ } },
  'source': { children: inline, text: true, attributes: {} },
  'target': { children: inline, text: true, attributes: {} },
  'mrk': { children: inline, text: true, attributes: { 'id!': token, 'type': /^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/, 'its:locQualityIssuesRef': /^#its=[-.\w]+$/ } },
  'cp': { children: /^$/, text: false, attributes: { 'hex!': /^(?:[0-9A-F]{2})+$/ } },
  'its:locQualityIssues': { children: /^(?:its:locQualityIssue )+$/, text: false, attributes: { 'xml:id!': /^[A-Za-z_][-.\w]*$/ } },
  'its:locQualityIssue': { children: /^$/, text: false, attributes: {
    'locQualityIssueType': /^(?:terminology|mistranslation|omission|untranslated|addition|duplication|inconsistency|grammar|legal|register|locale-specific-content|locale-violation|style|characters|misspelling|typographical|formatting|inconsistent-entities|numbers|markup|pattern-problem|whitespace|internationalization|length|non-conformance|uncategorized|other)$/,
    'locQualityIssueComment': any, 'locQualityIssueSeverity': /^(?:\d{1,2}(?:\.\d+)?|100)$/, 'locQualityIssueProfileRef': uri, 'locQualityIssueEnabled': /^(?:yes|no)$/,
  } },
}

interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Element[]; text: string }

/** What is wrong with a document, one line each. */
export function xliffProblems(document: string): string[] {
  const out: string[] = [], open: Element[] = []
  let root: Element | null = null
  const parser = new SaxesParser({ xmlns: true })
  const short = (local: string, uri: string): string => (uri === core || uri === '' ? local : uri === its ? `its:${local}` : uri === xml ? `xml:${local}` : `{${uri}}${local}`)
  parser.on('error', error => { throw error })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: Element = { name: short(local, uri), attributes: Object.fromEntries(Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns').map(a => [short(a.local, a.uri), a.value])), children: [], text: '' }
    open[open.length - 1]?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', text => { if (open.length > 0) open[open.length - 1]!.text += text })
  parser.on('closetag', () => { open.pop() })
  parser.write(document).close()

  const ids = new Set<string>()
  const once = (id: string, within: Set<string>, path: string): void => { if (within.has(id)) out.push(`${path}: ${id} twice`); within.add(id) }
  const walk = (element: Element, path: string, scope: { readonly units: Set<string>; readonly notes: Set<string>; readonly inline: Set<string>; readonly issues: Set<string> }): void => {
    const rule = rules[element.name]
    if (rule === undefined) { out.push(`${path}: <${element.name}> is not known`); return }
    const names = element.children.map(({ name }) => `${name} `).join('')
    if (!rule.children.test(names)) out.push(`${path}: <${element.name}> holds ${names === '' ? 'nothing' : names.trim()}`)
    if (!rule.text && element.text.trim() !== '') out.push(`${path}: <${element.name}> holds text`)
    for (const [name, value] of Object.entries(element.attributes)) {
      const wanted = rule.attributes[name] ?? rule.attributes[`${name}!`]
      if (wanted === undefined) out.push(`${path}: ${name} is not foreseen`)
      else if (!wanted.test(value)) out.push(`${path}: ${name}="${value}"`)
    }
    for (const name of Object.keys(rule.attributes)) if (name.endsWith('!') && element.attributes[name.slice(0, -1)] === undefined) out.push(`${path}: no ${name.slice(0, -1)}`)
    const { id } = element.attributes, inside = { ...scope }
    switch (element.name) {
      case 'file': inside.units = new Set(); break
      case 'unit': {
        if (id !== undefined) once(id, scope.units, path)
        inside.notes = new Set()
        inside.issues = new Set(element.children.flatMap(child => child.attributes['xml:id'] ?? []))
        break
      }
      case 'source': case 'target': inside.inline = new Set(); break
      case 'note': if (id !== undefined) once(id, scope.notes, path); break
      case 'mrk': {
        if (id !== undefined) once(id, scope.inline, path)
        const ref = element.attributes['its:locQualityIssuesRef']
        if (ref !== undefined && !scope.issues.has(ref.slice(5))) out.push(`${path}: ${ref} points nowhere`)
        if (ref !== undefined && element.attributes['type'] !== 'its:generic') out.push(`${path}: a mark of an issue that is not its:generic`)
        break
      }
      case 'segment': if ((element.attributes['state'] ?? 'initial') !== 'initial' && element.children[1]?.name !== 'target') out.push(`${path}: a state without a target`); break
      case 'its:locQualityIssues': once(element.attributes['xml:id'] ?? '', ids, path); break
      case 'its:locQualityIssue': if (element.attributes['locQualityIssueType'] === undefined && element.attributes['locQualityIssueComment'] === undefined) out.push(`${path}: an issue that says nothing`); break
    }
    element.children.forEach((child, i) => { walk(child, `${path}/${child.name}[${i + 1}]`, inside) })
  }
  if (root !== null) walk(root, (root as Element).name, { units: new Set(), notes: new Set(), inline: new Set(), issues: new Set() })
  if ((root as Element | null)?.name !== 'xliff') out.push('no xliff')
  return out
}
