import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'
import { sayParts } from '../words/say.ts'
import type { Key } from '../words/say.ts'

/** What a value may be: words, a piece of the page, or for a `<tag>` how to draw what stands inside it. */
type RichValue = ReactNode | ((inside: ReactNode) => ReactNode)
type Values = Parameters<typeof sayParts<object>>[1]

const joined = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts)

/** The words under a key, where some of them are more than words. */
export function sayRich(key: Key, values: Readonly<Record<string, RichValue>>): ReactNode {
  const drawn = Object.entries(values).map(([name, value]) =>
    [name, typeof value === 'function' ? (inside: readonly ReactNode[]) => value(joined(inside)) : value] as const)
  return joined(sayParts(key, Object.fromEntries(drawn) as Values) as readonly ReactNode[])
}
