import { expect, it } from 'vitest'
import { defaultProfile } from '../../main/profile.ts'

it('keeps the profile where each system keeps such files', () => {
  expect(defaultProfile('linux', {}, '/home/ana')).toBe('/home/ana/.config/kith')
  expect(defaultProfile('linux', { XDG_CONFIG_HOME: '/data' }, '/home/ana')).toBe('/data/kith')
  expect(defaultProfile('darwin', {}, '/Users/ana')).toBe('/Users/ana/Library/Application Support/Kith')
  expect(defaultProfile('win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ana')).toBe('D:\\Roaming\\Kith')
  expect(defaultProfile('win32', {}, 'C:\\Users\\ana')).toBe('C:\\Users\\ana\\AppData\\Roaming\\Kith')
})

it('ignores a relative XDG folder, which would move with the place Kith is started from', () => {
  expect(defaultProfile('linux', { XDG_CONFIG_HOME: 'config' }, '/home/ana')).toBe('/home/ana/.config/kith')
  expect(defaultProfile('linux', { XDG_CONFIG_HOME: '' }, '/home/ana')).toBe('/home/ana/.config/kith')
})
