import type { Actor } from '@linyi/shared/domain/people/actor'
import {
  canAgree,
  canAppeal,
  canDecideAppeal,
  canHide,
  canKeep,
  canReport,
  canSummarise,
  canWithdraw,
  canWrite,
  type DiscussedItem,
  type StatementRules,
} from '@linyi/shared/domain/statements/statement.rules'
import type { StatementDocument } from './statement.store'

/** What the rules must know of a statement. */
const factsOf = (statement: StatementDocument) => ({
  ...statement,
  hiddenBy: statement.hiding?.by ?? null,
  appealUntil: statement.hiding?.appealUntil ?? null,
})

/** Who may do what with what is said about an item. Commands ask it, presenters send it along. */
export const statementsPolicy = {
  write: (actor: Actor, item: DiscussedItem, own: number, rules: StatementRules) =>
    canWrite(actor, item, own, rules),
  summarise: (actor: Actor, item: DiscussedItem, now: Date) => canSummarise(actor, item, now),
  agree: (actor: Actor, statement: StatementDocument, item: DiscussedItem) =>
    canAgree(actor, statement, item),
  report: (actor: Actor, statement: StatementDocument, isReported: boolean) =>
    canReport(actor, statement, isReported),
  withdraw: (actor: Actor, statement: StatementDocument, now: Date) =>
    canWithdraw(actor, statement, now),
  appeal: (actor: Actor, statement: StatementDocument, now: Date) =>
    canAppeal(actor, factsOf(statement), now),
  hide: (actor: Actor, statement: StatementDocument, now: Date) => canHide(actor, statement, now),
  keep: (actor: Actor, statement: StatementDocument, now: Date) => canKeep(actor, statement, now),
  decideAppeal: (actor: Actor, statement: StatementDocument, now: Date) =>
    canDecideAppeal(actor, factsOf(statement), now),
}
