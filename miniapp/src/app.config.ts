import { subpackages } from './subpackages'

const tab = (name: string, text: string, icon = name) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tab/${icon}-idle.png`,
  selectedIconPath: `assets/tab/${icon}-active.png`,
})

const preload = (...features: string[]) => ({
  network: 'all' as const,
  packages: features.map((name) => `features/${name}`),
})

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/agenda/index',
    'pages/meetings/index',
    'pages/me/index',
    'pages/scene/index',
  ],
  subPackages: subpackages,
  // what a person on that page most likely opens next; the pages of one package share 2 MB
  preloadRule: {
    'pages/home/index': preload('agenda', 'ballots', 'people'),
    'pages/agenda/index': preload('agenda', 'statements'),
    'pages/meetings/index': preload('meetings', 'listening'),
    'pages/me/index': preload('households', 'inbox'),
    'features/agenda/pages/item/index': preload('ballots', 'outcomes', 'resolutions', 'actions'),
    'features/meetings/pages/meeting/index': preload('floor', 'minutes'),
    'features/inbox/pages/desk/index': preload('agenda', 'outcomes', 'actions'),
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  window: {
    navigationBarBackgroundColor: '#F6F5F1',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '邻议',
    backgroundColor: '#F6F5F1',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#4E5661',
    selectedColor: '#B3261E',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      tab('home', '首页'),
      tab('agenda', '议题'),
      tab('meetings', '会议', 'meeting'),
      tab('me', '我的'),
    ],
  },
})
