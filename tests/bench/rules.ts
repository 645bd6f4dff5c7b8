/** How long all rules together take for one message: noise, turn, depth, rank. */
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import { exchangesIn } from '../../renderer/rules/depth.ts'
import { noiseItemOf } from '../../renderer/rules/noise/item.ts'
import { judge } from '../../renderer/rules/noise.ts'
import { rankOf } from '../../renderer/rules/rank.ts'
import { turnsOf } from '../../renderer/rules/turn.ts'
import { mentionMarks } from '../eval/handles.ts'

const texts = [
  '@me my zoom installer stuck at 3% and said "network connection failed" with error code 1006. How to fix it?',
  '@me Wir waren gestern mit den Kindern dort und haben deine Suppe nachgekocht, sie war herrlich. Welche Linsen nimmst du?',
  'Hi Jo, I hope you are doing well. We help brands like yours scale their revenue. Would you be open to a quick call next week?',
  '10 Lessons For Better Leadership https://leadblog.example/10 #leadership #growth @a @b @c @d @me',
  '@me no, that is not what I said. Read the second paragraph again, please, and then tell me where I mention the harbour.',
  'ありがとうございます、昨日いただいた写真を母に見せたらとても喜んでいました。来週の土曜日も開いていますか。',
  '@me спасибо большое, вчера попробовали ваш рецепт, дети съели всё до крошки',
  'ok thanks!',
]
const people = 40
const perThread = 25

/**
 * Best of several rounds, in microseconds of processor time a message (other programs do not count);
 * every round has other texts, so that nothing is remembered from the one before.
 */
export const measureRules = (messages = 4000, rounds = 5): { rulesUs: number } => {
  judgeThreads(threadsOf(messages, 'warm'))
  const times = Array.from({ length: rounds }, (_, round) => {
    const threads = threadsOf(messages, String(round))
    const before = process.cpuUsage()
    judgeThreads(threads)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / messages
  })
  return { rulesUs: Math.round(Math.min(...times) * 10) / 10 }
}

const mine = new Set(['@me'])

const judgeThreads = (threads: readonly (readonly Message[])[]): void => {
  for (const messages of threads) {
    const byId = new Map(messages.map((message) => [message.id, message]))
    const noise = new Set<string>()
    for (const message of messages) {
      if (mine.has(message.authorId)) continue
      const parent = byId.get(message.parentId ?? '') ?? null
      const verdict = judge(noiseItemOf(message, personOf(message.authorId), {
        mine, parent, isReplyToMe: parent !== null && mine.has(parent.authorId), history: { theirs: 0, mine: 0 }, sameTextSeen: 0, exceptions: [],
      }))
      if (verdict.is === 'noise') noise.add(message.id)
    }
    const thread = { root: 'post' as const, mine, bots: new Set<string>(), noise, messages }
    const exchanges = exchangesIn(thread)
    for (const [personId, { waiting }] of turnsOf(thread)) {
      if (waiting.length > 0) rankOf({ messages: waiting, exchanges: exchanges.get(personId) ?? 0, way: 'replied-to-you' })
    }
  }
}

const threadsOf = (count: number, round: string): Message[][] => Array.from({ length: Math.ceil(count / perThread) }, (_, thread) =>
  Array.from({ length: perThread }, (__, index) => messageOf(thread * perThread + index, index, `${round}-${thread}`)))

const messageOf = (count: number, index: number, thread: string): Message => {
  const isMine = index % 5 === 0
  const text = `${texts[count % texts.length] ?? ''} ${thread}`
  const mentions = [...new Set(text.match(/@\w+/gu) ?? [])]
  return {
    id: `${thread} ${index}`, uri: '', network: 'n', threadId: thread, authorId: isMine ? '@me' : `p${count % people}`, kind: 'reply', text,
    marks: [...mentionMarks(text, mentions), ...[...text.matchAll(/https:\S+/gu)].map(({ 0: target, index: from }) => ({ kind: 'link' as const, from, to: from + target.length, target }))],
    language: null, mentions, parentId: index === 0 ? null : `${thread} ${Math.floor(index / 2)}`, quotedId: null, quotedAuthorId: null, audience: 'public', warning: null,
    attachments: [], sentAt: count, arrivedAt: count, edited: null, deletedAt: null, url: null, ref: '',
  }
}

const personOf = (id: string): Person => ({
  id, network: 'n', handle: `${id}.example`, name: 'Ana Petersen', bio: 'Baker, mother of two. I write about rye.', avatarUrl: null, url: null, isBot: false, followers: 120, following: 200, posts: 900,
})
