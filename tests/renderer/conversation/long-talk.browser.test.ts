import { createElement, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Verbs } from '../../../renderer/conversation/ConversationHeader.tsx'
import { ConversationPane } from '../../../renderer/conversation/ConversationPane.tsx'
import { useConversation, useReadAhead } from '../../../renderer/conversation/queries.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { apply, useStore } from '../store/use-store.ts'
import { batch, conversationId as idOf, noon, say } from '../store/world.ts'

const id = idOf('ana', 'walk')
const long = 60
const nothing = () => undefined
const verbs: Verbs = { onDone: nothing, onSnooze: nothing, onNoAnswer: nothing, onReopen: nothing, onHide: nothing, onShow: nothing }

describe('a long conversation', () => {
  useStore()
  const draw = useDrawing()

  beforeEach(async () => {
    await apply(batch(Array.from({ length: long }, (_, at) => say(`m${at}`, at % 2 === 0 ? 'me' : 'ana', 'walk', {
      text: 'Said at some length. '.repeat(1 + at * 7 % 30), at: noon - 9000 + at, ...(at > 0 && { parent: `m${at - 1}` }),
    }))))
  })

  it('begins at its end, also when the window changes, and moves by what is scrolled and nothing else', async () => {
    const place = draw(createElement(ConversationPane, {
      id, sceneOf: () => ({ network: 'Net', until: () => '' }), paneRef: { current: null }, queuedFoot: () => null, composer: () => null, sentence: () => '', verbs: () => verbs, onBack: nothing,
    }))
    place.style.cssText = 'height: 500px; width: 500px'
    await soon(() => expect(place.querySelectorAll('article')).toHaveLength(long))
    const scroller = place.querySelector('.conversation-scroll') as HTMLElement
    const below = () => Math.round(scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight)
    await soon(() => expect(below()).toBe(0))
    const { clientHeight } = scroller
    place.style.height = '350px'
    await soon(() => expect(scroller.clientHeight).toBeLessThan(clientHeight))
    await soon(() => expect(below()).toBe(0))
    for (const step of [1, 2, 3, 4, 5]) {
      scroller.scrollBy({ top: -200, behavior: 'instant' })
      await soon(() => expect(Math.abs(below() - step * 200)).toBeLessThanOrEqual(2))
    }
  })

  it('that was read ahead is there when it is opened', async () => {
    const seen: boolean[] = []
    const Opened = () => {
      seen.push(useConversation(id).isPending)
      return null
    }
    let open: () => void = nothing
    let isRead: () => boolean = () => false
    const Window = () => {
      const [isOpen, setOpen] = useState(false)
      const client = useQueryClient()
      open = () => setOpen(true)
      isRead = () => client.getQueryCache().findAll().some(({ state }) => state.status === 'success')
      useReadAhead(id)
      return isOpen ? createElement(Opened) : null
    }
    draw(createElement(Window))
    await soon(() => expect(isRead()).toBe(true))
    open()
    await soon(() => expect(seen.length).toBeGreaterThan(0))
    expect(seen).not.toContain(true)
  })
})
