import { apostrophes, gaps, houseAtFirst, profiles, quoteMarks, rulesOf, type Spacing, type SpacingRules } from '../../shared/checks/spacing-rules'
import { notesKinds } from '../../shared/report/kinds'
import type { Settings } from './types'

export const settingsAtFirst: Settings = { language: 'fr', theme: 'system', textSize: 100, style: true, order: 'story', spacing: 'off', house: houseAtFirst, keys: {}, terms: null, exported: 'html', editor: '' }

/** How the engine is asked to look at spacing; null when nothing of it is to be shown, so that it costs nothing. */
export const spacingOf = ({ style, spacing, house }: Settings): Spacing | null => style ? rulesOf(spacing, house) : null

const pick = <const T extends string>(value: unknown, of: readonly T[], otherwise: T): T => of.find(one => one === value) ?? otherwise

function readHouse(kept: unknown): SpacingRules {
  const of = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>
  const gap = (name: 'high' | 'colon' | 'guillemets' | 'figures'): SpacingRules['high'] => pick(of[name], gaps, 'any')
  return { high: gap('high'), colon: gap('colon'), guillemets: gap('guillemets'), figures: gap('figures'), quotes: pick(of['quotes'], quoteMarks, 'any'), apostrophe: pick(of['apostrophe'], apostrophes, 'any') }
}

function readKeys(kept: unknown): Settings['keys'] {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(Object.entries(kept).filter(([, keys]) => Array.isArray(keys) && keys.every(key => typeof key === 'string')))
}

/** Settings as kept by the program: only what is known here, and only of the right kind. */
export function readSettings(kept: Readonly<Record<string, unknown>>, locale: 'fr' | 'en'): Settings {
  return {
    language: pick(kept['language'], ['fr', 'en'], locale), theme: pick(kept['theme'], ['system', 'light', 'dark', 'contrast'], 'system'),
    textSize: typeof kept['textSize'] === 'number' ? Math.min(200, Math.max(80, kept['textSize'])) : 100,
    style: kept['style'] !== false, order: pick(kept['order'], ['story', 'severity'], 'story'),
    spacing: pick(kept['spacing'], profiles, 'off'), house: readHouse(kept['house']), keys: readKeys(kept['keys']), terms: typeof kept['terms'] === 'string' ? kept['terms'] : null,
    exported: pick(kept['exported'], notesKinds, 'html'), editor: typeof kept['editor'] === 'string' ? kept['editor'].slice(0, 200) : '',
  }
}
