/** Links and mentions in an answer, as facets, the way an ordinary client finds them. */
import { RichText, type Agent, type AppBskyRichtextFacet } from '@atproto/api'
import { failed } from '../../failed.ts'
import { isNamed } from './failure.ts'
import { isDid } from './ids.ts'
import { info } from './info.ts'

type Facet = AppBskyRichtextFacet.Main

/** Counted as the server counts. Rejects with `refused`/`too-long`. */
export const checkLength = (text: string): void => {
  const { graphemeLength, length } = new RichText({ text })
  if (graphemeLength > (info.limits.graphemes ?? 0) || length > (info.limits.bytes ?? 0)) {
    throw failed('refused', 'too-long', `${graphemeLength} characters, ${length} bytes`)
  }
}

/** The handle a freshly found mention carries where its DID belongs, or null. */
const handleIn = (facet: Facet): string | null => {
  const feature = facet.features.find((each) => each.$type === 'app.bsky.richtext.facet#mention')
  return feature && 'did' in feature && typeof feature.did === 'string' ? feature.did : null
}

const resolve = async (agent: Agent, handle: string): Promise<string | null> => {
  try {
    const { data } = await agent.com.atproto.identity.resolveHandle({ handle })
    return isDid(data.did) ? data.did : null
  } catch (error) {
    // Nobody of that name: it stays plain text. Anything else must not lose a mention in silence.
    if (isNamed(error, 'HandleNotFound', 'InvalidRequest')) return null
    throw error
  }
}

const detect = (text: string): readonly Facet[] => {
  const rich = new RichText({ text })
  rich.detectFacetsWithoutResolution()
  return rich.facets ?? []
}

const isHandle = (found: string | null, handle: string): boolean => found?.toLowerCase() === handle.toLowerCase()

/** The words with somebody's name in front, unless the network finds it in them: who is not named is not told. */
export const withName = (text: string, handle: string): string =>
  detect(text).some((facet) => isHandle(handleIn(facet), handle)) ? text : `@${handle} ${text}`.trim()

/** Facets of the text; names nobody carries are left as plain text. `named`: whom a handle is known to mean. */
export const facetsOf = async (text: string, agent: Agent, named: { readonly handle: string; readonly did: string } | null = null): Promise<Facet[]> => {
  const facets: Facet[] = []
  for (const facet of detect(text)) {
    const handle = handleIn(facet)
    const did = handle === null ? null : named && isHandle(handle, named.handle) ? named.did : await resolve(agent, handle)
    if (handle === null) facets.push(facet)
    else if (did !== null) facets.push({ ...facet, features: [{ $type: 'app.bsky.richtext.facet#mention', did }] })
  }
  return facets
}
