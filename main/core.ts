/** Builds the app for a Host: vault, sync engine, send ledger and the bridge between them and the page. */
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import type { Account } from '#domain/account'
import { createAttachments } from './attachments.ts'
import { createBarring } from './barriers.ts'
import { createBackups } from './backup/backups.ts'
import { createBrowserSignIn } from './browser-sign-in.ts'
import { answerCall, askToClose, deliverBatch, sendSignal, type Handlers } from './bridge-server.ts'
import type { Connector, Session, Surroundings } from './connectors/connector.ts'
import { deleteEverything, finishDeleting, keptIn } from './delete-everything.ts'
import { downloadsFolder } from './downloads.ts'
import { createExports } from './export.ts'
import { failed, failureOf } from './failed.ts'
import type { Host, Window } from './host.ts'
import { limitedFetch, streamingFetch, uploadLimits } from './http.ts'
import { openLedger } from './ledger.ts'
import { createReadings } from './readings.ts'
import { createSending, type Sending } from './sending.ts'
import { createEngine } from './sync/engine.ts'
import { createTurns } from './turns.ts'
import { keepsUnsaved } from './unsaved-words.ts'
import { openVault, type Vault } from './vault.ts'

export interface CoreParts {
  readonly host: Host
  readonly connectors: readonly Connector[]
  /** The profile folder. */
  readonly folder: string
  readonly version: string
  readonly addSample: boolean
  /** Stable words about this start the interface phrases, such as `no-sandbox`. */
  readonly notices: readonly string[]
  readonly now?: () => number
  /** Milliseconds on a clock that nobody can set; given together with `now`. */
  readonly tick?: () => number
  readonly dice?: () => number
  readonly fetch?: typeof fetch
  /** Where exports go; the user's downloads unless given. */
  readonly downloads?: () => string
}

export interface Core {
  readonly window: Window
  /** Resolves when the first batch of this start is written. */
  readonly firstReceipt: Promise<void>
  /** Whether the page lets Kith quit now; where it does not, it asks the user and quits through its Host. */
  mayQuit(): Promise<boolean>
  /** Ends every loop and waits for what may not be cut short; nothing is delivered after it resolves. */
  stop(): Promise<void>
}

/** Opens the host's window with the app in it. Rejects with what the host rejects with. */
export const startCore = async (parts: CoreParts): Promise<Core> => {
  const { host, connectors, folder, version, addSample, notices } = parts
  const now = parts.now ?? Date.now
  // What one host sealed the other cannot open, so each keeps a vault of its own.
  const kept = keptIn(host.name, connectors.flatMap((connector) => (connector.serve ? [connector.info.network] : [])))
  // What cannot be deleted now (a read-only disk) is tried again at the next start; the page says what it means.
  if (await finishDeleting(folder, kept).catch(() => false)) host.sealer.forget()
  const openOwnVault = (): Vault => openVault(join(folder, `vault-${host.name}.json`), host.sealer)
  let vault = openOwnVault()
  const attachments = createAttachments(folder, now)
  const turns = createTurns()
  const quitting = new AbortController()
  const network = limitedFetch(parts.fetch ?? fetch)
  const uploads = limitedFetch(parts.fetch ?? fetch, uploadLimits)
  const byNetwork = new Map(connectors.map((connector) =>
    [connector.info.network, { connector, fetch: connector.serve?.(join(folder, connector.info.network), now) ?? network }]))

  const entryFor = (name: string): { connector: Connector; fetch: typeof fetch } => {
    const entry = byNetwork.get(name)
    if (!entry) throw failed('refused', 'unknown-network', name)
    return entry
  }
  const endedBy = (signal: AbortSignal, fetching: () => typeof fetch): typeof fetch => async (input, init) =>
    fetching()(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal })
  const surroundings = (name: string, signal: AbortSignal): Surroundings => ({
    now,
    signal,
    patientFetch: async (input, init) => entryFor(name).fetch(input, init),
    fetch: endedBy(signal, () => entryFor(name).fetch),
  })
  const sessionOf = (account: Account, ending: AbortSignal): Session => {
    // The sample brings its own server and has no secret worth a vault.
    const keeps = entryFor(account.network).connector.serve === undefined
    const ended = AbortSignal.any([ending, quitting.signal])
    return {
      ...surroundings(account.network, ended),
      uploadFetch: endedBy(ended, () => (keeps ? uploads : entryFor(account.network).fetch)),
      account,
      readCredential: async () => {
        // Also where one lies there: whoever only looks has no secret to look with.
        if (account.isPreview) throw failed('refused', 'preview')
        return keeps ? vault.read(account.id) : ''
      },
      saveCredential: async (secret) => (keeps ? vault.save(account.id, secret) : undefined),
      readAttachment: attachments.readAll,
    }
  }
  const withSession = <T>(account: Account, signal: AbortSignal, verb: (connector: Connector, session: Session) => Promise<T>): Promise<T> =>
    turns.take(account.id, async () => verb(entryFor(account.network).connector, sessionOf(account, signal)))
  const openStream = streamingFetch(parts.fetch ?? fetch)

  let reportFirst: () => void = () => undefined
  const firstReceipt = new Promise<void>((resolve) => {
    reportFirst = resolve
  })
  let reportOpen: (window: Window) => void = () => undefined
  const opened = new Promise<Window>((resolve) => {
    reportOpen = resolve
  })
  const engine = createEngine({
    withSession,
    // Beside the account's turns: it lasts for as long as the connection does.
    listen: (account, signal, onNews) => account.isPreview ? null : entryFor(account.network).connector.listen?.({ ...sessionOf(account, signal), openStream }, onNews) ?? null,
    now,
    dice: parts.dice ?? Math.random,
    say: (status) => void opened.then((window) => sendSignal(window, 'status', status)),
    deliver: async (batch) => {
      const receipt = await deliverBatch(await opened, batch)
      if (receipt.isWritten) reportFirst()
      return receipt
    },
  })

  const browser = createBrowserSignIn(async (url) => {
    await host.openLink(url)
    sendSignal(await opened, 'signIn', 'in-browser')
  })
  /** Ends the sign-in under way, wherever it is. */
  let signingIn = new AbortController()
  const cancelSignIn = (): void => signingIn.abort(failed('refused', 'sign-in-cancelled'))
  const beginSending = (): Sending => createSending({
    ledger: openLedger(join(folder, 'ledger.jsonl'), now()),
    now,
    tick: parts.tick ?? (() => performance.now()),
    withSession: (account, verb) => withSession(account, quitting.signal, verb),
  })
  let sending = beginSending()
  const backups = createBackups({
    folder,
    now,
    say: (status) => void opened.then((window) => sendSignal(window, 'backups', status)),
    ledgerWord: (itemId) => sending.wordOf(itemId),
  })
  const readings = createReadings({
    now,
    rest: (ms) => rest(ms, undefined, { signal: quitting.signal }),
    withSession: (account, verb) => withSession(account, quitting.signal, verb),
  })
  const bar = createBarring({ now, tick: parts.tick ?? (() => performance.now()), withSession: (account, verb) => withSession(account, quitting.signal, verb) })
  const exports = createExports(parts.downloads ?? downloadsFolder, now)

  /** A vault that opened may let paused accounts go on. */
  const vaultChanged = <T>(state: T): T => {
    engine.hurry(null)
    return state
  }

  const signOut = async (account: Account): Promise<void> => {
    await engine.stop(account.id)
    if (account.isPreview) return
    // Revoking needs the network; forgetting does not, and the user asked for both.
    await withSession(account, AbortSignal.timeout(15_000), (connector, session) => connector.signOut(session)).catch(() => undefined)
    await vault.forget(account.id)
  }

  const handlers: Handlers = {
    ...backups.handlers,
    ...keepsUnsaved(folder),
    hello: async () => ({ version, host: host.name, networks: connectors.map(({ info }) => info), vault: host.sealer.state(), addSample, notices }),
    chooseVault: async ({ passphrase }) => vaultChanged(await host.sealer.choose(passphrase)),
    unlockVault: async ({ passphrase }) => vaultChanged(await host.sealer.unlock(passphrase)),
    signIn: async ({ network: name, fields, isPreview }) => {
      cancelSignIn()
      const { signal: cancelled } = signingIn = new AbortController()
      const ended = AbortSignal.any([quitting.signal, cancelled])
      try {
        const { connector } = entryFor(name)
        if (isPreview) {
          if (!connector.preview) throw failed('refused', 'not-offered')
          const account = await connector.preview(fields, surroundings(name, ended))
          cancelled.throwIfAborted()
          return { is: 'signed-in', account: { ...account, isPreview } }
        }
        const state = host.sealer.state()
        if (!connector.serve && (state === 'unset' || state === 'locked')) throw failed('refused', `vault-${state}`)
        const { account, credential } = await connector.signIn(fields, {
          ...surroundings(name, ended), askBrowser: (question) => browser.ask(question, ended),
        })
        cancelled.throwIfAborted()
        if (!connector.serve) await turns.take(account.id, () => vault.save(account.id, credential))
        return { is: 'signed-in', account }
      } catch (error) {
        return { is: 'failed', failure: failureOf(cancelled.aborted ? cancelled.reason : error) }
      }
    },
    showSignInCode: browser.showCode,
    pasteSignIn: async ({ text }) => browser.paste(text),
    cancelSignIn: async () => {
      cancelSignIn()
      return null
    },
    signOut: async ({ account }) => {
      await signOut(account)
      return null
    },
    startSync: async (input) => {
      if (quitting.signal.aborted) throw new Error('Kith is quitting.')
      await engine.start(input)
      return null
    },
    stopSync: async ({ accountId }) => {
      await engine.stop(accountId)
      return null
    },
    syncNow: async ({ accountId }) => {
      engine.hurry(accountId)
      return null
    },
    fillPast: async ({ accountId, isOn }) => {
      engine.fillPast(accountId, isOn)
      return null
    },
    approve: (input) => sending.approve(input),
    withdraw: async ({ itemId }) => {
      await sending.withdraw(itemId)
      return null
    },
    send: (input) => sending.send(input),
    find: (input) => sending.find(input),
    moderate: async ({ account, ...request }) => {
      try {
        if (account.isPreview) throw failed('refused', 'preview')
        return { is: 'done', message: await withSession(account, quitting.signal, async (connector, session) => {
          if (!connector.moderate) throw failed('refused', 'not-offered')
          return connector.moderate(session, request)
        }) }
      } catch (error) {
        return { is: 'failed', failure: failureOf(error) }
      }
    },
    bar,
    readPerson: (input) => readings.read(input),
    putAttachment: attachments.put,
    readAttachment: attachments.read,
    openLink: async ({ url }) => {
      const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' }
      if (protocol !== 'https:' && protocol !== 'mailto:') return false
      await host.openLink(url)
      return true
    },
    writeExport: (part) => exports.write(part),
    deleteEverything: async ({ accounts }) => {
      const letGo = async (): Promise<void> => {
        await engine.stopAll()
        await turns.idle()
        await backups.letGo()
      }
      await deleteEverything({ folder, names: kept, signOut, letGo }, accounts)
      // What was open keeps nothing of before, and what comes next begins as at the first start.
      host.sealer.forget()
      vault = openOwnVault()
      sending = beginSending()
      await host.forgetPage()
      return null
    },
    show: () => host.show().then(() => null),
    quit: async () => {
      // After the answer: the page is told before its window goes.
      setImmediate(() => host.quit())
      return null
    },
  }

  const window = await host.open({
    onCall: (json) => answerCall(json, handlers),
    // A new page starts its accounts itself, from what its store has.
    onReload: () => void engine.stopAll(),
  })
  reportOpen(window)
  // Behind everything else; what cannot be removed now can be at a later start.
  void attachments.removeUnused(backups.picturesInUse).catch(() => undefined)
  return {
    window,
    firstReceipt,
    mayQuit: () => askToClose(window),
    async stop() {
      quitting.abort()
      await engine.stopAll()
      await backups.stop()
      await exports.stop()
      // A verb that was cut short may still be storing a token the network has already rotated.
      await turns.idle()
    },
  }
}
