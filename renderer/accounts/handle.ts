/** Which network a handle is of, from what the cards say; no network is asked. */
import type { ConnectorInfo } from '#domain/account'
import { eitherOf } from '../ui/listed.ts'

/** Without the invisible marks that come along when one copies. */
const plain = (typed: string): string => typed.replace(/\p{Cf}/gu, '').trim()

/** The first network whose handles look like this one, and the handle as it is asked for; null where none does. */
export function networkOfHandle(typed: string, networks: readonly ConnectorInfo[]): { readonly info: ConnectorInfo; readonly handle: string } | null {
  const handle = plain(typed)
  const info = networks.find(({ preview }) => preview && new RegExp(preview.pattern, 'iu').test(handle))
  return info ? { info, handle } : null
}

/** `alice.example or @alice@example.social` */
export const examplesOf = (networks: readonly ConnectorInfo[]): string => eitherOf(networks.flatMap(({ preview }) => (preview ? [preview.example] : [])))
