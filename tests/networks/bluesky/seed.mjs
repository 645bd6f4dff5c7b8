/** What people do on the test network, each with an ordinary client of their own. */
import { AtpAgent, RichText } from '@atproto/api'

/** Signs somebody up; their `agent` is another client than Kith. */
export const createPerson = async (network, name, profile = {}) => {
  const agent = new AtpAgent({ service: network.directPds })
  const handle = `${name}.test`
  const password = `${name}-password`
  const { data } = await agent.createAccount({ handle, email: `${name}@kith.test`, password })
  // The DID document names the fault proxy; this client is nobody's test subject and goes straight to the PDS.
  agent.sessionManager.pdsUrl = undefined
  await agent.upsertProfile(() => ({ displayName: profile.name ?? name, description: profile.bio ?? '', ...profile.record }))
  return { name, did: data.did, handle, password, email: `${name}@kith.test`, agent }
}

/** An app password, as a user makes one for Kith. */
export const appPassword = async (person, name = 'kith') =>
  (await person.agent.com.atproto.server.createAppPassword({ name })).data.password

const rooted = (parent) => ({ root: parent.root ?? { uri: parent.uri, cid: parent.cid }, parent: { uri: parent.uri, cid: parent.cid } })

/** The record of a post: links and mentions found in its text as an ordinary client finds them. */
export const postRecord = async (person, text, { replyTo, quotes, at, langs = ['en'], ...more } = {}) => {
  const rich = new RichText({ text })
  await rich.detectFacets(person.agent)
  return {
    $type: 'app.bsky.feed.post', text: rich.text, langs, createdAt: new Date(at ?? Date.now()).toISOString(),
    ...(rich.facets ? { facets: rich.facets } : {}),
    ...(replyTo ? { reply: rooted(replyTo) } : {}),
    ...(quotes ? { embed: { $type: 'app.bsky.embed.record', record: { uri: quotes.uri, cid: quotes.cid } } } : {}),
    ...more,
  }
}

/** Publishes one post; what it resolves to can be replied to and quoted. */
export const post = async (person, text, options = {}) => {
  const record = await postRecord(person, text, options)
  const { data } = await person.agent.com.atproto.repo.createRecord({ repo: person.did, collection: 'app.bsky.feed.post', record })
  return { uri: data.uri, cid: data.cid, root: record.reply?.root }
}

/** Publishes many records at once, 200 to a call; far faster than one by one. */
export const publish = async (person, records) => {
  const published = []
  for (let at = 0; at < records.length; at += 200) {
    const writes = records.slice(at, at + 200).map((value) => ({ $type: 'com.atproto.repo.applyWrites#create', collection: value.$type, value }))
    const { data } = await person.agent.com.atproto.repo.applyWrites({ repo: person.did, writes })
    published.push(...(data.results ?? []).map(({ uri, cid }) => ({ uri, cid })))
  }
  return published
}

export const remove = (person, { uri }) => person.agent.deletePost(uri)
export const like = (person, { uri, cid }) => person.agent.like(uri, cid)
export const repost = (person, { uri, cid }) => person.agent.repost(uri, cid)
export const follow = (person, other) => person.agent.follow(other.did)

/** Waits until the AppView shows all that was written; needed between posts that depend on each other. */
export const settle = async (network) => {
  const answer = await fetch(`${network.control}/process-all`, { method: 'POST' })
  if (!answer.ok) throw new Error(await answer.text())
}
