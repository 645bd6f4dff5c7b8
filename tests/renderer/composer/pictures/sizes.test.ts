import { describe, expect, it } from 'vitest'
import { fitted, steps, typesFor } from '../../../../renderer/composer/pictures/sizes.ts'

describe('the size a picture is drawn at', () => {
  it('never grows', () => {
    expect(fitted({ width: 300, height: 200 }, 2000)).toEqual({ width: 300, height: 200 })
  })
  it('keeps its shape', () => {
    expect(fitted({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 })
    expect(fitted({ width: 3000, height: 4000 }, 2000)).toEqual({ width: 1500, height: 2000 })
  })
  it('is at least a pixel, however thin the picture', () => {
    expect(fitted({ width: 40_000, height: 3 }, 640)).toEqual({ width: 640, height: 1 })
  })
  it('gets smaller or coarser with every try', () => {
    for (const [at, step] of steps.entries()) {
      const before = steps[at - 1]
      if (before) expect(step.edge < before.edge || step.quality < before.quality).toBe(true)
    }
  })
})

describe('the type a picture is written as', () => {
  const all = ['image/jpeg', 'image/webp', 'image/png']
  it('is JPEG for a photo', () => expect(typesFor('image/jpeg', false, true, all)).toEqual(['image/jpeg']))
  it('stays exact for what a machine drew where it is small enough at once', () => {
    expect(typesFor('image/png', false, true, all)).toEqual(['image/png', 'image/jpeg'])
    expect(typesFor('image/png', false, false, all)).toEqual(['image/jpeg'])
  })
  it('keeps what one can see through', () => expect(typesFor('image/webp', true, true, all)).toEqual(['image/webp']))
  it('is only what the network takes, each once', () => {
    expect(typesFor('image/png', true, true, ['image/png'])).toEqual(['image/png'])
    expect(typesFor('image/gif', false, true, ['image/gif'])).toEqual([])
  })
})
