import { Text } from '@tarojs/components'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { CastVoteCard } from '../../components/CastVoteCard'
import { OWN_VOTES_TEXT } from '../../own-votes.text'

/** 我的投票: what I voted in, and from there my receipt or the published box; never what I chose. */
export default function MyVotesPage() {
  const now = useNow()
  const read = useReadPages('ballots.mine', { limit: 20 })
  return (
    <Page title={OWN_VOTES_TEXT.title}>
      <Text className="ly-note">{OWN_VOTES_TEXT.intro}</Text>
      <PagedList
        read={read}
        isGrid
        empty={{
          icon: 'ballot',
          title: OWN_VOTES_TEXT.noneTitle,
          text: OWN_VOTES_TEXT.noneText,
          action: OWN_VOTES_TEXT.toItems,
          onAction: () => {
            go.tab('agenda')
          },
        }}
        render={(vote) => <CastVoteCard vote={vote} now={now} />}
      />
    </Page>
  )
}
