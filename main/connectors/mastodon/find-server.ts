/**
 * From what people type to the server that speaks the API: many handles end in a domain that only leads to it
 * (https://docs.joinmastodon.org/admin/config/#web_domain).
 */
import * as v from 'valibot'
import type { Surroundings } from '../connector.ts'
import { Failed, failed } from '../../failed.ts'
import { isOwnMachine } from '../../typed-address.ts'
import { serverOrigin } from './address.ts'
import { openApi } from './api.ts'
import { asFailed } from './failure.ts'
import { readServer, type Server } from './instance.ts'

interface Found { readonly origin: string; readonly server: Server }
type Wire = Pick<Surroundings, 'fetch' | 'now' | 'signal'>

const linksSchema = v.object({ links: v.array(v.object({ href: v.optional(v.string(), '') })) })

/** An origin that may be asked in place of another: nobody is led from the safe way to an open one, or into this machine. */
const allowed = (address: string, from: string): string | null => {
  if (!URL.canParse(address)) return null
  const { origin, protocol, hostname } = new URL(address)
  const isFine = protocol === 'https:' ? !isOwnMachine(hostname) || isOwnMachine(new URL(from).hostname) : protocol === 'http:' && isOwnMachine(hostname) && isOwnMachine(new URL(from).hostname)
  return isFine && origin !== from ? origin : null
}

const failedOf = (error: unknown): Failed => {
  const problem = asFailed(error)
  if (problem instanceof Failed) return problem
  throw error
}
const isSilent = ({ failure: { kind, code } }: Failed): boolean => kind === 'offline' || kind === 'slow-down' || code === 'no-answer' || code === 'server-trouble'

const ask = async (wire: Wire, origin: string): Promise<Found | Failed> => {
  try {
    return { origin, server: await readServer(openApi(wire, origin, null), origin) }
  } catch (error) {
    return failedOf(error)
  }
}

/** Where the domain of a handle says that its people live, by redirect or by name. */
const pointedTo = async (wire: Wire, origin: string, path: string, search?: Readonly<Record<string, string>>): Promise<string[]> => {
  try {
    const { data } = await openApi(wire, origin, null).get(path, search)
    const read = v.safeParse(linksSchema, data)
    return read.success ? read.output.links.map(({ href }) => href) : []
  } catch (error) {
    const { failure } = failedOf(error)
    return failure.code === 'server-moved' ? [failure.detail] : []
  }
}

/** Rejects with `refused`/`bad-address` or `not-this-network`, or with what the network did. */
export const findServer = async (wire: Wire, typed: string): Promise<Found> => {
  const origin = serverOrigin(typed)
  const first = await ask(wire, origin)
  if (!(first instanceof Failed)) return first
  if (isSilent(first)) throw first
  const { host } = new URL(origin)
  const [, user = host] = /^(?:acct:)?@?([^@/\s]+)@/u.exec(typed.trim()) ?? []
  const pointed = [
    ...first.failure.code === 'server-moved' ? [first.failure.detail] : [],
    ...await pointedTo(wire, origin, '/.well-known/webfinger', { resource: `acct:${user}@${host}` }),
    ...await pointedTo(wire, origin, '/.well-known/nodeinfo'),
  ]
  for (const other of new Set(pointed.flatMap((address) => allowed(address, origin) ?? []))) {
    const found = await ask(wire, other)
    if (!(found instanceof Failed)) return found
    if (isSilent(found)) throw found
  }
  // A server closed to strangers (limited federation, "secure mode") would say `refused` here as well.
  throw failed('refused', 'not-this-network', first.failure.detail)
}
