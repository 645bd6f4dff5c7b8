import { beforeEach, describe, expect, it } from 'vitest'
import type { CallInput, CallOutput } from '#bridge'
import type { Attached } from '#domain/draft'
import { saveAccount } from '../../../renderer/store/accounts.ts'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { editItem, listOutbox, noteApproved, queueReply, retryItem, takeNext } from '../../../renderer/store/outbox.ts'
import { getPicture, savePicture } from '../../../renderer/store/pictures.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { attempt, type SendBridge } from '../../../renderer/sync/attempt.ts'
import { fetchPicture, hashOf, putAgain, putPicture } from '../../../renderer/sync/pictures.ts'
import { apply, reopen, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, noon, say } from '../store/world.ts'

const ana = conversationId('ana', 'walk')

/** Main's side: takes parts as it does, and sends only what it has. */
class Main {
  readonly files = new Map<string, Uint8Array>()
  readonly asked: string[] = []
  /** Parts it answers as if they had not come. */
  deaf = 0
  readonly bridge: SendBridge = {
    call: async (name, input) => {
      this.asked.push(name)
      const answers: Readonly<Record<string, () => unknown>> = {
        putAttachment: () => this.put(input as CallInput<'putAttachment'>),
        readAttachment: () => this.read(input as CallInput<'readAttachment'>),
        send: () => this.send(input as CallInput<'send'>),
      }
      return answers[name]?.() as CallOutput<typeof name>
    },
  }

  private put({ hash, from, size, base64 }: CallInput<'putAttachment'>): number {
    const there = this.files.get(hash) ?? new Uint8Array()
    if (there.length === size) return size
    if (from !== there.length || this.deaf-- > 0) return there.length
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const grown = new Uint8Array(there.length + bytes.length)
    grown.set(there)
    grown.set(bytes, there.length)
    this.files.set(hash, grown)
    return grown.length
  }
  private read({ hash, from }: CallInput<'readAttachment'>): CallOutput<'readAttachment'> {
    const bytes = this.files.get(hash)
    return bytes ? { hash, from, size: bytes.length, base64: btoa(String.fromCharCode(...bytes.subarray(from, from + 5))) } : null
  }
  private send({ item }: CallInput<'send'>): CallOutput<'send'> {
    const isMissing = item.attachments.some(({ hash }) => !this.files.has(hash))
    if (isMissing) return { is: 'failed', failure: { kind: 'refused', code: 'attachment-missing', until: null, detail: '' } }
    return { is: 'sent', message: say('sent', 'me', 'walk', { parent: 'hi', text: item.text, at: noon }) }
  }
}

const picture = async (bytes: Uint8Array<ArrayBuffer>, alt = ''): Promise<{ attached: Attached; row: { hash: string; mediaType: string; bytes: Blob } }> => {
  const blob = new Blob([bytes], { type: 'image/png' })
  const hash = await hashOf(blob)
  return { attached: { hash, mediaType: 'image/png', size: bytes.length, width: 4, height: 3, alt }, row: { hash, mediaType: 'image/png', bytes: blob } }
}
const limits = { ...account().limits, images: { count: 4, bytes: 1_000_000, mediaTypes: ['image/png'], altGraphemes: null } }
const me = account('me', { limits })

describe('pictures', () => {
  useStore(me)
  let main = new Main()
  beforeEach(async () => {
    main = new Main()
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 })]))
  })
  const item = (attachments: readonly Attached[]) => queueReply({ conversationId: ana, text: '', attachments }, noon)

  it('are called by the hash of their bytes', async () => {
    expect(await hashOf(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('go to main in parts, and go on where a part did not arrive', async () => {
    const bytes = new Uint8Array(2_300_000).map((_, at) => at % 251)
    const { row } = await picture(bytes)
    main.deaf = 1
    await putPicture(row, main.bridge)
    expect(await hashOf(new Blob([new Uint8Array(main.files.get(row.hash) ?? [])]))).toBe(row.hash)
    expect(main.asked).toHaveLength(4)
  })

  it('are not put for ever where main never takes them', async () => {
    const { row } = await picture(new Uint8Array(10))
    main.deaf = Infinity
    await expect(putPicture(row, main.bridge)).rejects.toThrow('is not taken')
  })

  it('are fetched from main after a restore, and kept', async () => {
    const { attached } = await picture(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
    expect(await fetchPicture(attached, main.bridge)).toBeNull()
    main.files.set(attached.hash, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
    expect((await fetchPicture(attached, main.bridge))?.size).toBe(8)
    expect((await getPicture(attached.hash))?.mediaType).toBe('image/png')
    main.files.set(attached.hash, new Uint8Array([9]))
    expect((await fetchPicture(attached, main.bridge))?.size).toBe(8)
  })

  it('whose bytes are not those of their hash are none', async () => {
    const { attached } = await picture(new Uint8Array([1, 2, 3]))
    main.files.set(attached.hash, new Uint8Array([9, 9, 9]))
    expect(await fetchPicture(attached, main.bridge)).toBeNull()
    expect(await getPicture(attached.hash)).toBeNull()
  })

  it('that main has lost are put again, once, and the answer goes', async () => {
    const { attached, row } = await picture(new Uint8Array([1, 2, 3]), 'A boat')
    await savePicture(row)
    expect(await attempt({ ...await item([attached]), attempts: 1 }, me, main.bridge)).toMatchObject({ is: 'sent' })
    expect(main.asked).toEqual(['send', 'putAttachment', 'send'])
  })

  it('that the account no longer takes keep the answer here, refused before anybody is asked', async () => {
    const { attached } = await picture(new Uint8Array([1, 2, 3]), 'A boat')
    await saveSettings({ undoMs: 0 })
    const { id } = await item([attached])
    await noteApproved(id, noon)
    await saveAccount({ ...me, limits: { ...limits, images: { ...limits.images, altGraphemes: 3 } } })
    expect(await takeNext(me.id, noon)).toBeNull()
    expect(await listOutbox()).toMatchObject([{ id, state: 'refused', attachments: [attached], failure: { code: 'description-too-long' } }])
    await saveAccount({ ...me, limits: { ...limits, images: null } })
    await retryItem(id, noon)
    expect(await takeNext(me.id, noon)).toBeNull()
    expect(await listOutbox()).toMatchObject([{ id, state: 'refused', failure: { code: 'no-pictures' } }])
    expect((await editItem(id, noon))?.attachments).toEqual([attached])
  })

  it('that nobody has any more keep the answer here, refused', async () => {
    const { attached } = await picture(new Uint8Array([1, 2, 3]))
    expect(await attempt({ ...await item([attached]), attempts: 1 }, me, main.bridge)).toMatchObject({ is: 'refused', failure: { code: 'attachment-missing' } })
    expect(main.asked).toEqual(['send'])
    expect(await putAgain([], main.bridge)).toBe(false)
  })
})

describe('bytes of pictures', () => {
  useStore(me)
  beforeEach(() => apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 })])))

  it('stay for drafts and for answers on their way, and go at the next start when nobody names them', async () => {
    const [drafted, queued, unnamed] = await Promise.all([[1], [2], [3]].map((bytes) => picture(new Uint8Array(bytes))))
    if (!drafted || !queued || !unnamed) throw new Error('no pictures')
    for (const { row } of [drafted, queued, unnamed]) await savePicture(row)
    await queueReply({ conversationId: ana, text: 'look', attachments: [queued.attached] }, noon)
    await saveDraft({ conversationId: ana, accountId: me.id, text: '', attachments: [drafted.attached], messageId: null, restored: null, savedAt: noon })
    await reopen()
    // Asked after the removal, which the worker does first.
    await saveDraft({ conversationId: 'another', accountId: me.id, text: 'x', attachments: [], messageId: null, restored: null, savedAt: noon })
    const there = await Promise.all([drafted, queued, unnamed].map(async ({ row }) => await getPicture(row.hash) !== null))
    expect(there).toEqual([true, true, false])
    expect(new Uint8Array(await (await getPicture(drafted.row.hash))?.bytes.arrayBuffer() ?? new ArrayBuffer())).toEqual(new Uint8Array([1]))
  })
})
