import type { StatementKind, StatementSort } from '@linyi/shared/domain/statements/statement'
import { useRead, useReadPages } from '@/platform/use-api'

const PAGE_SIZE = 20

/** The front page of what is said about an item. */
export function useBoard(itemId: string) {
  return useRead('statements.board', { itemId })
}

/** The statements of one kind, page by page. */
export function useStatements(itemId: string, kind: StatementKind, sort: StatementSort) {
  return useReadPages('statements.list', { itemId, kind, sort, limit: PAGE_SIZE })
}
