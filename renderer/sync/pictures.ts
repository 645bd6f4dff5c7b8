/** Pictures of answers: kept in the store, and handed to main, which sends them. */
import type { CallInput, CallOutput } from '#bridge'
import type { Attached } from '#domain/draft'
import { call } from '../bridge.ts'
import { getPicture, savePicture } from '../store/pictures.ts'
import type { BlobRow } from '../store/change-rows.ts'

/** The part of the bridge that pictures need. */
export interface PictureBridge {
  readonly call: <K extends 'putAttachment' | 'readAttachment'>(name: K, input: CallInput<K>) => Promise<CallOutput<K>>
}

/** Bytes at once: as base64 well below what the border takes. */
const partBytes = 1_000_000

const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  // A few at a time: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
const fromBase64 = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

/** SHA-256, hex: what a picture is called everywhere. */
export const hashOf = async (bytes: Blob): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** On main's disk, whole and checked, when it resolves; main goes on from what it has already. */
export const putPicture = async ({ hash, bytes }: BlobRow, bridge: PictureBridge = { call }): Promise<void> => {
  const whole = new Uint8Array(await bytes.arrayBuffer())
  for (let from = 0, turns = 0; from < whole.length; turns += 1) {
    if (turns > whole.length / partBytes + 3) throw new Error(`The picture ${hash} is not taken.`)
    from = await bridge.call('putAttachment', { hash, from, size: whole.length, base64: toBase64(whole.subarray(from, from + partBytes)) })
  }
}

/** In the store and with main when it resolves. */
export const keepPicture = async (picture: BlobRow): Promise<void> => {
  await savePicture(picture)
  await putPicture(picture)
}

/** Main has lost the bytes of an answer: it gets them again from the store. False where the store has not all of them. */
export const putAgain = async (attachments: readonly Attached[], bridge: PictureBridge): Promise<boolean> => {
  for (const { hash } of attachments) {
    const picture = await getPicture(hash)
    if (!picture) return false
    await putPicture(picture, bridge)
  }
  return attachments.length > 0
}

/** From the store; or, after a restore, from main, into the store. Null where nobody has them. */
export const fetchPicture = async ({ hash, mediaType }: Pick<Attached, 'hash' | 'mediaType'>, bridge: PictureBridge = { call }): Promise<Blob | null> => {
  const kept = await getPicture(hash)
  if (kept) return kept.bytes
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0, size = 1; from < size;) {
    const part = await bridge.call('readAttachment', { hash, from })
    if (!part || part.base64 === '') return null
    const bytes = fromBase64(part.base64)
    parts.push(bytes)
    from += bytes.length
    ;({ size } = part)
  }
  const bytes = new Blob(parts, { type: mediaType })
  if (await hashOf(bytes) !== hash) return null
  await savePicture({ hash, mediaType, bytes })
  return bytes
}
