import type { OwnMedia as OwnMediaRow } from '@linyi/shared/contract/checks-media.contract'
import { MEDIA_KIND_TEXT, MEDIA_STATE_TEXT } from '@linyi/shared/domain/checks/media-check'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { PagedList } from '@/components/paged-list/PagedList'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useReadPages } from '@/platform/use-api'
import { MEDIA_LOOK } from '../media-look'
import { MEDIA_TEXT } from '../media.text'
import { useMediaActs, type MediaActs } from '../use-media-acts'
import { MediaSheet } from './MediaSheet'
import { ShownMedia } from './ShownMedia'

/** One's own pictures and recordings that others do not see yet, or will not, and why. */
export function OwnMedia() {
  const read = useReadPages('checks.ownMedia', { limit: 20 })
  const acts = useMediaActs()
  return (
    <>
      <PagedList
        read={read}
        isGrid
        empty={{ icon: 'photo', title: MEDIA_TEXT.ownNoneTitle, text: MEDIA_TEXT.ownNoneText }}
        render={(media) => <OwnMediaCard media={media} acts={acts} />}
      />
      <View>
        <MediaSheet acts={acts} />
      </View>
    </>
  )
}

/** What happens next with it, and by when. */
function nextText({ state, dueAt, reason }: OwnMediaRow): string {
  if (state === 'refused') return reason ?? MEDIA_TEXT.hidden
  if (state === 'held' && dueAt !== null) {
    return MEDIA_TEXT.heldUntil(deadlineText(new Date(dueAt)))
  }
  return MEDIA_TEXT.waiting
}

/** What was shown before it was hidden is said so. */
const stateText = ({ state, isTakenDown }: OwnMediaRow): string =>
  state === 'refused' && isTakenDown ? MEDIA_TEXT.takenDown : MEDIA_STATE_TEXT[state]

function OwnMediaCard({ media, acts }: { media: OwnMediaRow; acts: MediaActs }) {
  const { id, kind, state, sentAt, appealUntil, abilities } = media
  const mayAppeal = abilities.appeal.allowed
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={stateText(media)} {...MEDIA_LOOK[state]} />
        <Text className="ly-note">
          {`${MEDIA_KIND_TEXT[kind]} · ${dateText(new Date(sentAt))}`}
        </Text>
      </View>
      <ShownMedia media={media} />
      <Text>{nextText(media)}</Text>
      {mayAppeal && appealUntil !== null ? (
        <>
          <Text className="ly-note">
            {MEDIA_TEXT.appealUntil(deadlineText(new Date(appealUntil)))}
          </Text>
          <BigButton
            kind="plain"
            text={MEDIA_TEXT.ask}
            onTap={() => {
              acts.ask({ kind: 'appeal', mediaId: id })
            }}
          />
        </>
      ) : null}
    </Card>
  )
}
