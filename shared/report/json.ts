import { groupOf } from '../checks/finding'
import { setFrench } from '../review'
import { standardOf } from './mqm'
import type { Entry, NotesModel, Shown } from './model'
import { categoryLabel } from './words'

/** The notes as data, as `notes.schema.json` documents them. */
export function jsonNotes(model: NotesModel): string {
  const { input, progress } = model
  const { review } = input
  const side = (shown: Shown): unknown => ({ unit: shown.unit, text: shown.text, mark: shown.mark === null ? null : { start: shown.mark.start, end: shown.mark.end } })
  const entry = (item: Entry): unknown => {
    const { finding, decision } = item
    const { mqm, core, its } = standardOf(finding.category)
    return {
      id: finding.id, category: finding.category, group: groupOf(finding.category), label: categoryLabel(finding.category, input.language), severity: finding.severity,
      mqm, core, its, status: item.status, en: side(item.en), fr: side(item.fr), message: item.message, why: finding.why, values: finding.values,
      fix: finding.fix?.text ?? null, decision: decision === null ? null : { state: decision.state, reason: decision.reason, at: decision.at },
    }
  }
  return `${JSON.stringify({
    format: 'relecture-notes', version: 1, slug: input.slug, language: input.language, date: input.date, files: input.files, editor: input.editor ?? '',
    counts: { flagged: model.flagged, open: progress.open, settled: progress.settled, decisions: progress.byState },
    findings: model.entries.map(entry),
    notes: review.notes.map(({ id, side: where, unit, text, query, at }) => ({ id, side: where, unit, text, query, at })),
    signedOff: review.signedOff === null ? null : { at: review.signedOff.at, reason: review.signedOff.reason },
    // The texts in hand are the ones that the review goes on from.
    review: setFrench(review, input.texts.fr),
  }, null, 2)}\n`
}
