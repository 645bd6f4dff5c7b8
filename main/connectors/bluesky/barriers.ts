/** Muting and blocking: https://docs.bsky.app/docs/api/app-bsky-graph-mute-actor, and records of app.bsky.graph.block. */
import { AtUri, type Agent, type AppBskyActorDefs } from '@atproto/api'
import * as v from 'valibot'
import type { Barriers } from '#domain/barrier'
import { failed } from '../../failed.ts'
import type { Session, Somebody } from '../connector.ts'
import { openOwnAgent } from './api.ts'
import { isNamed, isNobody } from './failure.ts'
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
    throw isNobody(error) ? failed('refused', 'no-such-person', did) : error
  }
}

/** Whether the user's own server has a record, asked by its key. */
const stands = async (agent: Agent, rkey: string): Promise<boolean> => {
  try {
    await agent.com.atproto.repo.getRecord({ repo: agent.assertDid, collection, rkey })
    return true
  } catch (error) {
    if (isNamed(error, 'RecordNotFound')) return false
    throw error
  }
}

/**
 * The keys of the records that block them, as the user's own server has them now. What the network shows tells of one that is
 * not among the latest; it may be deleted by now, or be too new to be shown.
 */
const blocksOf = async (agent: Agent, did: string, { blocking }: Viewer): Promise<string[]> => {
  const { data } = await agent.com.atproto.repo.listRecords({ repo: agent.assertDid, collection, limit: 100 })
  const latest = data.records.filter(({ value }) => v.is(blockSchema, value) && value.subject === did).map(({ uri }) => new AtUri(uri).rkey)
  const shown = blocking === undefined ? null : new AtUri(blocking)
  // A list that blocks them has a record of another kind, or of somebody else's.
  const isOwn = shown !== null && shown.collection === collection && shown.host === agent.assertDid
  return isOwn && !latest.includes(shown.rkey) && await stands(agent, shown.rkey) ? [...latest, shown.rkey] : latest
}

const isBlocked = async (agent: Agent, did: string, viewer: Viewer): Promise<boolean> => viewer.blockingByList !== undefined || (await blocksOf(agent, did, viewer)).length > 0

export const readBarriers = async (session: Session, somebody: Somebody): Promise<Barriers> => {
  const { agent, did, viewer } = await open(session, somebody)
  return { isMuted: viewer.muted === true, isBlocked: await isBlocked(agent, did, viewer) }
}

/** Rejects with `refused` (no-such-person, by-list). */
export const mute = async (session: Session, somebody: Somebody, isOn: boolean): Promise<Barriers> => {
  const { agent, did, viewer } = await open(session, somebody)
  if (viewer.mutedByList && !isOn) throw failed('refused', 'by-list', viewer.mutedByList.name)
  await (isOn ? agent.mute(did) : agent.unmute(did))
  return { isMuted: isOn, isBlocked: await isBlocked(agent, did, viewer) }
}

/** Rejects with `refused` (no-such-person, by-list). */
export const block = async (session: Session, somebody: Somebody, isOn: boolean): Promise<Barriers> => {
  const { agent, did, viewer } = await open(session, somebody)
  const repo = agent.assertDid
  const before = await blocksOf(agent, did, viewer)
  if (isOn && before.length === 0) await agent.com.atproto.repo.createRecord({ repo, collection, record: { $type: collection, subject: did, createdAt: new Date(session.now()).toISOString() } })
  if (!isOn) for (const rkey of before) await agent.com.atproto.repo.deleteRecord({ repo, collection, rkey })
  if (!isOn && viewer.blockingByList) throw failed('refused', 'by-list', viewer.blockingByList.name)
  return { isMuted: viewer.muted === true, isBlocked: isOn }
}
