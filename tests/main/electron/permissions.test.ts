import type { Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { guardContents, guardSession } from '../../../main/electron/permissions.ts'
import { FakeContents, FakeSession } from './fake-electron.ts'

const guardedSession = (): FakeSession => {
  const session = new FakeSession()
  guardSession(session as unknown as Session)
  return session
}

const asks = (permission: string, requestingUrl = 'app://kith/', isMainFrame = true): { requested: boolean; checked: boolean } => {
  const session = guardedSession()
  const answer = vi.fn<(isGranted: boolean) => void>()
  session.setPermissionRequestHandler.mock.calls[0]?.[0](null, permission, answer, { isMainFrame, requestingUrl })
  const checked = session.setPermissionCheckHandler.mock.calls[0]?.[0](null, permission, requestingUrl, { isMainFrame })
  return { requested: answer.mock.calls[0]?.[0] ?? true, checked: checked ?? true }
}

describe('permissions', () => {
  it.each(['media', 'geolocation', 'clipboard-read', 'openExternal', 'fileSystem', 'display-capture', 'usb', 'hid', 'serial', 'unknown', 'one-that-comes-later'])(
    'denies %s when asked and when checked', (permission) => {
      expect(asks(permission)).toEqual({ requested: false, checked: false })
    })

  it.each(['persistent-storage', 'notifications'])('gives our own page, and nobody in it, %s', (permission) => {
    expect(asks(permission)).toEqual({ requested: true, checked: true })
    expect(asks(permission, 'https://evil.example/')).toEqual({ requested: false, checked: false })
    expect(asks(permission, 'app://kith/', false)).toEqual({ requested: false, checked: false })
  })

  it('gives no device, no screen and no download', () => {
    const session = guardedSession()
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
    const streams = vi.fn()
    session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, streams)
    expect(streams).toHaveBeenCalledWith({})
    const preventDefault = vi.fn()
    session.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

const isCancelled = (url: string): boolean | undefined => {
  let cancelled: boolean | undefined
  guardedSession().webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, ({ cancel }) => {
    cancelled = cancel
  })
  return cancelled
}

describe('requests of the page', () => {
  it.each(['https://example.com/pixel.png', 'http://127.0.0.1:8080/', 'ws://example.com/', 'file:///etc/passwd', 'app://other/x.js',
    'blob:https://example.com/1', 'app://kith.example/'])('refuses %s', (url) => {
    expect(isCancelled(url)).toBe(true)
  })
  it.each(['app://kith/assets/index.js', 'blob:app://kith/6f1c', 'data:image/png;base64,AAAA'])('answers %s', (url) => {
    expect(isCancelled(url)).toBe(false)
  })
})

const isStopped = (event: string, navigation: { url: string; isMainFrame: boolean }): boolean => {
  const contents = new FakeContents()
  guardContents(contents as unknown as WebContents)
  const preventDefault = vi.fn()
  contents.emit(event, { ...navigation, preventDefault })
  return preventDefault.mock.calls.length > 0
}

describe('navigation', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('never leaves the page (%s)', (event) => {
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'app://kith/assets/index.js', 'app://other/']) {
      expect(isStopped(event, { url, isMainFrame: true })).toBe(true)
    }
  })

  it('lets the page load itself again, but no frame inside it', () => {
    expect(isStopped('will-navigate', { url: 'app://kith/', isMainFrame: true })).toBe(false)
    expect(isStopped('will-frame-navigate', { url: 'app://kith/', isMainFrame: false })).toBe(true)
  })

  it('opens no window and attaches no webview', () => {
    const contents = new FakeContents()
    guardContents(contents as unknown as WebContents)
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    const preventDefault = vi.fn()
    contents.emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})
