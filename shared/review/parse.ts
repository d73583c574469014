import * as v from 'valibot'
import type { Problem } from '../channels'
import { isEncoding, type Encoding } from '../formats/encoding-names'
import type { Review } from './types'

const unit = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = v.object({ start: unit, end: unit })
const place = v.nullable(v.object({ unit, start: unit, end: unit }))
const fix = v.object({ at: v.object({ unit, start: unit, end: unit }), text: v.string() })
const finding = v.object({
  id: v.string(),
  category: v.pipe(v.string(), v.regex(/^(?:number|date|name|quote|text|style|layout)\.[a-z-]+$/)),
  severity: v.picklist(['critical', 'major', 'minor', 'neutral']),
  en: place,
  fr: place,
  values: v.record(v.string(), v.string()),
  why: v.string(),
  fix: v.optional(fix),
  otherFixes: v.optional(v.array(v.string())),
})
const decision = v.object({
  finding,
  enText: v.string(),
  frText: v.string(),
  enMark: v.optional(v.nullable(span)),
  frMark: v.optional(v.nullable(span)),
  state: v.picklist(['fixed', 'dismissed', 'intended', 'query', 'confirmed']),
  reason: v.string(),
  at: v.string(),
})
const version = v.object({ name: v.string(), path: v.nullable(v.string()), paragraphs: v.array(v.string()), at: v.string() })
const encoding = v.custom<Encoding>(isEncoding)
const schema = v.object({
  version: v.literal(1),
  slug: v.string(),
  en: version,
  fr: version,
  french: v.nullable(v.array(v.string())),
  encodings: v.optional(v.object({ en: v.optional(encoding), fr: v.optional(encoding) })),
  decisions: v.record(v.string(), decision),
  notes: v.array(v.object({ id: v.string(), side: v.picklist(['en', 'fr']), unit: v.nullable(unit), text: v.string(), query: v.boolean(), at: v.string() })),
  fixedLinks: v.array(v.object({ en: v.array(unit), fr: v.array(unit) })),
  checked: v.array(v.string()),
  signedOff: v.nullable(v.object({ at: v.string(), reason: v.string() })),
})

export type ParsedReview = { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly problem: Problem }

/** A review from the text of its file. What an editor decided is never guessed at: a file that is not whole is refused with where it breaks. */
export function parseReview(json: string): ParsedReview {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return damaged(error instanceof Error ? error.message : 'JSON')
  }
  const format = (value as { version?: unknown } | null)?.version
  if (typeof format === 'number' && format > 1) return { ok: false, problem: { key: 'review.newer', values: { version: String(format) } } }
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return { ok: true, review: parsed.output as Review }
  const issue = parsed.issues[0]
  return damaged(`${v.getDotPath(issue) ?? 'JSON'}: ${issue.message}`)
}

const damaged = (detail: string): ParsedReview => ({ ok: false, problem: { key: 'review.damaged', values: { detail } } })

/** The text of a review's file: one field a line so that a desk can read and compare it. */
export const serializeReview = (review: Review): string => `${JSON.stringify(review, null, 1)}\n`
