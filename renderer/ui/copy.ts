/** Copies a text, or where that is not allowed leaves it selected. Resolves to what to say. */
import { say } from '../words/say.ts'

export async function copyText(text: string, element: HTMLElement | null): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return say('ui.copied')
  } catch {
    if (element) getSelection()?.selectAllChildren(element)
    return say('ui.selected')
  }
}
