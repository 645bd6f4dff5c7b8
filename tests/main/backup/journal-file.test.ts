import { expect, test } from 'vitest'
import { readJournalBytes } from '../../../main/backup/journal-file.ts'
import { sealLine } from '../../../main/backup/sealed-line.ts'
import { entries, entry, noon } from './made-up.ts'

const header = sealLine('header', { kith: 'journal', format: 1, generation: 'one', after: 0, at: noon })
const written = entries(1, 6)
const lines = [header, ...written.map((row) => sealLine('entry', row))]
const whole = Buffer.concat(lines)
const ends = lines.map((_, n) => Buffer.concat(lines.slice(0, n + 1)).length)

test('a journal that was written reads back, word for word', () => {
  expect(readJournalBytes(whole)).toEqual({
    header: { kith: 'journal', format: 1, generation: 'one', after: 0, at: noon }, isNewer: false, entries: written,
    vouched: 6, damaged: 0, wholeBytes: whole.length, tornBytes: 0, lacksNewline: false,
  })
})

test('torn off at any byte, everything before is there, and the rest is known to be missing', () => {
  for (let length = 0; length < whole.length; length += 1) {
    const reading = readJournalBytes(whole.subarray(0, length))
    // A line that lacks nothing but its newline is whole.
    const linesLeft = ends.filter((end) => end - 1 <= length).length
    expect(reading.entries, `at ${length}`).toEqual(written.slice(0, Math.max(0, linesLeft - 1)))
    expect(reading.damaged, `at ${length}`).toBe(0)
    expect(reading.vouched).toBe(Math.max(0, linesLeft - 1))
    const lastEnd = ends[linesLeft - 1] ?? 0
    expect(reading.wholeBytes).toBe(Math.min(lastEnd, length))
    expect(reading.tornBytes).toBe(Math.max(0, length - lastEnd))
    expect(reading.lacksNewline).toBe(linesLeft > 0 && length === lastEnd - 1)
  }
})

test('one flipped bit anywhere is noticed, and costs the lines it touches and no other', () => {
  for (let at = 0; at < whole.length; at += 1) {
    for (const bit of [1, 0x20, 0x80]) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ bit
      const reading = readJournalBytes(bytes)
      const line = ends.findIndex((end) => at < end)
      // A newline that is no longer one joins two lines; a new one inside a line makes two of it, both wrong.
      const isJoint = at === (ends[line] ?? 0) - 1
      const lost = [line, ...(isJoint ? [line + 1] : [])]
      expect(reading.entries, `bit ${bit} at ${at}`).toEqual(written.filter((_, n) => !lost.includes(n + 1)))
      expect(reading.damaged + (reading.tornBytes > 0 ? 1 : 0), `bit ${bit} at ${at}`).toBeGreaterThan(0)
      expect(reading.vouched).toBe(Math.max(0, line - 1))
    }
  }
})

test('a line cut out of the middle of the file leaves the rest readable', () => {
  const reading = readJournalBytes(Buffer.concat([header, lines[1] ?? header, (lines[2] ?? header).subarray(0, 20), ...lines.slice(3)]))
  expect(reading.entries).toEqual([entry(1), ...entries(4, 6)])
  expect([reading.vouched, reading.damaged]).toEqual([1, 1])
})

test('a journal of a newer Kith is known as one', () => {
  const reading = readJournalBytes(sealLine('header', { kith: 'journal', format: 2, anything: true }))
  expect([reading.isNewer, reading.header]).toEqual([true, null])
})
