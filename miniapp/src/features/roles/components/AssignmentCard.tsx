import type { AssignmentView } from '@linyi/shared/contract/roles.contract'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { ASSIGNMENT_STATE_TEXT } from '@linyi/shared/domain/roles/assignment'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { detailText, ROLES_TEXT, STATE_LOOK, termText } from '../roles.text'

/** One step in the life of an office-holder, with what may be done to it. */
export function AssignmentCard({
  assignment,
  onEnd,
  onExtend,
}: {
  assignment: AssignmentView
  onEnd: () => void
  onExtend: () => void
}) {
  const { role, scopeText, state, source, assignedBy, endedBy, endReason, abilities } = assignment
  const detail = detailText(assignment)
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Heading text={`${scopeText} ${ROLE_TEXT[role]}`} />
        <StatusBadge text={ASSIGNMENT_STATE_TEXT[state]} {...STATE_LOOK[state]} />
      </View>
      {detail === '' ? null : <Text>{detail}</Text>}
      <Text className="ly-note">{termText(assignment)}</Text>
      <Text className="ly-note">
        {assignedBy === null ? source : `${source}，${assignedBy} 办理`}
      </Text>
      {endReason === null ? null : <Text>{`${endedBy ?? ''} 提前结束：${endReason}`}</Text>}
      {state !== 'ended' && (abilities.end.allowed || abilities.extend.allowed) ? (
        <View className="ly-row">
          {abilities.extend.allowed ? (
            <BigButton kind="plain" icon="clock" text={ROLES_TEXT.extend} onTap={onExtend} />
          ) : null}
          {abilities.end.allowed ? (
            <BigButton kind="plain" icon="cross" text={ROLES_TEXT.end} onTap={onEnd} />
          ) : null}
        </View>
      ) : null}
    </Card>
  )
}
