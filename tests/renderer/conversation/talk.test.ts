import { describe, expect, it } from 'vitest'
import { talkWords } from '../../../renderer/conversation/talk.ts'
import type { ThreadMessage } from '../../../renderer/store/rows.ts'

const said = (part: ThreadMessage['part'], kind: ThreadMessage['kind'] = 'reply', deletedAt: number | null = null) => ({ part, kind, deletedAt })

describe('how often you two have talked here', () => {
  it('counts what was said, not the post it hangs under', () => {
    expect(talkWords([said('mine', 'post'), said('theirs')])).toBe('One message from them here, none from you yet.')
    expect(talkWords([said('mine', 'post'), said('theirs'), said('mine'), said('theirs'), said('context')])).toBe('2 messages from them here, 1 from you.')
  })
  it('leaves out what was deleted', () => {
    expect(talkWords([said('theirs', 'reply', 5)])).toBe('')
  })
})
