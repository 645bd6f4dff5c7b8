import { describe, expect, it } from 'vitest'
import { commandsAt, isSingle, keyOf, keysOf, readOwn, refusalOf } from '../../../renderer/commands/bindings.ts'
import { capsOf, spokenKey } from '../../../renderer/commands/key-words.ts'
import { commands } from '../../../renderer/commands/list.ts'

const pressed = (key: string, more: Partial<Parameters<typeof keyOf>[0]> = {}) =>
  keyOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isAltGraph: false, isMac: false, ...more })

describe('which key was pressed', () => {
  it('a letter is the same with the lock on, and another with Shift', () => {
    expect(pressed('J')).toBe('j')
    expect(pressed('J', { shiftKey: true })).toBe('Shift+j')
  })
  it('a sign is a sign, wherever a keyboard has it', () => {
    expect(pressed('?', { shiftKey: true })).toBe('?')
    expect(pressed('/', { ctrlKey: true, altKey: true, isAltGraph: true })).toBe('/')
  })
  it('a keyboard with other letters has ours in their places', () => {
    expect(pressed('о', { code: 'KeyJ' })).toBe('j')
  })
  it('a keyboard with other signs on its letters has ours in their places, vowel signs too', () => {
    expect(pressed('ж', { code: 'Semicolon' })).toBe('ж')
    expect(pressed('л', { code: 'KeyK', ctrlKey: true })).toBe('Mod+k')
    expect(pressed('ี', { code: 'KeyU' })).toBe('u')
  })
  it('a letter that only some Latin keyboards have decides nothing', () => {
    const german = pressed('€', { code: 'KeyE', ctrlKey: true, altKey: true, isAltGraph: true })
    const polish = [pressed('ę', { code: 'KeyE', isAltGraph: true }), pressed('ł', { code: 'KeyL', ctrlKey: true, altKey: true, isAltGraph: true }), pressed('Ę', { code: 'KeyE', shiftKey: true, isAltGraph: true })]
    const bepo = pressed('é', { code: 'KeyW' })
    const sign = pressed('µ', { code: 'KeyM' })
    expect([german, ...polish, bepo, sign]).toEqual(['€', 'ę', 'ł', 'ę', 'é', 'µ'])
    for (const key of [german, ...polish, bepo, sign]) expect(commandsAt(key ?? '', {})).toEqual([])
  })
  it('Ctrl is Cmd on a Mac, and what the system holds there is left to it', () => {
    expect(pressed('k', { ctrlKey: true })).toBe('Mod+k')
    expect(pressed('k', { metaKey: true, isMac: true })).toBe('Mod+k')
    expect(pressed('k', { ctrlKey: true, isMac: true })).toBeNull()
    expect(pressed('k', { altKey: true })).toBeNull()
  })
  it('a key that only changes others is none', () => {
    for (const key of ['Shift', 'Control', 'Meta', 'AltGraph', 'Dead']) expect(pressed(key)).toBeNull()
  })
  it('only what types by itself is a single key', () => {
    expect(['j', '?', 'Shift+j'].every(isSingle)).toBe(true)
    expect(['Mod+k', 'Escape', 'Mod+Shift+Enter'].some(isSingle)).toBe(false)
  })
})

describe('keys and commands', () => {
  it('no two commands of one place share a key', () => {
    const places = [true, false].map((isWhileTyping) => commands.filter((command) => (command.isWhileTyping ?? false) === isWhileTyping).flatMap(({ keys }) => keys))
    for (const keys of places) expect(new Set(keys).size).toBe(keys.length)
  })
  it('what works while writing needs Ctrl or leaves with Escape', () => {
    for (const { name, keys } of commands.filter(({ isWhileTyping }) => isWhileTyping)) for (const key of keys) expect(key, name).toMatch(/^Mod\+|^Escape$/)
  })
  it('a key of one’s own takes the place of all others, and none is none', () => {
    expect(keysOf('undo', {})).toEqual(['z', 'Mod+z'])
    expect(keysOf('undo', { undo: 'q' })).toEqual(['q'])
    expect(keysOf('undo', { undo: '' })).toEqual([])
    expect(commandsAt('q', { undo: 'q' }).map(({ name }) => name)).toEqual(['undo'])
    expect(commandsAt('z', { undo: 'q' })).toEqual([])
  })
  it('a key that is taken, or that typing and the system need, is refused in words', () => {
    expect(refusalOf('done', 'x', {})).toMatch(/“Needs no answer”/)
    expect(refusalOf('done', 'x', { 'no-answer': 'q' })).toBeNull()
    expect(refusalOf('done', 'Tab', {})).toMatch(/needed/)
    expect(refusalOf('done', 'Mod+c', {})).toMatch(/needed/)
    expect(refusalOf('palette', 'Mod+z', {})).toMatch(/needed/)
    expect(refusalOf('send', 'Mod+y', {})).toMatch(/needed/)
    expect(refusalOf('undo', 'Mod+z', { undo: 'q' })).toBeNull()
    expect(refusalOf('send', 'd', {})).toMatch(/while you write/)
    expect(refusalOf('done', 'd', {})).toBeNull()
  })
  it('what is stored by another Kith, or by nobody, does no harm', () => {
    expect(readOwn({ done: 'd', 'no-such': 'q', undo: 7 })).toEqual({ done: 'd' })
    for (const nothing of [null, undefined, 'x', 4]) expect(readOwn(nothing)).toEqual({})
  })
  it('is shown and spoken as keyboards and readers have it', () => {
    expect(capsOf('Mod+Shift+Enter', false)).toEqual(['Ctrl', '⇧', '↵'])
    expect(capsOf('Mod+k', true)).toEqual(['⌘', 'k'])
    expect(spokenKey('Mod+k', false)).toBe('Control+K')
    expect(spokenKey('?', false)).toBe('?')
  })
})
