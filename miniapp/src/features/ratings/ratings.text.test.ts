import { laterText, reopenText } from './ratings.text'

const endsAt = '2026-11-26T16:00:00Z'
const mine = { standing: 'raiser', solved: 'no', satisfied: 2, comment: null } as const

describe('the way back to work', () => {
  it('is open until the end of its last day, named as that day', () => {
    const reopenableUntil = '2026-12-21T16:00:00Z'

    expect(reopenText({ reopenableUntil, isWidelyDissatisfied: true })).toBe(
      '不满意的人已达到规定比例，您可以在 12月21日 24:00 前申请重新办理。',
    )
    expect(reopenText({ reopenableUntil, isWidelyDissatisfied: false })).toBe(
      '有新情况的话，您可以在 12月21日 24:00 前申请重新办理。',
    )
  })

  it('is told to a raiser who is waiting for others to rate, and to nobody else', () => {
    expect(laterText({ status: 'surveying', endsAt, mine })).toBe(
      '办了却没有办好的，等评价截止（11月26日 24:00）后，可以在这里申请重新办理。',
    )
    expect(laterText({ status: 'surveying', endsAt, mine: { ...mine, solved: 'yes' } })).toBeNull()
    expect(laterText({ status: 'surveying', endsAt, mine: { ...mine, solved: null } })).toBeNull()
    const seconder = { ...mine, standing: 'seconder' } as const
    expect(laterText({ status: 'surveying', endsAt, mine: seconder })).toBeNull()
    expect(laterText({ status: 'closed', endsAt, mine })).toBeNull()
  })
})
