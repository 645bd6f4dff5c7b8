/** Muting and blocking: https://docs.joinmastodon.org/methods/accounts/#mute, #unmute, #block, #unblock, #relationships */
import * as v from 'valibot'
import type { Barrier, Barriers } from '#domain/barrier'
import { failed } from '../../failed.ts'
import type { Session, Somebody } from '../connector.ts'
import type { Api } from './api.ts'
import { readCredential } from './credential.ts'
import { readAs, readList } from './entities.ts'
import { asReading, orNull } from './failure.ts'
import { findThem, openAsMe } from './find-them.ts'

const relationshipSchema = v.object({ id: v.string(), blocking: v.boolean(), muting: v.boolean(), blockedBy: v.optional(v.nullable(v.boolean())) })
const barriersOf = ({ blocking, muting }: v.InferOutput<typeof relationshipSchema>): Barriers => ({ isMuted: muting, isBlocked: blocking })

/** What allows it; `follow` is an older word for all of it. https://docs.joinmastodon.org/api/oauth-scopes/ */
const leave = { read: ['read', 'read:follows', 'follow'], mute: ['write', 'write:mutes', 'follow'], block: ['write', 'write:blocks', 'follow'] } as const

const hasLeave = async (session: Session, wants: keyof typeof leave): Promise<boolean> => {
  const given = readCredential(await session.readCredential()).scopes.split(/[\s+]+/u)
  return leave[wants].some((scope) => given.includes(scope))
}

/** A sign-in of an older Kith asked for less: that is said, and nothing is tried with it. */
const open = async (session: Session, { personId, handle }: Somebody, wants: keyof typeof leave): Promise<{ api: Api; id: string }> => {
  if (!await hasLeave(session, wants)) throw failed('refused', 'needs-leave', wants)
  const { api, me } = await openAsMe(session)
  return { api, id: (await findThem(api, me, personId, handle)).id }
}

export const readBarriers = async (session: Session, somebody: Somebody): Promise<Barriers> => {
  const { api, id } = await open(session, somebody, 'read')
  const { data } = await asReading(api.get('/api/v1/accounts/relationships', { id: [id] }))
  const stands = readAs(v.array(relationshipSchema), data).find((each) => each.id === id)
  if (!stands) throw failed('broken', 'bad-answer', 'the server says nothing of them')
  return barriersOf(stands)
}

/**
 * Whether the account or whoever the server knows by `id` has blocked the other. False also where that cannot be known: the
 * server does not say, or this sign-in is from before Kith asked for it.
 */
export const isBarred = async (session: Session, api: Api, id: string): Promise<boolean> => {
  const answer = await hasLeave(session, 'read') ? await orNull(api.get('/api/v1/accounts/relationships', { id: [id] })) : null
  const stands = answer && await orNull((async () => readList(relationshipSchema, answer.data))())
  return stands?.some((each) => each.id === id && (each.blocking || each.blockedBy === true)) ?? false
}

const put = async (session: Session, somebody: Somebody, barrier: Barrier, isOn: boolean): Promise<Barriers> => {
  const { api, id } = await open(session, somebody, barrier)
  const stands = readAs(relationshipSchema, await api.post(`/api/v1/accounts/${encodeURIComponent(id)}/${isOn ? barrier : `un${barrier}`}`, {}))
  return barriersOf(stands)
}

/** Rejects with `refused` (no-such-person, needs-leave). */
export const mute = (session: Session, somebody: Somebody, isOn: boolean): Promise<Barriers> => put(session, somebody, 'mute', isOn)
/** Rejects with `refused` (no-such-person, needs-leave). */
export const block = (session: Session, somebody: Somebody, isOn: boolean): Promise<Barriers> => put(session, somebody, 'block', isOn)
