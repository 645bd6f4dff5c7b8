/** Why something ranks or hides: a key and parameters with absolute times; the interface phrases it. */
export interface Reason {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}
