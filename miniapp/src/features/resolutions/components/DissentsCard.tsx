import type { ResolutionDissent, ResolutionInfo } from '@linyi/shared/contract/resolutions.contract'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ListFoot } from '@/components/paged-list/ListFoot'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { RESOLUTIONS_TEXT } from '../resolutions.text'
import './dissents-card.scss'

const SHOWN = 20

/** Who was against it and wished it on record, and what they were told; names for those who answer. */
export function DissentsCard({ resolution }: { resolution: ResolutionInfo }) {
  const { id, dissents, unexplained, abilities } = resolution
  const read = useReadPages('resolutions.dissents', { resolutionId: id, limit: SHOWN })
  if (dissents === 0) return null
  const rows = read.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Text className="ly-heading">{`${RESOLUTIONS_TEXT.dissents} ${String(dissents)} 条`}</Text>
        {unexplained === 0 ? null : (
          <StatusBadge text={`${String(unexplained)} 条等解释`} tone="warn" icon="wait" />
        )}
      </View>
      <Text className="ly-note">{RESOLUTIONS_TEXT.dissentsNote}</Text>
      {rows.map((dissent) => (
        <DissentRow
          key={dissent.id}
          dissent={dissent}
          {...(abilities.explainDissent.allowed
            ? {
                onExplain: () => {
                  go.resolutionAct(id, 'explain', dissent.id)
                },
              }
            : {})}
        />
      ))}
      <ListFoot>
        {read.hasNextPage ? (
          <BigButton kind="plain" text="再看一些" onTap={() => void read.fetchNextPage()} />
        ) : null}
      </ListFoot>
    </Card>
  )
}

function DissentRow({
  dissent,
  onExplain,
}: {
  dissent: ResolutionDissent
  onExplain?: () => void
}) {
  const { who, isMine, text, at, explanation } = dissent
  const name = isMine ? RESOLUTIONS_TEXT.mine : (who?.name ?? '一位议事会成员')
  return (
    <View className="dissent">
      <Text className="ly-note">{`${name} · ${dateText(new Date(at))}`}</Text>
      {text === null ? null : <Text>{text}</Text>}
      {explanation === null ? (
        onExplain === undefined ? (
          <Text className="ly-note">{RESOLUTIONS_TEXT.waiting}</Text>
        ) : (
          <BigButton kind="plain" icon="talk" text={RESOLUTIONS_TEXT.explain} onTap={onExplain} />
        )
      ) : (
        <View className="dissent__answer">
          <Text className="ly-note">
            {[
              RESOLUTIONS_TEXT.explanation,
              explanation.who?.name,
              dateText(new Date(explanation.at)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Text>{explanation.text}</Text>
        </View>
      )}
    </View>
  )
}
