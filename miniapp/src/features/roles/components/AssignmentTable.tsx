import type { AssignmentView } from '@linyi/shared/contract/roles.contract'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { ASSIGNMENT_STATE_TEXT } from '@linyi/shared/domain/roles/assignment'
import { Text, View } from '@tarojs/components'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { Tappable } from '@/components/tappable/Tappable'
import { go } from '@/platform/navigate'
import { detailText, officeText, ROLES_TEXT, STATE_LOOK, termText } from '../roles.text'
import './assignment-table.scss'

const HEADS = [
  ROLES_TEXT.who,
  ROLES_TEXT.role,
  ROLES_TEXT.where,
  ROLES_TEXT.term,
  ROLES_TEXT.how,
] as const

/** The heads of the columns; a phone shows cards instead and needs none. */
export function AssignmentHead() {
  return (
    <View className="role-head" aria-hidden="true">
      {HEADS.map((head) => (
        <Text key={head}>{head}</Text>
      ))}
    </View>
  )
}

/** One office: a card on a phone, a row of the table on a desk. All of it opens the person. */
export function AssignmentRow({ assignment }: { assignment: AssignmentView }) {
  const { name, role, scopeText, source, state } = assignment
  const detail = detailText(assignment)
  return (
    <Tappable
      role="link"
      className="role-row"
      label={`${name}，${officeText(assignment)}，${ASSIGNMENT_STATE_TEXT[state]}`}
      onTap={() => {
        go.roleHistory(assignment.accountId)
      }}
    >
      <View className="role-row__who">
        <Text className="role-row__name">{name}</Text>
        {state === 'inForce' ? null : (
          <StatusBadge text={ASSIGNMENT_STATE_TEXT[state]} {...STATE_LOOK[state]} />
        )}
      </View>
      <View className="role-row__cell">
        <Text>{ROLE_TEXT[role]}</Text>
        {detail === '' ? null : <Text className="ly-note">{detail}</Text>}
      </View>
      <Text>{scopeText}</Text>
      <Text className="ly-note">{termText(assignment)}</Text>
      <Text className="ly-note">{source}</Text>
    </Tappable>
  )
}
