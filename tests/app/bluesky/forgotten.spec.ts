/** The passphrase is forgotten: the stored sign-ins are lost, and nothing else is. */
import { appPassword, post } from '../../networks/bluesky/seed.mjs'
import { chooseNetwork, expect, fillSignIn, openAccounts, openWaiting, passphrase, rowOf, signIn, sync, test } from './journey.ts'

const another = 'one I will remember'

// Three starts, and a passphrase costs its half second of work each time it is tried.
test.slow()

test('choose anew, sign in again, and go on reading; the inbox has stayed', async ({ openKith, network, person }) => {
  const [me, bob, cora] = [await person('Nora'), await person('Bob'), await person('Cora')]
  await post(bob, `@${me.handle} which glue was it?`)
  await network.settle()
  const first = await openKith()
  await signIn(first, network, me)
  await expect(rowOf(first.page, 'Bob')).toBeVisible()
  await first.quit()

  const second = await openKith({ profile: first.profile })
  const { page } = second
  await page.getByLabel(/Your sign-ins are locked/).fill('was it this one?')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('That is not the passphrase.')).toBeVisible()
  await page.getByRole('button', { name: 'I no longer know it' }).click()
  await expect(page.getByText(/Everything in the inbox stays/)).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(rowOf(page, 'Bob')).toBeVisible()

  await page.getByRole('button', { name: 'I no longer know it' }).click()
  await page.getByLabel('New passphrase').fill(another)
  await page.getByLabel('The same again').fill(another)
  await page.getByRole('button', { name: 'Keep them with this passphrase' }).click()
  await expect(page.getByLabel('Handle or e-mail')).toHaveValue(me.handle)
  await fillSignIn(page, { server: network.pds, handle: me.handle, password: await appPassword(me, 'kith again') })
  await expect(rowOf(page, 'Bob')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeHidden()
  await post(cora, `@${me.handle} hello after all`)
  await sync(page, network)
  await expect(rowOf(page, 'Cora')).toBeVisible()
  await second.quit()

  const { page: third } = await openKith({ profile: first.profile })
  await third.getByLabel(/Your sign-ins are locked/).fill(passphrase)
  await third.getByRole('button', { name: 'Unlock' }).click()
  await expect(third.getByText('That is not the passphrase.')).toBeVisible()
  await third.getByLabel(/Your sign-ins are locked/).fill(another)
  await third.getByRole('button', { name: 'Unlock' }).click()
  await expect(third.getByRole('button', { name: 'Unlock' })).toBeHidden()
  await sync(third, network)
  await openWaiting(third)
  await expect(rowOf(third, 'Bob')).toBeVisible()
})

test('the same way out stands in the sign-in form, where the last account was removed', async ({ openKith, network, person }) => {
  const me = await person('Nora')
  const first = await openKith()
  await signIn(first, network, me)
  await openAccounts(first.page)
  await first.page.getByRole('button', { name: 'Remove…' }).click()
  await first.page.getByRole('dialog').getByRole('button', { name: /^Remove/ }).click()
  await expect(first.page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
  await first.quit()

  const { page } = await openKith({ profile: first.profile })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'I no longer know it' }).click()
  await page.getByRole('button', { name: 'Keep them for this session only' }).click()
  await chooseNetwork(page)
  await fillSignIn(page, { server: network.pds, handle: me.handle, password: await appPassword(me, 'kith again') })
  await expect(page.getByRole('navigation')).toBeVisible()
})
