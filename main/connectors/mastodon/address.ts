/** The address of a server as people type it. */
import { typedAddress, visible } from '../../typed-address.ts'

/** `mastodon.social`, `https://example.social/home`, `@ann@example.social` or `localhost:3000` to an origin. Rejects with `refused`/`bad-address`. */
export const serverOrigin = (typed: string): string => typedAddress(visible(typed).replace(/^(?:acct:)?@?[^@/\s]+@/u, '')).origin
