import { createElement, useState } from 'react'
import { flushSync } from 'react-dom'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDraft, type DraftControl } from '../../../renderer/composer/use-draft.ts'
import { listUnsaved } from '../../../renderer/composer/unsaved.ts'
import { flushComposers } from '../../../renderer/composer/flushing.ts'
import { getDraft, saveDraft } from '../../../renderer/store/drafts.ts'
import { closeStore, openStore } from '../../../renderer/store/open.ts'
import { editItem, listOutbox, queueReply } from '../../../renderer/store/outbox.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { apply, storeName, useStore } from '../store/use-store.ts'
import { batch, conversationId as idOf, draftOf, noon, say } from '../store/world.ts'

const conversationId = idOf('ana', 'walk')

describe('a composer', () => {
  useStore()
  const draw = useDrawing()
  let draft: DraftControl | null = null
  let leave = (): void => undefined
  const Box = () => {
    draft = useDraft(conversationId, 'net:me', 'Ana')
    return null
  }
  const Place = () => {
    const [isLeft, setLeft] = useState(false)
    leave = () => flushSync(() => setLeft(true))
    return isLeft ? null : createElement(Box)
  }
  const control = (): DraftControl => {
    if (!draft) throw new Error('Nothing is drawn.')
    return draft
  }
  const opened = async (): Promise<void> => {
    draw(createElement(Place))
    await soon(() => expect(control().isReady).toBe(true))
  }
  const shows = (text: string): Promise<void> => soon(() => expect(control().text).toBe(text))
  const keeps = (text: string | null): Promise<void> => soon(async () => expect((await getDraft(conversationId))?.text ?? null).toBe(text))
  const send = (): Promise<void> => control().handOver((known, nowMs) => queueReply({ conversationId, text: control().text, known }, nowMs))

  beforeEach(async () => {
    draft = null
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 })]))
  })

  it('shows what was taken back before what was typed meanwhile, and saves both as one', async () => {
    await opened()
    control().write({ text: 'Sent first.' })
    await shows('Sent first.')
    await send()
    await shows('')
    control().write({ text: 'Typed since.' })
    await shows('Typed since.')
    const [item] = await listOutbox()
    flushComposers()
    await editItem(item?.id ?? '', Date.now())
    await shows('Sent first.\n\nTyped since.')
    control().write({ text: 'Sent first.\n\nTyped since, and on.' })
    await keeps('Sent first.\n\nTyped since, and on.')
    expect(await listOutbox()).toEqual([])
  })

  it('joins what came back while a letter was still unsaved, and loses neither', async () => {
    await saveDraft(draftOf(conversationId, 'Typed', 5))
    await opened()
    await shows('Typed')
    control().write({ text: 'Typed on' })
    // Nobody asked the composer first: it comes back under its hands.
    await saveDraft(draftOf(conversationId, 'Taken back.\n\nTyped', Date.now() + 1000))
    await shows('Taken back.\n\nTyped on')
    await keeps('Taken back.\n\nTyped on')
  })

  it('that was left on a full disk has its words again, and saves them once it can', async () => {
    await opened()
    closeStore()
    control().write({ text: 'Typed too late.' })
    await soon(() => expect(control().problem).not.toBeNull())
    expect(listUnsaved()).toMatchObject([{ conversationId, toName: 'Ana', text: 'Typed too late.' }])
    // Its view goes with the store: two boxes of one conversation would answer for each other here.
    leave()
    await openStore(storeName())
    draft = null
    await opened()
    await shows('Typed too late.')
    await keeps('Typed too late.')
    await soon(() => expect([control().standing, listUnsaved(), sessionStorage.length]).toEqual(['saved', [], 0]))
  })

  it('whose answer is with the outbox holds nothing any more, also where one leaves at once', async () => {
    await opened()
    control().write({ text: 'Gladly.' })
    await shows('Gladly.')
    await send()
    expect(listUnsaved()).toEqual([])
    await keeps(null)
  })
})
