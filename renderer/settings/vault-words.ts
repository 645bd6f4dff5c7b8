import type { VaultState } from '#domain/account'

/** Where secrets rest, in plain words. */
export const vaultWords: Readonly<Record<VaultState, string>> = {
  keyring: 'Kept in the keyring of this computer.',
  passphrase: 'Kept on the disk, sealed with your passphrase.',
  session: 'Kept for this session only. After a restart, Kith asks you to sign in again.',
  locked: 'Kept on the disk, sealed with your passphrase, and locked now.',
  unset: 'This computer has no keyring. Kith asks where to keep a password before you first sign in.',
}
