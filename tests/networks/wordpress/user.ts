/** Somebody of the site, with Kith's connector: signs in through the site's own page. */
import { createBrowserSignIn } from '../../../main/browser-sign-in.ts'
import type { BrowserQuestion } from '../../../main/connectors/connector.ts'
import { wordpress } from '../../../main/connectors/wordpress/index.ts'
import { limitedFetch } from '../../../main/http.ts'
import { authorize } from './client.mjs'
import type { SitePerson } from './network.d.mts'

export const openWorld = (address: string, person: SitePerson, says: 'approve' | 'reject' = 'approve') => {
  const browser = createBrowserSignIn(async (page) => {
    // What the browser would open next.
    const location = await authorize(page, person, says)
    await fetch(location)
  })
  return {
    connector: wordpress, fields: { site: address, user: '', password: '' }, fetch: limitedFetch(fetch), now: Date.now,
    askBrowser: (question: BrowserQuestion) => browser.ask(question, new AbortController().signal),
  }
}
