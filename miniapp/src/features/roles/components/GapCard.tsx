import type { CoverageGapView } from '@linyi/shared/contract/roles.contract'
import type { Role } from '@linyi/shared/domain/people/role'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
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
  const acts = MISSING.filter(({ role }) => isMissing[role] && fills.includes(role))
  return (
    <Card>
      <Section
        title={buildingName}
        more={ROLES_TEXT.openCard}
        onMore={() => {
          go.card(id)
        }}
      >
        <Text className="ly-note">{gridName}</Text>
        <View className="ly-row ly-row--wrap">
          {leads === 1 ? null : <StatusBadge tone="warn" icon="warn" text="缺楼栋长" />}
          {unitsWithout.length === 0 ? null : (
            <StatusBadge
              tone="plain"
              icon="people"
              text={`${unitsWithout.join('、')}单元缺志愿者`}
            />
          )}
        </View>
        {acts.map(({ role, text }) => (
          <BigButton
            key={role}
            kind="plain"
            icon="plus"
            text={text}
            onTap={() => {
              go.assignRole(id, role)
            }}
          />
        ))}
      </Section>
    </Card>
  )
}
