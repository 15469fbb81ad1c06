import fc from 'fast-check'
import { PARTY_LEVELS, type PartyLevel } from './party-unit'
import { canStandUnder, levelAbove, type PartyNode } from './party-unit.rules'

const PLACES: Record<PartyLevel, Omit<PartyNode, 'level'>> = {
  communityPartyBranch: { gridId: null, buildingId: null, householdId: null },
  gridPartyBranch: { gridId: 'g1', buildingId: null, householdId: null },
  buildingPartyGroup: { gridId: 'g1', buildingId: 'b1', householdId: null },
  partyHousehold: { gridId: 'g1', buildingId: 'b1', householdId: 'h1' },
}
const node = (level: PartyLevel, place: Partial<PartyNode> = {}): PartyNode => ({
  level,
  ...PLACES[level],
  ...place,
})
const pairs = PARTY_LEVELS.flatMap((level) =>
  [null, ...PARTY_LEVELS].map((above) => ({ level, above })),
)

describe('the four levels of the Party tree', () => {
  it.each(pairs)(
    '$level stands under $above only when that is right above it',
    ({ level, above }) => {
      const decision = canStandUnder(node(level), above === null ? null : node(above))

      expect(decision).toEqual(
        above === levelAbove(level)
          ? { allowed: true }
          : { allowed: false, reason: 'places.party_level_wrong' },
      )
    },
  )

  it('asks each level for its own place, no more and no less', () => {
    const group = PLACES.buildingPartyGroup
    for (const place of [{ gridId: null }, { buildingId: null }, { householdId: 'h1' }]) {
      expect(
        canStandUnder({ level: 'buildingPartyGroup', ...group, ...place }, node('gridPartyBranch')),
      ).toEqual({
        allowed: false,
        reason: 'places.party_place_wrong',
      })
    }
  })

  it('keeps a unit inside the place of the one above', () => {
    expect(
      canStandUnder(node('buildingPartyGroup', { gridId: 'g2' }), node('gridPartyBranch')),
    ).toEqual({ allowed: false, reason: 'places.party_place_wrong' })
  })

  it('allows nothing but the right place under the right parent', () => {
    const part = fc.constantFrom(null, 'x', 'y')
    const any = fc.record({
      level: fc.constantFrom(...PARTY_LEVELS),
      gridId: part,
      buildingId: part,
      householdId: part,
    })
    fc.assert(
      fc.property(any, fc.option(any), (unit, parent) => {
        if (!canStandUnder(unit, parent).allowed) return
        const depth = PARTY_LEVELS.indexOf(unit.level)
        const parts = [unit.gridId, unit.buildingId, unit.householdId]
        expect(parts.filter((one) => one !== null)).toHaveLength(depth)
        expect(parent?.level ?? null).toBe(levelAbove(unit.level))
      }),
    )
  })
})
