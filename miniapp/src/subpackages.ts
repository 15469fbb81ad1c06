/** Every page outside the tabs, by feature: a feature's folder is its package. */
export const subpackages = [
  {
    root: 'features/people',
    pages: [
      'pages/sign-in/index',
      'pages/register/index',
      'pages/consent/index',
      'pages/privacy/index',
      'pages/find/index',
    ],
  },
  {
    root: 'features/agenda',
    pages: [
      'pages/item/index',
      'pages/raise/index',
      'pages/mine/index',
      'pages/screen/index',
      'pages/review/index',
      'pages/act/index',
      'pages/paper/index',
      'pages/queue/index',
    ],
  },
  {
    root: 'features/statements',
    pages: ['pages/board/index', 'pages/write/index', 'pages/summary/index', 'pages/queue/index'],
  },
  {
    root: 'features/listening',
    pages: ['pages/list/index', 'pages/session/index', 'pages/plan/index', 'pages/keep/index'],
  },
  {
    root: 'features/meetings',
    pages: [
      'pages/meeting/index',
      'pages/plan/index',
      'pages/agenda/index',
      'pages/parties/index',
      'pages/notice/index',
      'pages/door/index',
      'pages/check-in/index',
      'pages/demand/index',
    ],
  },
  {
    root: 'features/ballots',
    pages: [
      'pages/ballot/index',
      'pages/open/index',
      'pages/rules/index',
      'pages/box/index',
      'pages/office/index',
      'pages/canvass/index',
      'pages/entry/index',
      'pages/papers/index',
      'pages/sheet/index',
      'pages/areas/index',
    ],
  },
  {
    root: 'features/floor',
    pages: [
      'pages/cockpit/index',
      'pages/room/index',
      'pages/screen/index',
      'pages/recorder/index',
    ],
  },
  { root: 'features/minutes', pages: ['pages/minutes/index'] },
  {
    root: 'features/outcomes',
    pages: ['pages/wall/index', 'pages/outcome/index', 'pages/publish/index'],
  },
  {
    root: 'features/resolutions',
    pages: ['pages/resolution/index', 'pages/act/index', 'pages/list/index'],
  },
  {
    root: 'features/actions',
    pages: [
      'pages/action/index',
      'pages/act/index',
      'pages/list/index',
      'pages/assign/index',
      'pages/hand-out/index',
      'pages/link/index',
    ],
  },
  {
    root: 'features/households',
    pages: [
      'pages/join/index',
      'pages/home/index',
      'pages/code/index',
      'pages/claims/index',
      'pages/claim/index',
      'pages/assist/index',
      'pages/residents/index',
    ],
  },
  { root: 'features/inbox', pages: ['pages/desk/index'] },
  {
    root: 'features/places',
    pages: [
      'pages/map/index',
      'pages/grid/index',
      'pages/building/index',
      'pages/party/index',
      'pages/zones/index',
      'pages/import/index',
    ],
  },
  {
    root: 'features/roles',
    pages: [
      'pages/list/index',
      'pages/assign/index',
      'pages/history/index',
      'pages/gaps/index',
      'pages/card/index',
      'pages/public-card/index',
      'pages/poster/index',
    ],
  },
  {
    root: 'features/councils',
    pages: [
      'pages/council/index',
      'pages/recommend/index',
      'pages/candidates/index',
      'pages/mine/index',
    ],
  },
]
