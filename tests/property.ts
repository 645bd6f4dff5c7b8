/** fast-check with a fixed seed, so that a run of the tests is repeatable; `KITH_SEED=random` (or a number) looks elsewhere. */
import fc from 'fast-check'
import { inject } from 'vitest'

const seed = inject('seed')
if (seed !== null) fc.configureGlobal({ seed })

export { fc }
