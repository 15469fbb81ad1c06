import {
  REACHED_BY_NOTICE,
  type PartyKind,
  type Stakeholder,
} from '@linyi/shared/domain/agenda/stakeholder'
import { partsOf } from '@linyi/shared/domain/meetings/agenda-order'
import { itemsByIds, type ItemDocument } from '../agenda/index'
import { attendancesOfKind, type AttendanceDocument } from './attendance.store'
import { entriesOf, type EntryDocument } from './entry.store'
import type { MeetingDocument } from './meeting.store'

/** A party that the items on an agenda affect. */
export interface AffectedParty {
  readonly kind: PartyKind
  readonly name: string
  readonly isInvited: boolean
}

/** Everything that a notice is judged by and tells. */
export interface Preparation {
  readonly entries: readonly EntryDocument[]
  readonly items: readonly ItemDocument[]
  readonly invited: readonly AttendanceDocument[]
  readonly affected: readonly AffectedParty[]
  readonly hasMaterials: boolean
  readonly areAllInvited: boolean
}

/** Of every affected kind one that is invited is enough; the neighbours and the council are told anyway. */
function affectedBy(
  items: readonly ItemDocument[],
  invited: readonly AttendanceDocument[],
): AffectedParty[] {
  const kinds = new Set(invited.flatMap(({ party }) => party?.kind ?? []))
  const parties = new Map<PartyKind, Stakeholder>()
  for (const { stakeholders } of items) {
    for (const party of stakeholders) {
      if (!REACHED_BY_NOTICE.includes(party.kind) && !parties.has(party.kind)) {
        parties.set(party.kind, party)
      }
    }
  }
  return [...parties.values()].map(({ kind, name }) => ({ kind, name, isInvited: kinds.has(kind) }))
}

/** The agenda, its items and who is asked to come, read together. */
export async function preparationOf(meeting: MeetingDocument): Promise<Preparation> {
  const { communityId, _id } = meeting
  const [entries, invited] = await Promise.all([
    entriesOf(communityId, _id),
    attendancesOfKind(meeting, 'invited'),
  ])
  const items = await itemsByIds(
    communityId,
    entries.flatMap(({ itemId }) => itemId ?? []),
  )
  const affected = affectedBy(items, invited)
  return {
    entries,
    items,
    invited,
    affected,
    hasMaterials: partsOf(entries, null).every(
      (entry) =>
        entry.itemId !== null ||
        entry.materials.length > 0 ||
        partsOf(entries, entry._id).length > 0,
    ),
    areAllInvited: affected.every(({ isInvited }) => isInvited),
  }
}
