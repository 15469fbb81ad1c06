import type { DoorOutcome } from '@linyi/shared/domain/ballots/doorstep'
import { DOOR_OUTCOMES } from '@linyi/shared/domain/ballots/doorstep'
import { PAPER_ORIGINS, type PaperOrigin } from '@linyi/shared/domain/ballots/ballot'
import type { Role } from '@linyi/shared/domain/people/role'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const

/** A vote on paper, or cast for somebody, that a second person has still to confirm. */
export interface PaperEntryDocument extends CommunityDocument {
  readonly ballotId: string
  readonly unit: string
  readonly buildingId: string
  /** What the first person read, sealed: the second reads the paper and not this. */
  readonly markSealed: string
  readonly origin: PaperOrigin
  /** The picture that the second person reads; released when two have read it. */
  readonly photo: PhotoReference | null
  readonly enteredBy: string
  /** The office in which it was entered. */
  readonly enteredAs: Role
}

export const PaperEntryModel = defineCommunityModel<PaperEntryDocument>(
  'ballotPaperEntries',
  {
    ballotId: text,
    unit: text,
    buildingId: text,
    markSealed: text,
    origin: { type: String, required: true, enum: PAPER_ORIGINS },
    photo: { type: Schema.Types.Mixed, default: null },
    enteredBy: text,
    enteredAs: text,
  },
  [
    {
      name: 'ballotPaperEntries_once',
      fields: { communityId: 1, ballotId: 1, unit: 1 },
      unique: true,
    },
    {
      name: 'ballotPaperEntries_by_building',
      fields: { communityId: 1, buildingId: 1, ballotId: 1 },
    },
  ],
)

/** What somebody met at a door; the last visit of a unit. */
export interface DoorVisitDocument extends CommunityDocument {
  readonly ballotId: string
  readonly unit: string
  readonly outcome: DoorOutcome
}

export const DoorVisitModel = defineCommunityModel<DoorVisitDocument>(
  'ballotDoorVisits',
  { ballotId: text, unit: text, outcome: { type: String, required: true, enum: DOOR_OUTCOMES } },
  [
    {
      name: 'ballotDoorVisits_once',
      fields: { communityId: 1, ballotId: 1, unit: 1 },
      unique: true,
    },
  ],
)
