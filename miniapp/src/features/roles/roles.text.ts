import { CONSTITUENCY_TEXT } from '@linyi/shared/domain/councils/council'
import type { AssignmentView } from '@linyi/shared/contract/roles.contract'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import {
  DUTY_TYPE_TEXT,
  MEMBER_ORIGIN_TEXT,
  type AssignmentState,
} from '@linyi/shared/domain/roles/assignment'
import { longDateText } from '@linyi/shared/domain/text/date-text'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

/** Words of the pages of offices. */
export const ROLES_TEXT = {
  listTitle: '人员任职',
  listTabs: '任职情况',
  current: '在任',
  past: '已卸任',
  filter: '筛选',
  filterTitle: '筛选任职',
  allRoles: '全部职务',
  allGrids: '全部网格',
  seeFiltered: '看筛选结果',
  noneTitle: '没有符合的任职',
  noneText: '安排了职务的人会出现在这里。换个筛选条件试试。',
  assign: '安排职务',
  coverage: '覆盖情况',
  who: '姓名',
  role: '职务',
  where: '管辖',
  term: '任期',
  how: '产生方式',
  detail: '承担的工作',

  historyTitle: '任职经过',
  noHistory: '还没有任职',
  noHistoryText: '担任过的职务、起止时间和产生方式会记在这里。',
  end: '结束任职',
  endTitle: '结束任职',
  endReason: '结束的原因',
  endReasonHint: '会记入任职经过，本人可以看到。',
  endConfirm: '确认结束任职',
  needReason: '请写明原因',
  ended: '任职已结束',
  extend: '延长任期',
  extendTitle: '延长到什么时候？',
  extendConfirm: '确认延长任期',
  extended: '任期已延长',

  assignTitle: '安排职务',
  findPerson: '找到这个人',
  findHint: '输入姓名、手机号或手机号后四位，只能找到您管辖范围内的人。',
  search: '查找',
  needWord: '先在上面写姓名或手机号，再查找。',
  nobodyFound: '没有找到。请核对后再试，或请本人先登记住址。',
  chooseRole: '安排什么职务？',
  chooseGrid: '哪个网格？',
  chooseBuilding: '哪栋楼？',
  chooseUnit: '哪个单元？',
  chooseStart: '什么时候上任？',
  startDay: '哪一天上任？',
  startDayHint: '写成 2027-01-15，从那天 0:00 起有权限，在这以前显示“未到任”。',
  chooseTerm: '任期多长？',
  chooseSource: '怎么产生的？',
  chooseOrigin: '来自哪里？',
  chooseDuties: '承担哪些工作？',
  chooseConstituency: '代表谁？',
  agreements: '本人同意公开什么？',
  agreementsHint: '上任时问清楚。没有同意的，公示牌上不显示。',
  nameAgreed: '同意在公示牌上写全名',
  nameAgreedNote: '不同意时，扫码看到的是“王**”',
  phoneAgreed: '同意本楼居民打电话',
  phoneAgreedNote: '公示牌上只显示 138****1234，点了才能拨',
  noAssignTitle: '您不能安排职务',
  noAssignText:
    '网格和楼栋的职务由社区书记安排，网格党支部书记可以安排楼栋长、单元志愿者和党员；社区书记由街道安排。',
  noAssignAct: '回首页',
  assignButton: '确认安排职务',
  assigned: '职务已安排',
  needPerson: '请先找到人并选中',
  needRole: '请选择职务',
  needPlace: '请选择管辖范围',
  needStart: '请写明天以后的一天，比如 2027-01-15',
  needTerm: '请选择任期',
  needSource: '请选择产生方式',
  needOrigin: '请选择来自哪里',

  coverageTitle: '楼栋覆盖情况',
  coverageNote: '一栋楼一名楼栋长，一个单元至少一名志愿者。',
  leads: '楼栋长',
  volunteers: '单元志愿者',
  gaps: '还缺的',
  noGaps: '都安排好了',
  noGapsText: '每栋楼都有楼栋长，每个单元都有志愿者。',
  fillLead: '安排楼栋长',
  fillVolunteer: '安排志愿者',
  openCard: '看公示牌',

  cardTitle: '党员服务公示牌',
  cardNote: '有事找他们，楼里的事他们管。',
  noLead: '这栋楼还没有楼栋长',
  noCardTitle: '还没有您的楼栋',
  noCardText: '认证住址以后，这里会显示您楼里的楼栋长和单元志愿者。',
  nobody: '这栋楼还没有安排人',
  nobodyText: '有事可以先找社区，电话和地址见社区服务站。',
  callWhom: '打电话给',
  callTitle: '拨打电话',
  callConfirm: '现在就拨',
  callSentence: '拨打会留下记录，本人看得到。',
  office: '没有人接听时',
  myPhoto: '换我的照片',
  photoChanged: '照片已更换',
  poster: '打印海报',
  me: '这是我',
  others: '我的其他楼栋',

  publicNote: '打电话、提议题，请用微信打开“邻议”，认证住址以后就可以。',
  enter: '进入邻议',

  posterTitle: '公示牌海报',
  posterScan: '扫一扫，看最新的公示牌',
  posterPrint: '打印这张海报',
  posterPhone: '请在电脑上打开这一页打印，A4 纸一张。',
  posterSlogan: '一栋楼一名党员总负责，一个单元一名党员志愿者',
} as const

/** How the state of an assignment looks. */
export const STATE_LOOK: Record<AssignmentState, { tone: Tone; icon: IconName }> = {
  coming: { tone: 'info', icon: 'clock' },
  inForce: { tone: 'agree', icon: 'check' },
  ended: { tone: 'abstain', icon: 'history' },
}

/** `2026年3月1日起，到2029年3月1日` or 不设期限. */
export function termText({ from, to }: { from: string; to: string | null }): string {
  const begin = longDateText(new Date(from))
  return to === null ? `${begin}起` : `${begin} 至 ${longDateText(new Date(to))}`
}

/** What stands beside an office: temporary, duties, origin, constituency. */
export function detailText({ isTemporary, duties, origin, constituency }: AssignmentView): string {
  return [
    isTemporary ? '临时' : '',
    constituency === null ? '' : CONSTITUENCY_TEXT[constituency],
    origin === null ? '' : MEMBER_ORIGIN_TEXT[origin],
    duties.map((duty) => DUTY_TYPE_TEXT[duty]).join('、'),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** `8号网格 网格员`, read aloud and on the phone. */
export function officeText({ role, scopeText }: AssignmentView): string {
  return `${scopeText} ${ROLE_TEXT[role]}`
}
