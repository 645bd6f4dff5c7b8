import type { VaultState } from '#domain/account'
import type { OutboxItem } from '#domain/outbox-item'
import type { Status } from './sync/status.ts'

/** What every box for a first word to somebody is given, whichever way it goes. */
export interface WelcomeBox {
  networkName: (network: string) => string
  status: Status
  vault: VaultState
  /** False where the user is choosing among the ways: the focus stays there. */
  takesFocus: boolean
  onQueued: (item: OutboxItem, name: string) => void
  onSent: () => void
  onLeave: () => void
}
