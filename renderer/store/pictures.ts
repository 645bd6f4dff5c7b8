/** The bytes of pictures in drafts and in the outbox. */
import { ask, read } from './open.ts'
import type { BlobRow } from './change-rows.ts'

/** On disk when it resolves. What no draft and no answer names is removed at a later start. */
export const savePicture = (picture: BlobRow): Promise<void> => ask('saveBlob', picture)

export const getPicture = (hash: string): Promise<BlobRow | null> => read(async ({ blobs }) => await blobs.get(hash) ?? null)
