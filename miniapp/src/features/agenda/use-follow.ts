import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { AGENDA_TEXT } from './agenda.text'

/** Following an item, and letting go of it; what happens with it is then told to me. */
export function useFollow(itemId: string) {
  const command = useCommand('agenda.follow')
  return {
    isBusy: command.isPending,
    toggle: (isFollowing: boolean) => {
      command.mutate(
        { itemId, follow: !isFollowing },
        {
          onSuccess: () => {
            announce(isFollowing ? AGENDA_TEXT.unfollowed : AGENDA_TEXT.followed)
          },
          onError: (error) => {
            announce(error.message)
          },
        },
      )
    },
  }
}
