/** Days as people type them: `2026`, `2026-11`, `2026-11-05`, `5.11.2026`, `today`, `yesterday`, `3d`, `2w`, `6m`, `1y`. */

const back = /^(\d{1,3})(d|w|m|y)$/u
const year = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/u
const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u

/** When it begins where the user is (ms since epoch), or null where it is no day. */
export const dayOf = (text: string, nowMs: number): { readonly from: number } | null => {
  const now = new Date(nowMs)
  const [y, m, d] = [now.getFullYear(), now.getMonth(), now.getDate()]
  if (text === 'today') return begins(y, m, d)
  if (text === 'yesterday') return begins(y, m, d - 1)
  const ago = back.exec(text)
  if (ago) {
    const count = Number(ago[1])
    switch (ago[2]) {
      case 'd': return begins(y, m, d - count)
      case 'w': return begins(y, m, d - 7 * count)
      case 'm': return begins(y, m - count, d)
      default: return begins(y - count, m, d)
    }
  }
  const iso = year.exec(text)
  if (iso) return exactly(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1))
  const european = dayFirst.exec(text)
  return european && exactly(Number(european[3]), Number(european[2]), Number(european[1]))
}

const begins = (year: number, month: number, day: number): { readonly from: number } => ({ from: new Date(year, month, day).getTime() })

/** Null for a day that is in no calendar, such as 31 February. */
const exactly = (year: number, month: number, day: number): { readonly from: number } | null => {
  const date = new Date(year, month - 1, day)
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day ? { from: date.getTime() } : null
}
