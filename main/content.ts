/** What the page may load and what it is served with; the same in both hosts. */
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** Only what the build made runs; nothing is fetched from anywhere; no string becomes script. */
export const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'",
  "connect-src 'self'", "worker-src 'self'", "require-trusted-types-for 'script'", 'trusted-types kith',
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
}

export interface Content {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const notFound: Content = { status: 404, headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from('Not found') }

/** The file below `root` that a URL's (still encoded) pathname means, or null where it means nothing there. */
export const contentPath = (root: string, pathname: string): string | null => {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  // A backslash and a drive letter are separators on Windows; no file of the build has either.
  if (!decoded.startsWith('/') || /[\\:\0]/.test(decoded)) return null
  const base = join(root, sep)
  const path = join(base, decoded === '/' ? 'index.html' : decoded)
  return path.startsWith(base) && path !== base ? path : null
}

/** Answers one request for a built file: 200 with its bytes, else 404. Never leaves `root`, never rejects. */
export const readContent = async (root: string, pathname: string): Promise<Content> => {
  const path = contentPath(root, pathname)
  const contentType = path === null ? undefined : contentTypes[extname(path).toLowerCase()]
  if (path === null || contentType === undefined) return notFound
  try {
    return { status: 200, headers: { ...securityHeaders, 'content-type': contentType }, body: await readFile(path) }
  } catch {
    return notFound
  }
}
