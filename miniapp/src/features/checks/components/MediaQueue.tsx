import type { HeldMedia } from '@linyi/shared/contract/checks-media.contract'
import { MEDIA_DOUBT_TEXT, MEDIA_KIND_TEXT } from '@linyi/shared/domain/checks/media-check'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { PagedList } from '@/components/paged-list/PagedList'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { useReadPages } from '@/platform/use-api'
import { MEDIA_TEXT } from '../media.text'
import { useMediaActs, type MediaActs } from '../use-media-acts'
import { MediaSheet } from './MediaSheet'
import { PassOrRefuse } from './PassOrRefuse'
import { ShownMedia } from './ShownMedia'

/** Pictures and recordings that wait for a person, what is due first at the top. */
export function MediaQueue() {
  const read = useReadPages('checks.media', { limit: 20 })
  const acts = useMediaActs()
  const now = useNow()
  return (
    <>
      <PagedList
        read={read}
        isGrid
        empty={{ icon: 'photo', title: MEDIA_TEXT.noneTitle, text: MEDIA_TEXT.noneText }}
        render={(media) => <HeldMediaCard media={media} acts={acts} now={now} />}
      />
      <View>
        <MediaSheet acts={acts} />
      </View>
    </>
  )
}

function HeldMediaCard({ media, acts, now }: { media: HeldMedia; acts: MediaActs; now: Date }) {
  const { id, kind, doubt, label, sender, dueAt, appeal, reason, abilities } = media
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <StatusBadge
          text={MEDIA_KIND_TEXT[kind]}
          tone="plain"
          icon={kind === 'picture' ? 'photo' : 'sound'}
        />
        <RemainingTime dueAt={dueAt} now={now} />
      </View>
      <ShownMedia media={media} />
      <Text>{MEDIA_DOUBT_TEXT[doubt]}</Text>
      {label === '' ? null : <Text>{MEDIA_TEXT.suspected(label)}</Text>}
      {reason === null ? null : <Text>{MEDIA_TEXT.hiddenFor(reason)}</Text>}
      {appeal === null ? null : <Text>{`${MEDIA_TEXT.appeal}：${appeal}`}</Text>}
      <Text className="ly-note">{`${MEDIA_TEXT.sender}：${sender.name}`}</Text>
      <PassOrRefuse
        pass={{ text: MEDIA_TEXT.pass, ability: abilities.pass }}
        refuse={{ text: MEDIA_TEXT.refuse, ability: abilities.refuse }}
        onAsk={(act) => {
          acts.ask({ kind: act, mediaId: id })
        }}
      />
    </Card>
  )
}
