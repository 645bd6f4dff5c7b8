import { describe, expect, it } from 'vitest'
import { largestFile, refusalOf, noteWords, refusalWords, unopened } from '../../../../renderer/composer/pictures/picking.ts'

const file = (name: string, type: string, size = 1000) => ({ name, type, size })

describe('a file somebody adds', () => {
  it('is opened where it may be a picture', () => {
    for (const one of [file('a.jpg', 'image/jpeg'), file('a.avif', 'image/avif'), file('a', ''), file('IMG.HEIC', ''), file('IMG.heic', 'application/octet-stream')]) expect(refusalOf(one)).toBeNull()
  })
  it('is refused where it says that it is something else', () => {
    expect(refusalOf(file('notes.txt', 'text/plain'))).toBe('not-a-picture')
    expect(refusalOf(file('cats.mp4', 'video/mp4'))).toBe('not-a-picture')
  })
  it('is not opened where it would fill the memory', () => {
    expect(refusalOf(file('scan.tiff', 'image/tiff', largestFile + 1))).toBe('too-large')
  })
  it('that cannot be opened is known as a phone’s by type or by name', () => {
    expect(unopened(file('IMG_1.HEIC', ''))).toBe('heic')
    expect(unopened(file('x', 'image/heif'))).toBe('heic')
    expect(unopened(file('x.jpg', 'image/jpeg'))).toBe('unreadable')
  })
})

describe('what is said', () => {
  it('is nothing where all were added', () => expect(refusalWords([], 0, 4, 'Net')).toBeNull())
  it('names the file and what to do', () => {
    expect(refusalWords([{ file: file('IMG_1.HEIC', ''), why: 'heic' }], 0, 4, 'Net'))
      .toBe('“IMG_1.HEIC” is a HEIC picture, which cannot be opened here. Save it as JPEG first, then add it.')
  })
  it('is one sentence for many', () => {
    expect(refusalWords([{ file: file('a.txt', 'text/plain'), why: 'not-a-picture' }, { file: file('b.txt', 'text/plain'), why: 'not-a-picture' }], 0, 4, 'Net'))
      .toBe('2 files could not be added. “a.txt” is not a picture, so it was not added. Pictures are all that can go along.')
  })
  it('counts what is too many', () => {
    expect(refusalWords([], 2, 4, 'Net')).toBe('Net takes 4 pictures at once; 2 more were not added.')
    expect(refusalWords([], 1, 0, 'Net')).toBe('Net takes no pictures here.')
  })
})

describe('what is different from what was picked', () => {
  it('is nothing where nothing is', () => expect(noteWords({ again: 0, moving: 0 })).toBeNull())
  it('is said of a picture added a second time', () => {
    expect(noteWords({ again: 1, moving: 0 })).toBe('This picture is here already; it goes along once.')
    expect(noteWords({ again: 2, moving: 1 })).toBe('2 pictures are here already; each goes along once. A moving picture goes as a still one.')
  })
})
