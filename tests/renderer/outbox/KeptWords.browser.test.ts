import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { KeptWords } from '../../../renderer/outbox/KeptWords.tsx'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { useStore } from '../store/use-store.ts'
import { draftOf, noon, picture } from '../store/world.ts'

describe('words whose account has gone', () => {
  useStore()
  const draw = useDrawing()

  it('are there to be read and copied, those that may have gone before first', async () => {
    await saveDraft(draftOf('c1', 'Half a thought', noon))
    await saveDraft(draftOf('c2', 'Perhaps sent', noon - 9, { restored: 'account-left' }))
    await saveDraft(draftOf('c3', '', noon + 9, { attachments: [picture('a')] }))
    const place = draw(createElement(KeptWords))
    await soon(() => expect(place.querySelector('summary')?.textContent).toBe('Words you kept: 2'))
    expect([...place.querySelectorAll('li p')].map(({ textContent }) => textContent)).toEqual(['Perhaps sent', 'Half a thought'])
    place.querySelector('summary')?.click()
    place.querySelector('button')?.click()
    await soon(() => expect(place.querySelector('li [aria-live]')?.textContent).toMatch(/^(?:Copied\.|It is selected: copy it with the keyboard\.)$/u))
  })
  it('are not spoken of where there are none', async () => {
    const place = draw(createElement(KeptWords))
    await saveDraft(draftOf('c3', '', noon, { attachments: [picture('a')] }))
    await saveDraft(draftOf('c1', 'One', noon))
    await soon(() => expect(place.querySelector('summary')?.textContent).toBe('Words you kept: 1'))
    await saveDraft(draftOf('c1', '', noon + 1))
    await soon(() => expect(place.textContent).toBe(''))
  })
})
