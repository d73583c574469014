import { sayWhy } from '../../shared/messages/finding'
import type { Desk } from '../desk'
import type { Listed } from '../state/select'
import { fixedOn } from './said'
import { categoryLabel } from '../words/categories'

/** A finding in one breath: what it is, where, why, and what would put it right. */
export function spoken(desk: Desk, item: Listed): string {
  const { t } = desk, { language } = desk.store.get().settings, { finding, decision } = item
  const unit = (finding.fr ?? finding.en)?.unit
  return [
    `${categoryLabel(finding.category, language)}, ${t(`severity.${finding.severity}`).toLowerCase()}`,
    unit === undefined ? '' : t(finding.fr === null ? 'find.paragraphEn' : 'find.paragraph', { n: unit + 1 }),
    sayWhy(finding, language),
    decision !== null ? t(`decision.${decision.state}`) : finding.fix === undefined || finding.fix.text === '' ? '' : t('find.fixTo', { text: fixedOn(desk, item, finding.fix) }),
  ].filter(part => part !== '').join('. ')
}
