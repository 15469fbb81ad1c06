import type { PartyUnitView } from '@linyi/shared/contract/places.contract'
import { branchesOf } from './party-tree'

const unit = (id: string, parentId: string | null): PartyUnitView => ({
  id,
  level: 'gridPartyBranch',
  name: id,
  parentId,
  gridId: null,
  buildingId: null,
  place: '',
})

describe('branchesOf', () => {
  it('lets every unit be followed by what stands below it', () => {
    const units = [unit('top', null), unit('a', 'top'), unit('b', 'top'), unit('a1', 'a')]

    expect(branchesOf(units).map(({ unit: { id }, depth }) => [id, depth])).toEqual([
      ['top', 0],
      ['a', 1],
      ['a1', 2],
      ['b', 1],
    ])
  })
})
