/** Answers the page's requests from the built files, and refuses every other request, navigation and window. */
import type { CDPSession } from 'playwright-core'
import { readContent } from '../content.ts'

/** Exists nowhere (RFC 2606 reserves .invalid), so nothing can ever answer for it but this file. */
export const appOrigin = 'https://kith.invalid'

export interface PausedRequest {
  readonly url: string
  readonly method: string
  readonly isDocument: boolean
  readonly isMainFrame: boolean
  readonly isServiceWorker: boolean
}

/** Whether a request may be answered: a file for the app's page, or that page itself. */
export const mayAnswer = ({ url, method, isDocument, isMainFrame, isServiceWorker }: PausedRequest): boolean => {
  const { origin, pathname } = new URL(url)
  if (origin !== appOrigin || method !== 'GET' || isServiceWorker) return false
  return isDocument ? isMainFrame && pathname === '/' : true
}

const isWeb = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:'

/**
 * Takes over every request of the browser, workers' included.
 * @param pageId the target id of the one page, which is also the id of its main frame.
 * @param onPopup is told of an https address that asked for a window of its own.
 */
export const routeContent = async (session: CDPSession, pageId: string, contentRoot: string, onPopup: (url: string) => void): Promise<void> => {
  // A page that goes away mid-request is no error.
  const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined)
  const strangers = new Set<string>()
  const close = (targetId: string): void => quietly(session.send('Target.closeTarget', { targetId }))

  session.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type !== 'page' || targetInfo.targetId === pageId) return
    strangers.add(targetInfo.targetId)
    // A moment for its first request, which says where it wanted to go.
    setTimeout(close, 300, targetInfo.targetId)
  })
  session.on('Target.targetDestroyed', ({ targetId }) => void strangers.delete(targetId))

  session.on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId }) => {
    const isDocument = resourceType === 'Document'
    const isServiceWorker = Object.keys(request.headers).some((name) => name.toLowerCase() === 'service-worker')
    const paused = { url: request.url, method: request.method, isDocument, isMainFrame: frameId === pageId, isServiceWorker }
    if (isDocument && strangers.has(frameId)) {
      if (isWeb(request.url)) onPopup(request.url)
      close(frameId)
    }
    if (!mayAnswer(paused)) {
      // Aborted keeps the page that is there; any other reason would put an error page in its place.
      quietly(session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }))
      return
    }
    quietly(readContent(contentRoot, new URL(request.url).pathname).then(({ status, headers, body }) =>
      session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: status,
        responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
        body: body.toString('base64'),
      })))
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await session.send('Target.setDiscoverTargets', { discover: true })
}
