/** Pictures of an answer: uploaded first, each with its description. https://docs.joinmastodon.org/methods/media/#v2 */
import type { SendItem } from '#domain/outbox-item'
import { Failed, failed } from '../../failed.ts'
import type { Session } from '../connector.ts'
import type { Api } from './api.ts'
import { asFailed, orNull } from './failure.ts'
import type { Server } from './instance.ts'

const idOf = (answer: unknown): string => {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : null
  if (typeof id !== 'string' && typeof id !== 'number') throw failed('broken', 'bad-answer', 'a picture without an id')
  return String(id)
}

/** Rejects with `refused`/`too-many-pictures` or `picture-not-accepted`, before anything leaves. */
export const checkPictures = (attachments: SendItem['attachments'], { images }: Server): void => {
  if (attachments.length > images.count) throw failed('refused', 'too-many-pictures', `${attachments.length} pictures`)
  const wrong = attachments.find(({ size, mediaType }) => size > images.bytes || !images.mediaTypes.includes(mediaType))
  if (wrong) throw failed('refused', 'picture-not-accepted', `${wrong.mediaType}, ${wrong.size} bytes`)
}

const upload = async (api: Api, file: File, description: string): Promise<unknown> => {
  try {
    // masto's own word for this waits in a way of its own, and sends the server a parameter of masto's.
    return await api.post('/api/v2/media', { file, description }, 'multipart-form')
  } catch (error) {
    const problem = asFailed(error)
    throw problem instanceof Failed && problem.failure.kind === 'refused' ? failed('refused', 'picture-not-accepted', problem.failure.detail) : error
  }
}

/** Large pictures are worked on after the answer (202, no `url` yet); a status takes them only when that is done. */
const settle = async (api: Api, id: string, signal: AbortSignal): Promise<void> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await orNull(api.get(`/api/v1/media/${encodeURIComponent(id)}`))
    const url = typeof answer?.data === 'object' && answer.data !== null && 'url' in answer.data ? answer.data.url : null
    // A server without this call (404) works at once.
    if (answer === null || url !== null) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
    if (signal.aborted) return
  }
}

/** Ids of the uploaded pictures, in order. A picture alone is seen by nobody: whatever fails here, nothing was sent. */
export const uploadAll = async (session: Session, api: Api, attachments: SendItem['attachments']): Promise<string[]> => {
  const ids: string[] = []
  for (const { hash, mediaType, alt } of attachments) {
    const bytes = await session.readAttachment(hash)
    const file = new File([bytes as Uint8Array<ArrayBuffer>], `picture.${mediaType.slice('image/'.length)}`, { type: mediaType })
    const answer = await upload(api, file, alt)
    const id = idOf(answer)
    if (!(typeof answer === 'object' && answer !== null && 'url' in answer && typeof answer.url === 'string')) await settle(api, id, session.signal)
    ids.push(id)
  }
  return ids
}
