/** What a network takes of pictures. Pure. */
import type { Limits } from '#domain/account'
import type { Attached } from '#domain/draft'
import { countGraphemes } from './room.ts'

/** How many more may go along; 0 where pictures are not taken. */
export const picturesLeft = (attachments: readonly Attached[], { images }: Limits): number =>
  Math.max(0, (images?.count ?? 0) - attachments.length)

/** By how many characters a description is too long; 0 where it fits. */
export const altOver = (alt: string, { images }: Limits): number => {
  const most = images?.altGraphemes ?? null
  return most === null ? 0 : Math.max(0, countGraphemes(alt) - most)
}

/** Why these pictures cannot go, as the code of a refusal, or null. Limits may have changed since they were attached. */
export const pictureTrouble = (attachments: readonly Attached[], limits: Limits): string | null => {
  if (attachments.length === 0) return null
  const { images } = limits
  if (!images) return 'no-pictures'
  if (attachments.length > images.count) return 'too-many-pictures'
  if (attachments.some(({ size, mediaType }) => size > images.bytes || !images.mediaTypes.includes(mediaType))) return 'picture-not-accepted'
  return attachments.some(({ alt }) => altOver(alt, limits) > 0) ? 'description-too-long' : null
}
