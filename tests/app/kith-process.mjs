/**
 * Kith in a process of its own, for journeys that kill it. Argument: JSON of `{profile, browser, contentRoot, addSample}`.
 * Speaks JSON lines: says `{is: 'ready', browserPid}`, `{is: 'answer', id, ok | error}`, `{is: 'closed', why}`;
 * hears `{id, code, arg}` (a function of page and arg, as text) and `{id, quit: true}`. Ends when its stdin ends.
 */
import { createInterface } from 'node:readline'

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`)
const { runChromium } = await import('../../out/main/chromium.js')
const kith = await runChromium({ keyring: null, isHeadless: true, addSample: false, notices: [], say: () => undefined, ...JSON.parse(process.argv[2]) })

// Outside a journey's own process a press gives up after 30 s.
kith.page.setDefaultTimeout(180_000)

const answer = async ({ id, code, arg, quit }) => {
  try {
    if (quit) await kith.quit()
    // The journey's own function, sent as text by the test that started this process.
    else say({ is: 'answer', id, ok: await new Function('page', 'arg', `return (${code})(page, arg)`)(kith.page, arg) ?? null })
  } catch (error) {
    say({ is: 'answer', id, error: String(error?.stack ?? error) })
  }
}
createInterface({ input: process.stdin })
  .on('line', (line) => void answer(JSON.parse(line)))
  .on('close', () => void kith.quit())
void kith.closed.then((why) => {
  say({ is: 'closed', why })
  process.exit(0)
})
say({ is: 'ready', browserPid: kith.browserPid })
