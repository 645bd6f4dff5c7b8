/** The address of a server as people type it. */
import { typedAddress } from '../../typed-address.ts'

/** `bsky.social`, `https://pds.example/` or `localhost:2583` to an origin. Rejects with `refused`/`bad-address`. */
export const serviceOrigin = (typed: string): string => typedAddress(typed).origin
