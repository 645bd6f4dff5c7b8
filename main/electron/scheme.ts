/** Serves the built page at app://kith: an origin of its own, with the policy of main/content.ts, and no file:// anywhere. */
import { protocol, type Session } from 'electron'
import { readContent } from '../content.ts'
import { isOurs, scheme } from './address.ts'

/** Must run before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Answers GET for files below `root`; everything else is refused. */
export const serveContent = (session: Session, root: string): void => {
  session.protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    if (!isOurs(request.url)) return new Response(null, { status: 404 })
    const { status, headers, body } = await readContent(root, new URL(request.url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}
