import { WORKING_STATUSES, LIVE_STATUSES, type ActionStatus } from './action'

/** An action as far as its item needs it. */
export interface WorkPiece {
  readonly status: ActionStatus
  readonly leadId: string | null
  readonly lead: string
  readonly task: string
  readonly dueAt: Date
  readonly budget: number | null
  readonly claimedAt: Date | null
  readonly chairSignedBy: string | null
  readonly supervisorSignedBy: string | null
  readonly reworks: number
}

/** The work of an item as a whole: what its page, its clock and its machine look at. */
export type ItemWork = Omit<WorkPiece, 'status'>

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)

/** The one signature that stands for all: there once every action has it. */
function signedByAll(
  pieces: readonly WorkPiece[],
  field: 'chairSignedBy' | 'supervisorSignedBy',
): string | null {
  return pieces.every((piece) => piece[field] !== null) ? (pieces.at(-1)?.[field] ?? null) : null
}

/**
 * What several actions come to. The date is the nearest that somebody still works towards, so that
 * nothing overdue hides behind a later one; done and signed is only what all have done and signed. Of
 * actions that were given up nothing counts. Null where none is left.
 */
export function workOf(all: readonly WorkPiece[]): ItemWork | null {
  const pieces = all.filter(({ status }) => LIVE_STATUSES.includes(status))
  const [first] = pieces
  if (first === undefined) return null
  const open = pieces.filter(({ status }) => WORKING_STATUSES.includes(status))
  const dates = (open.length > 0 ? open : pieces).map(({ dueAt }) => dueAt.getTime())
  const budgets = pieces.flatMap(({ budget }) => (budget === null ? [] : [budget]))
  const claims = pieces.flatMap(({ claimedAt }) => (claimedAt === null ? [] : [claimedAt]))
  const lastClaim = Math.max(...claims.map((at) => at.getTime()))
  return {
    leadId: first.leadId,
    lead: first.lead,
    task: pieces.length === 1 ? first.task : `${first.task}等 ${String(pieces.length)} 项`,
    dueAt: new Date(open.length > 0 ? Math.min(...dates) : Math.max(...dates)),
    budget: budgets.length === 0 ? null : sumOf(budgets),
    claimedAt: open.length > 0 || claims.length < pieces.length ? null : new Date(lastClaim),
    chairSignedBy: signedByAll(pieces, 'chairSignedBy'),
    supervisorSignedBy: signedByAll(pieces, 'supervisorSignedBy'),
    reworks: sumOf(pieces.map(({ reworks }) => reworks)),
  }
}
