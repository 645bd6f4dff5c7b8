/** Light, dark, or what the system says. */
export type Theme = 'system' | 'light' | 'dark'

/** Paints the page in a theme. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
