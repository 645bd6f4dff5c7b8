/** Puts `window.kith` (preload/bridge.ts) on the page: calls come in by a binding, pushes go out by evaluation. */
import type { Page } from 'playwright-core'
import { largestMessage } from '#bridge'
import type { HostEvents, Window } from '../host.ts'
import { appOrigin } from './content-route.ts'

const binding = 'kithBinding'

interface PageSide {
  readonly kithBinding: (kind: 'loaded' | 'call', json: string) => Promise<string>
  readonly kithPush?: (json: string) => Promise<string>
}

/** Runs in every document before its scripts; self-contained, since only its text travels. */
const definePort = ({ origin, largest }: { origin: string; largest: number }): void => {
  if (window !== window.top || location.origin !== origin) return
  const { kithBinding: send } = window as unknown as PageSide
  let listener: ((json: string) => Promise<string>) | null = null
  let startListening: () => void = () => undefined
  const listening = new Promise<void>((resolve) => {
    startListening = resolve
  })
  const port = Object.freeze({
    call: (json: string) => typeof json === 'string' && json.length <= largest
      ? send('call', json)
      : Promise.resolve('{"refused":"The call was too large. Nothing was changed."}'),
    listen: (next: (json: string) => Promise<string>) => {
      listener = next
      startListening()
    },
  })
  const push = async (json: string): Promise<string> => {
    await listening
    return listener ? listener(json) : ''
  }
  Object.defineProperty(window, 'kith', { value: port })
  Object.defineProperty(window, 'kithPush', { value: push })
  // First of all that this document says: main voids what was in flight before it answers anything.
  void send('loaded', '')
}

/** Must be called before the page goes to the app. Calls from any other frame or origin are refused. */
export const openPort = async (page: Page, events: HostEvents): Promise<Window> => {
  let hasLoaded = false
  await page.exposeBinding(binding, async ({ frame }, kind: unknown, json: unknown): Promise<string> => {
    const isOurs = frame === page.mainFrame() && URL.canParse(frame.url()) && new URL(frame.url()).origin === appOrigin
    if (!isOurs) throw new Error('Only Kith\'s own page may call.')
    if (kind === 'loaded') {
      if (hasLoaded) events.onReload()
      hasLoaded = true
      return ''
    }
    if (kind !== 'call' || typeof json !== 'string' || json.length > largestMessage) throw new Error('A call is one JSON text.')
    return events.onCall(json)
  })
  await page.addInitScript(definePort, { origin: appOrigin, largest: largestMessage })
  return {
    async push(json) {
      // A longer text can take the browser down (100 MB did).
      if (json.length > largestMessage) throw new Error(`A push of ${json.length} characters is too large.`)
      const answer: unknown = await page.evaluate((text) => (window as unknown as Required<PageSide>).kithPush(text), json)
      if (typeof answer !== 'string') throw new Error('The page answered something other than text.')
      return answer
    },
  }
}
