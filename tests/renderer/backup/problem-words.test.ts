import { describe, expect, it } from 'vitest'
import { importProblemWords, problemWords } from '../../../renderer/backup/problem-words.ts'
import { BridgeError } from '../../../renderer/bridge.ts'
import { ImportProblem } from '../../../renderer/store/import-problem.ts'
// The page's side of the store gives problems their words.
import '../../../renderer/store/open.ts'
import { StoreProblem } from '../../../renderer/store/problem.ts'

const refused = (code: string): BridgeError => new BridgeError('refused', 'writeExport', `Call writeExport failed: refused (${code}) ENOSPC`, { kind: 'refused', code, until: null, detail: '' })

describe('why it came to nothing', () => {
  it('is phrased where main gave its reason a name, and says what to do', () => {
    expect(problemWords(refused('disk-full'))).toBe('There is no room left on the disk. Make some room, then try again.')
    expect(problemWords(refused('backup-gone'))).toContain('Choose another one')
    expect(problemWords(refused('export-unwritable'))).toContain('folder for downloads')
  })
  it('is what the store says, in its own words', () => {
    expect(problemWords(new StoreProblem('full'))).toContain('no room left on the disk')
  })
  it('of an import says what has come in by then, unless nothing was changed', () => {
    expect(importProblemWords(new StoreProblem('full'))).toMatch(/ What had come in by then stays; importing the file again adds the rest and doubles nothing\.$/u)
    expect(importProblemWords(new ImportProblem('cut-off'))).toMatch(/ Nothing was changed\.$/u)
  })
  it('is at least something', () => {
    expect(problemWords(refused('something-new'))).toContain('something-new')
    expect(problemWords('odd')).toBe('odd')
  })
})
