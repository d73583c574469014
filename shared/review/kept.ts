import { isEncoding } from '../formats/encoding-names'
import type { Review } from './types'

/** How a kept review asks for its files to be read; nothing of a review that cannot be read. */
export function keptEncodings(json: string | null): NonNullable<Review['encodings']> {
  try {
    const kept = (JSON.parse(json ?? '{}') as { encodings?: { en?: unknown; fr?: unknown } } | null)?.encodings
    return { en: isEncoding(kept?.en) ? kept.en : undefined, fr: isEncoding(kept?.fr) ? kept.fr : undefined }
  } catch {
    return {}
  }
}
