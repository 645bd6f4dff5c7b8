/** Carries the bridge over Electron's wires: calls from our page only, pushes that are answered or fail, never neither. */
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { largestMessage } from '#bridge'
import type { HostEvents, Window } from '../host.ts'
import { within } from '../within.ts'
import { channels } from '../../preload/channels.ts'
import { isOurs } from './address.ts'

/** A batch is written in seconds; a page that takes longer than this is stuck. */
const patienceMs = 120_000

interface Pending {
  resolve(answer: string): void
  reject(why: Error): void
}

/** True for our page's main frame only: a frame inside it, a page it was led to and a frame already gone are not. */
const isOurPage = (contents: WebContents, { sender, senderFrame }: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean =>
  sender === contents && senderFrame !== null && senderFrame.parent === null
  && senderFrame.frameTreeNodeId === contents.mainFrame.frameTreeNodeId && isOurs(senderFrame.url)

/** Listens on this window's own wires; call before its page loads. */
export const connectBridge = (contents: WebContents, events: HostEvents): Window => {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let hasLoaded = false

  const voidPending = (why: string): void => {
    for (const push of pending.values()) push.reject(new Error(why))
    pending.clear()
  }

  contents.ipc.handle(channels.call, async (event, json: unknown): Promise<string> => {
    if (!isOurPage(contents, event)) throw new Error('This call did not come from the app\'s own page.')
    if (typeof json !== 'string' || json.length > largestMessage) throw new Error('A call is one JSON text of bounded size.')
    return events.onCall(json)
  })
  contents.ipc.on(channels.reply, (event, id: unknown, isAnswered: unknown, text: unknown) => {
    if (!isOurPage(contents, event) || typeof id !== 'number' || typeof text !== 'string') return
    const push = pending.get(id)
    pending.delete(id)
    if (isAnswered === true && text.length <= largestMessage) push?.resolve(text)
    else push?.reject(new Error(`The page refused: ${text.slice(0, 500)}`))
  })
  contents.once('did-finish-load', () => {
    hasLoaded = true
  })
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    // The first load is no reload.
    if (!isMainFrame || isSameDocument || !hasLoaded) return
    voidPending('The page was loaded again.')
    events.onReload()
  })
  contents.on('render-process-gone', () => {
    voidPending('The page has stopped.')
    events.onReload()
  })
  contents.on('destroyed', () => voidPending('The window is closed.'))

  return {
    async push(json) {
      if (contents.isDestroyed() || contents.isCrashed()) throw new Error('The page is gone.')
      if (json.length > largestMessage) throw new Error('A push is one JSON text of bounded size.')
      lastId += 1
      const id = lastId
      const answer = new Promise<string>((resolve, reject) => pending.set(id, { resolve, reject }))
      try {
        contents.send(channels.push, id, json)
        return await within(answer, patienceMs)
      } finally {
        pending.delete(id)
      }
    },
  }
}
