/** A Failure in plain words: what happened, what it means for the user's words, what to do. */
import type { Failure } from '#domain/failure'
import { say } from './say.ts'

/** Whose failure, and when it is read. */
export interface FailureScene {
  /** The network's name on the screen. */
  readonly network: string
  /** Phrases how long until a time, e.g. `in 5 minutes`. */
  readonly until: (at: number) => string
}

type Sentence = (scene: FailureScene, failure: Failure) => string

const again = ({ until }: FailureScene, { until: at }: Failure, otherwise: string): string => (at === null ? otherwise : until(at))

/** What the network itself said, where it said something a person can read. */
const said = ({ detail }: Failure): string => {
  const text = detail.trim()
  return text === '' || text.length > 200 || /[<{]|^status \d+$/.test(text) ? '' : ` ${say('failure.said', { text })}`
}

const accountCodes: Readonly<Record<string, Sentence>> = {
  'account-taken-down': ({ network }) => say('failure.account-taken-down', { network }),
  'account-suspended': ({ network }) => say('failure.account-suspended', { network }),
  'account-deactivated': ({ network }) => say('failure.account-deactivated', { network }),
  'account-disabled': ({ network }) => say('failure.account-disabled', { network }),
  'email-unconfirmed': ({ network }) => say('failure.email-unconfirmed', { network }),
  'approval-pending': ({ network }) => say('failure.approval-pending', { network }),
  'account-deleted': ({ network }) => say('failure.account-deleted', { network }),
}

const signInCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'wrong-password': ({ network }) => say('failure.sign-in.wrong-password', { network }),
  'unknown-handle': ({ network }) => say('failure.sign-in.unknown-handle', { network }),
  'bad-address': () => say('failure.sign-in.bad-address'),
  'not-this-network': ({ network }) => say('failure.sign-in.not-this-network', { network }),
  'needs-code': ({ network }) => say('failure.sign-in.needs-code', { network }),
  'disk-trouble': () => say('failure.sign-in.disk-trouble'),
  'sign-in-timeout': ({ network }) => say('failure.sign-in.timeout', { network }),
  'already-signing-in': () => say('failure.sign-in.already'),
  'no-browser': () => say('failure.sign-in.no-browser'),
  'sign-in-declined': ({ network }) => say('failure.sign-in.declined', { network }),
  'insecure-site': () => say('failure.sign-in.insecure'),
  'read-only': () => say('failure.sign-in.read-only'),
  'login-stripped': ({ network }) => say('failure.sign-in.login-stripped', { network }),
  'passwords-off': ({ network }) => say('failure.sign-in.passwords-off', { network }),
  'wrong-code': ({ network }) => say('failure.sign-in.wrong-code', { network }),
}

const previewCodes: Readonly<Record<string, Sentence>> = {
  ...signInCodes,
  'unknown-handle': ({ network }) => say('failure.preview.unknown-handle', { network }),
  'needs-sign-in': ({ network }) => say('failure.preview.needs-sign-in', { network }),
  'already-signed-in': () => say('failure.preview.already-signed-in'),
}

const signInKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': ({ network }) => say('failure.sign-in.signed-out', { network }),
  'slow-down': (scene, failure) => say('failure.sign-in.slow-down', { network: scene.network, when: again(scene, failure, say('failure.in-a-few-minutes')) }),
  offline: ({ network }) => say('failure.sign-in.offline', { network }),
  refused: (scene, failure) => say('failure.sign-in.refused', { network: scene.network, said: said(failure) }),
  broken: ({ network }) => say('failure.sign-in.broken', { network }),
}

const previewKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  ...signInKinds,
  'slow-down': (scene, failure) => say('failure.preview.slow-down', { network: scene.network, when: again(scene, failure, say('failure.in-a-few-minutes')) }),
  refused: (scene, failure) => say('failure.preview.refused', { network: scene.network, said: said(failure) }),
}

const readingCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'unknown-handle': ({ network }) => say('failure.reading.unknown-handle', { network }),
  'needs-sign-in': ({ network }) => say('failure.reading.needs-sign-in', { network }),
  'vault-locked': () => say('failure.reading.vault-locked'),
  'no-credential': () => say('failure.reading.no-credential'),
  'vault-unreadable': () => say('failure.reading.vault-unreadable'),
  'not-written': (_, { detail }) => say('failure.reading.not-written', { detail }).trim(),
  'no-world': () => say('failure.reading.no-world'),
  'world-unreadable': () => say('failure.reading.world-unreadable'),
  'disk-trouble': () => say('failure.reading.disk-trouble'),
  'server-moved': ({ network }) => say('failure.reading.server-moved', { network }),
  'passwords-off': ({ network }) => say('failure.reading.passwords-off', { network }),
  'api-off': ({ network }) => say('failure.reading.api-off', { network }),
  'site-wall': ({ network }) => say('failure.reading.site-wall', { network }),
  'not-started': () => say('failure.reading.not-started'),
}

const personCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'no-such-person': ({ network }) => say('failure.no-such-person', { network }),
  blocked: ({ network }) => say('failure.person.blocked', { network }),
  'not-able': ({ network }) => say('failure.person.not-able', { network }),
  'vault-locked': () => say('failure.person.vault-locked'),
}

const personKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': ({ network }) => say('failure.person.signed-out', { network }),
  'slow-down': (scene, failure) => say('failure.person.slow-down', { network: scene.network, when: again(scene, failure, say('failure.in-a-few-minutes')) }),
  offline: ({ network }) => say('failure.person.offline', { network }),
  refused: (scene, failure) => say('failure.person.refused', { network: scene.network, said: said(failure) }),
  broken: ({ network }) => say('failure.person.broken', { network }),
}

const readingKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': () => say('failure.reading.signed-out'),
  'slow-down': (scene, failure) => say('failure.reading.slow-down', { network: scene.network, when: again(scene, failure, say('failure.soon')) }),
  offline: ({ network }) => say('failure.reading.offline', { network }),
  refused: (scene, failure) => say('failure.reading.refused', { network: scene.network, said: said(failure) }),
  broken: ({ network }) => say('failure.reading.broken', { network }),
}

const sendingCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'too-long': ({ network }) => say('failure.sending.too-long', { network }),
  'no-pictures': ({ network }) => say('failure.sending.no-pictures', { network }),
  'too-many-pictures': ({ network }) => say('failure.sending.too-many-pictures', { network }),
  'picture-not-accepted': ({ network }) => say('failure.sending.picture-not-accepted', { network }),
  'description-too-long': ({ network }) => say('failure.sending.description-too-long', { network }),
  'attachment-missing': () => say('failure.sending.attachment-missing'),
  gone: () => say('failure.sending.gone'),
  'parent-gone': () => say('failure.sending.gone'),
  blocked: () => say('failure.sending.blocked'),
  'parent-held': () => say('failure.sending.parent-held'),
  duplicate: ({ network }) => say('failure.sending.duplicate', { network }),
  'no-such-person': ({ network }) => say('failure.sending.no-such-person', { network }),
  'not-able': ({ network }) => say('failure.sending.not-able', { network }),
  'replies-off': () => say('failure.sending.replies-off'),
  'no-world': () => say('failure.sending.no-world'),
  'world-unreadable': () => say('failure.sending.world-unreadable'),
  'disk-trouble': () => say('failure.sending.disk-trouble'),
  'vault-locked': () => say('failure.sending.vault-locked'),
  'disk-full': () => say('failure.sending.disk-full'),
  'ledger-unreadable': () => say('failure.sending.ledger-unreadable'),
  'ledger-unwritable': () => say('failure.sending.ledger-unwritable'),
  'not-noted': () => say('failure.sending.not-noted'),
  preview: () => say('failure.sending.preview'),
  'not-approved': () => say('failure.sending.not-approved'),
}

const sendingKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': () => say('failure.sending.signed-out'),
  'slow-down': (scene, failure) => say('failure.sending.slow-down', { network: scene.network, when: again(scene, failure, say('failure.soon')) }),
  offline: ({ network }) => say('failure.sending.offline', { network }),
  refused: (scene, failure) => say('failure.sending.refused', { network: scene.network, said: said(failure) }),
  broken: ({ network }) => say('failure.sending.broken', { network }),
}

const moderatingKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': () => say('failure.changing.signed-out'),
  'slow-down': (scene, failure) => say('failure.changing.slow-down', { network: scene.network, when: again(scene, failure, say('failure.soon')) }),
  offline: ({ network }) => say('failure.changing.offline', { network }),
  refused: (scene, failure) => say('failure.changing.refused', { network: scene.network, said: said(failure) }),
  broken: ({ network }) => say('failure.changing.broken', { network }),
}

const barrierCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'no-such-person': ({ network }) => say('failure.no-such-person', { network }),
  'by-list': ({ network }, { detail }) => detail === '' ? say('failure.barrier.by-list', { network }) : say('failure.barrier.by-named-list', { network, list: detail }),
  'needs-leave': ({ network }) => say('failure.barrier.needs-leave', { network }),
  'not-able': ({ network }) => say('failure.barrier.not-able', { network }),
  'not-offered': ({ network }) => say('failure.barrier.not-offered', { network }),
  'one-at-a-time': () => say('failure.barrier.one-at-a-time'),
  preview: () => say('failure.barrier.preview'),
  'vault-locked': () => say('failure.barrier.vault-locked'),
}

const barrierKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  ...moderatingKinds,
  offline: ({ network }) => say('failure.barrier.offline', { network }),
  broken: ({ network }) => say('failure.barrier.broken', { network }),
}

/** Why somebody was not muted or blocked, or why nobody can tell. */
export const barrierWords = (failure: Failure, scene: FailureScene): string =>
  (barrierCodes[failure.code] ?? barrierKinds[failure.kind])(scene, failure)

/** Why a sign-in did not work. */
export const signInWords = (failure: Failure, scene: FailureScene): string =>
  (signInCodes[failure.code] ?? signInKinds[failure.kind])(scene, failure)

/** Why an account cannot be looked at without signing in. */
export const previewWords = (failure: Failure, scene: FailureScene): string =>
  (previewCodes[failure.code] ?? previewKinds[failure.kind])(scene, failure)

/** Why an account is not up to date. */
export const readingWords = (failure: Failure, scene: FailureScene): string =>
  (readingCodes[failure.code] ?? readingKinds[failure.kind])(scene, failure)

/** Why somebody could not be looked at. */
export const personWords = (failure: Failure, scene: FailureScene): string =>
  (personCodes[failure.code] ?? personKinds[failure.kind])(scene, failure)

/** Why an answer has not gone. */
export const sendingWords = (failure: Failure, scene: FailureScene): string =>
  (sendingCodes[failure.code] ?? sendingKinds[failure.kind])(scene, failure)

/** Why a moderator's word was not taken. */
export const moderatingWords = (failure: Failure, scene: FailureScene): string =>
  (failure.code === 'gone' ? say('failure.gone') : moderatingKinds[failure.kind](scene, failure))
