import fc from 'fast-check'
import { isBallotKind, rollText, weightOf, type Electorate, type RollUnit } from './electorate'
import { ownerRoll, type OwnedFlat } from './owner-units'

const flat = (householdId: string, areaCm2: number, ...ownerIds: string[]): OwnedFlat => ({
  householdId,
  buildingId: 'b1',
  areaCm2,
  ownerIds,
  ownerKey: null,
})

describe('the owners’ roll', () => {
  it('counts several flats of one owner as one head with all their area', () => {
    const [unit, ...others] = ownerRoll([
      flat('h1', 800_000, 'wang'),
      flat('h2', 900_050, 'wang'),
      flat('h3', 1_000_001, 'wang'),
    ])
    expect(others).toEqual([])
    expect(unit).toMatchObject({ key: 'people:wang', areaCm2: 2_700_051, casters: ['wang'] })
  })

  it('counts co-owners as one head that any of them casts for', () => {
    const [unit] = ownerRoll([flat('h1', 800_000, 'li', 'chen')])
    expect(unit).toMatchObject({ key: 'people:chen+li', casters: ['chen', 'li'] })
    expect(weightOf(ownerRoll([flat('h1', 800_000, 'li', 'chen')])).heads).toBe(1)
  })

  it('keeps what somebody owns alone apart from what is owned with another', () => {
    const roll = ownerRoll([flat('h1', 1, 'li', 'chen'), flat('h2', 2, 'li')])
    expect(roll.map((unit) => [unit.key, unit.areaCm2])).toEqual([
      ['people:chen+li', 1],
      ['people:li', 2],
    ])
  })

  it('counts the developer’s unsold flats as one head', () => {
    const unsold = (id: string): OwnedFlat => ({ ...flat(id, 500_000), ownerKey: 'developer' })
    expect(ownerRoll([unsold('h1'), unsold('h2'), flat('h3', 1, 'li')])).toMatchObject([
      { key: 'owner:developer', areaCm2: 1_000_000, casters: [] },
      { key: 'people:li' },
    ])
  })

  it('keeps a flat whose owner has no account in both wholes', () => {
    expect(weightOf(ownerRoll([flat('h1', 700_000), flat('h2', 800_000)]))).toEqual({
      heads: 2,
      areaCm2: 1_500_000,
    })
  })

  it('loses no area and makes no head, however flats are owned', () => {
    const anyFlat = fc.record({
      householdId: fc.uuid(),
      buildingId: fc.constant('b1'),
      areaCm2: fc.integer({ min: 1, max: 3_000_000 }),
      ownerIds: fc.subarray(['li', 'wang', 'chen']),
      ownerKey: fc.option(fc.constant('developer')),
    })
    fc.assert(
      fc.property(fc.uniqueArray(anyFlat, { selector: (one) => one.householdId }), (flats) => {
        const roll = ownerRoll(flats)
        const area = flats.reduce((sum, one) => sum + one.areaCm2, 0)
        expect(weightOf(roll).areaCm2).toBe(area)
        expect(roll.length).toBeLessThanOrEqual(flats.length)
        expect(new Set(roll.map((unit) => unit.key)).size).toBe(roll.length)
        expect(rollText(ownerRoll([...flats].reverse()))).toBe(rollText(roll))
      }),
    )
  })
})

describe('the four legal effects', () => {
  const grid = { kind: 'grid', gridId: 'g8' } as const
  const person: Electorate = { unit: 'person', where: grid, minAge: 18 }
  const member: Electorate = { unit: 'member', where: grid }
  const owner: Electorate = { unit: 'ownerUnit', where: grid }
  const household: Electorate = { unit: 'household', where: grid }
  const motion = { kind: 'motion' } as const
  const choice = {
    kind: 'chooseOne',
    seats: 1,
    options: [
      { id: 'a', text: '甲' },
      { id: 'b', text: '乙' },
    ],
  } as const

  it.each([
    ['advisory', person, true],
    ['advisory', household, true],
    ['advisory', member, false],
    ['council', member, true],
    ['council', person, false],
    ['council', owner, false],
    ['residents', person, true],
    ['residents', household, true],
    ['residents', member, false],
    ['residents', owner, false],
    ['owners', owner, true],
    ['owners', person, false],
    ['owners', member, false],
    ['advisory', owner, true],
  ] as const)('%s put to %j: %s', (effect, electorate, allowed) => {
    const kind = { effect, electorate, method: motion, secrecy: 'open' } as const
    expect(isBallotKind(kind)).toBe(allowed)
  })

  it('keeps owners to open votes on a motion: an area in the box names its flat', () => {
    const kind = { effect: 'advisory', electorate: owner } as const
    expect(isBallotKind({ ...kind, method: motion, secrecy: 'secret' })).toBe(false)
    expect(isBallotKind({ ...kind, method: choice, secrecy: 'open' })).toBe(false)
    expect(isBallotKind({ ...kind, electorate: person, method: choice, secrecy: 'secret' })).toBe(
      true,
    )
  })
})

describe('the roll that is hashed', () => {
  const unit = (key: string, ...casters: string[]): RollUnit => ({
    key,
    casters,
    areaCm2: 0,
    buildingId: null,
    householdId: null,
  })

  it('has one form whatever the order of units and casters', () => {
    expect(rollText([unit('b', 'y', 'x'), unit('a', 'z')])).toBe('a 0 z\nb 0 x y')
    expect(rollText([unit('a', 'z'), unit('b', 'x', 'y')])).toBe('a 0 z\nb 0 x y')
  })
})
