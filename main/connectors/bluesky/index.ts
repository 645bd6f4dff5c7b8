/** Binds Bluesky to the connector's interface. */
import type { Connector } from '../connector.ts'
import { guarded, revoke } from './api.ts'
import { block, mute, readBarriers } from './barriers.ts'
import { info } from './info.ts'
import { preview } from './preview.ts'
import { pull } from './pull.ts'
import { pullPreview } from './pull-preview.ts'
import { readPerson } from './read-person.ts'
import { find, send } from './send.ts'
import { signIn } from './sign-in.ts'

export const bluesky: Connector = {
  info,
  signIn: (fields, surroundings) => guarded(surroundings, () => signIn(fields, surroundings)),
  signOut: (session) => guarded(session, () => revoke(session)),
  preview: (fields, surroundings) => guarded(surroundings, () => preview(fields, surroundings)),
  pull: (session, request) => guarded(session, () => (session.account.isPreview ? pullPreview(session, request) : pull(session, request))),
  send: (session, item) => guarded(session, () => send(session, item)),
  find: (session, item) => guarded(session, () => find(session, item)),
  readPerson: (session, personId) => guarded(session, () => readPerson(session, personId)),
  mute: (session, somebody, isOn) => guarded(session, () => mute(session, somebody, isOn)),
  block: (session, somebody, isOn) => guarded(session, () => block(session, somebody, isOn)),
  readBarriers: (session, somebody) => guarded(session, () => readBarriers(session, somebody)),
}
