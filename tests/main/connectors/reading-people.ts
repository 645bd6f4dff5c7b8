/** Part of the contract: what a connector that reads people says of them. */
import * as v from 'valibot'
import { expect } from 'vitest'
import type { Message } from '#domain/message'
import { recentSchema } from '#schema/recent'
import type { Connector } from '../../../main/connectors/connector.ts'
import { Failed } from '../../../main/failed.ts'
import { expectSoundMarks, type OpenSession } from './pulling.ts'

/** Somebody who wrote this is there with their words, and nobody is there who is not. */
export const expectReadsPeople = async (connector: Connector, session: OpenSession, { id, authorId }: Message, handle: string): Promise<void> => {
  if (!connector.readPerson) return
  const recent = await connector.readPerson(session, authorId, handle)
  expect(v.parse(recentSchema, JSON.parse(JSON.stringify(recent)))).toEqual(recent)
  expect(recent.person.id).toBe(authorId)
  expect(recent.posts.map(({ said }) => said?.message.id)).toContain(id)
  for (const { said } of recent.posts) if (said) expectSoundMarks(said.message)
  expect(await connector.readPerson(session, `${connector.info.network}:nobody at all`, 'nobody.at.all').catch((error: unknown) => error)).toBeInstanceOf(Failed)
}
