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
  /** The user is named in the middle of a sentence: spoken about, not only tagged. */
  readonly isAboutMe: boolean
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
  let isAboutMe = false
  for (const { kind, target, from, to } of message.marks) {
    if (kind === 'link') links.add(target)
    else if (kind === 'tag') tags.push(target)
    else if (kind === 'mention' && context.mine.has(target)) isAboutMe ||= isInside(message.text, from, to)
  }
  for (const { kind, url } of message.attachments) if (kind === 'link') links.add(url)
  let named = 0
  if (message.mentions.length > 0) for (const personId of newlyNamed(message, context.parent)) if (!context.mine.has(personId)) named++
  return {
    kind: context.isRepost === true ? 'repost' : message.kind,
    text: message.text, links: [...links], named, tags, isAboutMe,
    hasPicture: message.attachments.some(({ kind }) => kind === 'image' || kind === 'video'),
    isReplyToMe: context.isReplyToMe, parentText: context.parent?.text ?? null, author,
    history: context.history, sameTextSeen: context.sameTextSeen, exceptions: context.exceptions,
  }
}

/** Words right before and right after, in the same line, or "via" before it: the name is part of a sentence. */
const isInside = (text: string, from: number, to: number): boolean =>
  /(?<!\p{L})(?:via|from|by|von|par|por|di|от) $/iu.test(text.slice(Math.max(0, from - 6), from)) || /(?<![@\p{L}\p{N}_.-])\p{L}[\p{L}\p{M}'’]*,? $/u.test(text.slice(Math.max(0, from - 40), from)) && /^(?:['’]s)?,? ?(?!https?:)\p{L}/u.test(text.slice(to, to + 10))
