/** The list: a new network is one line here and a folder beside it. */
import type { Connector } from './connector.ts'
import { sample } from './sample/index.ts'

export const connectors: readonly Connector[] = [sample]
