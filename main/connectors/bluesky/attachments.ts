/** What hangs on a post: pictures, videos and link cards as the AppView shows them. */
import { AppBskyEmbedExternal, AppBskyEmbedImages, AppBskyEmbedRecordWithMedia, AppBskyEmbedVideo } from '@atproto/api'
import type { Attachment } from '#domain/message'
import { webAddress } from './ids.ts'

const attachment = (kind: Attachment['kind'], address: unknown, alt: unknown): Attachment[] => {
  const url = webAddress(address)
  return url === null ? [] : [{ kind, url, alt: typeof alt === 'string' ? alt.slice(0, 4000) : '' }]
}

/** Attachments of an embed view; quoted posts are no attachments. Only web addresses come through. */
export const toAttachments = (embed: unknown): Attachment[] => {
  if (AppBskyEmbedImages.isView(embed)) {
    const { images } = embed as AppBskyEmbedImages.View
    return images.slice(0, 10).flatMap(({ fullsize, alt }) => attachment('image', fullsize, alt))
  }
  if (AppBskyEmbedVideo.isView(embed)) {
    const { playlist, alt } = embed as AppBskyEmbedVideo.View
    return attachment('video', playlist, alt)
  }
  if (AppBskyEmbedExternal.isView(embed)) {
    const { external } = embed as AppBskyEmbedExternal.View
    return attachment('link', external.uri, external.title)
  }
  return AppBskyEmbedRecordWithMedia.isView(embed) ? toAttachments((embed as AppBskyEmbedRecordWithMedia.View).media) : []
}
