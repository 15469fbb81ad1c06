import { isSmallDoubt } from './check.rules'

describe('a doubt about a text', () => {
  it.each([
    ['numbers', {}, false],
    ['accusation', {}, false],
    ['numbers', { inOffice: true }, true],
    ['accusation', { inOffice: true }, true],
    ['numbers', { isMasked: true }, true],
    ['accusation', { isMasked: true }, false],
    ['politics', { inOffice: true, isMasked: true }, false],
    ['unanswered', { inOffice: true }, false],
  ] as const)('of the kind %s under %j holds nothing up: %s', (doubt, rule, isSmall) => {
    expect(isSmallDoubt(doubt, rule)).toBe(isSmall)
  })
})
