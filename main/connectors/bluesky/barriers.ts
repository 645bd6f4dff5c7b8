/** Muting and blocking: https://docs.bsky.app/docs/api/app-bsky-graph-mute-actor, and records of app.bsky.graph.block. */
import { AtUri, type Agent, type AppBskyActorDefs } from '@atproto/api'
import * as v from 'valibot'
import type { Barriers } from '#domain/barrier'
import { failed } from '../../failed.ts'
import type { Session, Somebody } from '../connector.ts'
import { openOwnAgent } from './api.ts'
import { isNamed } from './failure.ts'
import { isDid, personIdOf } from './ids.ts'

const collection = 'app.bsky.graph.block'
const blockSchema = v.object({ subject: v.string() })

type Viewer = AppBskyActorDefs.ViewerState

/** How they stand to somebody as the network shows it, which may be a moment behind what was just done. */
const open = async (session: Session, { personId }: Somebody): Promise<{ agent: Agent; did: string; viewer: Viewer }> => {
  const did = personId.slice(personIdOf('').length)
  if (!isDid(did)) throw failed('refused', 'no-such-person', personId)
  const agent = await openOwnAgent(session)
  try {
    const { data } = await agent.getProfile({ actor: did })
    return { agent, did, viewer: data.viewer ?? {} }
  } catch (error) {
    throw isNamed(error, 'InvalidRequest') && /profile not found|actor not found/iu.test((error as Error).message) ? failed('refused', 'no-such-person', did) : error
  }
}

const barriersOf = ({ muted, blocking, blockingByList }: Viewer): Barriers =>
  ({ isMuted: muted === true, isBlocked: blocking !== undefined || blockingByList !== undefined })

/** The records that block them: what the network shows, and what the user's own server took so lately that it does not yet. */
const blocksOf = async (agent: Agent, did: string, { blocking }: Viewer): Promise<string[]> => {
  const { data } = await agent.com.atproto.repo.listRecords({ repo: agent.assertDid, collection, limit: 100 })
  const latest = data.records.filter(({ value }) => v.is(blockSchema, value) && value.subject === did).map(({ uri }) => uri)
  const uris = [...latest, ...(blocking === undefined ? [] : [blocking])].map((uri) => new AtUri(uri))
  // A list that blocks them has a record of another kind, or of somebody else's.
  return [...new Set(uris.filter((uri) => uri.collection === collection && uri.host === agent.assertDid).map(({ rkey }) => rkey))]
}

export const readBarriers = async (session: Session, somebody: Somebody): Promise<Barriers> => {
  const { agent, did, viewer } = await open(session, somebody)
  const barriers = barriersOf(viewer)
  return viewer.blockingByList ? barriers : { ...barriers, isBlocked: (await blocksOf(agent, did, viewer)).length > 0 }
}

/** Rejects with `refused` (no-such-person, by-list). */
export const mute = async (session: Session, somebody: Somebody, isOn: boolean): Promise<Barriers> => {
  const { agent, did, viewer } = await open(session, somebody)
  if (viewer.mutedByList && !isOn) throw failed('refused', 'by-list', viewer.mutedByList.name)
  await (isOn ? agent.mute(did) : agent.unmute(did))
  return { ...barriersOf(viewer), isMuted: isOn }
}

/** Rejects with `refused` (no-such-person, by-list). */
export const block = async (session: Session, somebody: Somebody, isOn: boolean): Promise<Barriers> => {
  const { agent, did, viewer } = await open(session, somebody)
  const repo = agent.assertDid
  const before = await blocksOf(agent, did, viewer)
  if (isOn && before.length === 0) await agent.com.atproto.repo.createRecord({ repo, collection, record: { $type: collection, subject: did, createdAt: new Date(session.now()).toISOString() } })
  if (!isOn) for (const rkey of before) await agent.com.atproto.repo.deleteRecord({ repo, collection, rkey })
  if (!isOn && viewer.blockingByList) throw failed('refused', 'by-list', viewer.blockingByList.name)
  return { ...barriersOf(viewer), isBlocked: isOn }
}
