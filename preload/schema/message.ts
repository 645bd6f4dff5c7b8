import * as v from 'valibot'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const address = v.nullable(v.pipe(v.string(), v.maxLength(8000)))

/** A stretch of a text that means something; `from` and `to` are UTF-16 offsets into it. */
export const markSchema = v.object({
  kind: v.picklist(['link', 'mention', 'tag', 'strong', 'emphasis', 'code', 'quote', 'item']),
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  to: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** link: an http(s) address; mention: a Person id; tag: the word; else empty. */
  target: v.pipe(v.string(), v.maxLength(8000)),
})

export const attachmentSchema = v.object({
  kind: v.picklist(['image', 'video', 'audio', 'link', 'file']),
  url: v.pipe(v.string(), v.maxLength(8000)),
  /** What its author says it shows; empty where they said nothing. For a link: its title. */
  alt: v.pipe(v.string(), v.maxLength(10_000)),
})

/** One mention, reply, quote, comment, direct message or own post, received or sent. */
export const messageSchema = v.object({
  /** network + ':' + uri, so the same item pulled twice is the same row. */
  id,
  /** Global identity on the network (at-uri, ActivityPub id, comment link). */
  uri: id,
  network: id,
  threadId: id,
  authorId: id,
  kind: v.picklist(['post', 'mention', 'reply', 'quote', 'comment', 'direct']),
  text: v.pipe(v.string(), v.maxLength(100_000)),
  marks: v.pipe(v.array(markSchema), v.maxLength(2000)),
  /** BCP 47, or null where unknown. */
  language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  /** Everybody it names, handles carried on from its parent included (Person ids). */
  mentions: v.pipe(v.array(id), v.maxLength(2000)),
  /** Handles an answer to it names, also of whoever answers; which the words do not name goes in front of them. Only where a network tells nobody else. */
  answerNames: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(600))), v.maxLength(200))),
  /** Message ids; the parent need not have been seen. */
  parentId: v.nullable(id),
  quotedId: v.nullable(id),
  /** Who wrote what it quotes, where the network says so. */
  quotedAuthorId: v.nullable(id),
  audience: v.picklist(['public', 'unlisted', 'followers', 'direct']),
  warning: v.nullable(v.pipe(v.string(), v.maxLength(5000))),
  attachments: v.pipe(v.array(attachmentSchema), v.maxLength(100)),
  /** The time its author claims. */
  sentAt: v.number(),
  /** The network's time of arrival: waiting is counted from here. For own messages equal to `sentAt`. */
  arrivedAt: v.number(),
  edited: v.nullable(v.object({ at: v.number(), textBefore: v.pipe(v.string(), v.maxLength(100_000)) })),
  deletedAt: v.nullable(v.number()),
  /** Held back until a moderator, who this account is, has looked at it. Absent where everybody sees it. */
  isHeld: v.optional(v.boolean()),
  /** Its page on the network, or null. */
  url: address,
  /** Opaque text of the connector: what this account needs to answer or find it. */
  ref: v.pipe(v.string(), v.maxLength(4000)),
})
