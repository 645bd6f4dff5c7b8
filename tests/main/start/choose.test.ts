import { describe, expect, it } from 'vitest'
import { chooseHost, type Choice, type Situation } from '../../../main/start/choose.ts'

const desktop: Situation = { asked: null, remembered: null, isHeadless: false, hasDisplay: true }
const open = (host: 'electron' | 'chromium', more: Partial<Extract<Choice, { is: 'open' }>> = {}): Choice =>
  ({ is: 'open', host, fallsBack: false, isSeparate: false, ...more })

describe('which host opens', () => {
  it.each<[string, Partial<Situation>, Choice]>([
    ['a first start tries Electron and falls back', {}, open('electron', { fallsBack: true })],
    ['a profile keeps to Electron', { remembered: 'electron' }, open('electron')],
    ['a profile keeps to Chromium', { remembered: 'chromium' }, open('chromium')],
    ['a first start opens what it was told to', { asked: 'chromium' }, open('chromium')],
    ['Electron that was asked for does not fall back', { asked: 'electron' }, open('electron')],
    ['asking for the profile\'s own host is nothing special', { asked: 'chromium', remembered: 'chromium' }, open('chromium')],
    ['another host has a separate inbox', { asked: 'chromium', remembered: 'electron' }, open('chromium', { isSeparate: true })],
    ['and the other way round', { asked: 'electron', remembered: 'chromium' }, open('electron', { isSeparate: true })],
    ['headless means Chromium', { isHeadless: true }, open('chromium')],
    ['headless needs no display', { isHeadless: true, hasDisplay: false, remembered: 'chromium' }, open('chromium')],
    ['headless on a profile of Electron has a separate inbox', { isHeadless: true, remembered: 'electron' }, open('chromium', { isSeparate: true })],
    ['without a display there is no window', { hasDisplay: false }, { is: 'no-display' }],
    ['whatever was asked for', { hasDisplay: false, asked: 'chromium', remembered: 'chromium' }, { is: 'no-display' }],
  ])('%s', (_name, situation, choice) => {
    expect(chooseHost({ ...desktop, ...situation })).toEqual(choice)
  })
})
