/** Somebody's latest public posts, for whoever wants to know whether they talk with people. */
import { AppBskyFeedDefs } from '@atproto/api'
import type { Recent, RecentPost } from '#domain/recent'
import { failed } from '../../failed.ts'
import type { Session } from '../connector.ts'
import { openOwnAgent } from './api.ts'
import { isNamed } from './failure.ts'
import { isDid, personIdOf, postPartsOf } from './ids.ts'
import { parentUriOf, rootUriOf, toMessage, toPerson, toThread } from './map.ts'
import { readFeed, type OwnItem } from './pages.ts'

/** Enough to see how somebody uses the place, and one page. */
const posts = 30

const toRecent = ({ at, shown }: OwnItem, did: string, ownDid: string): RecentPost[] => {
  if (AppBskyFeedDefs.isReasonRepost(shown.reason)) return [{ said: null, answersId: null, at }]
  const { post } = shown
  // The feed shows what they answered along with the answer.
  if (post.author.did !== did) return []
  const message = toMessage(post, ownDid)
  if (!message) return []
  const parent = postPartsOf(parentUriOf(post))
  return [{ said: { message, thread: toThread(rootUriOf(post), true) }, answersId: parent && personIdOf(parent.did), at }]
}

/** Rejects with `refused` (no-such-person, blocked) where there is nothing to see. */
export const readPerson = async (session: Session, personId: string): Promise<Recent> => {
  const did = personId.slice(personIdOf('').length)
  if (!isDid(did)) throw failed('refused', 'no-such-person', personId)
  const agent = await openOwnAgent(session)
  try {
    const { data: profile } = await agent.getProfile({ actor: did })
    const { items } = await readFeed(agent, did, null, posts)
    return {
      person: toPerson(profile), readAt: session.now(), followsYou: profile.viewer === undefined ? null : profile.viewer.followedBy !== undefined,
      posts: items.flatMap((item) => toRecent(item, did, agent.assertDid)).sort((a, b) => b.at - a.at),
    }
  } catch (error) {
    throw isNamed(error, 'InvalidRequest') && /profile not found|actor not found/iu.test((error as Error).message) ? failed('refused', 'no-such-person', did) : error
  }
}
