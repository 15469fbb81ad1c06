import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { go } from '@/platform/navigate'
import { useRead, useReadPages } from '@/platform/use-api'
import { AssignmentTable, OfficeCard } from '../../components/AssignmentTable'
import { RoleFilterSheet, type RoleFilter } from '../../components/RoleFilterSheet'
import { ROLES_TEXT } from '../../roles.text'
import { usePlaces } from '../../use-places'
import './index.scss'

const TABS = [
  { value: 'current', text: ROLES_TEXT.current },
  { value: 'past', text: ROLES_TEXT.past },
] as const

/** 人员任职: who holds which office, as a table on a desk. */
export default function RolesPage() {
  const [tab, setTab] = useState<(typeof TABS)[number]['value']>('current')
  const [filter, setFilter] = useState<RoleFilter>({})
  const [isFiltering, setFiltering] = useState(false)
  const { grids } = usePlaces()
  const assignable = useRead('roles.assignable', {}).data?.roles ?? []
  const read = useReadPages('roles.list', {
    ...filter,
    limit: 30,
    ...(tab === 'past' ? { ended: 'true' as const } : {}),
  })
  const chosen = [
    filter.role === undefined ? '' : ROLE_TEXT[filter.role],
    grids.find((grid) => grid.id === filter.gridId)?.name ?? '',
  ].filter((part) => part !== '')
  return (
    <Page
      title={ROLES_TEXT.listTitle}
      acts={
        assignable.length === 0 ? null : (
          <BigButton
            icon="plus"
            text={ROLES_TEXT.assign}
            onTap={() => {
              go.assignRole()
            }}
          />
        )
      }
      sheet={
        isFiltering ? (
          <RoleFilterSheet
            filter={filter}
            onChange={setFilter}
            onClose={() => {
              setFiltering(false)
            }}
          />
        ) : null
      }
    >
      <View className="roles-bar">
        <View className="ly-grow">
          <Tabs label={ROLES_TEXT.listTabs} options={TABS} value={tab} onChange={setTab} />
        </View>
        <BigButton
          kind="plain"
          icon="filter"
          text={chosen.length === 0 ? ROLES_TEXT.filter : chosen.join(' · ')}
          onTap={() => {
            setFiltering(true)
          }}
        />
        <BigButton kind="plain" icon="building" text={ROLES_TEXT.coverage} onTap={go.coverage} />
      </View>
      <PagedList
        key={tab}
        read={read}
        empty={{ icon: 'people', title: ROLES_TEXT.noneTitle, text: ROLES_TEXT.noneText }}
        render={(assignment) => <OfficeCard assignment={assignment} />}
        table={(rows) => <AssignmentTable rows={rows} />}
      />
    </Page>
  )
}
