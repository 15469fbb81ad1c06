import { canExtend } from '@linyi/shared/domain/ballots/ballot.rules'
import { extensionOptions } from './office.text'

describe('the ends an extension may have', () => {
  it.each([
    ['2026-11-01T01:00:00Z', '2026-11-08T12:00:00Z'],
    ['2026-11-01T01:17:00Z', '2026-11-02T12:00:00Z'],
  ])('are all allowed by the rule (%s to %s)', (opensAt, closesAt) => {
    const facts = {
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      hasBeenExtended: false,
      lacksQuorum: true,
      windowDaysMax: 60,
    }
    const options = extensionOptions({ opensAt, closesAt })

    expect(options).toHaveLength(2)
    for (const { value } of options) {
      expect(canExtend(facts, new Date(value), new Date(opensAt))).toEqual({ allowed: true })
    }
  })
})
