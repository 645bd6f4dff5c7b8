/** The networks the faults are tried on: the real one and the strict fake, under one description. */
import type { StrictFault } from '../fakes/strict/start.ts'
import { startStrict } from '../fakes/strict/start.ts'
import { cutOff, doneButFailed, mute, silence } from '../networks/bluesky/faults.ts'
import { appPassword, createPerson, postRecord, publish } from '../networks/bluesky/seed.mjs'
import { startNetwork } from '../networks/bluesky/start.ts'
import type { Given } from './kith/index.ts'

/** held: never accepted, never answered; unanswered: accepted, never answered; cut, failed: accepted, and answered so. */
export type SendFault = 'held' | 'unanswered' | 'cut' | 'failed'

export interface World {
  readonly name: 'bluesky' | 'fake' | 'mastodon' | 'mastodon that heeds keys'
  readonly networks: Given['networks']
  /** Labels of the sign-in form and what to fill in. */
  readonly fields: Readonly<Record<string, string>>
  /** So many people wait for an answer. */
  readonly people: (count: number) => Promise<void>
  /** The text of every post of the account as the server has it, doubles as often as they are there. */
  readonly mine: () => Promise<readonly string[]>
  /** A text of the inbox without what its network puts in front. */
  readonly plain?: (text: string) => string
  /** How many requests to post have come since `well`. */
  readonly received: () => Promise<number>
  /** Happens to the next post. */
  readonly arm: (fault: SendFault) => Promise<void>
  readonly well: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** With the fake's own levers. */
export interface FakeWorld extends World {
  readonly name: 'fake'
  readonly strictly: (fault: StrictFault) => Promise<void>
  readonly lag: () => Promise<void>
  readonly refuseAll: () => Promise<void>
}

const nora = '@nora'

export const fakeWorld = async (): Promise<FakeWorld> => {
  const server = await startStrict()
  let written = 0
  let receivedBefore = 0
  return {
    name: 'fake', networks: ['fake'],
    fields: { Server: server.url, Name: server.name, Password: server.password },
    people: async (count) => {
      for (let made = 0; made < count; made += 1) {
        written += 1
        const by = `p${String(written)}`
        await server.write({ by, name: `Person ${String(written)}`, text: `${nora} what do you think of number ${String(written)}?`, names: [{ from: 0, to: nora.length, person: 'nora' }] })
      }
    },
    mine: server.mine,
    received: async () => await server.received() - receivedBefore,
    arm: (kind) => server.arm({ kind }),
    strictly: server.arm,
    lag: server.lag,
    refuseAll: server.forget,
    well: async () => {
      receivedBefore = await server.received()
      await server.well()
    },
    stop: server.stop,
  }
}

const create = 'com.atproto.repo.createRecord'
const collection = 'app.bsky.feed.post'

export const blueskyWorld = async (): Promise<World> => {
  const network = await startNetwork()
  const me = await createPerson(network, 'nora', { name: 'Nora' })
  let written = 0
  const faults = { held: silence(create), unanswered: mute(create), cut: cutOff(create), failed: doneButFailed(create) }
  return {
    name: 'bluesky', networks: ['bluesky'],
    fields: { Server: network.pds, 'Handle or e-mail': me.handle, 'App password': await appPassword(me) },
    // Each answers a post of Nora's own, as people do; few enough to a post that they stand one by one in the inbox.
    people: async (count) => {
      for (let made = 0; made < count; made += 7) {
        const [post] = await publish(me, [await postRecord(me, `Look, this is what I made in week ${String(made)}.`)])
        if (!post) throw new Error('nothing was published')
        await network.settle()
        await Promise.all(Array.from({ length: Math.min(7, count - made) }, async () => {
          const number = written += 1
          const writer = await createPerson(network, `person${String(number)}`, { name: `Person ${String(number)}` })
          await publish(writer, [await postRecord(writer, `How long did you work on number ${String(number)}?`, { replyTo: post })])
        }))
      }
      await network.settle()
    },
    mine: async () => {
      const texts: string[] = []
      let cursor: string | undefined
      do {
        const { data } = await me.agent.com.atproto.repo.listRecords({ repo: me.did, collection, limit: 100, ...(cursor === undefined ? {} : { cursor }) })
        texts.push(...data.records.map(({ value }) => (value as { text: string }).text))
        cursor = data.cursor
      } while (cursor !== undefined)
      return texts
    },
    received: async () => (await network.calls()).filter((call) => call === create).length,
    arm: (fault) => network.arm(faults[fault]),
    well: network.clear,
    stop: network.stop,
  }
}
