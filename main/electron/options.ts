/** What the command line asks of this start. */
import { resolve } from 'node:path'
import { defaultProfile } from '../profile.ts'

export interface Options {
  readonly profile: string
  readonly addSample: boolean
}

/** Reads `--profile=DIR` and `--sample`; Chromium's own switches among them are none of our business. */
export const readOptions = (argv: readonly string[]): Options => {
  const profile = argv.findLast((word) => word.startsWith('--profile='))?.slice('--profile='.length)
  return { profile: profile ? resolve(profile) : defaultProfile(), addSample: argv.includes('--sample') }
}
