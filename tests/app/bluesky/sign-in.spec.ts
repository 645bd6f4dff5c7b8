/** Everything one can get wrong when signing in: a clear sentence, and nothing stored half. */
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { cutJson, tenMegabytes, wrongTypes } from '../../networks/bluesky/faults.ts'
import { appPassword } from '../../networks/bluesky/seed.mjs'
import { chooseNetwork, expect, fillSignIn, passphrase, test } from './journey.ts'

const createSession = 'com.atproto.server.createSession'

const webPage = async (): Promise<{ server: Server; address: string }> => {
  const server = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>A cake shop</h1>'))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return { server, address: `http://localhost:${String((server.address() as AddressInfo).port)}` }
}

/** An address where nobody listens any more. */
const deserted = async (): Promise<string> => {
  const { server, address } = await webPage()
  await new Promise((resolve) => server.close(resolve))
  return address
}

/** Rows of accounts in the page's database. */
const storedAccounts = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve, reject) => {
  const opening = indexedDB.open('kith')
  opening.onerror = () => reject(new Error('no database'))
  opening.onsuccess = () => {
    const counting = opening.result.transaction('accounts').objectStore('accounts').count()
    counting.onerror = () => reject(new Error('no accounts'))
    counting.onsuccess = () => {
      opening.result.close()
      resolve(counting.result)
    }
  }
}))

const vaultSchema = v.object({ sealed: v.record(v.string(), v.string()) })

/** Secrets in the vaults of the profile folder. */
const keptSecrets = async (profile: string): Promise<number> => {
  const vaults = (await readdir(profile)).filter((name) => name.startsWith('vault-'))
  const kept = await Promise.all(vaults.map(async (name) => v.parse(vaultSchema, JSON.parse(await readFile(join(profile, name), 'utf8'))).sealed))
  return kept.reduce((count, secrets) => count + Object.keys(secrets).length, 0)
}

test('each wrong way in gets its own sentence, and the right way works after all of them', async ({ openKith, network, person }) => {
  const me = await person('Nora')
  const { page, profile } = await openKith()
  const right = { server: network.pds, handle: me.handle, password: await appPassword(me) }
  const cakes = await webPage()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await chooseNetwork(page)
  await fillSignIn(page, { ...right, password: 'not-the-password' })
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same again').fill('something else')
  await page.getByRole('button', { name: 'Keep it with this passphrase' }).click()
  await expect(page.getByLabel('The same again')).toHaveAccessibleDescription(/\w/)
  await page.getByLabel('The same again').fill(passphrase)
  await page.getByRole('button', { name: 'Keep it with this passphrase' }).click()

  const problem = page.getByRole('alert')
  await expect(problem).toHaveText(/did not accept this handle and password/)
  const tries: readonly [Partial<typeof right>, RegExp][] = [
    // A real server says the same to both; that the handle is nobody's Kith finds out by asking who it is.
    [{ handle: 'nobody-of-that-name.test' }, /^Nobody on this server of Bluesky has this handle\. Check how it is written\.$/],
    [{ server: 'not an address' }, /not the address of a server/],
    [{ server: await deserted() }, /did not answer/],
    [{ server: 'nobody-lives-here.invalid' }, /did not answer/],
    [{ server: cakes.address }, /There is no Bluesky server at this address/],
  ]
  for (const [wrong, sentence] of tries) {
    await fillSignIn(page, { ...right, ...wrong })
    await expect(problem).toHaveText(sentence)
    expect(await storedAccounts(page)).toBe(0)
  }
  for (const fault of [cutJson(createSession, { times: 1 }), tenMegabytes(createSession, { times: 1 }), wrongTypes(createSession, { did: 7, accessJwt: [] }, { times: 1 })]) {
    await network.arm(fault)
    await fillSignIn(page, right)
    await expect(problem).toHaveText('Bluesky answered in a way Kith does not understand. Nothing was stored. Check the server’s address, or try again later.')
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled()
    await network.clear()
  }
  cakes.server.close()
  expect(await storedAccounts(page)).toBe(0)
  expect(await keptSecrets(profile)).toBe(0)

  await fillSignIn(page, right)
  await expect(page.getByRole('navigation')).toBeVisible()
  expect(await storedAccounts(page)).toBe(1)
  expect(await keptSecrets(profile)).toBe(1)
  await page.getByRole('navigation').getByRole('button', { name: 'Accounts' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Sync now' })).toHaveCount(1)
})
