import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import { ResidencyModel, type ResidencyDocument } from './residency.model'
import { RoleAssignmentModel, type RoleAssignmentDocument } from './role-assignment.model'

const DUE_AT_ONCE = 50

const termsOver = (communityId: string, now: Date) =>
  ({ communityId, isOpen: true, to: { $lte: now } }) as const

export const termsDue: DueLooks = (communityId, now) => [
  lookAt(RoleAssignmentModel, termsOver(communityId, now)),
]

/** Assignments whose term is over and whose end has not been written down. */
export async function expiredAssignments(
  communityId: string,
  now: Date,
): Promise<RoleAssignmentDocument[]> {
  return RoleAssignmentModel.find(termsOver(communityId, now))
    .sort({ to: 1 })
    .limit(DUE_AT_ONCE)
    .lean()
}

const homesOver = (communityId: string, now: Date) =>
  ({ communityId, until: { $lte: now } }) as const

export const homesDue: DueLooks = (communityId, now) => [
  lookAt(ResidencyModel, homesOver(communityId, now)),
]

/** The first residencies whose time is over, but for these. */
export async function dueResidencies(
  communityId: string,
  now: Date,
  except: readonly string[],
): Promise<ResidencyDocument[]> {
  const others = except.length === 0 ? {} : { _id: { $nin: [...except] } }
  return ResidencyModel.find({ ...homesOver(communityId, now), ...others })
    .sort({ until: 1 })
    .limit(DUE_AT_ONCE)
    .lean()
}

/** A residency while its time is over and it is not yet of the past. */
export async function dueResidency(
  communityId: string,
  residencyId: string,
  now: Date,
): Promise<ResidencyDocument | null> {
  return ResidencyModel.findOne({ ...homesOver(communityId, now), _id: residencyId }).lean()
}
