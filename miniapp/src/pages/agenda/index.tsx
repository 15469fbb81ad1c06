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
  controlsOf,
  emptyTextOf,
  ItemFilterSheet,
  ItemList,
  ItemSearch,
  useItemList,
  type ItemFilter,
} from '@/features/agenda'
import { GuestAgenda } from '@/features/welcome'
import { useSession } from '@/platform/session'
import { filterText, VIEW_CHIPS } from './agenda-page.text'
import './index.scss'

const TABS: readonly { group: ItemGroup | undefined; text: string }[] = [
  { group: undefined, text: AGENDA_TEXT.allGroups },
  ...ITEM_GROUPS.map((group) => ({ group, text: ITEM_GROUP_TEXT[group] })),
]

/** 议题: the community's own, and for a guest how far each of them is. */
export default function AgendaPage() {
  const isSignedIn = useSession((session) => session.token !== null)
  usePullDownRefresh(() => void refreshByPull())
  if (isSignedIn) return <OwnAgenda />
  return (
    <Page title={AGENDA_TEXT.listTitle} tab="agenda" isPublic>
      <GuestAgenda />
    </Page>
  )
}

/** All items of the community, by what a resident asks for. */
function OwnAgenda() {
  const [group, setGroup] = useState<ItemGroup>()
  const [filter, setFilter] = useState<ItemFilter>({})
  const [isFiltering, setFiltering] = useState(false)
  const whole: ItemFilter = group === undefined ? filter : { ...filter, group }
  const list = useItemList(whole)
  const controls = controlsOf(filter)
  const isSearch = (filter.text ?? '') !== ''

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
      />
      {controls.hasGroups ? (
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
      ) : null}
      {isSearch ? null : (
        <View className="agenda-page__filters">
          {controls.hasGrid ? (
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
          ) : null}
          {VIEW_CHIPS.map(({ view, text }) => {
            const isOn = filter.view === view
            return (
              <Tappable
                key={view}
                className={`agenda-page__chip ${isOn ? 'agenda-page__chip--on' : ''}`}
                role="checkbox"
                checked={isOn}
                onTap={() => {
                  setFilter({ ...filter, view: isOn ? 'all' : view })
                }}
              >
                {isOn ? <Icon name="check" /> : null}
                <Text>{text}</Text>
              </Tappable>
            )
          })}
        </View>
      )}
      <ItemList list={list} empty={emptyTextOf(filter)} />
    </Page>
  )
}
