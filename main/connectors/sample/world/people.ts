/** Everybody in the sample's world besides Nora. */
import { crowd } from './people-crowd.ts'
import { friends } from './people-friends.ts'
import { machines } from './people-machines.ts'
import type { ScriptedPerson } from './person.ts'

export const nora: ScriptedPerson = {
  handle: 'nora.studio',
  name: 'Nora Lindqvist',
  bio: 'Letterpress in an old herring smokehouse in Gothenburg. One press called Gunvor, one proof press called Lilla, one cracked R. Menus, posters, love letters, coasters (late).',
  language: 'en',
  counts: [2140, 388, 1907],
}

export const people = { ...friends, ...crowd, ...machines }
export type PersonKey = keyof typeof people
