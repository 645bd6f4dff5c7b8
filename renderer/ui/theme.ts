/** Light, dark, or what the system says. */
export type Theme = 'system' | 'light' | 'dark'

const key = 'theme'
const isTheme = (value: unknown): value is Theme => value === 'system' || value === 'light' || value === 'dark'

/** Paints the page in a theme, and remembers it for the first paint of the next start. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  localStorage.setItem(key, theme)
}

/** The theme of the last start, before the settings can be read. */
export function rememberedTheme(): Theme {
  const value = localStorage.getItem(key)
  return isTheme(value) ? value : 'system'
}
