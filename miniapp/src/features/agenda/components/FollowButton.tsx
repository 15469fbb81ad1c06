import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { followText } from '../agenda.text'
import { useFollow } from '../use-follow'

/** Following an item without seconding it. */
export function FollowButton({ item }: { item: ItemInfo }) {
  const follow = useFollow(item.id)
  const { isFollowing, followers, abilities } = item
  return (
    <AbilityButton
      kind="plain"
      icon={isFollowing ? 'check' : 'plus'}
      text={followText(isFollowing, followers)}
      ability={abilities.follow}
      busy={follow.isBusy}
      onTap={() => {
        follow.toggle(isFollowing)
      }}
    />
  )
}
