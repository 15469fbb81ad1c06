import type { CoverageGapView } from '@linyi/shared/contract/roles.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { ROLES_TEXT } from '../roles.text'

/** A building that lacks its lead or volunteers, and the first step to fill the gap. */
export function GapCard({ gap, canFill }: { gap: CoverageGapView; canFill: boolean }) {
  const { id, buildingName, gridName, leads, unitsWithout } = gap
  return (
    <Card className="ly-stack">
      <View>
        <Text className="ly-heading">{buildingName}</Text>
        <View>
          <Text className="ly-note">{gridName}</Text>
        </View>
      </View>
      <View className="ly-row ly-row--wrap">
        {leads === 1 ? null : <StatusBadge tone="warn" icon="warn" text="缺楼栋长" />}
        {unitsWithout.length === 0 ? null : (
          <StatusBadge tone="plain" icon="people" text={`${unitsWithout.join('、')}单元缺志愿者`} />
        )}
      </View>
      <View className="ly-row">
        {canFill && leads !== 1 ? (
          <BigButton
            kind="plain"
            icon="plus"
            text={ROLES_TEXT.fillLead}
            onTap={() => {
              go.assignRole(id)
            }}
          />
        ) : null}
        <BigButton
          kind="plain"
          icon="notice"
          text={ROLES_TEXT.openCard}
          onTap={() => {
            go.card(id)
          }}
        />
      </View>
    </Card>
  )
}
