/** The list: a new network is one line here and a folder beside it. */
import { bluesky } from './bluesky/index.ts'
import type { Connector } from './connector.ts'
import { mastodon } from './mastodon/index.ts'
import { sample } from './sample/index.ts'
import { wordpress } from './wordpress/index.ts'

export const connectors: readonly Connector[] = [bluesky, mastodon, wordpress, sample]
