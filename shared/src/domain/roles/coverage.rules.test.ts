import fc from 'fast-check'
import { coverageOf, type Serving } from './coverage.rules'

const BUILDINGS = [
  { id: 'b1', gridId: 'g8', units: 2 },
  { id: 'b2', gridId: 'g8', units: 1 },
  { id: 'b3', gridId: 'g13', units: 3 },
]

const anyServing: fc.Arbitrary<Serving> = fc.record({
  buildingId: fc.constantFrom('b1', 'b2', 'b3', 'gone'),
  unit: fc.option(fc.integer({ min: 1, max: 4 })),
})

describe('coverageOf', () => {
  it('names every building without its one lead and every stair unit without a volunteer', () => {
    const leads = [
      { buildingId: 'b1', unit: null },
      { buildingId: 'b3', unit: null },
    ]
    const volunteers = [
      { buildingId: 'b1', unit: 1 },
      { buildingId: 'b1', unit: 2 },
      { buildingId: 'b1', unit: 2 },
      { buildingId: 'b3', unit: 2 },
    ]

    expect(coverageOf(BUILDINGS, leads, volunteers)).toEqual({
      grids: [
        { gridId: 'g8', buildings: 2, buildingsLed: 1, units: 3, unitsServed: 2 },
        { gridId: 'g13', buildings: 1, buildingsLed: 1, units: 3, unitsServed: 1 },
      ],
      gaps: [
        { buildingId: 'b2', gridId: 'g8', leads: 0, unitsWithout: [1] },
        { buildingId: 'b3', gridId: 'g13', leads: 1, unitsWithout: [1, 3] },
      ],
    })
  })

  it('counts two leads as a gap: one is in charge, or nobody is', () => {
    const two = [
      { buildingId: 'b2', unit: null },
      { buildingId: 'b2', unit: null },
    ]

    const { gaps } = coverageOf(BUILDINGS.slice(1, 2), two, [{ buildingId: 'b2', unit: 1 }])

    expect(gaps).toEqual([{ buildingId: 'b2', gridId: 'g8', leads: 2, unitsWithout: [] }])
  })

  it('adds up: totals and gaps tell the same', () => {
    fc.assert(
      fc.property(fc.array(anyServing), fc.array(anyServing), (leads, volunteers) => {
        const { grids, gaps } = coverageOf(BUILDINGS, leads, volunteers)
        const sum = (pick: (grid: (typeof grids)[number]) => number): number =>
          grids.reduce((total, grid) => total + pick(grid), 0)
        expect(sum((grid) => grid.buildings)).toBe(3)
        expect(sum((grid) => grid.units)).toBe(6)
        expect(sum((grid) => grid.units - grid.unitsServed)).toBe(
          gaps.reduce((total, gap) => total + gap.unitsWithout.length, 0),
        )
        expect(sum((grid) => grid.buildings - grid.buildingsLed)).toBe(
          gaps.filter((gap) => gap.leads !== 1).length,
        )
      }),
    )
  })
})
