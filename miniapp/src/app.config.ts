import { subpackages } from './subpackages'

const tab = (name: string, text: string, icon = name) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tab/${icon}-idle.png`,
  selectedIconPath: `assets/tab/${icon}-active.png`,
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
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['features/agenda', 'features/ballots'] },
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
