/** Word documents (.docx, .docm, .dotx): the main part's paragraphs, with comments and footnotes beside them. */
import { notesOn, openedAs } from './document'
import { readBody, wordSpaces, type Hung, type RoleOf } from './docx-body'
import { partText, writePackage } from './package'
import { chainedRole, styleRole, type ChainedStyle, type StyleRole } from './style-roles'
import { wordTable, wordTables } from './table'
import { Refused, type Aside, type Given, type Opened, type PackageSource, type TableSource } from './types'
import { plainText, scanXml } from './xml'
import { openZip, unzip, type Zip } from './zip'

/** The entry that holds the story: the package's relations say so, and all but always say the same. */
function mainPart(zip: Zip): string {
  const [relations] = unzip(zip, ['_rels/.rels'])
  let target: string | null = null
  if (relations !== null) {
    scanXml(partText(relations!).text, { open(tag) {
      // A target outside the package is never followed.
      if (/\/officeDocument$/.test(tag.get('Type') ?? '') && tag.get('TargetMode') !== 'External') target = tag.get('Target')
    } })
  }
  return ((target as string | null) ?? 'word/document.xml').replace(/^\//, '')
}

type Style = { -readonly [K in keyof ChainedStyle<string>]: ChainedStyle<string>[K] }

function readStyles(source: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  scanXml(source, {
    open(tag) {
      if (tag.name === 'w:style') {
        style = { name: '', parent: null, listed: false, heading: false }
        styles.set(tag.get('w:styleId') ?? '', style)
      } else if (style === null) return
      else if (tag.name === 'w:name') style.name = tag.get('w:val') ?? ''
      else if (tag.name === 'w:basedOn') style.parent = tag.get('w:val')
      else if (tag.name === 'w:numId') style.listed = tag.get('w:val') !== '0'
      else if (tag.name === 'w:outlineLvl') style.heading = Number(tag.get('w:val') ?? 9) < 9
    },
    close(name) { if (name === 'w:style') style = null },
  }, { spaces: wordSpaces })
  return styles
}

function rolesBy(styles: ReadonlyMap<string, Style>): RoleOf {
  const known = new Map<string, StyleRole | null>()
  return (style, listed, outline) => {
    if (style !== null && !known.has(style)) known.set(style, styles.has(style) ? chainedRole(styles, style) : styleRole(style))
    const role = style === null ? null : known.get(style)!
    return outline < 9 && role === null ? 'heading' : listed && (role === null || role === 'body') ? 'bullet' : role
  }
}

/** Texts of the comments or notes of a part, by number; the lines that part the page from its notes are none. */
function readAside(source: string | null, element: string): Map<string, { readonly author: string; readonly text: string }> {
  const out = new Map<string, { readonly author: string; readonly text: string }>()
  if (source === null) return out
  let open: { id: string; author: string; text: string } | null = null, inText = false, passedAt = -1
  scanXml(source, {
    open(tag) {
      if (passedAt >= 0) return
      if (tag.name === element) open = tag.get('w:type') !== null && tag.get('w:type') !== 'normal' ? null : { id: tag.get('w:id') ?? '', author: tag.get('w:author') ?? '', text: '' }
      else if (tag.name === 'w:del' || tag.name === 'mc:Fallback') passedAt = tag.depth
      else if (tag.name === 'w:t') inText = true
      else if (open !== null && (tag.name === 'w:br' || tag.name === 'w:tab')) open.text += ' '
    },
    close(name, _start, _end, depth) {
      if (passedAt >= 0) { if (depth === passedAt) passedAt = -1; return }
      if (name === 'w:t') inText = false
      else if (name === 'w:p' && open !== null) open.text += '\n'
      else if (name === element && open !== null) {
        out.set(open.id, { author: open.author, text: open.text.trim() })
        open = null
      }
    },
    text(start, end, cdata) { if (inText && open !== null && passedAt < 0) open.text += plainText(source, start, end, cdata) },
  }, { spaces: wordSpaces })
  return out
}

function asidesOf(hung: readonly { readonly on: Hung; readonly unit: number | null }[], parts: Readonly<Record<Hung['kind'], string | null>>): Aside[] {
  const elements = { comment: 'w:comment', footnote: 'w:footnote', endnote: 'w:endnote' } as const
  const texts = { comment: readAside(parts.comment, elements.comment), footnote: readAside(parts.footnote, elements.footnote), endnote: readAside(parts.endnote, elements.endnote) }
  return hung.flatMap(({ on, unit }) => {
    const found = texts[on.kind].get(on.id)
    return found === undefined ? [] : [{ kind: on.kind === 'comment' ? 'comment' as const : 'footnote' as const, ...found, unit }]
  })
}

function read({ bytes, name, language }: Given): Opened<PackageSource | TableSource> {
  const zip = openZip(bytes)
  if (zip.entries.some(({ encrypted }) => encrypted)) throw new Refused('read.password')
  const part = mainPart(zip)
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const entries = unzip(zip, [part, ...['styles.xml', 'comments.xml', 'footnotes.xml', 'endnotes.xml'].map(file => folder + file)])
  const [main, styles, comment, footnote, endnote] = entries.map(entry => (entry === null ? null : partText(entry)))
  if (main == null) throw new Refused('read.no-story')
  const found = wordTables(main.text)
  const { paragraphs, hung, changed } = readBody(main.text, rolesBy(styles == null ? new Map() : readStyles(styles.text)), found?.handler)
  const asides = asidesOf(hung, { comment: comment?.text ?? null, footnote: footnote?.text ?? null, endnote: endnote?.text ?? null })
  const source: PackageSource = { format: 'docx', writable: true, name, zip, part, text: main.text, bom: main.bom, paragraphs }, more = { notes: notesOn({ changed, asides }), asides }
  return wordTable(source, found, more) ?? openedAs(language, source, paragraphs, more)
}

export const docx = { format: 'docx', read, write: writePackage }
