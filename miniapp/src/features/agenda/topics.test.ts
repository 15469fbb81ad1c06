import { firstToMerge, type Topic } from './topics'

const topicOf = (...members: readonly [string, Topic['members'][number]['status']][]): Topic => ({
  category: 'drainage',
  count: members.length,
  members: members.map(([id, status]) => ({ id, status, number: id, title: id })),
})

describe('making one topic of many matters', () => {
  it('begins with the latest that still waits for the screener', () => {
    expect(firstToMerge(topicOf(['a', 'endorsing'], ['c', 'screening'], ['b', 'submitted']))).toBe(
      'c',
    )
  })

  it('has nothing to merge when all of them have gone on', () => {
    expect(firstToMerge(topicOf(['a', 'endorsing'], ['b', 'voting']))).toBeNull()
  })
})
