/** Binds Mastodon to the connector's interface. */
import type { Connector } from '../connector.ts'
import { guarded } from './api.ts'
import { block, mute, readBarriers } from './barriers.ts'
import { find } from './find.ts'
import { info } from './info.ts'
import { listen } from './listen.ts'
import { preview } from './preview.ts'
import { pull } from './pull.ts'
import { pullPreview } from './pull-preview.ts'
import { readPerson } from './read-person.ts'
import { send } from './send.ts'
import { signIn, signOut } from './sign-in.ts'

export const mastodon: Connector = {
  info,
  signIn: (fields, surroundings) => guarded(() => signIn(fields, surroundings)),
  signOut: (session) => guarded(() => signOut(session)),
  preview: (fields, surroundings) => guarded(() => preview(fields, surroundings)),
  pull: (session, request) => guarded(() => (session.account.isPreview ? pullPreview(session, request) : pull(session, request))),
  send: (session, item) => guarded(() => send(session, item)),
  find: (session, item) => guarded(() => find(session, item)),
  readPerson: (session, personId, handle) => guarded(() => readPerson(session, personId, handle)),
  mute: (session, somebody, isOn) => guarded(() => mute(session, somebody, isOn)),
  block: (session, somebody, isOn) => guarded(() => block(session, somebody, isOn)),
  readBarriers: (session, somebody) => guarded(() => readBarriers(session, somebody)),
  listen: (listening, onNews) => guarded(() => listen(listening, onNews)),
}
