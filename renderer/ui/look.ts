/** Light, dark, or what the system says. */
export type Theme = 'system' | 'light' | 'dark'

/** How much room a row has. */
export type Density = 'comfortable' | 'compact'

/** Paints the page in a theme, with rows of a height. */
export function applyLook({ theme, density }: { readonly theme: Theme; readonly density: Density }): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  dataset['density'] = density
}

/** How high a row of a list is (rem); the style sheet has the same. */
export const rowRemOf = (density: Density): number => (density === 'compact' ? 3.75 : 5.75)
