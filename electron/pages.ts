import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** What the window may do: its own scripts, styles and worker, and nothing from anywhere else. */
export const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self' data:",
  "connect-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const refused: Page = { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from('Not found') }

/**
 * The file that stands for a URL of the window's own origin, from `folder` alone. `pathname` is as a URL parser gives it;
 * anything that would leave the folder, or that is not a file of a known type, is not found.
 */
export async function pageAt(folder: string, pathname: string): Promise<Page> {
  let decoded: string
  try { decoded = decodeURIComponent(pathname) } catch { return refused }
  if (decoded.includes('\0') || decoded.includes('\\')) return refused
  const path = normalize(join(folder, decoded === '/' ? 'index.html' : decoded))
  const type = types[extname(path)]
  if (type === undefined || !path.startsWith(normalize(folder) + sep)) return refused
  let body: Buffer
  try { body = await readFile(path) } catch { return refused }
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body,
  }
}
