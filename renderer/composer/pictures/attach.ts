/** From files to pictures that lie safely in the store and with main, ready to be named by a draft. */
import type { Limits } from '#domain/account'
import type { Attached } from '#domain/draft'
import { hashOf, keepPicture } from '../../sync/pictures.ts'
import { refusalOf, unopened, type Refusal } from './picking.ts'
import { reducePicture } from './reduce.ts'

export interface Attaching {
  /** How many more the network takes. */
  readonly left: number
  readonly images: Limits['images']
  /** Is it attached already? Then it is not attached twice. */
  readonly has: (hash: string) => boolean
}

export interface AttachedFiles {
  readonly added: readonly Attached[]
  readonly refused: readonly { readonly file: File; readonly why: Refusal }[]
  /** How many were attached already. */
  readonly again: number
  /** How many of those added moved and are still now. */
  readonly moving: number
  /** How many more there were than the network takes. */
  readonly over: number
}

const keep = async (file: File, { bytes, mediaTypes }: NonNullable<Limits['images']>): Promise<{ picture: Attached; wasMoving: boolean } | Refusal> => {
  const refusal = refusalOf(file)
  if (refusal !== null) return refusal
  const reduced = await reducePicture(file, { bytes, mediaTypes }).catch(() => null)
  if (!reduced) return unopened(file)
  const { mediaType, width, height, wasMoving } = reduced
  const hash = await hashOf(reduced.bytes)
  try {
    await keepPicture({ hash, mediaType, bytes: reduced.bytes })
  } catch {
    return 'not-kept'
  }
  return { picture: { hash, mediaType, size: reduced.bytes.size, width, height, alt: '' }, wasMoving }
}

/** One after the other: several photos at once would fill the memory. Never rejects for what is wrong with a file. */
export const attach = async (files: readonly File[], { left, images, has }: Attaching): Promise<AttachedFiles> => {
  const added: Attached[] = []
  const refused: { file: File; why: Refusal }[] = []
  let moving = 0
  let again = 0
  let over = 0
  for (const file of files) {
    if (!images || added.length >= left) {
      over += 1
      continue
    }
    const kept = await keep(file, images)
    if (typeof kept === 'string') refused.push({ file, why: kept })
    else if (has(kept.picture.hash) || added.some(({ hash }) => hash === kept.picture.hash)) again += 1
    else {
      added.push(kept.picture)
      if (kept.wasMoving) moving += 1
    }
  }
  return { added, refused, again, moving, over }
}
