import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import type { Facts } from '../../shared/formats'
import type { WordKey } from '../words'

/** In the order in which they are told; the first ones beside the file's name, all of them on pointing there. */
const told = ['slug', 'version', 'urgency', 'priority', 'guid', 'status', 'created', 'embargo', 'note', 'byline', 'place', 'category', 'keyword', 'fixture'] as const

/** What a news file says of its story: slug, version and urgency beside its name. */
export function factsView(desk: Desk, facts: Facts): TemplateResult | typeof nothing {
  const { t } = desk
  const said = told.filter(name => facts[name] !== undefined)
  if (said.length === 0) return nothing
  const counted = (name: (typeof told)[number]): boolean => name === 'version' || name === 'urgency' || name === 'priority'
  const words = (name: (typeof told)[number]): string => counted(name) ? t(`facts.${name}` as WordKey, { n: facts[name]! }) : `${t(`facts.${name}` as WordKey)}: ${facts[name]!}`
  const short = [facts['slug'], ...said.filter(counted).map(words)].filter(text => text !== undefined)
  return html`<span class="quiet story-facts" title=${said.map(words).join('\n')}>${short.join(' · ')}</span>`
}
