import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { useRememberCommunity } from '@/platform/kept-community'
import { useSession } from '@/platform/session'
import { useRead } from '@/platform/use-api'

interface OutcomeRead {
  readonly outcome: OutcomeInfo | undefined
  /** Whose it is; undefined until it is known. */
  readonly community: { readonly id: string; readonly name: string } | undefined
  /** Read by somebody without an account: the acts wait for signing in. */
  readonly isGuest: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** A publication, of the community of whoever is signed in, or as everybody may read it. */
export function useOutcome(outcomeId: string): OutcomeRead {
  const isGuest = useSession((session) => session.token === null)
  const own = useRead('outcomes.info', { outcomeId })
  const me = useRead('people.me', {}).data
  const open = useRead('open.outcome', { outcomeId }, { isPublic: true, enabled: isGuest })
  // the card of a publication tells which community somebody came for
  useRememberCommunity(open.data?.community.id)
  const read = isGuest ? open : own
  return {
    outcome: isGuest ? open.data?.outcome : own.data,
    community: isGuest ? open.data?.community : me?.community,
    isGuest,
    error: read.error,
    retry: () => void read.refetch(),
  }
}
