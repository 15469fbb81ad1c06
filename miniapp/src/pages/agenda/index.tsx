import { ITEM_GROUP_TEXT, ITEM_GROUPS, type ItemGroup } from '@linyi/shared/domain/agenda/item'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Page } from '@/components/page/Page'
import { Tabs } from '@/components/tabs/Tabs'
import {
  AGENDA_TEXT,
  ChosenFilters,
  controlsOf,
  emptyTextOf,
  ItemFilterSheet,
  ItemList,
  ItemSearch,
  useItemList,
  type ItemFilter,
} from '@/features/agenda'
import { useMe } from '@/features/people'
import { GuestAgenda } from '@/features/welcome'
import { go } from '@/platform/navigate'
import { useSession } from '@/platform/session'

const ALL = 'all'

const TABS: readonly { value: ItemGroup | typeof ALL; text: string }[] = [
  { value: ALL, text: AGENDA_TEXT.allGroups },
  ...ITEM_GROUPS.map((group) => ({ value: group, text: ITEM_GROUP_TEXT[group] })),
]

/** 议题: the community's own, and for a guest how far each of them is. */
export default function AgendaPage() {
  const isSignedIn = useSession((session) => session.token !== null)
  if (isSignedIn) return <OwnAgenda />
  return (
    <Page title={AGENDA_TEXT.listTitle} tab="agenda" isPublic>
      <GuestAgenda />
    </Page>
  )
}

/** All items of the community, by what a resident asks for. */
function OwnAgenda() {
  const [group, setGroup] = useState<ItemGroup | typeof ALL>(ALL)
  const [filter, setFilter] = useState<ItemFilter>({})
  const [isFiltering, setFiltering] = useState(false)
  const isSearching = (filter.text ?? '') !== ''
  const asked = group === ALL ? filter : { ...filter, group }
  const list = useItemList(asked)
  // an empty list offers the same itself
  const isEmpty = !list.isLoading && list.items.length === 0

  return (
    <Page
      title={AGENDA_TEXT.listTitle}
      tab="agenda"
      sheet={
        isFiltering ? (
          <ItemFilterSheet
            filter={filter}
            onChange={setFilter}
            onClose={() => {
              setFiltering(false)
            }}
          />
        ) : null
      }
    >
      <ItemSearch
        text={filter.text ?? ''}
        onSearch={(text) => {
          setFilter({ ...filter, text })
        }}
        onFilter={() => {
          setFiltering(true)
        }}
      />
      <View className="ly-stack">
        {controlsOf(filter).hasGroups ? (
          <Tabs label={AGENDA_TEXT.groups} options={TABS} value={group} onChange={setGroup} />
        ) : null}
        <ChosenFilters filter={filter} onChange={setFilter} />
      </View>
      {isSearching || isEmpty ? null : <RaiseButton />}
      <ItemList list={list} filter={asked} empty={emptyTextOf(filter)} />
    </Page>
  )
}

/** Raising is for those who live here; while nobody knows that yet it stands there, so that nothing jumps. */
function RaiseButton() {
  const me = useMe().data
  if (me?.homes.length === 0) return null
  return <BigButton icon="plus" text={AGENDA_TEXT.raise} onTap={go.raise} />
}
