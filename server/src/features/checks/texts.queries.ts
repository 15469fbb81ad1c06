import { OPERATIONS, type OperationName } from '@linyi/shared/contract/operations'
import type { Operation } from '@linyi/shared/contract/operation'
import { registerStoredTexts } from '../../platform/content/stored-texts'
import { findCheck, openCommand } from './check.store'

/** What is asked about once more: the texts of a kept command, where it would show them. */
registerStoredTexts('checks.retry', async ({ checkId }, { communityId, accountId }) => {
  const check = await findCheck(communityId, String(checkId))
  if (check?.authorId !== accountId) return { texts: [] }
  const { content }: Operation = OPERATIONS[check.operation as OperationName]
  return {
    texts: openCommand(check)?.texts ?? [],
    ...(content === undefined ? {} : { scene: content.scene }),
  }
})
