/** What the judge of noise looks at, made in one place from a message, its author and what is known around them. */
import type { Exception } from '#domain/exception'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import { newlyNamed } from '../naming.ts'

export interface NoiseContext {
  /** Person ids of the user's own accounts. */
  readonly mine: ReadonlySet<string>
  /** The message it answers, where known. */
  readonly parent: Message | null
  /** True where it answers words of the user's, also where these are not at hand. */
  readonly isReplyToMe: boolean
  /** How many messages each of the two wrote to the other before this one. */
  readonly history: { readonly theirs: number; readonly mine: number }
  /** How many other people's or threads' messages in the inbox carry the same text. */
  readonly sameTextSeen: number
  readonly exceptions: readonly Exception[]
  /** True where a network gives a bare repost as if it were a message. */
  readonly isRepost?: boolean
}

export interface NoiseItem {
  readonly kind: Message['kind'] | 'repost'
  readonly text: string
  /** Addresses it links to, each once. */
  readonly links: readonly string[]
  /** How many people besides the user it names of its own accord. */
  readonly named: number
  readonly tags: readonly string[]
  readonly hasPicture: boolean
  readonly isReplyToMe: boolean
  readonly parentText: string | null
  readonly author: Person
  readonly history: NoiseContext['history']
  readonly sameTextSeen: number
  readonly exceptions: readonly Exception[]
}

/** The one way an item is made, in the app and in the evaluation. */
export const noiseItemOf = (message: Message, author: Person, context: NoiseContext): NoiseItem => {
  const links = new Set<string>()
  const tags: string[] = []
  for (const { kind, target } of message.marks) {
    if (kind === 'link') links.add(target)
    else if (kind === 'tag') tags.push(target)
  }
  for (const { kind, url } of message.attachments) if (kind === 'link') links.add(url)
  let named = 0
  if (message.mentions.length > 0) for (const personId of newlyNamed(message, context.parent)) if (!context.mine.has(personId)) named++
  return {
    kind: context.isRepost === true ? 'repost' : message.kind,
    text: message.text, links: [...links], named, tags,
    hasPicture: message.attachments.some(({ kind }) => kind === 'image' || kind === 'video'),
    isReplyToMe: context.isReplyToMe, parentText: context.parent?.text ?? null, author,
    history: context.history, sameTextSeen: context.sameTextSeen, exceptions: context.exceptions,
  }
}
