/** Characters that force the order of reading: no sentence needs them, and they make one word look like another. */
const overrides = /[\u202D\u202E]/gu

/** Text in the order in which it was written. Right-to-left scripts keep their own. */
export const inWrittenOrder = (text: string): string => text.replace(overrides, '')
