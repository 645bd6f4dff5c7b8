import { describe, expect, it } from 'vitest'
import { inWrittenOrder } from '../../../renderer/ui/plain-text.ts'

describe('text in the order it was written', () => {
  it('cannot make one file name look like another', () => {
    expect(inWrittenOrder('photo\u202Egnp.exe')).toBe('photognp.exe')
  })
  it('keeps right-to-left scripts and emoji as they are', () => {
    expect(inWrittenOrder('هل يمكنني 👩‍👩‍👧‍👦')).toBe('هل يمكنني 👩‍👩‍👧‍👦')
  })
})
