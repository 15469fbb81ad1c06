import type { Candidate, CouncilMember } from '@linyi/shared/contract/councils.contract'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { toAbility } from '../../platform/http/ability'
import type { PublicName, RoleAssignmentDocument } from '../people/index'
import type { CandidateDocument } from './candidate.store'
import { councilsPolicy } from './councils.policy'

/** A name as a reader sees it: in full or masked. */
export function shownName(name: PublicName | undefined, isFull: boolean): string {
  if (name === undefined) return '已注销'
  return isFull ? name.full : name.masked
}

/**
 * A member of a council: by full name for the colleagues and for those who fill the seats, and for
 * residents where the person agreed to it; chair and recorder are offices that act by name.
 */
export function presentMember(
  row: RoleAssignmentDocument,
  reader: {
    readonly actor: Actor
    readonly seesMembers: boolean
    readonly seesOffices: boolean
    readonly decides: boolean
  },
  context: {
    readonly names: ReadonlyMap<string, PublicName>
    readonly chairId: string | null
    readonly recorderId: string | null
    readonly trained: ReadonlySet<string>
  },
): CouncilMember {
  const { accountId } = row
  const isChair = accountId === context.chairId
  const isRecorder = accountId === context.recorderId
  const isMe = accountId === reader.actor.accountId
  const isNamed = row.isNamePublic || ((isChair || isRecorder) && reader.seesOffices)
  return {
    assignmentId: row._id,
    accountId,
    name: shownName(context.names.get(accountId), isNamed || isMe || reader.seesMembers),
    constituency: row.constituency,
    from: row.from.toISOString(),
    to: row.to?.toISOString() ?? null,
    isChair,
    isRecorder,
    isMe,
    isTrained: reader.decides ? context.trained.has(accountId) : null,
  }
}

/** A recommendation for who decides on it and for the two people it is about. */
export function presentCandidate(
  row: CandidateDocument,
  reader: { readonly actor: Actor; readonly decides: boolean; readonly now: Date },
  context: {
    readonly names: ReadonlyMap<string, PublicName>
    readonly gridName: string
    readonly seatsLeft: number
    /** The name as it was written, as far as it is still kept. */
    readonly named: string | null
    readonly building: string
  },
): Candidate {
  const { actor, decides, now } = reader
  const isMe = row.accountId === actor.accountId
  const nameOf = (accountId: string): string =>
    shownName(context.names.get(accountId), decides || accountId === actor.accountId)
  // who recommended by name goes on seeing what they wrote, whether it was found or not
  const named = row.namedMasked
  const written = (decides ? context.named : null) ?? named ?? ''
  const shownId = decides || isMe || named === null ? row.accountId : null
  return {
    id: row._id,
    gridId: row.gridId,
    gridName: context.gridName,
    name: shownId === null ? written : nameOf(shownId),
    named:
      decides && named !== null
        ? { building: context.building, isFound: row.accountId !== null }
        : null,
    constituency: row.constituency,
    reason: row.reason,
    status: row.status,
    recommendedBy: nameOf(row.recommendedBy),
    isOwnWish: row.accountId === row.recommendedBy,
    isMe,
    recommendedAt: row.recommendedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reply: row.reply,
    abilities: {
      approve: toAbility(councilsPolicy.approve(actor, row, context.seatsLeft, now)),
      decline: toAbility(councilsPolicy.decline(actor, row, now)),
      withdraw: toAbility(councilsPolicy.withdraw(actor, row, now)),
    },
  }
}
