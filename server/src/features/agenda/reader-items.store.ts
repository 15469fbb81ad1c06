import { togetherIn } from '../../platform/db/together'
import { EndorsementModel, FollowerModel, type EndorsementDocument } from './endorsement.model'

/** A person and items that may have to do with them. */
interface PersonAndItems {
  readonly communityId: string
  readonly accountId: string
  readonly itemIds: readonly string[]
}

/** A filter for exactly these pairs; each person is one look into the index by account. */
function amongPairs(communityId: string, asked: readonly PersonAndItems[]) {
  const byPerson = new Map<string, Set<string>>()
  for (const { accountId, itemIds } of asked) {
    const own = byPerson.get(accountId) ?? new Set<string>()
    for (const itemId of itemIds) own.add(itemId)
    byPerson.set(accountId, own)
  }
  const pairs = [...byPerson].map(([accountId, own]) => ({ accountId, itemId: { $in: [...own] } }))
  return { communityId, $or: pairs }
}

const pairOf = (itemId: string, accountId: string): string => `${itemId} ${accountId}`

const secondedTogether = togetherIn<PersonAndItems, Set<string>>(async (communityId, asked) => {
  const rows = await EndorsementModel.find(amongPairs(communityId, asked))
    .select({ accountId: 1, itemId: 1, _id: 0 })
    .lean()
  const held = new Set(rows.map(({ itemId, accountId }) => pairOf(itemId, accountId)))
  return asked.map(
    ({ accountId, itemIds }) => new Set(itemIds.filter((id) => held.has(pairOf(id, accountId)))),
  )
})

/** Which of these items a person has seconded. */
export async function endorsedItemIds(
  communityId: string,
  accountId: string,
  itemIds: readonly string[],
): Promise<Set<string>> {
  if (itemIds.length === 0) return new Set()
  return secondedTogether({ communityId, accountId, itemIds })
}

const endorsementTogether = togetherIn<PersonAndItems, EndorsementDocument | null>(
  async (communityId, asked) => {
    const rows = await EndorsementModel.find(amongPairs(communityId, asked)).lean()
    const found = new Map(rows.map((found) => [pairOf(found.itemId, found.accountId), found]))
    return asked.map(
      ({ accountId, itemIds: [id = ''] }) => found.get(pairOf(id, accountId)) ?? null,
    )
  },
)

const followingTogether = togetherIn<PersonAndItems, boolean>(async (communityId, asked) => {
  const rows = await FollowerModel.find(amongPairs(communityId, asked))
    .select({ itemId: 1, accountId: 1, _id: 0 })
    .lean()
  const found = new Set(rows.map(({ itemId, accountId }) => pairOf(itemId, accountId)))
  return asked.map(({ accountId, itemIds: [id = ''] }) => found.has(pairOf(id, accountId)))
})

export async function findEndorsement(
  communityId: string,
  itemId: string,
  accountId: string,
): Promise<EndorsementDocument | null> {
  return endorsementTogether({ communityId, accountId, itemIds: [itemId] })
}

export async function isFollowing(
  communityId: string,
  itemId: string,
  accountId: string,
): Promise<boolean> {
  return followingTogether({ communityId, accountId, itemIds: [itemId] })
}
