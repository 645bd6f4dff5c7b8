import { describe, expect, it } from 'vitest'
import { linkCommand, openLink } from '../../../main/chromium/open-link.ts'

describe('opening a link', () => {
  it('calls the system\'s own opener with the address as one argument', () => {
    expect(linkCommand('https://example.com/a?b=c&d=$(id)', 'linux')).toEqual(['xdg-open', 'https://example.com/a?b=c&d=$(id)'])
    expect(linkCommand('mailto:ana@example.com', 'darwin')).toEqual(['open', 'mailto:ana@example.com'])
    expect(linkCommand('https://example.com', 'win32')).toEqual(['rundll32', 'url.dll,FileProtocolHandler', 'https://example.com/'])
  })

  it('opens what stays on this machine: a server of one\'s own to sign in to', () => {
    expect(linkCommand('http://localhost:3000/oauth/authorize?state=x', 'linux')).toEqual(['xdg-open', 'http://localhost:3000/oauth/authorize?state=x'])
    expect(linkCommand('http://localhost.example.com/', 'linux')).toBeNull()
  })

  it('writes an address so that no space, quote or dash can become another argument', () => {
    expect(linkCommand('  https://example.com/a b"c\nd', 'linux')).toEqual(['xdg-open', 'https://example.com/a%20b%22cd'])
  })

  it.each(['http://example.com', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'smb://host/share', '--help', '', 'C:\\x.exe', 'HTTPS', 'ms-msdt:x'])(
    'does not open %j', async (url) => {
      expect(linkCommand(url, 'linux')).toBeNull()
      await expect(openLink(url)).rejects.toThrow('https and mailto')
    })
})
