import type { Relation, VerificationBasis } from '@linyi/shared/domain/people/residency'
import type { ClaimDocument } from './claim.store'

/** A claimant with what was opened of them for the office that decides. */
export interface OpenedClaim {
  readonly claim: ClaimDocument
  readonly realName: string
  readonly phone: string | null
  readonly birthYear: number | null
  readonly note: string | null
}

/** One who lives there already, with the name as this reader may see it. */
export interface OpenedMember {
  readonly residencyId: string
  readonly name: string
  readonly relation: Relation
  readonly basis: VerificationBasis
  readonly verifiedAt: Date
  readonly isAssisted: boolean
}

/** Everything about a claim that is opened. */
export interface OpenedFile {
  readonly claim: ClaimDocument
  readonly place: string
  readonly claims: readonly OpenedClaim[]
  readonly members: readonly OpenedMember[]
  readonly memberAccounts: readonly { readonly accountId: string }[]
  readonly roll: readonly { readonly name: string; readonly phone: string | null }[]
}
