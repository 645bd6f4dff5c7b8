import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { provide } from '../../../renderer/commands/provided.ts'
import { Palette } from '../../../renderer/palette/Palette.tsx'
import { createDatabase, openDatabase } from '../../../renderer/store/database.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { apply, storeName, useStore } from '../store/use-store.ts'
import { batch, conversationId as idOf, noon, say } from '../store/world.ts'

const box = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('.palette-box')
  if (!found) throw new Error('There is no box.')
  return found
}
const type = (text: string): void => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box(), text)
  box().dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}

const press = (key: string): boolean => box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const pressReturn = (): boolean => press('Enter')
const active = (): string => document.querySelector('.palette-item[data-active-item] .palette-words')?.textContent ?? ''
const drawnAnew = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** Somebody writes for so long: whoever wants to read waits. Resolves, once it has begun, to how it ends. */
const longWrite = async (): Promise<() => Promise<void>> => {
  const database = createDatabase(storeName(), 'relaxed')
  await openDatabase(database, () => undefined)
  const write = { isOver: false }
  let begun: () => void = () => undefined
  const hasBegun = new Promise<void>((resolve) => { begun = resolve })
  const whole = database.transaction('rw', database.people, database.conversations, async () => {
    while (!write.isOver) {
      await database.people.get('nobody')
      begun()
    }
  })
  await hasBegun
  return async () => {
    write.isOver = true
    await whole
    database.close()
  }
}

describe('the palette', () => {
  useStore()
  const draw = useDrawing()
  let shown: string[] = []
  let end: () => Promise<void> = () => Promise.resolve()
  let done: string[] = []
  let withdraw: () => void = () => undefined
  afterEach(() => withdraw())

  beforeEach(async () => {
    ;[shown, done] = [[], []]
    withdraw = provide({ handlers: () => ({ 'go-waiting': () => void done.push('waiting'), welcome: () => void done.push('welcome') }), within: () => undefined })
    await apply(batch([
      say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'wanda', 'walk', { parent: 'root', at: noon - 8 }), say('ho', 'zora', 'walk', { parent: 'root', at: noon - 7 }),
    ]))
    end = await longWrite()
    draw(createElement(Palette, { at: null, networkName: (network: string) => network, onRun: (act: () => void) => act(), onShow: (id: string) => void shown.push(id), onClose: () => undefined }))
    await soon(() => expect(document.querySelector('.palette-box')).not.toBeNull())
    type('wanda')
    await drawnAnew()
  })

  it('Return pressed before the people came opens the one who comes', async () => {
    pressReturn()
    await drawnAnew()
    expect(shown).toEqual([])
    await end()
    await soon(() => expect(shown).toEqual([idOf('wanda', 'walk')]))
  })

  it('typing on takes the Return back', async () => {
    pressReturn()
    await drawnAnew()
    type('zora')
    await end()
    await soon(() => expect(document.querySelector('.palette-talk')?.textContent).toContain('zora'))
    expect(shown).toEqual([])
  })

  it('people who come late, above what was walked to, do not take the Return from it', async () => {
    type('w')
    await soon(() => expect(active()).toContain('Waiting'))
    press('ArrowDown')
    await soon(() => expect(active()).toBe('Write to them'))
    await end()
    await soon(() => expect(document.querySelector('.palette-list')?.textContent).toMatch(/^People.*wanda.*Commands/u))
    await drawnAnew()
    expect(active()).toBe('Write to them')
    pressReturn()
    await soon(() => expect([done, shown]).toEqual([['welcome'], []]))
  })
})
