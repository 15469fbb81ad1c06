import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import type { RuleSet } from '@linyi/shared/domain/rules/rule-set'
import { RuleSetModel, type RuleSetDocument } from './rule-set.model'

/**
 * The rules in force at `now`: the newest version that has begun, else the preset. Parts that came
 * into being after a version was written stand as in the preset.
 */
export async function ruleSetAt(communityId: string, now: Date): Promise<RuleSet> {
  const row = await RuleSetModel.findOne({ communityId, effectiveFrom: { $lte: now } })
    .sort({ version: -1 })
    .lean()
  return { ...COUNCIL_DEFAULT, ...row?.rules }
}

export async function addRuleSet(ruleSet: RuleSetDocument): Promise<void> {
  await RuleSetModel.create(ruleSet)
}
