import { REVEALED_FIELDS, type RevealedField } from '@linyi/shared/domain/people/reveal'
import { ROLES, type Role } from '@linyi/shared/domain/people/role'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

/** That somebody in office was shown a person's real data. Rows are added, never changed. */
export interface RevealDocument extends CommunityDocument {
  readonly subjectId: string
  readonly viewerId: string
  /** The office in which it was looked at. */
  readonly viewerRole: Role
  readonly purpose: string
  readonly fields: readonly RevealedField[]
  readonly at: Date
}

export const RevealModel = defineCommunityModel<RevealDocument>(
  'reveals',
  {
    subjectId: { type: String, required: true },
    viewerId: { type: String, required: true },
    viewerRole: { type: String, required: true, enum: ROLES },
    purpose: { type: String, required: true },
    fields: { type: [{ type: String, enum: REVEALED_FIELDS }], required: true },
    at: { type: Date, required: true },
  },
  [{ name: 'reveals_by_subject', fields: { communityId: 1, subjectId: 1, _id: -1 } }],
)
