import { createElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Backup } from '#domain/backup'
import { RestoreOffer } from '../../../renderer/backup/RestoreOffer.tsx'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { closeBackups, getBackups, openBackups } from '../../../renderer/sync/backups.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { MadeUpMain } from '../sync/made-up-main.ts'
import { useStore } from '../store/use-store.ts'
import { account, draftOf, noon } from '../store/world.ts'

const backup = (id: string, at: number): Backup => ({ id, generation: 'before', kind: 'latest', at, size: 1000, counts: { drafts: 1 }, accounts: ['me.example'] })

describe('the offer to restore', () => {
  useStore(account())
  const draw = useDrawing()
  afterEach(closeBackups)

  const open = async (): Promise<HTMLElement> => {
    const main = new MadeUpMain()
    main.offer = [backup('b1', noon + 7000), backup('b2', noon + 1000)]
    await openBackups(main.parts)
    return draw(createElement(RestoreOffer, { offer: getBackups().offer, onGoOn: () => undefined }))
  }
  const buttons = (place: HTMLElement): (string | null)[] => [...place.querySelectorAll('button')].map(({ textContent }) => textContent)

  it('after a restore that was cut off says so, that nothing is there twice, and how to leave it', async () => {
    // Main offers again although something is here: a part has come back.
    await saveDraft(draftOf('c1', 'came back', noon))
    const place = await open()
    await soon(() => expect(place.querySelector('h1')?.textContent).toBe('The restore was cut off half-way'))
    expect(place.textContent).toContain('A part of what you wrote and decided is back. Restore once more, and the rest comes too; nothing is there twice.')
    expect(place.textContent).toContain('Leave it at that, and the backups stay where they are')
    expect(buttons(place)).toEqual(expect.arrayContaining(['Go on restoring', 'Leave it at that', 'Choose another']))
  })
  it('of two states of one minute tells which is which', async () => {
    const place = await open()
    await soon(() => expect(place.querySelector('.backup-when')?.textContent).toMatch(/:07/u))
    ;[...place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Choose another')?.click()
    await soon(() => expect(place.querySelectorAll('.backup-when')).toHaveLength(2))
    expect(new Set([...place.querySelectorAll('.backup-when')].map(({ textContent }) => textContent)).size).toBe(2)
  })
})
