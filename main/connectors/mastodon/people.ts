/** Pure: a server's account to a Person. */
import type { Person } from '#domain/person'
import { toPlain } from '../../html.ts'
import type { AccountEntity } from './entities.ts'
import { idOf, network, uriOf, webAddress } from './ids.ts'

/** The account the user is signed in with, as far as reading needs it. */
export interface Me {
  /** The server's own id of it. */
  readonly id: string
  readonly personId: string
  readonly url: string | null
  /** What follows the @ of people who live on this server. */
  readonly domain: string
  /** False for servers that say `private` of private mentions too. */
  readonly saysDirect: boolean
}

/** The actor's address: the same on every server. Servers that keep it to themselves give a page instead. */
export const actorOf = ({ uri, url, acct, pleroma }: Pick<AccountEntity, 'uri' | 'url' | 'acct'> & Partial<Pick<AccountEntity, 'pleroma'>>): string => uriOf(uri) ?? uriOf(pleroma?.apId) ?? uriOf(url) ?? `acct:${acct}`

/** Of two addresses; what is no address is of no host. */
export const isSameHost = (one: string, other: string): boolean => URL.canParse(one) && URL.canParse(other) && new URL(one).host === new URL(other).host

/** Anybody can say that they live at my page: that counts only where their own server is that of the page, or says nothing of them. */
const isMyPage = ({ uri, url, pleroma }: AccountEntity, me: Me): boolean => {
  const actor = uriOf(uri) ?? uriOf(pleroma?.apId)
  return me.url !== null && url === me.url && (actor === null || isSameHost(actor, me.url))
}

export const personIdOf = (account: AccountEntity, me: Me): string => (account.id === me.id || isMyPage(account, me) ? me.personId : idOf(actorOf(account)))

/** `user@domain`; an `acct` is bare for people of the same server. */
export const handleOf = (acct: string, domain: string): string => (acct.includes('@') ? acct : `${acct}@${domain}`)

/** A name without the server's own pictures in it. */
const nameOf = ({ displayName, emojis, acct }: AccountEntity): string => {
  const own = new Set(emojis.map(({ shortcode }) => shortcode))
  const name = displayName.replace(/:(\w+):/gu, (whole, word: string) => (own.has(word) ? '' : whole)).replace(/\s+/gu, ' ').trim()
  return name === '' ? acct.split('@')[0] ?? acct : name
}

export const toPerson = (account: AccountEntity, me: Me): Person => {
  const moved = account.moved ? `Has moved to ${handleOf(account.moved.acct, me.domain)}.` : ''
  const suspended = account.suspended === true ? 'This account is suspended.' : ''
  return {
    id: personIdOf(account, me), network, handle: handleOf(account.acct, me.domain), name: nameOf(account),
    bio: [suspended, moved, toPlain(account.note).text].filter(Boolean).join('\n\n').slice(0, 5000),
    avatarUrl: webAddress(account.avatar), url: webAddress(account.url), isBot: account.bot === true,
    followers: account.followersCount, following: account.followingCount, posts: account.statusesCount,
  }
}
