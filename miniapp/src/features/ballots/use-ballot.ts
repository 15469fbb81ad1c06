import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '@/platform/api-error'
import { useRead } from '@/platform/use-api'

/** One ballot: its frozen text, its rules in words, its turnout, and its verdict once closed. */
export function useBallot(ballotId: string): UseQueryResult<BallotInfo, ApiError> {
  return useRead('ballots.info', { ballotId })
}
