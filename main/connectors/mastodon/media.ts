/** Pictures of an answer: uploaded first, each with its description. https://docs.joinmastodon.org/methods/media/#v2 */
import type { SendItem } from '#domain/outbox-item'
import { failed } from '../../failed.ts'
import type { Session } from '../connector.ts'
import type { Api } from './api.ts'
import { orNull } from './failure.ts'

const idOf = (answer: unknown): string => {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : null
  if (typeof id !== 'string' && typeof id !== 'number') throw failed('broken', 'bad-answer', 'a picture without an id')
  return String(id)
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
    // masto's own word for this waits in a way of its own, and sends the server a parameter of masto's.
    const answer = await api.post('/api/v2/media', { file, description: alt }, 'multipart-form')
    const id = idOf(answer)
    if (!(typeof answer === 'object' && answer !== null && 'url' in answer && typeof answer.url === 'string')) await settle(api, id, session.signal)
    ids.push(id)
  }
  return ids
}
