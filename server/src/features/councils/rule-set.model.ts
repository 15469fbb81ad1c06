import type { RuleSet } from '@linyi/shared/domain/rules/rule-set'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

/** One version of a community's rules; versions are added, never changed. */
export interface RuleSetDocument extends CommunityDocument {
  readonly version: number
  readonly effectiveFrom: Date
  readonly rules: RuleSet
}

export const RuleSetModel = defineCommunityModel<RuleSetDocument>(
  'ruleSets',
  {
    version: { type: Number, required: true },
    effectiveFrom: { type: Date, required: true },
    rules: { type: Schema.Types.Mixed, required: true },
  },
  [{ name: 'ruleSets_by_version', fields: { communityId: 1, version: 1 }, unique: true }],
)
