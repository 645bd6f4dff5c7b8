import { describe, expect, it } from 'vitest'
import { keptByNpm, parseOptions, usage } from '../../../main/start/options.ts'

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
    ['--host', '--host'], ['--host=firefox', 'firefox is no host Kith knows; write --host=electron or --host=chromium.'], ['--profile', '--profile'], ['--profile=', '--profile'], ['--screenshot=', '--screenshot'],
  ])('%s is refused by name', (arg, named) => {
    const parsed = parseOptions(['--headless', arg])
    expect(parsed).toMatchObject({ is: 'wrong', why: expect.stringContaining(named) as string })
  })

  it.each([
    [['--profile', '/tmp/inbox'], 'write --profile=/tmp/inbox'], [['--profile', 'my inbox'], 'write --profile="my inbox"'],
    [['--host', 'chromium'], 'write --host=chromium'], [['--headless', '--screenshot', 'F.png'], 'write --screenshot=F.png'],
  ])('%j: a space instead of = gets its own hint', (args, hint) => {
    expect(parseOptions(args)).toMatchObject({ is: 'wrong', why: expect.stringContaining(hint) as string })
  })

  it('a value left out is no space too many', () => {
    expect(parseOptions(['--profile', '--sample'])).toEqual({ is: 'wrong', why: '--profile needs a folder: --profile=DIR.' })
  })

  it.each([
    [[], { npm_config_sample: 'true' }, 'npm kept --sample to itself; write: npm start -- --sample'],
    [['--sample'], { npm_config_headless: 'true' }, 'npm kept --headless to itself; write: npm start -- --headless --sample'],
    [[], { npm_config_headless: 'true', npm_config_profile: '/tmp/my inbox' }, 'npm kept --headless and --profile=/tmp/my inbox to itself; write: npm start -- --headless "--profile=/tmp/my inbox"'],
    [['--sample'], { npm_config_sample: 'true' }, null],
    [['--host=electron'], { npm_config_host: 'chromium' }, null],
    [[], { npm_config_sample: '' }, null],
    [[], {}, null],
  ])('%j with %j in the environment: what npm kept is said', (args, env, hint) => {
    expect(keptByNpm(args, env)).toBe(hint)
  })

  it('refuses a picture without headless, and headless with Electron', () => {
    expect(parseOptions(['--screenshot=F.png'])).toMatchObject({ is: 'wrong', why: expect.stringContaining('--headless') as string })
    expect(parseOptions(['--headless', '--host=electron'])).toMatchObject({ is: 'wrong', why: expect.stringContaining('--host=electron') as string })
  })

  it('shows its options when asked, and names every one of them', () => {
    expect(parseOptions(['--help'])).toEqual({ is: 'help' })
    expect(parseOptions(['--version'])).toEqual({ is: 'version' })
    for (const name of ['--host=electron|chromium', '--profile=', '--sample', '--headless', '--screenshot=', '--version']) expect(usage).toContain(name)
  })
})
