/** What gives the app a window: Electron, or an installed Chromium. */
import type { VaultState } from '#domain/account'

/** Turns secrets into text that is safe on disk, as well as this machine can. */
export interface Sealer {
  state(): VaultState
  /** Rejects where state is `locked` or `unset`. With state `session` the vault keeps secrets in memory and never calls this. */
  seal(plain: string): Promise<string>
  open(sealed: string): Promise<string>
  /** Null chooses `session`. */
  choose(passphrase: string | null): Promise<VaultState>
  /** Resolves to `locked` still where the passphrase is wrong. */
  unlock(passphrase: string): Promise<VaultState>
  /** Everything was deleted, what was chosen too: from here on as at the first start. */
  forget(): void
}

export interface Window {
  /** Hands the page one JSON push (see preload/bridge.ts) and resolves to its answer; rejects when the page is gone. */
  push(json: string): Promise<string>
}

export interface HostEvents {
  /** One JSON call from the page's main frame, already checked for its sender; answers JSON. */
  onCall(json: string): Promise<string>
  /** The page (re)loaded: whatever was in flight is void. */
  onReload(): void
}

export interface Host {
  readonly name: 'electron' | 'chromium'
  readonly sealer: Sealer
  /** Opens the one window on the app. */
  open(events: HostEvents): Promise<Window>
  /** Opens an address in the user's own browser; only ever called with https: or mailto:. */
  openLink(url: string): Promise<void>
  /** Brings the window to the front, once there is one. */
  show(): Promise<void>
  /** Removes from disk what the page keeps: its database and whatever else the browser holds for it. */
  forgetPage(): Promise<void>
  /** Ends Kith in good order; the page has let it go. */
  quit(): void
}
