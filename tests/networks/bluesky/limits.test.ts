/** The PDS's own rate limits, switched on. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Failed } from '../../../main/failed.ts'
import { startNetwork, type TestNetwork } from './start.ts'
import { noBrowser } from '../../main/connectors/pulling.ts'
import { createUser } from './user.ts'

let network: TestNetwork
beforeAll(async () => { network = await startNetwork({ rateLimits: true }) })
afterAll(() => network.stop())

test('a real server that has had enough of sign-ins says until when', async () => {
  const user = await createUser(network, 'ann')
  const attempt = (): Promise<unknown> => user.world.connector.signIn(user.world.fields, { ...user.session, askBrowser: noBrowser }).then(() => null, (error: unknown) => error)
  let problem: unknown = null
  for (let tries = 0; tries < 31 && problem === null; tries += 1) problem = await attempt()
  const { failure } = problem as Failed
  expect(failure).toMatchObject({ kind: 'slow-down', code: 'rate-limited' })
  expect(failure.until).toBeGreaterThan(Date.now())
  expect(await user.pull()).toHaveLength(1)
})
