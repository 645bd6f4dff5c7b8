import '../../../renderer/ui/base.css'
import { createElement, createRef, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { InboxList } from '../../../renderer/inbox/InboxList.tsx'
import type { PersonInbox } from '../../../renderer/store/rows.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'

const nothing = () => undefined
const row = (at: number): PersonInbox => ({
  type: 'person', id: `t${at} p${at}`, threadId: `t${at}`, personId: `p${at}`, accountId: 'me', network: 'net', root: 'post', turn: 'yours', section: 'waiting', tier: 1, waitingSince: 1000 + at, latestAt: 1000 + at,
  messageId: `m${at}`, kind: 'reply', snippet: `What number ${at} said`, waitingCount: 1, asks: false, exchanges: 0, reason: { key: 'replied-to-you', params: { at: 1000 + at } }, account: null,
  person: { id: `p${at}`, network: 'net', handle: `n${at}.example`, name: `Number ${at}`, bio: '', avatarUrl: null, url: null, isBot: false, followers: null, following: null, posts: null },
  thread: { id: `t${at}`, network: 'net', uri: `t${at}`, root: 'post', authorId: 'me', title: null, url: null, isIncomplete: false },
})
const rows = Array.from({ length: 400 }, (_, at) => row(at))

describe('a long list', () => {
  const draw = useDrawing()
  const drawList = () => {
    let choose: (index: number) => void = nothing
    const seen = new Set<string>()
    let nearEnds = 0
    let told = 0
    const listRef = createRef<HTMLDivElement>()
    const onSeen = (shown: readonly { readonly id: string }[]) => {
      told += 1
      shown.forEach(({ id }) => seen.add(id))
    }
    const onNearEnd = () => void (nearEnds += 1)
    const List = () => {
      const [chosen, setChosen] = useState(0)
      choose = setChosen
      return createElement(InboxList, {
        label: 'Waiting', rows, count: 1000, selectedIndex: chosen, networkName: () => 'Net', isAccountShown: false, now: 100_000, rowRem: 5.75, listRef,
        onSelect: nothing, onShow: nothing, onMove: nothing, onNearEnd, onSeen,
      })
    }
    const place = draw(createElement(List))
    place.style.cssText = 'display: flex; flex-direction: column; height: 600px; width: 400px'
    const list = () => place.querySelector<HTMLElement>('[role=listbox]') as HTMLElement
    const chosen = () => place.querySelector<HTMLElement>('[aria-selected=true]')
    const isInSight = (): boolean => {
      const [box, option] = [list().getBoundingClientRect(), chosen()?.getBoundingClientRect()]
      return option !== undefined && option.top >= box.top - 1 && option.bottom <= box.bottom + 1
    }
    return { place, list, chosen, isInSight, seen, nearEnds: () => nearEnds, told: () => told, choose: (index: number) => choose(index) }
  }

  it('draws what is in sight and little more, and says how long it is', async () => {
    const { place, chosen } = drawList()
    await soon(() => expect(chosen()?.ariaPosInSet).toBe('1'))
    await soon(() => expect(place.querySelectorAll('[role=option]').length).toBeLessThan(40))
    expect(chosen()?.ariaSetSize).toBe('1000')
  })

  it('shows whoever is chosen, near or far, with rows around them', async () => {
    const { place, isInSight, chosen, choose, seen } = drawList()
    await soon(() => expect(isInSight()).toBe(true))
    for (const index of [6, 7, 8, 250, 249, 399, 0]) {
      choose(index)
      await soon(() => expect(chosen()?.ariaPosInSet).toBe(String(index + 1)))
      await soon(() => expect(isInSight()).toBe(true))
      const there = new Set([...place.querySelectorAll('[role=option]')].map((option) => option.ariaPosInSet))
      for (const beside of [index - 1, index + 1]) if (beside >= 0 && beside < 400) await soon(() => expect([...place.querySelectorAll('[role=option]')].some((option) => option.ariaPosInSet === String(beside + 1))).toBe(true))
      expect(there.size).toBeLessThan(60)
    }
    await soon(() => expect(seen.has('t250 p250') && seen.has('t399 p399')).toBe(true))
    expect(seen.has('t100 p100')).toBe(false)
  })

  it('goes on pointing at the chosen row when it is scrolled away', async () => {
    const { place, list, isInSight, seen } = drawList()
    await soon(() => expect(isInSight()).toBe(true))
    list().scrollTo({ top: 20_000, behavior: 'instant' })
    await soon(() => expect(seen.has('t218 p218')).toBe(true))
    await soon(() => expect([...place.querySelectorAll('[role=option]')].some((option) => option.ariaPosInSet === '219')).toBe(true))
    const pointed = list().getAttribute('aria-activedescendant')
    expect(document.getElementById(pointed ?? '')?.ariaPosInSet).toBe('1')
  })

  it('shows whoever was chosen while it was hidden behind a conversation, and reads on meanwhile', async () => {
    const { place, list, isInSight, chosen, choose, seen, nearEnds } = drawList()
    await soon(() => expect(isInSight()).toBe(true))
    place.style.display = 'none'
    await soon(() => expect(list().clientHeight).toBe(0))
    for (const index of [20, 200]) {
      choose(index)
      await soon(() => expect(chosen()?.ariaPosInSet).toBe(String(index + 1)))
    }
    expect(nearEnds()).toBe(0)
    choose(385)
    await soon(() => expect(nearEnds()).toBe(1))
    choose(200)
    await soon(() => expect(chosen()?.ariaPosInSet).toBe('201'))
    place.style.display = 'flex'
    await soon(() => expect(isInSight()).toBe(true))
    for (const beside of ['200', '202']) await soon(() => expect([...place.querySelectorAll('[role=option]')].some((option) => option.ariaPosInSet === beside)).toBe(true))
    await soon(() => expect(seen.has('t200 p200')).toBe(true))
    expect(seen.has('t20 p20')).toBe(false)
    expect(seen.has('t100 p100')).toBe(false)
  })

  it('tells of rows in sight only where they are others', async () => {
    const { list, isInSight, told, seen } = drawList()
    await soon(() => expect(isInSight()).toBe(true))
    const scrollTo = async (top: number) => {
      const scrolled = new Promise((resolve) => list().addEventListener('scroll', resolve, { once: true }))
      list().scrollTo({ top, behavior: 'instant' })
      await scrolled
    }
    await scrollTo(20_000)
    expect(seen.has('t218 p218')).toBe(true)
    const before = told()
    await scrollTo(20_002)
    expect(told()).toBe(before)
  })
})
