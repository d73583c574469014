/** Texts of OpenDocument: as a package (.odt, .ott) and as one file (.fodt), with comments and notes beside them. */
import { notesOn, openedAs } from './document'
import { readText, writeMarked, xmlDeclared } from './marked-text'
import { readOfficeText, officeSpaces, type Styles } from './odt-body'
import { partText, writePackage } from './package'
import { chainedRole, styleRole, type ChainedStyle, type StyleRole } from './style-roles'
import { Refused, type Given, type MarkedSource, type Opened, type PackageSource, type Reader } from './types'
import { escapeXml, scanXml } from './xml'
import { openZip, unzip } from './zip'

interface Style extends ChainedStyle<string> { hidden: boolean }

/** What styles say, those of the text itself before those of the document. */
function readStyles(sources: readonly (string | null)[]): Styles {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  for (const source of sources) {
    if (source === null) continue
    scanXml(source, {
      open(tag) {
        if (tag.name === 'style:style') {
          const name = tag.get('style:name') ?? ''
          style = {
            name: tag.get('style:display-name') ?? name, parent: tag.get('style:parent-style-name'), hidden: false,
            heading: Number(tag.get('style:default-outline-level') ?? 0) > 0, listed: (tag.get('style:list-style-name') ?? '') !== '',
          }
          if (!styles.has(name)) styles.set(name, style)
        } else if (tag.name === 'style:text-properties' && style !== null && tag.get('text:display') === 'none') style.hidden = true
      },
      close(name) { if (name === 'style:style') style = null },
    }, { spaces: officeSpaces })
  }
  const known = new Map<string, StyleRole | null>()
  return {
    role(name) {
      if (!known.has(name)) known.set(name, styles.has(name) ? chainedRole(styles, name) : styleRole(name))
      return known.get(name)!
    },
    hidden: name => styles.get(name)?.hidden === true,
  }
}

/** Plain text as OpenDocument has it: a second space, and a tab, are marks. */
const escape = (text: string): string => escapeXml(text).replace(/ {2,}/g, spaces => ` <text:s text:c="${spaces.length - 1}"/>`).replace(/\t/g, '<text:tab/>')

function read({ bytes, name, language }: Given): Opened<PackageSource> {
  const zip = openZip(bytes)
  if (zip.entries.some(entry => entry.encrypted || entry.name === 'encrypted-package')) throw new Refused('read.password')
  const [manifest] = unzip(zip, ['META-INF/manifest.xml'])
  if (manifest !== null && partText(manifest!).text.includes('encryption-data')) throw new Refused('read.password')
  const [content, styles] = unzip(zip, ['content.xml', 'styles.xml']).map(entry => (entry === null ? null : partText(entry)))
  if (content == null) throw new Refused('read.no-story')
  const story = readOfficeText(content.text, readStyles([content.text, styles?.text ?? null]))
  const { paragraphs, asides } = story
  return openedAs(language, { format: 'odt', writable: true, name, zip, part: 'content.xml', text: content.text, bom: content.bom, paragraphs }, paragraphs, { notes: notesOn(story), asides })
}

function readFlat(given: Given): Opened<MarkedSource> {
  const file = readText(given, xmlDeclared)
  const story = readOfficeText(file.text, readStyles([file.text]))
  const { paragraphs, asides } = story
  return openedAs(given.language, { format: 'fodt', writable: true, name: given.name, ...file, paragraphs }, paragraphs, { notes: notesOn({ ...story, damaged: file.damaged }), asides })
}

export const odt: Reader<PackageSource> = { format: 'odt', read, write: (source, paragraphs) => writePackage(source, paragraphs, escape) }
export const fodt: Reader<MarkedSource> = { format: 'fodt', read: readFlat, write: (source, paragraphs) => writeMarked(source, paragraphs, escape) }
