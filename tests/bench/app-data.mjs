/** An inbox as a network would have brought it: so many conversations of five messages, some of fifty, one in ten of them waiting. */
const base = Date.now() - 20 * 86_400_000
const words = [...new Set('the press was cleaned this morning and the paper is damp so could you say whether the second sheet may dry until Friday or whether we print it at once'.split(' '))]
/** No two say the same, as between people: the same said to many is looked at as noise. */
const text = (seed) => [
  ...[0, 1, 2, 3, 4].map((power) => words[Math.floor(seed / words.length ** power) % words.length]),
  ...Array.from({ length: 15 + seed % 15 }, (_, at) => words[(seed * 7 + at * 3) % words.length]),
].join(' ')

export const account = {
  id: 'net:me', network: 'net', personId: 'net:p-me', handle: 'me.example', name: 'Me', service: 'https://net.example', url: null,
  abilities: ['reply'], limits: { graphemes: 300, bytes: null, graphemesPerLink: null, images: null }, addedAt: base - 86_400_000,
}
const person = (name) => ({
  id: `net:p-${name}`, network: 'net', handle: `${name}.example`, name: name === 'me' ? 'Me' : `Person ${name}`, bio: '', avatarUrl: null, url: null, isBot: false, followers: null, following: null, posts: null,
})
const message = (talk, at, author, said) => ({
  id: `net:m-${talk}-${at}`, uri: `m-${talk}-${at}`, network: 'net', threadId: `net:t-${talk}`, authorId: `net:p-${author}`, kind: at === 0 ? 'post' : 'reply', text: said, marks: [], language: 'en',
  mentions: [], parentId: at === 0 ? null : `net:m-${talk}-${at - 1}`, quotedId: null, quotedAuthorId: null, audience: 'public', warning: null, attachments: [], sentAt: base + talk * 60 + at, arrivedAt: base + talk * 60 + at,
  edited: null, deletedAt: null, url: null, ref: '',
})

/** One conversation: my post, then one after the other; their last word waits in one of ten. */
const talkOf = (talk, size) => {
  const isWaiting = size > 5 || talk % 10 === 0
  return Array.from({ length: size + (isWaiting ? 0 : -1) }, (_, at) => message(talk, at, at % 2 === 0 ? 'me' : `n${talk}`, text(talk * 50 + at))).slice(0, isWaiting ? size - size % 2 : size)
}

const batchOf = (talks, cursor) => ({
  accountId: account.id, account: null, people: [person('me'), ...talks.map(({ talk }) => person(`n${talk}`))],
  threads: talks.map(({ talk }) => ({ id: `net:t-${talk}`, network: 'net', uri: `t-${talk}`, root: 'post', authorId: 'net:p-me', title: null, url: null, isIncomplete: false })),
  messages: talks.flatMap(({ messages }) => messages), gone: [], reactions: [], followerEvents: [], followerSnapshot: null, readThreadIds: [], cursor, hasMore: false, progress: null,
})

/** Batches as JSON, from one conversation to another; `long` of each thousand have fifty messages. */
export function * batches(from, to, each, long) {
  for (let at = from; at < to; at += each) {
    const talks = Array.from({ length: Math.min(each, to - at) }, (_, index) => ({ talk: at + index, messages: talkOf(at + index, (at + index) % 1000 < long ? 50 : 6) }))
    yield JSON.stringify(batchOf(talks, `c${at}`))
  }
}
