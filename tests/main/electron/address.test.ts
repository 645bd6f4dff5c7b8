import { expect, it } from 'vitest'
import { isHome, isOurs } from '../../../main/electron/address.ts'

it('knows its own page by scheme and host', () => {
  expect(isOurs('app://kith/assets/index.js')).toBe(true)
  expect(isHome('app://kith/')).toBe(true)
  expect(isHome('app://kith/index.html#inbox')).toBe(true)
})

it.each(['app://other/', 'app://kith.evil.example/', 'app://kith:81/', 'https://kith/', 'file:///kith/', 'data:text/html,app://kith/', 'about:blank', ''])(
  'does not take %j for its own', (address) => {
    expect(isOurs(address)).toBe(false)
    expect(isHome(address)).toBe(false)
  })

it('has only one page: a file of the build is not one', () => {
  expect(isHome('app://kith/assets/index.js')).toBe(false)
})
