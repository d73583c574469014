import type * as Views from './views/later'

type Later = typeof Views

let views: Later | null = null

/** The part that is fetched after the window has opened; null for the moment until it is there. */
export const later = (): Later | null => views

export async function fetchLater(): Promise<void> { views = await import('./views/later') }
