/** Servers and handles as people type them. */
import { typedAddress, visible } from '../../typed-address.ts'

/** `bsky.social`, `https://pds.example/` or `localhost:2583` to an origin. Rejects with `refused`/`bad-address`. */
export const serviceOrigin = (typed: string): string => typedAddress(typed).origin

/** People paste handles with an @ and with invisible direction marks around them. */
export const cleaned = (typed: string | undefined): string => visible(typed ?? '').replace(/^@/, '')
