import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen } from '../../../renderer/bridge.ts'
import { holdWords, letGo } from '../../../renderer/composer/unsaved.ts'
import { keepWhenLeaving } from '../../../renderer/leaving-words.ts'
import { keepWhatWasLeft } from '../../../renderer/quit/left-open.ts'
import { hasMark, takeLoadedAnew, wipeMark } from '../../../renderer/quit/mark.ts'
import { isGoing } from '../../../renderer/quit/queries.ts'
import { Quit } from '../../../renderer/quit/Quit.tsx'
import { ask, read } from '../../../renderer/store/open.ts'
import { listOutbox, queueReply } from '../../../renderer/store/outbox.ts'
import { untilAsked } from '../../../renderer/store/queue.ts'
import { isSendingHeld, releaseSending } from '../../../renderer/sync/hold.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { apply, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, noon, say } from '../store/world.ts'

/** Keeps every read of the outbox waiting, until what this resolves to is called. */
const holdOutbox = async (): Promise<() => Promise<void>> => {
  const hold = { isOver: false }
  let held: () => void = () => undefined
  const begun = new Promise<void>((resolve) => { held = resolve })
  const holding = read((database) => database.transaction('rw', database.outbox, async () => {
    // A transaction lives as long as it is asked something.
    while (!hold.isOver) {
      await database.outbox.count()
      held()
    }
  }))
  await begun
  return async () => {
    hold.isOver = true
    await holding
  }
}

describe('closing the window', () => {
  useStore(account())
  const draw = useDrawing()
  const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  afterEach(() => {
    vi.restoreAllMocks()
    releaseSending()
    wipeMark()
    takeLoadedAnew()
  })

  it('asks about an answer that is still looked for, says that it may be there, and leaves the mark where nobody could ask', async () => {
    await apply(batch([say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]))
    const { id } = await queueReply({ conversationId: conversationId('ana', 'walk'), text: 'Perhaps there' }, noon + 5)
    await ask('settleUnsure', id, null, Date.now() + 3600_000)
    draw(createElement(Quit, { onLook: () => undefined }))
    await soon(() => {
      leave()
      expect(document.querySelector('[role="dialog"]')?.textContent).toContain('One answer may not have gone yet')
    })
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('It may be there already: Kith looks before anything is sent again.')
    window.dispatchEvent(new Event('pagehide'))
    expect(hasMark()).toBe(true)
  })

  describe('by loading the page anew', () => {
    const press = (key: KeyboardEventInit) => window.dispatchEvent(new KeyboardEvent('keydown', key))
    const goAndComeBack = async (how: 'reload' | 'navigate') => {
      window.dispatchEvent(new Event('pagehide'))
      expect(hasMark()).toBe(true)
      vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: how }] as unknown as PerformanceEntryList)
      await keepWhatWasLeft()
      expect(hasMark()).toBe(false)
      return (await listOutbox()).map(({ asksBecause }) => asksBecause)
    }
    beforeEach(async () => {
      await apply(batch([say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]))
      await queueReply({ conversationId: conversationId('ana', 'walk'), text: 'On its way' }, noon + 5)
      const listening = vi.spyOn(window, 'addEventListener')
      draw(createElement(Quit, { onLook: () => undefined }))
      await soon(() => { expect(listening.mock.calls.map(([name]) => name)).toEqual(expect.arrayContaining(['beforeunload', 'pagehide', 'keydown'])) })
    })

    it.each([{ key: 'F5' }, { key: 'r', ctrlKey: true }, { key: 'R', metaKey: true, shiftKey: true }])('with $key asks nobody, and goes on where it was', async (key) => {
      press(key)
      expect(leave()).toBe(true)
      expect(isSendingHeld()).toBe(false)
      expect(document.querySelector('[role="dialog"]')).toBeNull()
      expect(await goAndComeBack('reload')).toEqual([null])
    })

    it('and closing it before it is there lets nothing go unasked', async () => {
      press({ key: 'F5' })
      leave()
      expect(await goAndComeBack('navigate')).toEqual(['kept'])
    })

    it('while the question stands, what it was about waits for the user', async () => {
      await soon(() => {
        leave()
        expect(document.querySelector('[role="dialog"]')?.textContent).toContain('One answer has not gone yet')
      })
      press({ key: 'F5' })
      leave()
      expect(await goAndComeBack('reload')).toEqual(['kept'])
    })
  })

  it('goes where nothing of the outbox has been read yet, and leaves the mark, so that the next start asks', async () => {
    // As on a slow disk: the read is begun and does not end.
    const listening = vi.spyOn(window, 'addEventListener')
    const release = await holdOutbox()
    try {
      draw(createElement(Quit, { onLook: () => undefined }))
      await soon(() => { expect(listening.mock.calls.map(([name]) => name)).toEqual(expect.arrayContaining(['beforeunload', 'pagehide'])) })
      expect(leave()).toBe(true)
      window.dispatchEvent(new Event('pagehide'))
      expect(hasMark()).toBe(true)
      expect(document.querySelector('[role="dialog"]')).toBeNull()
    } finally {
      await release()
    }
  })

  it.each(['by its own button', 'by the menu of the system'])('%s gives main what is in the boxes while it surely listens, before the page goes', async (how) => {
    const known = { savedAt: 0, text: '', attachments: [] }
    const words = { conversationId: 'c1', accountId: 'net:me', toName: 'Ana', text: 'half a sente', attachments: [], messageId: null, restored: null, writtenAt: noon, known }
    const given: string[] = []
    let push: (json: string) => Promise<string> = () => Promise.reject(new Error('nobody listens'))
    vi.stubGlobal('kith', {
      call: (json: string) => {
        given.push(json)
        return Promise.resolve('{"ok":null}')
      },
      listen: (listener: typeof push) => { push = listener },
    })
    listen()
    keepWhenLeaving()
    holdWords(words)
    try {
      draw(createElement(Quit, { onLook: () => undefined }))
      // The page asks the store whether something is on its way; until it knows, it stays.
      await soon(async () => {
        if (how.startsWith('by its')) leave()
        else await push('{"is":"delivery","name":"closing","input":null}')
        expect(given.filter((json) => json.includes('half a sente'))).not.toEqual([])
      })
    } finally {
      letGo('c1', words, known)
      vi.unstubAllGlobals()
    }
  })

  it('does not ask about what is up to the user anyway', () => {
    const unsure = { state: 'unsure', asksBecause: null, notBefore: noon } as const
    expect([unsure, { ...unsure, notBefore: untilAsked }, { ...unsure, asksBecause: 'kept' } as const].map(isGoing)).toEqual([true, false, false])
  })
})
