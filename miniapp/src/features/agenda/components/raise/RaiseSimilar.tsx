import { ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { STATUS_LOOK } from '@/components/item-summary/status-look'
import { Notice } from '@/components/notice/Notice'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { endorsementCaption } from '../../agenda.text'
import { RAISE_TEXT } from '../../raise.text'
import type { RaiseState } from '../../use-raise'
import type { SimilarItem } from '../../use-similar'

/** Between what and how: matters that say much the same, each to be seconded in place of a new one. */
export function RaiseSimilar({ raise }: { raise: RaiseState }) {
  return (
    <>
      <Heading text={RAISE_TEXT.similarTitle} />
      <Text className="ly-note">{RAISE_TEXT.similarNote}</Text>
      {raise.similar.map((item) => (
        <SimilarCard key={item.id} item={item} raise={raise} />
      ))}
      {raise.secondError === null ? null : <Notice tone="oppose" text={raise.secondError} />}
    </>
  )
}

function SimilarCard({ item, raise }: { item: SimilarItem; raise: RaiseState }) {
  const { id, title, proposal, place, number, status, endorsers, endorsersNeeded } = item
  const canSecond = item.canEndorse && raise.draft.onBehalf === null
  return (
    <Card tone={canSecond ? 'ask' : 'plain'} className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={ITEM_STATUS_TEXT[status]} {...STATUS_LOOK[status]} />
        <Text className="ly-note">{`${number} · ${place}`}</Text>
      </View>
      <Heading text={title} />
      <Text>{proposal}</Text>
      {status === 'endorsing' ? (
        <Text className="ly-note">{endorsementCaption(endorsers, endorsersNeeded)}</Text>
      ) : null}
      {canSecond ? (
        <BigButton
          icon="endorse"
          text={RAISE_TEXT.similarSecond}
          busy={raise.isSeconding}
          onTap={() => {
            raise.secondInstead(id)
          }}
        />
      ) : null}
      <BigButton
        kind="plain"
        text={RAISE_TEXT.similarSee}
        onTap={() => {
          go.item(id)
        }}
      />
    </Card>
  )
}
