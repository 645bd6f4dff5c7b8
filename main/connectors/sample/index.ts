/** The made-up network as a connector: what the app opens with, before anybody signs in anywhere. */
import type { Batch, Progress } from '#domain/batch'
import { asOnCard, type Connector, type PullRequest, type Session } from '../connector.ts'
import { closeSession, findAnswer, openSession, postAnswer, postBarrier, postPicture, readEvents, readLook, readStanding, readThread } from './api.ts'
import { formatCursor, parseCursor, type Cursor } from './cursor.ts'
import { info } from './info.ts'
import { toAccount, toContents, toMessage, toRecent, toThread, toWireText, toWireTo, wireIdOf } from './map.ts'
import { serveSample } from './server.ts'
import type { Gathered, Page } from './wire.ts'

/** Threads read again in one pull. */
const mostWatched = 30

interface Step {
  readonly page: Page
  readonly cursor: Cursor
  readonly progress: Progress
  readonly hasMore: boolean
}

/** One page back into the past; the first one, without a cursor, is what is recent. */
const pastStep = (page: Page, cursor: Cursor | null, { since, fillsPast }: PullRequest): Step => {
  const { events } = page
  const seen = (cursor?.seen ?? 0) + events.length
  const oldest = page.hasMore ? events[0]?.number ?? null : null
  return {
    page,
    cursor: { world: page.world, newest: cursor?.newest ?? events.at(-1)?.number ?? -1, oldest, seen },
    progress: { phase: cursor ? 'past' : 'recent', seen, reachedAt: events[0]?.at ?? null, untilAt: since },
    hasMore: page.hasMore && fillsPast,
  }
}

const newStep = (page: Page, cursor: Cursor, { fillsPast }: PullRequest): Step => ({
  page,
  cursor: { ...cursor, newest: page.events.at(-1)?.number ?? cursor.newest },
  progress: { phase: 'new', seen: page.events.length, reachedAt: null, untilAt: null },
  hasMore: page.hasMore || (cursor.oldest !== null && fillsPast),
})

/** What is new comes before the past; the past goes on where it stopped. */
const nextStep = async (session: Session, request: PullRequest): Promise<Step> => {
  const cursor = parseCursor(request.cursor)
  const fresh = cursor ? await readEvents(session, { after: cursor.newest }) : null
  if (!cursor || fresh?.world !== cursor.world) return pastStep(await readEvents(session, { before: null, since: request.since }), null, request)
  if (fresh.events.length > 0 || cursor.oldest === null) return newStep(fresh, cursor, request)
  if (request.fillsPast) return pastStep(await readEvents(session, { before: cursor.oldest, since: request.since }), cursor, request)
  return { ...newStep(fresh, cursor, request), progress: { phase: 'past', seen: cursor.seen, reachedAt: null, untilAt: request.since } }
}

const pull = async (session: Session, request: PullRequest): Promise<Batch> => {
  const { page, cursor, progress, hasMore } = await nextStep(session, request)
  const current = asOnCard(session.account, info)
  const again: Gathered[] = []
  const readIds: string[] = []
  // Threads are read again once the way there is clear, so that a long first read is not made longer.
  for (const root of hasMore ? [] : request.watched.slice(0, mostWatched)) {
    const thread = await readThread(session, root)
    again.push(thread)
    readIds.push(...thread.threads.map(toThread).filter(({ uri }) => uri === root).map(({ id }) => id))
  }
  return {
    accountId: session.account.id,
    account: current === session.account ? null : current,
    ...toContents([page, ...again], page.events, session.account),
    followerSnapshot: null,
    readThreadIds: readIds,
    cursor: formatCursor(cursor),
    hasMore,
    progress,
  }
}

/** The sample: the one connector that brings its own server. */
export const sample = {
  info,
  serve: serveSample,
  async signIn(_fields, surroundings) {
    const { me, since } = await openSession(surroundings)
    // Who may read the profile's folder may read the sample: there is nothing to keep secret.
    return { account: toAccount(me, since), credential: 'none' }
  },
  signOut: closeSession,
  pull,
  async send(session, { id, target, text, language, attachments }) {
    const images: { name: string; alt: string }[] = []
    for (const { hash, mediaType, alt } of attachments) images.push({ name: await postPicture(session, await session.readAttachment(hash), mediaType), alt })
    return toMessage(await postAnswer(session, id, { to: toWireTo(target), text: toWireText(text, target), language, images }), session.account.personId)
  },
  async find(session, { id }) {
    const post = await findAnswer(session, id)
    return post ? { is: 'there', message: toMessage(post, session.account.personId) } : { is: 'absent' }
  },
  readPerson: async (session, personId) => toRecent(await readLook(session, wireIdOf(personId)), session.account.personId, session.now()),
  mute: (session, { personId }, isOn) => postBarrier(session, { person: wireIdOf(personId), barrier: 'mute', isOn }),
  block: (session, { personId }, isOn) => postBarrier(session, { person: wireIdOf(personId), barrier: 'block', isOn }),
  readBarriers: (session, { personId }) => readStanding(session, wireIdOf(personId)),
} satisfies Connector
