import { groups, severities } from '../review'
import { groupOf } from '../checks/finding'
import type { NotesModel } from './model'
import { noteWord } from './note-words'
import { findingColumns, findingRows, noteColumns, noteRows, type Value } from './table'
import { groupLabel, severityLabel } from './words'
import { xmlHead, xmlText, xmlValue } from './xml'
import { packed } from './zip'

/** The most characters that a cell may hold. */
const CELL = 32_767

/** `_x0041_` means a character in a sheet's text: an underscore that would begin such a word is written as one itself. */
const cellText = (text: string): string => {
  const short = text.length > CELL - 400 ? `${text.slice(0, CELL - 400)}…` : text
  return xmlText(short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

/** Column letters: 0 is A, 26 is AA. */
const column = (index: number): string => (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + index % 26)

/** Lines that a text takes in a column of so many characters. */
function linesIn(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines++
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + word.length > width) { lines++; used = 0 }
      // A word longer than the column goes over several lines.
      lines += Math.floor(Math.max(0, word.length - 1) / width)
      used += word.length + 1
    }
  }
  return lines
}

/** The height of a row, in points, in which all of it can be read: not every program works that out when it opens a file. No row may be higher than 409. */
const heightOf = (row: readonly Value[], widths: readonly number[]): number =>
  Math.min(409, Math.max(...row.map((value, c) => (typeof value === 'number' ? 1 : linesIn(value, Math.floor(widths[c]! * 1.18))))) * 13 + 2)

interface Sheet {
  readonly name: string
  readonly widths: readonly number[]
  /** How many of the columns are printed: the rest is for those who filter and sort. */
  readonly printed: number
  readonly rows: readonly (readonly Value[])[]
}

/** Text stands in the sheet as text, never as a formula, so that nothing in it is ever worked out. Styles: 1 heading, 2 wrapped, 3 a number. */
function sheetXml({ widths, rows }: Sheet): string {
  const cell = (value: Value, r: number, c: number): string => {
    const at = `r="${column(c)}${r + 1}" s="${r === 0 ? 1 : typeof value === 'number' ? 3 : 2}"`
    return value === '' ? '' : typeof value === 'number' ? `<c ${at}><v>${value}</v></c>` : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
  }
  const last = `${column(widths.length - 1)}${Math.max(1, rows.length)}`
  return `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${
    widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${
    rows.map((row, r) => `<row r="${r + 1}" ht="${heightOf(row, widths)}" customHeight="1">${row.map((value, c) => cell(value, r, c)).join('')}</row>`).join('')}</sheetData><autoFilter ref="A1:${last}"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`

}

const stylesXml = `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9ECEF"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** A workbook: the findings, the notes and queries, the counts. */
export function xlsxFindings(model: NotesModel): Uint8Array {
  const { language } = model.input
  const w = (key: Parameters<typeof noteWord>[0]): string => noteWord(key, language)
  const count = (group: string, severity: string): number => model.input.findings.filter(f => groupOf(f.category) === group && f.severity === severity).length
  const sheets: readonly Sheet[] = [
    { name: w('findings'), widths: [5, 9, 10, 18, 10, 13, 38, 26, 26, 16, 18, 22, 16, 16, 20], printed: 11, rows: [findingColumns.map(w), ...findingRows(model)] },
    { name: w('notes'), widths: [12, 10, 12, 70, 24], printed: 5, rows: [noteColumns.map(w), ...noteRows(model)] },
    { name: w('summary'), widths: [24, 11, 11, 11, 11, 11], printed: 6, rows: [[w('group'), ...severities.map(s => severityLabel(s, language)), w('total')], ...groups.map(group => [groupLabel(group, language), ...severities.map(s => count(group, s)), model.flagged.byGroup[group]])] },
  ]
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relations = (list: string): string => `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
  return packed({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${xmlValue(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets><definedNames>${sheets.map(({ name, widths, printed, rows }, i) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${xmlText(name)}'!$A$1:$${column(widths.length - 1)}$${Math.max(1, rows.length)}</definedName><definedName name="_xlnm.Print_Area" localSheetId="${i}">'${xmlText(name)}'!$A$1:$${column(printed - 1)}$${Math.max(1, rows.length)}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${xmlText(name)}'!$1:$1</definedName>`).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('') + `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/>`),
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  })
}
