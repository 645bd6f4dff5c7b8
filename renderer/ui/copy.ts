/** Copies a text, or where that is not allowed leaves it selected. Resolves to what to say. */
export async function copyText(text: string, element: HTMLElement | null): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return 'Copied.'
  } catch {
    if (element) getSelection()?.selectAllChildren(element)
    return 'It is selected: copy it with the keyboard.'
  }
}
