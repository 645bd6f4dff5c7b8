/** What axe finds. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Violations of weight in a view, each with where it is; in light and in dark, and in what else the page is made to believe of the system. */
export const serious = async (page: Page, view: string, { without = [] }: { readonly without?: string[] } = {}): Promise<readonly string[]> => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours fade into each other when the scheme changes.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Without it axe opens a page of its own, which this window refuses.
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).disableRules(without).setLegacyMode().analyze()
    found.push(...violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${view}, ${colorScheme}: ${id}: ${html.slice(0, 140)} ${any[0]?.message ?? ''}`)))
  }
  return found
}
