/** `npm run network:bluesky`: a real Bluesky on this machine, seeded with people, to sign in to with Kith. Up until Ctrl-C. */
import { startNetwork } from './network.mjs'
import { seedWorld } from './world.mjs'

console.log('Starting a Bluesky network on this machine…')
const network = await startNetwork()
let isEnding = false
const end = async () => {
  if (isEnding) return
  isEnding = true
  console.log('\nStopping…')
  await network.stop()
  process.exit(0)
}
process.on('SIGINT', end)
process.on('SIGTERM', end)

console.log('Seeding people and conversations…')
const { people, robinAppPassword } = await seedWorld(network).catch(async (error) => {
  // Stopped while seeding: the people's clients fail, and that is all right.
  if (!isEnding) throw error
  return new Promise(() => undefined)
})
console.log(`
Server           ${network.pds}

Sign in to Kith as Robin:
  Handle         robin.test
  App password   ${robinAppPassword}

Everybody here (handle, password):
${people.map(({ handle, password }) => `  ${handle.padEnd(14)} ${password}`).join('\n')}

Stays up until you press Ctrl-C.`)
