/** Events over HTTP, as Mastodon's streaming says them: https://docs.joinmastodon.org/methods/streaming/#events */
import { toNotification } from './render.ts'
import type { FakeNotice, FakePerson, FakeWorld } from './world.ts'

export interface Streams {
  open(person: FakePerson): Response
  /** How many listen now. */
  count(): number
  /** Every connection is lost. */
  cut(): void
}

export const createStreams = (world: FakeWorld): Streams => {
  const cuts = new Set<() => void>()
  return {
    open(person) {
      const encoder = new TextEncoder()
      let end: () => void = () => undefined
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const hear = (notice: FakeNotice): void => {
            if (notice.to === person && !notice.isFiltered) controller.enqueue(encoder.encode(`event: notification\ndata: ${JSON.stringify(toNotification(notice, world))}\n\n`))
          }
          const cut = (): void => {
            end()
            controller.error(new TypeError('terminated'))
          }
          end = () => {
            world.hearers.delete(hear)
            cuts.delete(cut)
          }
          world.hearers.add(hear)
          cuts.add(cut)
          controller.enqueue(encoder.encode(':)\n\n'))
        },
        cancel: () => end(),
      })
      return new Response(body, { status: 200, headers: { 'content-type': 'text/event-stream' } })
    },
    count: () => cuts.size,
    cut() {
      for (const cut of [...cuts]) cut()
    },
  }
}
