import { endOfDay } from '../calendar/shanghai-day'
import { countedOf, partIn, type CountedHome } from './people'

const home = (change: Partial<CountedHome> = {}): CountedHome => ({
  accountId: 'zhang',
  gridId: 'a',
  buildingId: 'a1',
  relation: 'owner',
  birthYear: 1980,
  ...change,
})

describe('who took part in a gathering', () => {
  const ended = { endedAt: endOfDay('2026-10-31'), gridId: 'a' }

  it('is counted on its last day, also where it ended at 24:00', () => {
    expect(partIn(ended, [home()], null)).toMatchObject({ accountId: 'zhang', day: '2026-10-31' })
  })

  it('is counted where they live: at the home the vote was for, else in its grid, else anywhere', () => {
    const homes = [
      home({ gridId: 'b', buildingId: 'b1' }),
      home({ relation: 'tenant' }),
      home({ buildingId: 'a2', birthYear: 1966 }),
    ]
    const wanted = { gridId: 'a', isTenant: false, isSenior: true }
    expect(partIn(ended, homes, 'a2')).toMatchObject({ ...wanted, buildingId: 'a2' })
    expect(partIn(ended, homes, null)).toMatchObject({ buildingId: 'a1', isTenant: true })
    expect(partIn({ ...ended, gridId: null }, homes, null)).toMatchObject({ buildingId: 'b1' })
    expect(partIn(ended, [], 'a1')).toBeNull()
  })

  it('is one person for one vote, and nobody more where any who may have cast it is counted', () => {
    const parts = ['zhang', 'li'].flatMap(
      (accountId) => partIn(ended, [home({ accountId })], 'a1') ?? [],
    )
    const countedIn = (months: Record<string, string>) =>
      countedOf(parts, ({ accountId }) => months[accountId] ?? null)?.accountId

    expect(countedIn({})).toBe('zhang')
    expect(countedIn({ li: '2026-10' })).toBe('li')
    expect(countedIn({ li: '2026-09' })).toBe('zhang')
    expect(countedOf([], () => null)).toBeNull()
  })
})
