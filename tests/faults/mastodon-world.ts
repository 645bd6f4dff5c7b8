/** The made-up Mastodon as a world of the faults: its answers begin with whom they answer, and keys are heeded or not. */
import { listenFake } from '../fakes/mastodon/listen.ts'
import type { SendFault, World } from './worlds.ts'

const never = (): Promise<Response> => new Promise(() => undefined)
/** The head of an answer, and then nothing. */
const cutOff = async (): Promise<Response> => new Response(new ReadableStream({ start: (controller) => controller.error(new Error('cut')) }), { status: 200 })

const plain = (text: string): string => text.replace(/^(?:@\S+ )+/u, '')

export const mastodonWorld = (heedsIdempotency: boolean) => async (): Promise<World> => {
  const listening = await listenFake(Date.now, { heedsIdempotency })
  const { fake } = listening
  const nora = fake.world.person('nora', { displayName: 'Nora' })
  listening.visitor = nora
  let written = 0
  let held = 0
  let before = 0
  const posts = (): number => fake.calls.filter((call) => call === 'POST /api/v1/statuses').length + held
  const hold = (): Promise<Response> => {
    held += 1
    return never()
  }
  const faults = {
    held: { isAfter: false, answer: hold }, unanswered: { isAfter: true, answer: never }, cut: { isAfter: true, answer: cutOff },
    failed: { isAfter: true, answer: async () => new Response('', { status: 500 }) },
  }
  const once = (answer: () => Promise<Response>) => (): Promise<Response> => {
    fake.fault = null
    return answer()
  }
  return {
    name: heedsIdempotency ? 'mastodon that heeds keys' : 'mastodon', networks: ['mastodon'], fields: { 'Your server': listening.origin }, plain,
    people: async (count) => {
      for (let made = 0; made < count; made += 1) {
        written += 1
        const number = String(written)
        fake.world.post(fake.world.person(`p${number}`, { displayName: `Person ${number}` }), `@nora what do you think of number ${number}?`)
      }
    },
    mine: async () => fake.world.statuses.filter(({ author }) => author === nora).map(({ versions }) => plain(versions[0]?.text ?? '')),
    received: async () => posts() - before,
    arm: async (fault: SendFault) => {
      const { isAfter, answer } = faults[fault]
      fake.fault = { path: '/api/v1/statuses', method: 'POST', isAfter, answer: once(answer) }
    },
    well: async () => {
      fake.fault = null
      before = posts()
    },
    stop: () => listening.stop(),
  }
}
