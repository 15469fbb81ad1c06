import type { CastVote } from '@linyi/shared/contract/ballots.contract'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { OWN_VOTES_TEXT } from '../own-votes.text'
import { voteLook } from '../vote-look'

const PAGE_SIZE = 20

const rowOf = (vote: CastVote): BesideRow => ({
  id: vote.ballotId,
  title: vote.itemTitle,
  note: `${vote.itemNumber} · ${dateText(new Date(vote.closesAt))}截止`,
  badge: voteLook(vote) ?? { text: OWN_VOTES_TEXT.cast, tone: 'agree', icon: 'check' },
})

/** What else I voted in, beside the vote that was opened from that list on a desk. */
export function VotesBeside({ here }: { here: string }) {
  const read = useReadPages('ballots.mine', { limit: PAGE_SIZE })
  return (
    <BesideList
      label={OWN_VOTES_TEXT.title}
      head={OWN_VOTES_TEXT.title}
      read={read}
      rowOf={rowOf}
      here={here}
      onOpen={(id) => {
        go.ballotInstead(id, 'mine')
      }}
    />
  )
}
