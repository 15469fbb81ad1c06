import type { ItemMedia } from '@linyi/shared/contract/checks-down.contract'
import { MEDIA_KIND_TEXT, MEDIA_STATE_TEXT } from '@linyi/shared/domain/checks/media-check'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { DOWN_TEXT } from '../down.text'
import { MEDIA_LOOK } from '../media-look'
import { ShownMedia } from './ShownMedia'

function stateText({ state, isTakenDown }: ItemMedia): string {
  if (state === 'passed') return DOWN_TEXT.shown
  return state === 'refused' && isTakenDown ? DOWN_TEXT.takenDown : MEDIA_STATE_TEXT[state]
}

/** A picture or recording of an item: who sent it, whether others see it, and taking it down. */
export function ItemMediaCard({ media, onAsk }: { media: ItemMedia; onAsk: () => void }) {
  const { kind, state, sender, sentAt, isOfRecord, reason, abilities } = media
  const place = isOfRecord ? DOWN_TEXT.ofRecord : DOWN_TEXT.ofItem
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={stateText(media)} {...MEDIA_LOOK[state]} />
        <Text className="ly-note">{`${place}${MEDIA_KIND_TEXT[kind]}`}</Text>
      </View>
      <ShownMedia media={media} />
      <Text className="ly-note">{DOWN_TEXT.sentBy(sender.name, dateText(new Date(sentAt)))}</Text>
      {reason === null ? null : <Text>{DOWN_TEXT.why(reason)}</Text>}
      {state === 'passed' ? (
        <AbilityButton
          kind="danger"
          icon="cross"
          text={DOWN_TEXT.act}
          ability={abilities.takeDown}
          onTap={onAsk}
        />
      ) : null}
    </Card>
  )
}
