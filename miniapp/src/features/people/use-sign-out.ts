import { go } from '@/platform/navigate'
import { forgetAll } from '@/platform/query-client'
import { useSession } from '@/platform/session'
import { useCommand } from '@/platform/use-api'

/** Leaves: the service forgets the session, the phone forgets what was read. */
export function useSignOut(): () => void {
  const signOut = useCommand('people.signOut')
  const end = useSession((session) => session.end)
  return () => {
    signOut.mutate(
      {},
      {
        // a phone without network signs out as well
        onSettled: () => {
          end()
          forgetAll()
          go.signIn()
        },
      },
    )
  }
}
