import { describe, expect, it } from 'vitest'
import { parseOptions, usage } from '../../../main/start/options.ts'

const none = { host: null, profile: null, addSample: false, isHeadless: false, screenshot: null }

describe('options', () => {
  it.each([
    [[], none],
    [['--sample'], { ...none, addSample: true }],
    [['--host=electron'], { ...none, host: 'electron' }],
    [['--host=chromium', '--headless'], { ...none, host: 'chromium', isHeadless: true }],
    [['--profile=/tmp/a=b'], { ...none, profile: '/tmp/a=b' }],
    [['--headless', '--sample', '--profile=P', '--screenshot=F.png'], { host: null, profile: 'P', addSample: true, isHeadless: true, screenshot: 'F.png' }],
  ])('%j are understood', (args, options) => {
    expect(parseOptions(args)).toEqual({ is: 'options', options })
  })

  it.each([
    ['--bogus', '--bogus'], ['sample', 'sample'], ['--sample=yes', '--sample=yes'], ['--headless=1', '--headless=1'],
    ['--host', '--host'], ['--host=firefox', '--host'], ['--profile', '--profile'], ['--profile=', '--profile'], ['--screenshot=', '--screenshot'],
  ])('%s is refused by name', (arg, named) => {
    const parsed = parseOptions(['--headless', arg])
    expect(parsed).toMatchObject({ is: 'wrong', why: expect.stringContaining(named) as string })
  })

  it('refuses a picture without headless, and headless with Electron', () => {
    expect(parseOptions(['--screenshot=F.png'])).toMatchObject({ is: 'wrong', why: expect.stringContaining('--headless') as string })
    expect(parseOptions(['--headless', '--host=electron'])).toMatchObject({ is: 'wrong', why: expect.stringContaining('--host=electron') as string })
  })

  it('shows its options when asked, and names every one of them', () => {
    expect(parseOptions(['--help'])).toEqual({ is: 'help' })
    for (const name of ['--host=electron|chromium', '--profile=', '--sample', '--headless', '--screenshot=']) expect(usage).toContain(name)
  })
})
