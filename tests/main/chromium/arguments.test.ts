import { describe, expect, it } from 'vitest'
import { browserArguments } from '../../../main/chromium/arguments.ts'

const usual = { userData: '/p/browser', isHeadless: false, isFirstStart: false, isRoot: false }

describe('the browser\'s command line', () => {
  it('opens a pipe and no port', () => {
    const args = browserArguments(usual)
    expect(args).toContain('--remote-debugging-pipe')
    expect(args.join(' ')).not.toMatch(/remote-debugging-port|remote-allow-origins/)
  })

  it('gives up the sandbox for root only', () => {
    expect(browserArguments(usual).join(' ')).not.toMatch(/sandbox|test-type/)
    expect(browserArguments({ ...usual, isRoot: true })).toContain('--no-sandbox')
  })

  it('names each list of features once: only the last would count', () => {
    for (const list of ['--enable-features=', '--disable-features=']) {
      expect(browserArguments({ ...usual, isHeadless: true, isRoot: true }).filter((arg) => arg.startsWith(list))).toHaveLength(1)
    }
  })

  it('leads the browser\'s own traffic nowhere', () => {
    expect(browserArguments(usual)).toEqual(expect.arrayContaining(['--proxy-server=socks5://255.255.255.255:1', '--proxy-bypass-list=<-loopback>']))
  })

  it('sets a size at the first start, and leaves it to the user after that', () => {
    expect(browserArguments({ ...usual, isFirstStart: true })).toContain('--window-size=1280,800')
    expect(browserArguments(usual).join(' ')).not.toContain('--window-size')
  })
})
