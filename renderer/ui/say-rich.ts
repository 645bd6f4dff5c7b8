import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'
import { sayParts } from '../words/say.ts'
import type { Key } from '../words/say.ts'

type Part = object
/** What a value may be: words, a piece of the page, or for a `<tag>` how to draw what stands inside. */
type RichValue = string | number | Part | ((inside: readonly (string | Part)[]) => Part)

/** The words under a key, where some of them are more than words. */
export const sayRich = (key: Key, values: Readonly<Record<string, RichValue>>): ReactNode =>
  createElement(Fragment, null, ...sayParts<Part>(key, values as Parameters<typeof sayParts<Part>>[1]) as readonly ReactNode[])
