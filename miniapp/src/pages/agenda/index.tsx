import { ITEM_GROUP_TEXT, ITEM_GROUPS, type ItemGroup } from '@linyi/shared/domain/agenda/item'
import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Icon } from '@/components/icon/Icon'
import { Page, refreshByPull } from '@/components/page/Page'
import { spokenRole } from '@/components/tappable/spoken-role'
import { Tappable } from '@/components/tappable/Tappable'
import {
  AGENDA_TEXT,
  ItemFilterSheet,
  ItemList,
  useItemList,
  type ItemFilter,
} from '@/features/agenda'
import { filterText } from './agenda-page.text'
import './index.scss'

const TABS: readonly { group: ItemGroup | undefined; text: string }[] = [
  { group: undefined, text: AGENDA_TEXT.allGroups },
  ...ITEM_GROUPS.map((group) => ({ group, text: ITEM_GROUP_TEXT[group] })),
]

/** All items of the community, by what a resident asks for. */
export default function AgendaPage() {
  const [group, setGroup] = useState<ItemGroup>()
  const [filter, setFilter] = useState<ItemFilter>({})
  const [isFiltering, setFiltering] = useState(false)
  const list = useItemList(group === undefined ? filter : { ...filter, group })
  usePullDownRefresh(() => void refreshByPull())

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
      <View className="agenda-page__tabs" {...spokenRole('tablist')}>
        {TABS.map((tab) => (
          <Tappable
            key={tab.text}
            role="tab"
            checked={tab.group === group}
            className={`agenda-page__tab ${tab.group === group ? 'agenda-page__tab--here' : ''}`}
            onTap={() => {
              setGroup(tab.group)
            }}
          >
            <Text>{tab.text}</Text>
          </Tappable>
        ))}
      </View>
      <View className="agenda-page__filters">
        <Tappable
          className="agenda-page__chip"
          label={`筛选，现在是${filterText(filter)}`}
          onTap={() => {
            setFiltering(true)
          }}
        >
          <Icon name="filter" />
          <Text>{filterText(filter)}</Text>
          <Icon name="down" />
        </Tappable>
        <Tappable
          className={`agenda-page__chip ${filter.mine ? 'agenda-page__chip--on' : ''}`}
          role="checkbox"
          checked={filter.mine === true}
          onTap={() => {
            setFilter({ ...filter, mine: filter.mine !== true })
          }}
        >
          {filter.mine ? <Icon name="check" /> : null}
          <Text>我提的</Text>
        </Tappable>
      </View>
      <ItemList list={list} emptyTitle={AGENDA_TEXT.noneTitle} emptyText={AGENDA_TEXT.noneText} />
    </Page>
  )
}
