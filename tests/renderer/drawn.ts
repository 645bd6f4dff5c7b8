/** Draws a piece of the interface into the page of a browser test, over the store as it is. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach } from 'vitest'
import { makeQueries } from '../../renderer/queries.ts'

/** What `draw` drew is gone after each test. */
export const useDrawing = (): ((what: ReactNode) => HTMLElement) => {
  let roots: { readonly root: Root; readonly place: HTMLElement }[] = []
  afterEach(() => {
    for (const { root, place } of roots) {
      root.unmount()
      place.remove()
    }
    roots = []
  })
  return (what) => {
    const place = document.createElement('div')
    document.body.append(place)
    const root = createRoot(place)
    roots.push({ root, place })
    root.render(createElement(QueryClientProvider, { client: makeQueries() }, what))
    return place
  }
}
