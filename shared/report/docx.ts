import { xmlHead, xmlText, xmlValue } from './xml'
import { packed } from './zip'

/**
 * WordprocessingML, as little of it as the two documents need (ECMA-376, transitional). It is written here and not by a library
 * because marks of paragraphs put in or taken out, comments that cross them, and text that holds anything must come out right.
 */
const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Text in a run: tabs and line breaks are elements of their own. `deleted`: the element that holds text taken out. */
export function runText(text: string, deleted = false): string {
  const name = deleted ? 'w:delText' : 'w:t'
  return text.split(/(\t|\r\n|[\n\r\v\f\u2028])/).map(part => {
    if (part === '') return ''
    if (part === '\t') return '<w:tab/>'
    if (/^(?:\r\n|[\n\r\v\f\u2028])$/.test(part)) return '<w:br/>'
    return `<${name} xml:space="preserve">${xmlText(part)}</${name}>`
  }).join('')
}

export interface RunLook {
  readonly bold?: boolean
  readonly colour?: string
  readonly language?: 'en' | 'fr'
}

const languageTag = { en: 'en-GB', fr: 'fr-FR' } as const

export function run(text: string, { bold = false, colour, language }: RunLook = {}): string {
  if (text === '') return ''
  const look = `${bold ? '<w:b/>' : ''}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}${language === undefined ? '' : `<w:lang w:val="${languageTag[language]}"/>`}`
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${runText(text)}</w:r>`
}

/** A paragraph; `mark` is what its end says of itself. */
export const paragraphOf = (runs: string, style: Style = 'Normal', mark = ''): string =>
  `<w:p><w:pPr>${style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`}${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}</w:pPr>${runs}</w:p>`

export interface Comment {
  readonly id: number
  readonly author: string
  /** ISO 8601. */
  readonly date: string
  /** Paragraphs of runs. */
  readonly paragraphs: readonly string[]
}

/** A moment as the format wants it: to the second. What is not one is left out. */
export const attributeDate = (iso: string): string => {
  const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(iso)
  return match === null ? '' : ` w:date="${match[0]}Z"`
}

const commentXml = ({ id, author, date, paragraphs }: Comment): string =>
  `<w:comment w:id="${id}" w:author="${xmlValue(author)}"${attributeDate(date)} w:initials="${xmlValue([...author].filter(c => /\p{Lu}/u.test(c)).join('').slice(0, 4) || 'R')}">${paragraphs.map(runs => paragraphOf(runs, 'CommentText')).join('')}</w:comment>`

const styles = {
  Normal: ['Normal', '<w:spacing w:after="160" w:line="276" w:lineRule="auto"/>', ''],
  Title: ['Title', '<w:spacing w:after="60"/>', '<w:b/><w:sz w:val="32"/>'],
  Subtitle: ['Subtitle', '<w:spacing w:after="200"/>', '<w:color w:val="5A6470"/><w:sz w:val="18"/>'],
  Heading1: ['heading 1', '<w:keepNext/><w:spacing w:after="160"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="30"/>'],
  Heading2: ['heading 2', '<w:keepNext/><w:spacing w:before="120" w:after="120"/><w:outlineLvl w:val="1"/>', '<w:b/>'],
  Small: ['Relecture small', '<w:spacing w:after="160"/>', '<w:color w:val="5A6470"/><w:sz w:val="19"/>'],
  Cell: ['Relecture cell', '<w:spacing w:after="40"/>', '<w:sz w:val="17"/>'],
  CommentText: ['annotation text', '<w:spacing w:after="40"/>', '<w:sz w:val="19"/>'],
} as const
export type Style = keyof typeof styles

const stylesXml = (): string => `${xmlHead}<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia" w:eastAsia="Georgia"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>${
  Object.entries(styles).map(([id, [name, para, look]]) => `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${para}</w:pPr><w:rPr>${look}</w:rPr></w:style>`).join('')
}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B8C0C8"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list: string): string => `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`

export interface DocxInput {
  readonly title: string
  readonly author: string
  readonly date: string
  /** Block content: paragraphs and tables. */
  readonly body: string
  readonly comments: readonly Comment[]
  readonly landscape?: boolean
  /** Further edits are recorded as well. */
  readonly track?: boolean
}

/** The package of a document. */
export function docx({ title, author, date, body, comments, landscape = false, track = false }: DocxInput): Uint8Array {
  const page = landscape ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="420" w:footer="420" w:gutter="0"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="600" w:footer="600" w:gutter="0"/>'
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(date)?.[0]
  return packed({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${
      [['document', 'document.main'], ['styles', 'styles'], ['settings', 'settings'], ['comments', 'comments']].map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${type}+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', `${office}/officeDocument`, 'word/document.xml') + relation('rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml')),
    'word/document.xml': `${xmlHead}<w:document ${names}><w:body>${body}<w:sectPr>${page}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(['styles', 'settings', 'comments'].map((part, i) => relation(`rId${i + 1}`, `${office}/${part}`, `${part}.xml`)).join('')),
    'word/styles.xml': stylesXml(),
    'word/settings.xml': `${xmlHead}<w:settings ${names}>${track ? '<w:trackRevisions/>' : ''}<w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/comments.xml': `${xmlHead}<w:comments ${names}>${comments.map(commentXml).join('')}</w:comments>`,
    'docProps/core.xml': `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>${stamp === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}Z</dcterms:created>`}</cp:coreProperties>`,
  })
}
