import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { go, type TabName } from '@/platform/navigate'
import { useSession } from '@/platform/session'
import { useRead } from '@/platform/use-api'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { Tappable } from '../tappable/Tappable'
import { deskPlaceOf, type DeskPlace } from './desk-places'

interface Entry {
  readonly place: DeskPlace
  readonly text: string
  readonly icon: IconName
  readonly open: () => void
}

const tabEntry = (place: TabName, text: string, icon: IconName): Entry => ({
  place,
  text,
  icon,
  open: () => {
    go.tab(place)
  },
})

const TABS: readonly Entry[] = [
  tabEntry('home', '首页', 'home'),
  tabEntry('agenda', '议题', 'agenda'),
  tabEntry('meetings', '会议', 'meeting'),
  tabEntry('me', '我的', 'me'),
]

const NOTICES: Entry = { place: 'notices', text: '消息', icon: 'bell', open: go.notices }
const WALL: Entry = { place: 'wall', text: '公示栏', icon: 'notice', open: go.wall }
const MEASURES: Entry = { place: 'measures', text: '数据', icon: 'info', open: go.measures }
const DESK: Entry = { place: 'desk', text: '工作台', icon: 'desk', open: go.desk }
const PLACES: Entry = { place: 'places', text: '社区资料', icon: 'building', open: go.places }

const NAVIGATION = { role: 'navigation', 'aria-label': '主导航' }

/** The navigation of a wide screen; hidden on phones, where the tabs are at the bottom. */
export function DeskNav({ tab }: { tab?: TabName }) {
  const me = useRead('people.me', {}, { isSteady: true })
  const isSignedIn = useSession((session) => session.token !== null)
  const { path } = Taro.useRouter()
  const here = tab ?? deskPlaceOf(path)
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
        <NavEntry key={entry.place} entry={entry} isHere={entry.place === here} />
      ))}
      <View className="ly-desk-nav__rule" />
      {places.map((entry) => (
        <NavEntry key={entry.place} entry={entry} isHere={entry.place === here} />
      ))}
    </View>
  )
}

function NavEntry({ entry, isHere }: { entry: Entry; isHere: boolean }) {
  return (
    <Tappable
      role="link"
      isHere={isHere}
      className={`ly-desk-nav__entry ${isHere ? 'ly-desk-nav__entry--here' : ''}`}
      onTap={entry.open}
    >
      <Icon name={entry.icon} />
      <Text>{entry.text}</Text>
    </Tappable>
  )
}
