import type { Where } from '@linyi/shared/domain/ballots/electorate'
import { buildingNames, findGrid } from '../places/index'

/** The part of the community that is asked, by its name. */
export async function whereText(communityId: string, where: Where): Promise<string> {
  switch (where.kind) {
    case 'community':
      return '全社区'
    case 'grid':
      return (await findGrid(communityId, where.gridId))?.name ?? ''
    case 'building': {
      const names = await buildingNames(communityId, [where.buildingId])
      return names.get(where.buildingId) ?? ''
    }
  }
}
