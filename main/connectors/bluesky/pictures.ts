/** Pictures of an answer: their bytes go to the account's own server first, then the record names them. */
import { BlobRef, type Agent, type AppBskyEmbedImages } from '@atproto/api'
import * as v from 'valibot'
import type { Attached } from '#domain/draft'
import type { Attachment } from '#domain/message'
import { Failed, failed } from '../../failed.ts'
import type { Session } from '../connector.ts'
import { asFailed } from './failure.ts'
import { info } from './info.ts'

/** Rejects with `refused`/`too-many-pictures` or `picture-not-accepted`, before anything leaves. */
export const checkPictures = (attachments: readonly Attached[]): void => {
  const { count, bytes, mediaTypes } = info.limits.images ?? { count: 0, bytes: 0, mediaTypes: [] }
  if (attachments.length > count) throw failed('refused', 'too-many-pictures', `${attachments.length} pictures`)
  const wrong = attachments.find(({ size, mediaType }) => size > bytes || !(mediaTypes as readonly string[]).includes(mediaType))
  if (wrong) throw failed('refused', 'picture-not-accepted', `${wrong.mediaType}, ${wrong.size} bytes`)
}

const upload = async (agent: Agent, session: Session, { hash, mediaType }: Attached): Promise<BlobRef> => {
  const bytes = await session.readAttachment(hash)
  try {
    return (await agent.com.atproto.repo.uploadBlob(bytes, { encoding: mediaType })).data.blob
  } catch (error) {
    const problem = asFailed(error, session.now())
    throw problem instanceof Failed && problem.failure.kind === 'refused' ? failed('refused', 'picture-not-accepted', problem.failure.detail) : error
  }
}

/**
 * The embed of an answer with pictures, or null without. What is uploaded and never named the server drops by itself
 * (https://atproto.com/specs/blob), so an upload may be repeated.
 */
export const uploadPictures = async (agent: Agent, session: Session, attachments: readonly Attached[]): Promise<AppBskyEmbedImages.Main & { $type: 'app.bsky.embed.images' } | null> => {
  const images: AppBskyEmbedImages.Image[] = []
  // One after the other: each has the whole line, and its time limit, to itself.
  for (const attached of attachments) {
    const aspectRatio = { width: Math.max(1, Math.round(attached.width)), height: Math.max(1, Math.round(attached.height)) }
    images.push({ image: await upload(agent, session, attached), alt: attached.alt, aspectRatio })
  }
  return images.length === 0 ? null : { $type: 'app.bsky.embed.images', images }
}

const linkSchema = v.object({ ref: v.object({ $link: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,200}$/iu)) }) })
const cidOf = (image: unknown): string | null => {
  if (image instanceof BlobRef) return (image.ref as { toString(): string }).toString()
  const read = v.safeParse(linkSchema, image)
  return read.success ? read.output.ref.$link : null
}

const embedSchema = v.object({ $type: v.literal('app.bsky.embed.images'), images: v.array(v.object({ image: v.unknown(), alt: v.fallback(v.string(), '') })) })
const withMediaSchema = v.object({ $type: v.literal('app.bsky.embed.recordWithMedia'), media: embedSchema })

/**
 * The pictures of one of our own records, or null where it has none. Read from the record, since right after sending
 * there is nothing else: what `send` returns and what a pull brings are the same then.
 */
export const ownPictures = (did: string, embed: unknown): Attachment[] | null => {
  const read = v.safeParse(v.union([embedSchema, v.pipe(withMediaSchema, v.transform(({ media }) => media))]), embed)
  if (!read.success) return null
  return read.output.images.slice(0, 10).flatMap(({ image, alt }) => {
    const cid = cidOf(image)
    return cid === null ? [] : [{ kind: 'image' as const, url: `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${cid}`, alt: alt.slice(0, 4000) }]
  })
}
