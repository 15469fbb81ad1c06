import { type StatementKind, type StatementSort } from '@linyi/shared/domain/statements/statement'
import { PagedList } from '@/components/paged-list/PagedList'
import { KIND_LOOK, KIND_NONE } from '../statements.text'
import type { StatementActs } from '../use-statement-acts'
import { useStatements } from '../use-statements'
import { StatementCard } from './StatementCard'

/** The statements of one kind. */
export function StatementColumn({
  itemId,
  kind,
  sort,
  acts,
}: {
  itemId: string
  kind: StatementKind
  sort: StatementSort
  acts: StatementActs
}) {
  const read = useStatements(itemId, kind, sort)
  return (
    <PagedList
      read={read}
      empty={{ icon: KIND_LOOK[kind].icon, ...KIND_NONE[kind] }}
      render={(statement) => <StatementCard statement={statement} acts={acts} />}
    />
  )
}
