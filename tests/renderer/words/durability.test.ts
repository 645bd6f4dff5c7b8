import { describe, expect, it } from 'vitest'
import type { BackupStatus } from '#domain/backup'
import { backupWords, safetyNotice, unopenedWords } from '../../../renderer/words/durability.ts'

const fine: BackupStatus = { folder: '/home/nora/kith/backups', failure: null, writtenAt: 1, disk: 'fine' }
const failing = (code: string): BackupStatus => ({ ...fine, failure: { kind: 'refused', code, until: null, detail: 'ENOSPC: no space left' } })
const now = 10_000_000

describe('a word on how safe the words are', () => {
  it('is not said while all is well', () => {
    expect(safetyNotice(fine, false, null, now)).toBeNull()
    expect(safetyNotice(null, false, null, now)).toBeNull()
    expect(safetyNotice(fine, false, now - 30_000, now)).toBeNull()
  })
  it('a full disk comes before everything: what is kept, and what to do', () => {
    const notice = safetyNotice({ ...failing('disk-full'), disk: 'full' }, false, now - 600_000, now)
    expect(notice).toMatchObject({ key: 'disk-full', tone: 'bad' })
    expect(notice?.words).toMatch(/no room left on the disk.*is kept.*Make some room/u)
  })
  it('a disk that is nearly full is said while there is time', () => {
    expect(safetyNotice({ ...fine, disk: 'low' }, false, null, now)?.words).toMatch(/nearly full.*kept.*Make some room soon/u)
  })
  it('names the folder that cannot be written, what that means, and what to do', () => {
    const words = backupWords(failing('backups-unwritable'))
    expect(words).toContain('/home/nora/kith/backups')
    expect(words).toMatch(/in the inbox.*yours to write/u)
    expect(safetyNotice(failing('backups-unwritable'), false, null, now)).toMatchObject({ key: 'backups-unwritable', tone: 'care', words })
  })
  it('says what became of backups that were damaged, and that the inbox is not touched', () => {
    expect(backupWords(failing('backups-damaged'))).toMatch(/could not be read.*set the rest aside.*Nothing in your inbox is touched/u)
  })
  it('an end torn off by a crash is mended and nothing anybody has to do something about', () => {
    expect(safetyNotice(failing('backups-torn'), false, null, now)).toBeNull()
    expect(backupWords(failing('backups-torn'))).toMatch(/confirmed/u)
  })
  it('an unknown failure still says where the words are', () => {
    expect(backupWords(failing('something-new'))).toMatch(/could not write its backups.*in the inbox/u)
  })
  it('backups that could not even be opened are said, with what that means and what to do', () => {
    expect(safetyNotice(null, true, null, now)).toMatchObject({ key: 'backups-unopened', tone: 'care', words: unopenedWords() })
    expect(unopenedWords()).toMatch(/cannot open its backups.*without a second copy.*start Kith again/u)
    // What names the folder says more, and a full disk is graver.
    expect(safetyNotice(failing('backups-unwritable'), true, null, now)?.key).toBe('backups-unwritable')
    expect(safetyNotice({ ...fine, disk: 'full' }, true, null, now)?.key).toBe('disk-full')
    expect(safetyNotice({ ...fine, disk: 'low' }, true, null, now)?.key).toBe('backups-unopened')
  })
  it('what waits for its copy for minutes is said, not for seconds', () => {
    expect(safetyNotice(fine, false, now - 130_000, now)?.words).toMatch(/in the inbox, but not in the backup yet/u)
  })
})
