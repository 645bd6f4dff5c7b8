import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readOptions } from '../../../main/electron/options.ts'
import { defaultProfile } from '../../../main/profile.ts'

it('starts in the user\'s own profile without the sample inbox', () => {
  expect(readOptions(['kith'])).toEqual({ profile: defaultProfile(), addSample: false, notices: [], isSandboxed: true })
})

it('takes another profile and the sample inbox, among switches that are not ours', () => {
  expect(readOptions(['electron', '.', '--inspect=0', '--profile=some/where', '--sample', '--lang=de']))
    .toMatchObject({ profile: resolve('some/where'), addSample: true })
})

it('takes the last of two profiles, and an empty one for none', () => {
  expect(readOptions(['kith', '--profile=/a', '--profile=/b']).profile).toBe(resolve('/b'))
  expect(readOptions(['kith', '--profile=']).profile).toBe(defaultProfile())
})

it('passes on what is to be said about this start, and says itself that the sandbox is off', () => {
  expect(readOptions(['kith', '--notice=separate-inbox']).notices).toEqual(['separate-inbox'])
  expect(readOptions(['kith', '--no-sandbox', '--notice=separate-inbox'])).toMatchObject({ notices: ['separate-inbox', 'no-sandbox'], isSandboxed: false })
  expect(readOptions(['kith', '--notice=<b>', '--notice=']).notices).toEqual([])
})
