import type { AssignmentView } from '@linyi/shared/contract/roles.contract'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { ASSIGNMENT_STATE_TEXT } from '@linyi/shared/domain/roles/assignment'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { Heading } from '@/components/heading/Heading'
import { Phrase } from '@/components/phrase/Phrase'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { detailText, officeText, ROLES_TEXT, STATE_LOOK, termText } from '../roles.text'

/** `赵淑芬`, and `（未到任）` where the office is not in force. */
const whoText = ({ name, state }: AssignmentView): string =>
  state === 'inForce' ? name : `${name}（${ASSIGNMENT_STATE_TEXT[state]}）`

const COLUMNS: readonly DataColumn<AssignmentView>[] = [
  { title: ROLES_TEXT.who, text: whoText },
  { title: ROLES_TEXT.role, text: ({ role }) => ROLE_TEXT[role] },
  { title: ROLES_TEXT.where, text: ({ scopeText }) => scopeText, isWide: true },
  { title: ROLES_TEXT.detail, text: detailText, isWide: true },
  { title: ROLES_TEXT.term, text: termText, isWide: true },
  { title: ROLES_TEXT.how, text: ({ source }) => source },
]

const openPerson = ({ accountId }: AssignmentView) => {
  go.roleHistory(accountId)
}

/** Who holds which office, at a desk. All of a row opens the person. */
export function AssignmentTable({ rows }: { rows: readonly AssignmentView[] }) {
  return (
    <DataTable
      label={ROLES_TEXT.listTitle}
      columns={COLUMNS}
      rows={rows}
      keyOf={({ id }) => id}
      onRow={openPerson}
    />
  )
}

/** The same office on a phone. */
export function OfficeCard({ assignment }: { assignment: AssignmentView }) {
  const { name, state, source } = assignment
  const detail = detailText(assignment)
  return (
    <Card
      label={`${whoText(assignment)}，${officeText(assignment)}`}
      onTap={() => {
        openPerson(assignment)
      }}
    >
      <View className="ly-row ly-row--wrap">
        <Heading text={name} />
        {state === 'inForce' ? null : (
          <StatusBadge text={ASSIGNMENT_STATE_TEXT[state]} {...STATE_LOOK[state]} />
        )}
      </View>
      <View>
        <Phrase text={officeText(assignment)} />
      </View>
      {detail === '' ? null : (
        <View>
          <Text className="ly-note">{detail}</Text>
        </View>
      )}
      <Text className="ly-note">{`${termText(assignment)} · ${source}`}</Text>
    </Card>
  )
}
