import { Text, View } from '@tarojs/components'
import { go, type TabName } from '@/platform/navigate'
import { useSession } from '@/platform/session'
import { useRead } from '@/platform/use-api'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { Tappable } from '../tappable/Tappable'

const TABS: readonly { tab: TabName; text: string; icon: IconName }[] = [
  { tab: 'home', text: '首页', icon: 'home' },
  { tab: 'agenda', text: '议题', icon: 'agenda' },
  { tab: 'meetings', text: '会议', icon: 'meeting' },
  { tab: 'me', text: '我的', icon: 'me' },
]

const NOTICES = { text: '消息', icon: 'bell', open: go.notices } as const
const WALL = { text: '公示栏', icon: 'notice', open: go.wall } as const
const MEASURES = { text: '数据', icon: 'info', open: go.measures } as const
const DESK = { text: '工作台', icon: 'desk', open: go.desk } as const
const PLACES = { text: '社区资料', icon: 'building', open: go.places } as const

const NAVIGATION = { role: 'navigation', 'aria-label': '主导航' }

/** The navigation of a wide screen; hidden on phones, where the tabs are at the bottom. */
export function DeskNav({ tab }: { tab?: TabName }) {
  const me = useRead('people.me', {})
  const isSignedIn = useSession((session) => session.token !== null)
  const places = me.data?.isStaff
    ? [NOTICES, WALL, MEASURES, DESK, PLACES]
    : isSignedIn
      ? [NOTICES, WALL, MEASURES]
      : [WALL]
  return (
    <View className="ly-desk-nav" {...NAVIGATION}>
      <View className="ly-desk-nav__brand">
        <Text className="ly-desk-nav__name">邻议</Text>
        <Text className="ly-note">居民的事居民议</Text>
      </View>
      {TABS.map((entry) => (
        <Tappable
          key={entry.tab}
          role="link"
          className={`ly-desk-nav__entry ${entry.tab === tab ? 'ly-desk-nav__entry--here' : ''}`}
          onTap={() => {
            go.tab(entry.tab)
          }}
        >
          <Icon name={entry.icon} />
          <Text>{entry.text}</Text>
        </Tappable>
      ))}
      <View className="ly-desk-nav__rule" />
      {places.map((place) => (
        <Tappable key={place.text} role="link" className="ly-desk-nav__entry" onTap={place.open}>
          <Icon name={place.icon} />
          <Text>{place.text}</Text>
        </Tappable>
      ))}
    </View>
  )
}
