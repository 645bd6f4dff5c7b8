/** A Failure in plain words: what happened, what it means for the user's words, what to do. */
import type { Failure } from '#domain/failure'

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
  return text === '' || text.length > 200 || /[<{]|^status \d+$/.test(text) ? '' : ` It said: “${text}”.`
}

const accountCodes: Readonly<Record<string, Sentence>> = {
  'account-taken-down': ({ network }) => `${network} has taken this account down. Kith cannot change that; what is here stays here.`,
  'account-suspended': ({ network }) => `${network} has suspended this account. Kith cannot change that; what is here stays here.`,
  'account-deactivated': ({ network }) => `This account is deactivated. Activate it again on ${network} first.`,
  'account-disabled': ({ network }) => `${network} has disabled this account for now. Ask the people who run your server.`,
  'email-unconfirmed': ({ network }) => `${network} waits until you have confirmed your e-mail address. Look for its e-mail first.`,
  'approval-pending': ({ network }) => `${network} has not approved this account yet. Its people look at it by hand; try again later.`,
  'account-deleted': ({ network }) => `This account no longer exists on ${network}.`,
}

const signInCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'wrong-password': ({ network }) => `${network} did not accept this handle and password. Check both, and try again.`,
  'unknown-handle': ({ network }) => `Nobody on this server of ${network} has this handle. Check how it is written.`,
  'bad-address': () => 'This is not the address of a server. It looks like example.com.',
  'not-this-network': ({ network }) => `There is no ${network} server at this address. Check the address, and try again.`,
  'needs-code': ({ network }) => `${network} has sent you a code by e-mail. Write it into the form, and try again.`,
  'disk-trouble': () => 'The disk did not take what was written. Make some room on it, then try again.',
  'sign-in-timeout': ({ network }) => `${network} did not come back within five minutes. Try again.`,
  'already-signing-in': () => 'Kith is waiting for another sign-in in your browser. Finish or cancel that one first.',
  'no-browser': () => 'Kith could not open your browser. Set one up as the standard browser, and try again.',
  'sign-in-declined': ({ network }) => `${network} was told not to let Kith in. Nothing was stored.`,
  'insecure-site': () => 'This address is not reached over https, so what is said there can be read on the way. Turn https on there first.',
  'read-only': () => 'Kith can only read the public comments of this site; you would answer them there. To add it so, tick “Only read its public comments” under More.',
  'login-stripped': ({ network }) => `${network} gave Kith a password, and its web server does not pass it on. Ask your host to pass the Authorization header on, then try again.`,
  'passwords-off': ({ network }) => `${network} gives out no application passwords for you. Ask whoever looks after it.`,
  'wrong-code': ({ network }) => `${network} did not accept this code. Check it, or ask for a new one.`,
}

const previewCodes: Readonly<Record<string, Sentence>> = {
  ...signInCodes,
  'unknown-handle': ({ network }) => `Nobody on ${network} has this handle. Check how it is written.`,
  'needs-sign-in': ({ network }) => `${network} shows this account only to people who are signed in. Sign in to see who is waiting.`,
  'already-signed-in': () => 'You are signed in to this account already. Nothing was changed.',
}

const signInKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': ({ network }) => `${network} did not accept this sign-in. Check what you wrote, and try again.`,
  'slow-down': (scene, failure) => `${scene.network} has seen too many sign-ins and asks to wait. Try again ${again(scene, failure, 'in a few minutes')}.`,
  offline: ({ network }) => `${network} did not answer. Check the connection and the address of the server, and try again.`,
  refused: (scene, failure) => `${scene.network} refused this sign-in.${said(failure)}`,
  broken: ({ network }) => `${network} answered in a way Kith does not understand. Nothing was stored. Check the server’s address, or try again later.`,
}

const previewKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  ...signInKinds,
  'slow-down': (scene, failure) => `${scene.network} asks to wait. Try again ${again(scene, failure, 'in a few minutes')}.`,
  refused: (scene, failure) => `${scene.network} did not show this account.${said(failure)}`,
}

const readingCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'unknown-handle': ({ network }) => `Nobody on ${network} has this handle any more. What is here stays here.`,
  'needs-sign-in': ({ network }) => `${network} shows this account only to people who are signed in. What is here stays here. Sign in to go on.`,
  'vault-locked': () => 'Locked. Unlock Kith with your passphrase to go on; everything can be read.',
  'no-credential': () => 'Kith no longer has the password for this account. Everything here stays. Sign in again to go on.',
  'vault-unreadable': () => 'The stored password cannot be opened any more. Everything here stays. Sign in again to go on.',
  'not-written': (_, { detail }) => `What was read could not be saved. ${detail}`.trim(),
  'no-world': () => 'The made-up inbox is no longer on this computer. Remove it here, and add it again from the welcome page.',
  'world-unreadable': () => 'The file of the made-up inbox cannot be read. Remove it here, and add it again from the welcome page.',
  'disk-trouble': () => 'The disk did not take what was written. What you have is all here. Make some room on it; Kith tries again by itself.',
  'server-moved': ({ network }) => `Your server of ${network} leads to another address, where this sign-in does not count. What you have is all here. If it stays so, sign in again there.`,
  'passwords-off': ({ network }) => `${network} no longer takes application passwords. Everything here stays. Sign in again once it does.`,
  'api-off': ({ network }) => `${network} has closed the door Kith reads through. What you have is all here. Kith tries again by itself.`,
  'site-wall': ({ network }) => `Something in front of ${network} does not let Kith through. What you have is all here. Kith tries again by itself.`,
  'not-started': () => 'Reading could not start. What you have is all here. Restart Kith to try again.',
}

const personCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'no-such-person': ({ network }) => `${network} knows nobody of that name any more.`,
  blocked: ({ network }) => `${network} shows nothing of this person to you, because one of you has blocked the other.`,
  'not-able': ({ network }) => `Kith cannot look at people on ${network}.`,
  'vault-locked': () => 'Locked. Unlock Kith with your passphrase to look.',
}

const personKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': ({ network }) => `This account is signed out of ${network}. Sign in again to look.`,
  'slow-down': (scene, failure) => `${scene.network} asks to wait. Look again ${again(scene, failure, 'in a few minutes')}.`,
  offline: ({ network }) => `${network} cannot be reached. Look again when it can.`,
  refused: (scene, failure) => `${scene.network} did not show this person’s posts.${said(failure)}`,
  broken: ({ network }) => `${network} answered in a way Kith does not understand. Look again later.`,
}

const readingKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': () => 'Signed out by the network. Everything here stays. Sign in again to go on.',
  'slow-down': (scene, failure) => `${scene.network} asks to wait. Kith reads on ${again(scene, failure, 'soon')}.`,
  offline: ({ network }) => `${network} cannot be reached. What you have is all here. Kith tries again by itself.`,
  refused: (scene, failure) => `${scene.network} refused to show what is new.${said(failure)}`,
  broken: ({ network }) => `${network} answered in a way Kith does not understand. What you have is all here. Kith tries again by itself.`,
}

const sendingCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'too-long': ({ network }) => `This is longer than ${network} takes, so it was not sent. It is kept here. Shorten it, and send it again.`,
  'no-pictures': ({ network }) => `${network} takes no pictures with an answer, so this was not sent. It is kept here. Take them out, and send it again.`,
  'too-many-pictures': ({ network }) => `These are more pictures than ${network} takes, so this was not sent. It is kept here. Take some out, and send it again.`,
  'picture-not-accepted': ({ network }) => `${network} did not take a picture of this, so it was not sent. It is kept here. Take the picture out or add it anew, and send it again.`,
  'description-too-long': ({ network }) => `A picture’s description is longer than ${network} takes, so this was not sent. It is kept here. Shorten it, and send it again.`,
  'attachment-missing': () => 'A picture of this is no longer on this computer, so it was not sent. Your words are kept here. Add the picture again, and send it.',
  gone: () => 'What you answered was deleted meanwhile, so this was not sent. Your words are kept here.',
  'parent-gone': () => 'What you answered was deleted meanwhile, so this was not sent. Your words are kept here.',
  blocked: () => 'You two cannot write to each other there, because one has blocked the other. This was not sent. Your words are kept here.',
  'parent-held': () => 'What you answered is held, and nobody would see your answer. Approve it first, then send this again. It is kept here.',
  duplicate: ({ network }) => `${network} has these very words from you there already, so they were not sent again. They are kept here.`,
  'no-such-person': ({ network }) => `${network} knows nobody of that name any more, so this was not sent. Your words are kept here.`,
  'not-able': ({ network }) => `Kith cannot write to somebody in this way on ${network}, so this was not sent. Your words are kept here.`,
  'replies-off': () => 'This person does not take answers to this. It was not sent, and is kept here.',
  'no-world': () => 'The made-up inbox is no longer on this computer, so the answer was not sent. It is kept here.',
  'world-unreadable': () => 'The file of the made-up inbox cannot be read. Your reply is safe and kept here.',
  'disk-trouble': () => 'The disk did not take it. Your reply is safe. Make some room on the disk, then try again.',
  'vault-locked': () => 'Kith is locked. Your reply is safe and goes once you unlock it.',
  'disk-full': () => 'There is no room left on the disk, so Kith could not take down that you sent this, and sent nothing. Your words are kept here. Make some room, then try again.',
  'ledger-unreadable': () => 'Kith cannot read its list of what it has sent, and sends nothing blindly. Your reply is safe. Restart Kith, then send it again.',
  'ledger-unwritable': () => 'Kith could not write to its own list of what it sends, so it sent nothing. Your words are kept here. Check that its folder can be written, then try again.',
  'not-noted': () => 'Kith could not take down that you sent this, and sends nothing without. Your reply is safe. Kith tries again by itself.',
  preview: () => 'Kith only looks at this account from outside, so this was not sent. It is kept here. Sign in, then send it again.',
  'not-approved': () => 'Kith could not be sure that you sent exactly this, so it did not go. Your words are kept here. Read it once more, and send it again.',
}

const sendingKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': () => 'This account is signed out. Your reply is safe and goes once you sign in again.',
  'slow-down': (scene, failure) => `${scene.network} asks to wait. Your reply is safe and goes ${again(scene, failure, 'soon')}.`,
  offline: ({ network }) => `${network} did not answer. Your reply is safe and will go when it does.`,
  refused: (scene, failure) => `${scene.network} did not take this.${said(failure)} It is kept here.`,
  broken: ({ network }) => `${network} gave no clear answer, so your reply may be there already. Kith looks before it sends anything again.`,
}

const moderatingKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  'signed-out': () => 'This account is signed out, so nothing was changed. Sign in again first.',
  'slow-down': (scene, failure) => `${scene.network} asks to wait. Nothing was changed. Try again ${again(scene, failure, 'soon')}.`,
  offline: ({ network }) => `${network} did not answer. Nothing was changed. Try again later.`,
  refused: (scene, failure) => `${scene.network} did not take this.${said(failure)}`,
  broken: ({ network }) => `${network} gave no clear answer. Try again; it does no harm.`,
}

const barrierCodes: Readonly<Record<string, Sentence>> = {
  ...accountCodes,
  'no-such-person': ({ network }) => `${network} knows nobody of that name any more.`,
  'by-list': ({ network }, { detail }) => `A list you use on ${network}${detail === '' ? '' : `, “${detail}”,`} does this. Take them off the list there, or stop using it.`,
  'needs-leave': ({ network }) => `When you signed in, Kith did not yet ask ${network} for leave to mute and block. Nothing was changed. Sign in again, and it will.`,
  'not-able': ({ network }) => `Kith cannot do this on ${network}.`,
  'not-offered': ({ network }) => `Your server of ${network} does not offer this. Nothing was changed.`,
  'one-at-a-time': () => 'One at a time, a few seconds apart. Nothing was changed. Try again in a moment.',
  preview: () => 'Kith only looks at this account from outside. Nothing was changed. Sign in first.',
  'vault-locked': () => 'Locked. Nothing was changed. Unlock Kith with your passphrase first.',
}

const barrierKinds: Readonly<Record<Failure['kind'], Sentence>> = {
  ...moderatingKinds,
  offline: ({ network }) => `${network} cannot be reached. Nothing was changed. Try again when it can.`,
  broken: ({ network }) => `${network} gave no clear answer, so what you asked for may be done or not. Look again how it stands.`,
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
  (failure.code === 'gone' ? 'This is no longer there.' : moderatingKinds[failure.kind](scene, failure))
