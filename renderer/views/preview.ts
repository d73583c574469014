import { html, nothing, svg, type TemplateResult } from 'lit-html'
import type { Preview } from '../../shared/report'
import type { Mark, Paper } from '../../shared/report/pdf/page'
import { pageStyle } from '../../shared/report/style'
import type { Desk } from '../desk'
import { whenThere } from './lit'

/** What the file will look like. It scrolls by keys, and a screen reader may walk through it. */
export function previewView(desk: Desk, preview: Preview | null, title: string): TemplateResult {
  const { t } = desk
  return html`<section class="preview" role="region" tabindex="0" aria-label=${t('export.preview', { kind: title })} aria-busy=${preview === null}>
    ${preview === null ? html`<p class="quiet">${t('export.waiting')}</p>` : shown(desk, preview)}
    ${preview?.cut === true ? html`<p class="quiet">${t('export.cut')}</p>` : nothing}</section>`
}

function shown(desk: Desk, preview: Preview): TemplateResult {
  switch (preview.as) {
    case 'text': return html`<pre>${preview.text}</pre>`
    case 'tables': return html`${preview.tables.map(({ name, head, rows }) => html`<h3>${name}</h3><table><thead><tr>${head.map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead>
      <tbody>${rows.map(row => html`<tr>${row.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`)}`
    case 'changes': return html`<div class="changes-preview" lang="fr">${preview.paragraphs.map(pieces => html`<p>${pieces.map(({ as, text }) => as === 'in' ? html`<ins>${text}</ins>` : as === 'out' ? html`<del>${text}</del>` : text)}</p>`)}</div>
      ${preview.comments.length === 0 ? nothing : html`<h3>${desk.t('export.comments', {}, preview.comments.length)}</h3><ol>${preview.comments.map(comment => html`<li>${comment}</li>`)}</ol>`}`
    case 'page': return html`<div class="page-preview" ${whenThere(element => { page(element, preview.body) })}></div>`
    case 'paper': return html`${preview.paper.pages.map(({ marks }, i) => pageView(preview.paper, marks, `${i + 1}`))}`
  }
}

/** The page in a room of its own, in which its style holds and the window's does not. Nothing in it can run: it is text, and the window's policy refuses scripts. */
function page(element: HTMLElement, body: string): void {
  const room = element.attachShadow({ mode: 'open' }), style = new CSSStyleSheet()
  style.replaceSync(pageStyle.replace(/^:root/m, ':host').replace(/^body \{/m, '.body {').replace(/^header \{/m, '.body > div:first-child {'))
  room.adoptedStyleSheets = [style]
  const inside = document.createElement('div')
  inside.className = 'body'
  inside.innerHTML = body
  room.append(inside)
}

const pageView = ({ width, height, title }: Paper, marks: readonly Mark[], number: string): TemplateResult =>
  html`<svg class="paper" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${`${title}, ${number}`}>${marks.map(markView)}</svg>`

function markView(mark: Mark): TemplateResult {
  if (mark.as === 'text') return svg`<text x=${mark.x} y=${mark.y} font-size=${mark.size} font-weight=${mark.bold ? 600 : 400} fill=${mark.colour} textLength=${Math.max(0.1, mark.width)} lengthAdjust="spacingAndGlyphs" xml:space="preserve">${mark.text}</text>`
  if (mark.as === 'line') return svg`<line x1=${mark.x1} y1=${mark.y1} x2=${mark.x2} y2=${mark.y2} stroke=${mark.colour} stroke-width=${mark.thick} />`
  const { x, y, size, colour, shape } = mark, half = size / 2
  if (shape === 'triangle') return svg`<path d=${`M${x} ${y + size}H${x + size}L${x + half} ${y}Z`} fill=${colour} />`
  if (shape === 'diamond') return svg`<path d=${`M${x + half} ${y}L${x + size} ${y + half}L${x + half} ${y + size}L${x} ${y + half}Z`} fill=${colour} />`
  return svg`<circle cx=${x + half} cy=${y + half} r=${shape === 'ring' ? half - 0.4 : half} fill=${shape === 'ring' ? 'none' : colour} stroke=${shape === 'ring' ? colour : 'none'} stroke-width="0.8" />`
}
