import type { CoverageGapView } from '@linyi/shared/contract/roles.contract'
import type { Role } from '@linyi/shared/domain/people/role'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { ROLES_TEXT } from '../roles.text'

const MISSING = [
  { role: 'buildingLead', text: ROLES_TEXT.fillLead },
  { role: 'unitVolunteer', text: ROLES_TEXT.fillVolunteer },
] as const

/** A building that lacks its lead or volunteers, and the first step to fill the gap. */
export function GapCard({
  gap,
  fills,
}: {
  gap: CoverageGapView
  /** The offices that whoever looks may fill. */
  fills: readonly Role[]
}) {
  const { id, buildingName, gridName, leads, unitsWithout } = gap
  const isMissing = { buildingLead: leads !== 1, unitVolunteer: unitsWithout.length > 0 }
  return (
    <Card className="ly-stack">
      <View>
        <Heading text={buildingName} />
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
      <View className="ly-row ly-row--wrap">
        {MISSING.map(({ role, text }) =>
          isMissing[role] && fills.includes(role) ? (
            <BigButton
              key={role}
              kind="plain"
              icon="plus"
              text={text}
              onTap={() => {
                go.assignRole(id, role)
              }}
            />
          ) : null,
        )}
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
