import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { ListeningStatus } from '@linyi/shared/domain/listening/listening'
import type { PATHS } from '../../miniapp/src/platform/paths'
import type { ApiClient } from '../support/api-client'

export type PageName = keyof typeof PATHS

/** The demo's people who are photographed; null looks without an account. */
export const PEOPLE = {
  resident: '陈浩',
  elder: '李秀英',
  chair: '马德福',
  recorder: '何静',
  worker: '刘敏',
  branch: '孙志强',
  secretary: '杨立新',
  supervisor: '徐国华',
  street: '高峰',
  newcomer: '林悦',
} as const
export type Who = keyof typeof PEOPLE

/** The words of a page's address, such as `id=…`; null where the demo has nothing of the kind. */
type Words = (ask: ApiClient) => Promise<string | null>

/** One page as one person comes to it. */
export interface Scene {
  readonly page: PageName
  readonly who: Who | null
  /** What this scene shows beside the page's name. */
  readonly about: string
  readonly words?: Words
}

const word = (name: string, value: string | null | undefined) =>
  value === undefined || value === null ? null : `${name}=${value}`

/** The grid in which the photographed people live: the community may have others before it. */
const HOME_GRID = '8'
const homeGrid = async (ask: ApiClient) => {
  const { grids } = await ask.query('places.overview', {})
  return grids.find(({ code }) => code === HOME_GRID)
}
/** Items that stand there: those at home first, which their offices may act on. */
const itemsIn = async (ask: ApiClient, status: ItemStatus) => {
  const home = await homeGrid(ask)
  const own =
    home === undefined ? [] : (await ask.query('agenda.list', { status, gridId: home.id })).items
  return own.length > 0 ? own : (await ask.query('agenda.list', { status })).items
}

/** The item of a task that waits for this person's office: acts are photographed where they are allowed. */
const itemOfTask =
  (kind: string): Words =>
  async (ask) => {
    const { items } = await ask.query('inbox.tasks', {})
    const task = items.find((one) => one.kind === kind)
    return word('id', task !== undefined && 'itemId' in task ? task.itemId : null)
  }

const itemIn =
  (status: ItemStatus): Words =>
  async (ask) =>
    word('id', (await itemsIn(ask, status))[0]?.id)

const ballotOf =
  (status: ItemStatus): Words =>
  async (ask) => {
    for (const { id } of await itemsIn(ask, status)) {
      const { ballot } = await ask.query('agenda.info', { itemId: id })
      if (ballot !== null) return word('id', ballot.id)
    }
    return null
  }

const meetingThat =
  (when: 'upcoming' | 'past', status: string): Words =>
  async (ask) => {
    const { items } = await ask.query('meetings.list', { when })
    const found = items.find((entry) => entry.kind === 'meeting' && entry.status === status)
    return word('id', found?.id)
  }

const grid: Words = async (ask) => word('id', (await homeGrid(ask))?.id)
const building: Words = async (ask) =>
  word('id', (await homeGrid(ask))?.estates[0]?.buildings[0]?.id)
const outcome: Words = async (ask) =>
  word('id', (await ask.query('outcomes.list', {})).items[0]?.id)
/** The first objection that waits for an answer, with its publication. */
const objection: Words = async (ask) => {
  const { items } = await ask.query('outcomes.list', {})
  for (const { id: outcomeId } of items) {
    const { items: objections } = await ask.query('outcomes.objections', { outcomeId })
    const waiting = objections.find(({ abilities }) => abilities.answer.allowed)
    if (waiting !== undefined) return `id=${outcomeId}&about=${waiting.id}`
  }
  return null
}
const resolution: Words = async (ask) =>
  word('id', (await ask.query('resolutions.list', {})).items[0]?.id)
const action: Words = async (ask) =>
  word('id', (await ask.query('actions.list', { view: 'overdue' })).items[0]?.id)
/** Another piece of the work beside one that runs. */
const besideAction: Words = async (ask) => {
  const [first] = (await ask.query('actions.list', { view: 'overdue' })).items
  if (first === undefined) return null
  const { itemId } = await ask.query('actions.info', { actionId: first.id })
  return `id=${itemId}&beside=${first.id}`
}
const listening: Words = async (ask) =>
  word('id', (await ask.query('listening.list', {})).items[0]?.id)
const listeningThat =
  (status: ListeningStatus): Words =>
  async (ask) => {
    const { items } = await ask.query('listening.list', {})
    return word('id', items.find((one) => one.status === status)?.id)
  }
const claim: Words = async (ask) =>
  word('id', (await ask.query('households.claims', {})).items[0]?.id)
const self: Words = async (ask) => word('id', (await ask.query('people.me', {})).id)

/** The paper of the first door that is visited and has not voted. */
const paperOfDoor: Words = async (ask) => {
  const words = await ballotOf('voting')(ask)
  if (words === null) return null
  const ballotId = words.slice('id='.length)
  const { canvassBuildings } = await ask.query('ballots.info', { ballotId })
  for (const { id: buildingId } of canvassBuildings) {
    const { doors } = await ask.query('ballots.canvass', { ballotId, buildingId })
    const door = doors.find(({ hasVoted }) => !hasVoted)
    if (door !== undefined) {
      return `${words}&building=${buildingId}&unit=${encodeURIComponent(door.unit)}`
    }
  }
  return null
}

const also =
  (words: Words, more: string): Words =>
  async (ask) => {
    const first = await words(ask)
    return first === null ? null : `${first}&${more}`
  }

const scene = (page: PageName, who: Who | null, about: string, words?: Words): Scene =>
  words === undefined ? { page, who, about } : { page, who, about, words }

/** Items are one page with many faces: each state that the demo has. */
const ITEM_STATES: readonly ItemStatus[] = [
  'submitted',
  'endorsing',
  'partyReview',
  'scheduled',
  'voting',
  'resolved',
  'implementing',
  'verifying',
  'surveying',
  'closed',
  'declined',
  'deferred',
  'referred',
  'explaining',
]

/** Every page of the app, by whoever comes to it; a test holds the list against the pages there are. */
export const SCENES: readonly Scene[] = [
  scene('signIn', null, '第一次打开'),
  scene('register', null, '注册'),
  scene('wall', null, '没有登录看公示'),
  scene('intro', null, '使用介绍'),
  scene('help', null, '帮助'),
  scene('home', null, '没有登录'),
  scene('home', 'resident', '居民'),
  scene('home', 'newcomer', '没有住址的访客'),
  scene('home', 'secretary', '书记'),
  scene('agenda', null, '没有登录'),
  scene('agenda', 'resident', '全部议题'),
  scene('meetings', null, '没有登录'),
  scene('meetings', 'resident', '会议'),
  scene('me', null, '没有登录'),
  scene('me', 'newcomer', '没有住址的访客'),
  scene('me', 'resident', '居民'),
  scene('me', 'secretary', '书记'),
  scene('privacy', 'resident', '隐私'),
  scene('consent', 'resident', '同意隐私说明'),
  scene('findPeople', 'worker', '找居民'),
  scene('confirmDesk', 'resident', '登录电脑'),
  scene('devices', 'resident', '登录的设备'),
  scene('profile', 'resident', '头像和昵称'),
  scene('notices', 'resident', '消息'),
  scene('messageChoices', 'resident', '微信提醒'),
  scene('deliveries', 'secretary', '消息送达'),
  scene('contentQueue', 'secretary', '待核查内容'),
  scene('reportContent', 'resident', '举报', also(itemIn('voting'), 'about=item')),
  scene('takeDown', 'secretary', '撤下照片和录音', itemIn('voting')),
  scene('myChecks', 'resident', '我的待核查'),
  ...ITEM_STATES.map((status) => scene('item', 'resident', status, itemIn(status))),
  scene('item', 'secretary', '书记看待审', itemIn('submitted')),
  scene('raise', 'resident', '提议题'),
  scene('mine', 'resident', '我的议题'),
  scene('screen', 'worker', '受理', itemIn('submitted')),
  scene('review', 'secretary', '支部审核', itemOfTask('review')),
  scene('act', 'secretary', '办结', also(itemIn('referred'), 'act=finish')),
  scene('paper', 'worker', '纸质附议', itemIn('endorsing')),
  scene('queue', 'secretary', '全部队列'),
  scene('rate', 'elder', '评价', itemIn('surveying')),
  scene('measures', 'resident', '数据'),
  scene('measuredItems', 'secretary', '数据背后的议题'),
  scene('statements', 'resident', '意见', itemIn('voting')),
  scene('writeStatement', 'resident', '写意见', itemIn('voting')),
  scene('statementSummary', 'chair', '写意见小结', itemIn('voting')),
  scene('statementQueue', 'secretary', '被举报的意见'),
  scene('listeningList', 'resident', '接待与夜话'),
  scene('listening', 'resident', '一次夜话', listening),
  scene('listening', 'resident', '已结束的夜话', listeningThat('ended')),
  scene('planListening', 'secretary', '安排夜话'),
  scene('keepListening', 'secretary', '记录夜话', listening),
  scene('meeting', 'resident', '已通知的会', meetingThat('upcoming', 'noticed')),
  scene('meeting', 'chair', '准备中的会', meetingThat('upcoming', 'planned')),
  scene('meeting', 'resident', '已归档的会', meetingThat('past', 'archived')),
  scene('planMeeting', 'chair', '计划会议'),
  scene('meetingAgenda', 'chair', '排议程', meetingThat('upcoming', 'planned')),
  scene('meetingParties', 'chair', '请相关方', meetingThat('upcoming', 'planned')),
  scene('meetingNotice', 'resident', '会议通知', meetingThat('upcoming', 'noticed')),
  scene('meetingDoor', 'recorder', '签到处', meetingThat('upcoming', 'noticed')),
  scene('checkIn', 'resident', '签到', meetingThat('upcoming', 'noticed')),
  scene('demandMeeting', 'resident', '要求开会', grid),
  scene('cockpit', 'chair', '主持', meetingThat('upcoming', 'noticed')),
  scene('room', 'resident', '会场', meetingThat('upcoming', 'noticed')),
  scene('projector', 'recorder', '投屏', meetingThat('upcoming', 'noticed')),
  scene('meetingRecord', 'recorder', '记录', meetingThat('upcoming', 'noticed')),
  scene('minutes', 'resident', '纪要', meetingThat('past', 'archived')),
  scene('minutes', 'recorder', '纪要（记录员）', meetingThat('past', 'archived')),
  scene('ballot', 'resident', '正在投票', ballotOf('voting')),
  scene('ballot', 'resident', '已有结果', ballotOf('resolved')),
  scene('myVotes', 'chair', '投过的票'),
  scene('openBallot', 'chair', '发起投票', itemOfTask('openBallot')),
  scene('ballotRules', 'resident', '怎么算通过', ballotOf('voting')),
  scene('ballotBox', 'resident', '票箱', ballotOf('resolved')),
  scene('ballotOffice', 'recorder', '投票办公', ballotOf('voting')),
  scene('canvass', 'worker', '上门收票', ballotOf('voting')),
  scene('enterPaper', 'worker', '代录一张选票', paperOfDoor),
  scene('ballotPapers', 'worker', '等第二人', ballotOf('voting')),
  scene('ballotSheet', 'recorder', '纸质选票', also(ballotOf('voting'), 'sheet=paper')),
  scene('ballotSheet', 'recorder', '结果公告', also(ballotOf('resolved'), 'sheet=result')),
  scene('flatAreas', 'secretary', '面积'),
  scene('outcome', 'resident', '公示', outcome),
  scene('publish', 'secretary', '发布公示', itemOfTask('publish')),
  scene('editOutcome', 'secretary', '更正公示', outcome),
  scene('outcomeDrafts', 'secretary', '公示草稿'),
  scene('outcomeVersions', 'resident', '公示的版本', outcome),
  scene('withdrawOutcome', 'secretary', '撤下公示', outcome),
  scene('objectToOutcome', 'resident', '提异议', outcome),
  scene('answerObjection', 'secretary', '答复异议', objection),
  scene('resolution', 'resident', '决议', resolution),
  scene('resolutionAct', 'secretary', '安排执行', also(resolution, 'act=arrange')),
  scene('resolutions', 'secretary', '全部决议'),
  scene('action', 'secretary', '一件工作', action),
  scene('actionAct', 'secretary', '报进度', also(action, 'act=progress')),
  scene('actions', 'secretary', '全部工作'),
  scene('assignAction', 'secretary', '派工', besideAction),
  scene('actionLink', 'secretary', '交给外单位', action),
  scene('join', 'newcomer', '认证住址'),
  scene('household', 'resident', '我的家'),
  scene('householdCode', 'resident', '邀请家人'),
  scene('claims', 'worker', '住址申请'),
  scene('claim', 'worker', '一份申请', claim),
  scene('assist', 'worker', '代为登记'),
  scene('residents', 'worker', '居民名册'),
  scene('desk', 'secretary', '工作台'),
  scene('desk', 'chair', '议事长的工作台'),
  scene('places', 'secretary', '网格与楼栋'),
  scene('grid', 'secretary', '一个网格', grid),
  scene('building', 'worker', '一栋楼', building),
  scene('partyTree', 'resident', '党组织'),
  scene('zones', 'secretary', '片区'),
  scene('importPlaces', 'secretary', '导入名册'),
  scene('roles', 'secretary', '任职'),
  scene('assignRole', 'secretary', '任命'),
  scene('roleHistory', 'secretary', '任职经历', self),
  scene('coverage', 'secretary', '缺岗'),
  scene('card', 'resident', '服务公示牌', building),
  scene('publicCard', null, '没有登录看公示牌'),
  scene('poster', 'secretary', '打印公示牌', building),
  scene('council', 'resident', '议事会'),
  scene('recommend', 'resident', '推荐成员', grid),
  scene('candidates', 'secretary', '候选人'),
  scene('myCandidacies', 'resident', '我的推荐'),
  scene('feedback', 'resident', '我的反馈'),
  scene('writeFeedback', 'resident', '写意见反馈'),
  scene('feedbackQueue', 'secretary', '收到的反馈'),
]
