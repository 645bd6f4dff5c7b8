/** Stands in for Electron, whose binary these tests do without: remembers what it was told and plays what it would say. */
import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

type Handler = (event: unknown, ...values: unknown[]) => unknown

export class FakeFrame {
  constructor(public url = 'app://kith/', public parent: FakeFrame | null = null, public frameTreeNodeId = 1) {}
}

/** Wires of one page: what main listens to, and how a page would use them. */
export class FakeIpc extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler)
  }
  async invoke(channel: string, event: unknown, ...values: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (!handler) throw new Error(`Nobody handles ${channel}`)
    return handler(event, ...values)
  }
}

export class FakeSession extends EventEmitter {
  readonly protocol = { handle: vi.fn<(scheme: string, handler: (request: Request) => Promise<Response>) => void>() }
  readonly webRequest = { onBeforeRequest: vi.fn<(listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) => void>() }
  readonly setPermissionRequestHandler = vi.fn<(handler: (contents: unknown, permission: string, answer: (isGranted: boolean) => void, details: { isMainFrame: boolean; requestingUrl: string }) => void) => void>()
  readonly setPermissionCheckHandler = vi.fn<(handler: (contents: unknown, permission: string, origin: string, details: { isMainFrame: boolean }) => boolean) => void>()
  readonly setDevicePermissionHandler = vi.fn<(handler: () => boolean) => void>()
  readonly setDisplayMediaRequestHandler = vi.fn<(handler: (request: unknown, answer: (streams: object) => void) => void) => void>()
}

export class FakeContents extends EventEmitter {
  readonly ipc = new FakeIpc()
  readonly session = new FakeSession()
  readonly mainFrame = new FakeFrame()
  readonly send = vi.fn<(channel: string, ...values: unknown[]) => void>()
  readonly setWindowOpenHandler = vi.fn<(handler: (details: { url: string }) => { action: string }) => void>()
  readonly reload = vi.fn()
  isGone = false
  isDestroyed = (): boolean => this.isGone
  isCrashed = (): boolean => false
  /** What Electron hands over with a message of this page's own main frame. */
  event = (frame: FakeFrame | null = this.mainFrame, sender: FakeContents = this): object => ({ sender, senderFrame: frame })
}

export class BrowserWindow extends EventEmitter {
  static opened: BrowserWindow[] = []
  readonly webContents = new FakeContents()
  readonly show = vi.fn()
  readonly hide = vi.fn()
  readonly focus = vi.fn()
  readonly restore = vi.fn()
  readonly loadURL = vi.fn<(url: string) => Promise<void>>(async () => {
    this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
    this.webContents.emit('did-finish-load')
  })
  isMinimized = (): boolean => true
  isDestroyed = (): boolean => false
  constructor(readonly options: Record<string, unknown>) {
    super()
    BrowserWindow.opened.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true
  readonly setName = vi.fn()
  readonly getLocale = (): string => 'en-GB'
  readonly setAppUserModelId = vi.fn()
  readonly setPath = vi.fn()
  readonly requestSingleInstanceLock = vi.fn(() => true)
  readonly quit = vi.fn()
  readonly exit = vi.fn()
  readonly enableSandbox = vi.fn()
  ready: () => void = () => undefined
  readonly whenReady = (): Promise<void> => new Promise((resolve) => {
    this.ready = resolve
  })
}

export class Tray extends EventEmitter {
  static made: Tray[] = []
  menu: { label: string; click?: () => void }[] = []
  readonly setToolTip = vi.fn()
  readonly destroy = vi.fn()
  readonly setContextMenu = (menu: Tray['menu']): void => {
    this.menu = menu
  }
  constructor() {
    super()
    Tray.made.push(this)
  }
}

export const app = new FakeApp()
export const protocol = { registerSchemesAsPrivileged: vi.fn() }
export const shell = { openExternal: vi.fn(async () => undefined) }
export const dialog = { showErrorBox: vi.fn() }
export const powerMonitor = new EventEmitter()
export const nativeTheme = { shouldUseDarkColors: false }
export const nativeImage = { createFromPath: () => ({ resize: () => ({}) }) }
export const Menu = { setApplicationMenu: vi.fn(), buildFromTemplate: (template: unknown) => template }
export const safeStorage = {
  isAsyncEncryptionAvailable: vi.fn(async () => true),
  getSelectedStorageBackend: vi.fn(() => 'gnome_libsecret'),
  encryptStringAsync: vi.fn(async (plain: string) => Buffer.from(`v11${plain}`)),
  decryptStringAsync: vi.fn(async (sealed: Buffer) => ({ shouldReEncrypt: false, result: sealed.toString().slice(3) })),
}

/** The page's side, as a preload script sees it. */
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn<(channel: string, ...values: unknown[]) => Promise<unknown>>(),
  send: vi.fn<(channel: string, ...values: unknown[]) => void>(),
})
export const contextBridge = { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() }
