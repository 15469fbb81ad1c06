import type { OutcomeKind } from '@linyi/shared/domain/outcomes/outcome'
import { useEffect, useRef } from 'react'
import { useCommand, useRead } from '@/platform/use-api'

/** Kinds that the address names; the others follow from what the matter waits for. */
const NAMED: readonly OutcomeKind[] = ['progress', 'declineReasons']

/**
 * The draft for a matter: begun with what the service knows, or the one that is there already. Opening
 * the page is the whole of it.
 */
export function useDraft(itemId: string, word: string | null) {
  const item = useRead('agenda.info', { itemId })
  const draft = useCommand('outcomes.draft')
  const isBegun = useRef(false)
  const named = NAMED.find((kind) => kind === word)
  const { publish, publishExecution } = item.data?.abilities ?? {}
  const kind = named ?? (publishExecution?.allowed === true ? 'execution' : 'decision')
  const refused =
    named !== undefined || publishExecution?.allowed === true || publish?.allowed !== false
      ? null
      : (publish.message ?? null)
  const isReady = item.data !== undefined && refused === null
  const { mutate } = draft
  useEffect(() => {
    if (!isReady || isBegun.current) return
    isBegun.current = true
    mutate({ kind, itemId })
  }, [isReady, kind, itemId, mutate])
  return {
    outcomeId: draft.data?.id ?? null,
    refused: draft.data === undefined ? refused : null,
    error: item.error ?? draft.error,
    retry: () => {
      if (item.error) void item.refetch()
      else mutate({ kind, itemId })
    },
  }
}
