export { councilMemberIds, councilSizes } from './councils.queries'
export { addRuleSet, ruleSetAt } from './rule-set.store'
