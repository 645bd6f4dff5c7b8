/** Kills the whole app at one step, starts it again, lets it settle, and counts on the server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OutboxItem } from '#domain/outbox-item'
import { report } from './results.ts'
import { text as itsText, type Step } from './steps.ts'
import { answer, howItStands, itemOf, keptIn, pressUnsent, sendDraft, signIn, takeBackup, untilItem, waitForPeople } from './user.ts'
import { openWatched, until, type Watched } from './watched.ts'
import type { World } from './worlds.ts'

/** `notBefore` of an item nothing happens to until the user says what. */
const untilAsked = Number.MAX_SAFE_INTEGER
const isAsked = ({ state, notBefore, asksBecause }: OutboxItem): boolean => (state === 'unsure' && notBefore === untilAsked) || asksBecause !== null

const count = (texts: readonly string[], text: string): number => texts.filter((each) => each === text).length

/** Sends the text and goes on until Kith stands exactly at the step. */
const goTo = async (kith: Watched, world: World, step: Step, text: string, written: string[]): Promise<void> => {
  if (step.at) await kith.arm(step.at.holding === itsText ? { ...step.at, holding: text } : step.at)
  if (step.server) await world.arm(step.server)
  written.push(await answer(kith, text, written))
  if (step.row) {
    // The undo window is a step too: nobody hurries through it.
    await untilItem(kith, text, step.name, step.row, step.row({ state: 'sent' } as OutboxItem) ? 3000 : 0)
    return
  }
  if (step.quits) {
    await untilItem(kith, text, 'queued', (item) => item !== null, 0)
    void kith.quit()
    await until(step.name, kith.hasReached, 60, () => howItStands(kith, text))
    return
  }
  const isThere = async (): Promise<boolean> => {
    if (step.at) return kith.hasReached()
    return step.server === 'held' ? await world.received() > 0 : count(await world.mine(), text) > 0
  }
  await until(step.name, async () => {
    if (await isThere()) return true
    await kith.pass(3000)
    return false
  }, 150, () => howItStands(kith, text))
}

/** What the user does where Kith asks: looks again, and sends again only what the site does not show; every other time leaves it. */
const decide = async (kith: Watched, world: World, text: string, isPatient: boolean): Promise<void> => {
  const item = await itemOf(kith, text)
  if (item?.asksBecause) await pressUnsent(kith, text, 'Send now')
  else if (count(await world.mine(), text) > 0) await pressUnsent(kith, text, 'Look again')
  else if (!isPatient) await pressUnsent(kith, text, 'Send again')
}

/** Goes on until nothing more will happen by itself. */
const settle = async (kith: Watched, world: World, text: string, isPatient: boolean): Promise<OutboxItem | null> => {
  const draft = (await keptIn(kith)).drafts.find((each) => each.text === text)
  if (draft) {
    // Out of a backup it says that it may be there already; who sees that it is leaves it.
    if (draft.restored === 'sent-perhaps' && count(await world.mine(), text) > 0) return null
    await sendDraft(kith, text)
    await untilItem(kith, text, 'queued', (item) => item !== null, 0)
  }
  const hasEnded = (item: OutboxItem | null): boolean => item === null || item.state === 'sent' || item.state === 'refused' || isAsked(item)
  await untilItem(kith, text, 'settled or asked', hasEnded)
  const asked = await itemOf(kith, text)
  if (asked && isAsked(asked)) {
    await decide(kith, world, text, isPatient)
    if (!isPatient || count(await world.mine(), text) > 0) await untilItem(kith, text, 'settled after the user said what', (item) => item?.state === 'sent')
  }
  return itemOf(kith, text)
}

export interface Round {
  readonly step: Step
  readonly text: string
}

/** Runs the rounds one after the other in one profile; resolves to what went wrong, in words. */
export const runKills = async (world: World, rounds: readonly Round[]): Promise<readonly string[]> => {
  const profile = await mkdtemp(join(tmpdir(), 'kith-kills-'))
  const wrong: string[] = []
  const texts: string[] = []
  const written: string[] = []
  let kith = await openWatched({ profile, networks: world.networks })
  await signIn(kith, world.fields)
  await waitForPeople(kith)
  for (const [index, { step, text }] of rounds.entries()) {
    const title = `${world.name}: killed: ${step.name}`
    const figures = { kills: 0, sent: 1, doubled: 0, lost: 0, unsure: 0 }
    let said: string
    let isWrong = true
    texts.push(text)
    try {
      await world.well()
      await goTo(kith, world, step, text, written)
      await kith.kill()
      figures.kills = 1
      await world.well()
      kith = await openWatched({ profile, networks: world.networks, aheadMs: kith.aheadMs() })
      const isRestored = await takeBackup(kith)
      const item = await settle(kith, world, text, index % 2 === 1)
      const there = count(await world.mine(), text)
      const kept = await keptIn(kith)
      figures.doubled = Math.max(0, there - 1)
      const draft = kept.drafts.find((each) => each.text === text)
      figures.lost = there === 0 && item === null && !draft ? 1 : 0
      figures.unsure = (item && item.state !== 'sent') || draft ? 1 : 0
      // What main knows as sent comes back out of a backup as nothing to send; what it does not know, as a draft that says so.
      const isHonest = item === null ? isRestored && there === 1 && (!draft || draft.restored === 'sent-perhaps')
        : item.state === 'sent' ? there === 1 && count(kept.mine.map((each) => world.plain?.(each) ?? each), text) === 1 : isAsked(item) && item.text === text
      said = `${String(there)} on the server, here ${item?.state ?? (draft ? 'a draft that may be there already' : 'nothing')}${isRestored ? '; the browser had begun its database anew, the backup was taken' : ''}`
      isWrong = !isHonest
    } catch (error) {
      said = error instanceof Error ? error.message : String(error)
      await kith.kill().catch(() => undefined)
      await world.well()
      kith = await openWatched({ profile, networks: world.networks, aheadMs: kith.aheadMs() })
      await takeBackup(kith)
    }
    if (isWrong) wrong.push(`${title}: ${said}`)
    report(`${isWrong ? 'WRONG' : 'ok   '} ${title}: ${said}`, figures)
  }
  // At the very end, everything at once: a double that came late would show here.
  const mine = await world.mine()
  const late = texts.filter((text) => count(mine, text) > 1)
  if (late.length > 0) wrong.push(`${world.name}: doubled at the end: ${late.join(', ')}`)
  await kith.quit()
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  return wrong
}
