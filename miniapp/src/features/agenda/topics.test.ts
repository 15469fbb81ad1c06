import { firstToMerge, openTopics, type Topic } from './topics'

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

describe('the topics above the screening queue', () => {
  it('are those that two matters could still be part of, what the screener can do first', () => {
    const gone = topicOf(['a', 'merged'], ['b', 'declined'], ['c', 'endorsing'])
    const later = topicOf(['d', 'endorsing'], ['e', 'voting'], ['f', 'merged'])
    const now = topicOf(['g', 'submitted'], ['h', 'screening'], ['i', 'closed'])

    expect(openTopics([gone, later, now])).toEqual([now, later])
  })
})
