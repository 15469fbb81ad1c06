import type { ResolutionInfo } from '@linyi/shared/contract/resolutions.contract'
import { DECISION_WAY_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { RESOLUTION_STATUS_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { RESOLUTION_LOOK, RESOLUTIONS_TEXT } from '../resolutions.text'
import './resolution-head.scss'

/** What was decided, in full, and where it stands. */
export function ResolutionHead({ resolution }: { resolution: ResolutionInfo }) {
  const { status, title, itemNumber, gridName, text, way, effect, adoptedAt } = resolution
  const how = effect === null ? DECISION_WAY_TEXT[way] : LEGAL_EFFECT_TEXT[effect]
  return (
    <Card className="resolution-head">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={RESOLUTION_STATUS_TEXT[status]} {...RESOLUTION_LOOK[status]} />
        <Text className="ly-note">{itemNumber}</Text>
      </View>
      <Text className="resolution-head__title">{title}</Text>
      <View className="resolution-head__text">
        <Text className="ly-note">{RESOLUTIONS_TEXT.text}</Text>
        <Text className="resolution-head__words">{text}</Text>
      </View>
      <Text className="ly-note">{`${how} · ${gridName} · ${dateText(new Date(adoptedAt))}`}</Text>
    </Card>
  )
}
