import { HOLIDAYS } from '../calendar/holidays'
import { answerUntil, confirmUntil } from './office.rules'

const at = (text: string): Date => new Date(`${text}+08:00`)
const rules = { challengeDays: 3 }

describe('until when an office has done its part', () => {
  it('is three days from the close to confirm a result', () => {
    const ballot = { closesAt: at('2026-11-23T20:00'), challenges: [], rules }

    expect(confirmUntil(ballot, HOLIDAYS)).toEqual(at('2026-11-27T00:00'))
  })

  it('moves off a weekend', () => {
    const ballot = { closesAt: at('2026-11-18T20:00'), challenges: [], rules }

    expect(confirmUntil(ballot, HOLIDAYS)).toEqual(at('2026-11-24T00:00'))
  })

  it('begins anew with the recount that takes the signatures away', () => {
    const challenges = [{ at: at('2026-11-24T09:00'), answeredAt: at('2026-11-30T10:00') }]
    const ballot = { closesAt: at('2026-11-23T20:00'), challenges, rules }

    expect(confirmUntil(ballot, HOLIDAYS)).toEqual(at('2026-12-04T00:00'))
  })

  it('is three days from the oldest doubt that nobody has answered', () => {
    const challenges = [
      { at: at('2026-11-24T09:00'), answeredAt: at('2026-11-24T10:00') },
      { at: at('2026-11-30T09:00'), answeredAt: null },
      { at: at('2026-12-01T09:00'), answeredAt: null },
    ]
    const ballot = { closesAt: at('2026-11-23T20:00'), challenges, rules }

    expect(answerUntil(ballot, HOLIDAYS)).toEqual(at('2026-12-04T00:00'))
  })
})
