import { canExtend } from '@linyi/shared/domain/ballots/ballot.rules'
import { extensionOptions } from './office.text'

const HOUR_MS = 3_600_000

describe('the ends an extension may have', () => {
  it.each([
    ['2026-11-01T01:00:00.000Z', '2026-11-08T12:00:00.000Z'],
    ['2026-11-01T01:17:00.000Z', '2026-11-02T12:00:00.000Z'],
  ])('are all allowed by the rule (%s to %s)', (opensAt, closesAt) => {
    const window = Date.parse(closesAt) - Date.parse(opensAt)
    const extendUntil = new Date(Date.parse(closesAt) + window / 2).toISOString()
    const facts = {
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      hasBeenExtended: false,
      lacksQuorum: true,
      windowDaysMax: 60,
    }
    const options = extensionOptions({ closesAt, extendUntil })

    expect(options).toHaveLength(2)
    for (const { value } of options) {
      expect(canExtend(facts, new Date(value), new Date(opensAt))).toEqual({ allowed: true })
    }
  })

  it('are none where no hour is left, and one where there is one', () => {
    const closesAt = '2026-11-08T12:00:00.000Z'
    const inHours = (hours: number) =>
      new Date(Date.parse(closesAt) + hours * HOUR_MS).toISOString()

    expect(extensionOptions({ closesAt, extendUntil: null })).toEqual([])
    expect(extensionOptions({ closesAt, extendUntil: inHours(0.5) })).toEqual([])
    expect(extensionOptions({ closesAt, extendUntil: inHours(1.5) })).toHaveLength(1)
  })
})
