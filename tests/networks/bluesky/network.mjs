/**
 * A real Bluesky network on loopback: PLC, PDS and AppView from npm, with a Postgres and a Redis of their own
 * and Kith's fault proxy before the PDS. Run as a program it prints one line of JSON with its addresses and stays
 * up until its stdin closes or it is told to end.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startControl } from './control.mjs'
import { startFaultProxy } from './fault-proxy.mjs'
import { sweep } from '../processes.mjs'
import { startPostgres, startRedis } from './processes.mjs'

const letters = (count) => Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')

/** dev-env rewrites the public address to the PDS's own in every DID document it hands out; this puts it back. */
const nameInDocuments = (pds, url) => {
  const { did } = pds.ctx.idResolver
  const resolve = did.resolveNoCache
  did.resolveNoCache = async (id) => {
    const document = await resolve.call(did, id)
    const service = document?.service?.find(({ id: name }) => name === '#atproto_pds')
    if (service?.serviceEndpoint === pds.url) service.serviceEndpoint = url
    return document
  }
}

/** Starts everything; resolves to the addresses and `stop`. `rateLimits` turns the PDS's own limits on. */
export const startNetwork = async ({ rateLimits = false } = {}) => {
  const work = mkdtempSync(join(tmpdir(), 'kith-bluesky-'))
  const swept = sweep(work)
  // dev-env keeps PDS data in the temp dir and never deletes it.
  process.env.TMPDIR = work
  const [postgres, redis] = await Promise.all([startPostgres(work), startRedis(work)])
  process.env.REDIS_HOST = redis.host
  const { TestNetwork } = await import('@atproto/dev-env')
  const network = await TestNetwork.create({
    dbPostgresUrl: postgres.url,
    dbPostgresSchema: `t_${letters(10)}`, // only letters and _ are taken
    pds: { hostname: 'localhost', enableDidDocWithSession: true, rateLimitsEnabled: rateLimits },
  })
  const proxy = await startFaultProxy(network.pds.url)
  // Accounts made from now on name the proxy as their PDS, so a client moved there by the DID document stays behind it.
  network.pds.ctx.cfg.service.publicUrl = proxy.url
  nameInDocuments(network.pds, proxy.url)
  const processAll = () => network.processAll(120_000)
  const control = await startControl({
    'POST /process-all': processAll,
    'POST /faults': proxy.arm,
    'DELETE /faults': proxy.clear,
    'GET /calls': proxy.calls,
    'POST /down': proxy.down,
    'POST /up': proxy.up,
  })
  let stopping
  const stop = () => stopping ??= (async () => {
    await Promise.allSettled([control.close(), proxy.close()])
    await network.close().catch(() => undefined)
    await Promise.all([postgres.stop(), redis.stop()])
    await swept()
  })()
  return { pds: proxy.url, directPds: network.pds.url, plc: network.plc.url, appview: network.bsky.url, control: control.url, processAll, stop }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { processAll: _, stop, ...addresses } = await startNetwork({ rateLimits: process.argv.includes('--rate-limits') })
  const end = () => {
    setTimeout(() => process.exit(1), 20_000).unref()
    void stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.stdin.on('end', end).on('close', end).resume()
  process.stdout.write(`${JSON.stringify(addresses)}\n`)
}
