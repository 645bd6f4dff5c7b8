/** A sample in a folder of its own, with a clock the test turns. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message } from '#domain/message'
import type { SendItem } from '#domain/outbox-item'
import { sample } from '../../../../main/connectors/sample/index.ts'
import { keptFrom, pullAll, type OpenSession } from '../pulling.ts'

/** A Sunday in November, 05:19 UTC. */
export const someDay = Date.UTC(2026, 10, 22, 5, 19)

export interface SampleWorld {
  readonly connector: typeof sample
  readonly fields: Readonly<Record<string, string>>
  readonly fetch: typeof fetch
  readonly folder: string
  readonly file: string
  readonly now: () => number
  pass(ms: number): void
  /** The server as it is after the app was quit and started again. */
  restart(): void
  stop(): Promise<void>
}

/** Nothing is added yet: `openSession(world)` does that. */
export const openSample = async (startsAt = someDay): Promise<SampleWorld> => {
  const profile = await mkdtemp(join(tmpdir(), 'kith-sample-'))
  const folder = join(profile, 'sample')
  let at = startsAt
  const now = (): number => at
  let served = sample.serve(folder, now)
  return {
    connector: sample, fields: {}, folder, file: join(folder, 'world.json'), now,
    fetch: (input, init) => served(input, init),
    pass(ms) {
      at += ms
    },
    restart() {
      served = sample.serve(folder, now)
    },
    stop: () => rm(profile, { recursive: true, force: true }),
  }
}

/** Everything there is, as a store would keep it. */
export const readAll = async (world: SampleWorld, session: OpenSession) => {
  const { batches, cursor } = await pullAll(world, session, null, [])
  return { ...keptFrom(batches), batches, cursor, people: new Map(batches.flatMap((batch) => batch.people).map((person) => [person.id, person])) }
}

/** The message of that author whose text begins so. */
export const messageBy = (messages: Iterable<Message>, authorId: string, beginning: string): Message => {
  const found = [...messages].find((message) => message.authorId === authorId && message.text.startsWith(beginning))
  if (!found) throw new Error(`nobody called ${authorId} wrote “${beginning}”`)
  return found
}

export const answerTo = (session: OpenSession, message: Message, id: string, text: string, queuedAt = someDay): SendItem => ({
  id, accountId: session.account.id, text, language: 'en', attachments: [], queuedAt,
  target: {
    kind: 'reply', personId: message.authorId, threadId: message.threadId, threadUri: message.threadId.slice('sample:'.length),
    messageId: message.id, messageUri: message.uri, messageRef: message.ref, audience: message.audience, warning: null,
  },
})
