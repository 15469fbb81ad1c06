import type {
  ModeratedStatement,
  OwnStatement,
  Statement,
  StatementSummary,
} from '@linyi/shared/contract/statements.contract'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT, type Role } from '@linyi/shared/domain/people/role'
import type { DiscussedItem } from '@linyi/shared/domain/statements/statement.rules'
import { toAbility } from '../../platform/http/ability'
import type { PublicName } from '../people/index'
import { thumbUrl } from '../photos/index'
import type { Hiding, ReportDocument, StatementDocument, SummaryDocument } from './statement.store'
import { statementsPolicy } from './statements.policy'

type Names = ReadonlyMap<string, PublicName>

const ERASED = '已注销的居民'

/** A neighbour stands there as they chose, or masked. */
function speaker(names: Names, accountId: string) {
  const name = names.get(accountId)
  const avatar = name?.avatar ?? null
  return {
    name: name?.shown ?? ERASED,
    avatarUrl: avatar === null ? null : thumbUrl(avatar.id),
  }
}

/** Whoever looks after statements reads the family name beside a nickname. */
function neighbour(names: Names, accountId: string) {
  const name = names.get(accountId)
  if (name === undefined) return { name: ERASED }
  return { name: name.shown === name.masked ? name.masked : `${name.shown}（${name.masked}）` }
}

/** An office-holder stands there in full. */
const officer = (names: Names, accountId: string, role?: Role) => ({
  name: names.get(accountId)?.full ?? '工作人员',
  ...(role === undefined ? {} : { role: ROLE_TEXT[role] }),
})

/** Who reads, and what they did before. */
export interface StatementReader {
  readonly actor: Actor
  readonly agreed: ReadonlySet<string>
  readonly now: Date
}

/** A statement as neighbours see it. */
export function presentStatement(
  statement: StatementDocument,
  item: DiscussedItem,
  { actor, agreed, now }: StatementReader,
  names: Names,
): Statement {
  const { _id, kind, text, authorId, writtenAt, agrees } = statement
  return {
    id: _id,
    kind,
    text,
    author: speaker(names, authorId),
    writtenAt: writtenAt.toISOString(),
    agrees,
    isMine: authorId === actor.accountId,
    hasAgreed: agreed.has(_id),
    abilities: {
      agree: toAbility(statementsPolicy.agree(actor, statement, item)),
      report: toAbility(statementsPolicy.report(actor, statement, false)),
      hide: toAbility(statementsPolicy.hide(actor, statement, now)),
      withdraw: toAbility(statementsPolicy.withdraw(actor, statement, now)),
    },
  }
}

function presentHiding({ ground, reason, by, at }: Hiding, names: Names) {
  return { ground, reason, by: officer(names, by), at: at.toISOString() }
}

/** A statement as its author sees it, with what became of it. */
export function presentOwnStatement(
  statement: StatementDocument,
  actor: Actor,
  names: Names,
  now: Date,
): OwnStatement {
  const { _id, kind, text, writtenAt, agrees, status, hiding, appeal } = statement
  return {
    id: _id,
    kind,
    text,
    writtenAt: writtenAt.toISOString(),
    agrees,
    status,
    hidden:
      hiding === null
        ? null
        : { ...presentHiding(hiding, names), appealUntil: hiding.appealUntil.toISOString() },
    appeal: appeal === null ? null : { text: appeal.text, answer: appeal.answer },
    abilities: {
      withdraw: toAbility(statementsPolicy.withdraw(actor, statement, now)),
      appeal: toAbility(statementsPolicy.appeal(actor, statement, now)),
    },
  }
}

/** A summary of the chair. */
export function presentSummary(summary: SummaryDocument, names: Names): StatementSummary {
  return {
    version: summary.number,
    text: summary.text,
    author: officer(names, summary.authorId, 'councilChair'),
    writtenAt: summary.writtenAt.toISOString(),
    counted: summary.counted,
  }
}

/** A statement as those see it who look after it. Who reported it stays unsaid. */
export function presentModerated(
  statement: StatementDocument,
  reports: readonly ReportDocument[],
  actor: Actor,
  names: Names,
  now: Date,
): ModeratedStatement {
  const { hiding, appeal } = statement
  return {
    id: statement._id,
    itemId: statement.itemId,
    itemNumber: statement.itemNumber,
    itemTitle: statement.itemTitle,
    kind: statement.kind,
    text: statement.text,
    author: neighbour(names, statement.authorId),
    writtenAt: statement.writtenAt.toISOString(),
    reports: reports.map(({ ground, note, reportedAt }) => ({
      ground,
      note,
      reportedAt: reportedAt.toISOString(),
    })),
    reportCount: statement.openReports,
    hidden: hiding === null ? null : presentHiding(hiding, names),
    appealText: appeal?.text ?? null,
    abilities: {
      hide: toAbility(statementsPolicy.hide(actor, statement, now)),
      keep: toAbility(statementsPolicy.keep(actor, statement, now)),
      decideAppeal: toAbility(statementsPolicy.decideAppeal(actor, statement, now)),
    },
  }
}
