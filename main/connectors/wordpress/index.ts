/** Binds WordPress to the connector's interface. */
import type { Connector } from '../connector.ts'
import { readCredential } from './credential.ts'
import { pullFeed } from './feed/pull.ts'
import { info } from './info.ts'
import { moderate } from './moderate.ts'
import { pullComments } from './pull.ts'
import { find, send } from './send.ts'
import { signIn, signOut } from './sign-in.ts'

export const wordpress: Connector = {
  info, signIn, signOut, send, find, moderate,
  pull: async (session, request) => {
    const credential = readCredential(await session.readCredential())
    return credential.is === 'feed' ? pullFeed(session, credential, request) : pullComments(session, credential, request)
  },
}
