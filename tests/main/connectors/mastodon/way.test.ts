import { expect, test } from 'vitest'
import { openApi } from '../../../../main/connectors/mastodon/api.ts'

test('a token goes to no server that others can read along with; without one anything may be asked', async () => {
  const asked: string[] = []
  const fetchEmpty = async (input: string | URL | Request): Promise<Response> => {
    asked.push(new URL(input instanceof Request ? input.url : input).href)
    return Response.json({})
  }
  const open = (origin: string, token: string | null) => openApi({ fetch: fetchEmpty, now: Date.now }, origin, token)
  await expect(open('http://social.example', 'secret').get('/api/v1/x')).rejects.toMatchObject({ failure: { kind: 'refused', code: 'insecure-site' } })
  expect(asked).toEqual([])
  await open('http://social.example', null).get('/api/v1/x')
  await open('http://127.0.0.1:3000', 'secret').get('/api/v1/x')
  await open('https://social.example', 'secret').get('/api/v1/x')
  expect(asked).toHaveLength(3)
})
