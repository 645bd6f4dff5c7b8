import type { VaultState } from '#domain/account'
import { say } from '../words/say.ts'

/** Where secrets rest, in plain words. */
export const vaultWords = (vault: VaultState): string => say(`vault.${vault}`)
