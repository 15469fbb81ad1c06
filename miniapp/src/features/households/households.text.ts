import type { ClaimStatus } from '@linyi/shared/domain/households/claim'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

/** How the state of a claim looks. */
export const CLAIM_LOOK: Record<ClaimStatus, { tone: Tone; icon: IconName }> = {
  pending: { tone: 'info', icon: 'wait' },
  disputed: { tone: 'warn', icon: 'people' },
  confirmed: { tone: 'agree', icon: 'check' },
  refused: { tone: 'oppose', icon: 'cross' },
  withdrawn: { tone: 'abstain', icon: 'back' },
  expired: { tone: 'abstain', icon: 'clock' },
}

/** Words of joining a household. */
export const JOIN_TEXT = {
  title: '认证我的住址',
  steps: ['哪栋楼', '哪一户', '看一遍'],
  why: '认证以后就能提议题、附议和投票。同一户可以有几个人，每人用自己的手机申请。',
  byCode: '家里已经有人认证？用邀请码更快',
  estate: '哪个小区？',
  building: '哪栋楼？',
  unit: '哪个单元？',
  unitNumber: (unit: number) => `${String(unit)}单元`,
  door: '门牌号',
  doorHint: '只写门牌上的数字，比如 501。只有核实的人和您家里人看得到。',
  relation: '您和这套房子是什么关系？',
  note: '有什么要说明的（可以不写）',
  noteHint: '比如：租住到明年六月，房东姓张。不要写身份证号。',
  photos: '证明图片（可以不传）',
  photosHint: '比如租房合同的第一页，最多 3 张。请遮住身份证号。只有核实的人看得到。',
  photosSent: (count: number) => `证明图片 ${String(count)} 张`,
  place: '住址',
  check:
    '提交后，楼栋长或网格员会在三个工作日内核实。打开您的申请会留下记录，您在隐私页能看到是谁、什么时候看的。',
  next: '下一步',
  back: '上一步',
  send: '提交申请',
  needEstate: '请选小区。',
  needBuilding: '请选楼栋。',
  needUnit: '请选单元。',
  needDoor: '请填门牌号。',
  needRelation: '请选一项。',
  noneTitle: '还不能认证住址',
  none: '社区还没有录入楼栋，请联系社区工作人员。录入以后就能在这里认证。',
  doneTitle: { pending: '已提交', disputed: '已提交', confirmed: '住址已认证' },
  follow: '看我的申请',
  seeHome: '看我的家',
  goHome: '回首页',
} as const

/** Words of the household's page. */
export const HOME_TEXT = {
  title: '我的家',
  noneTitle: '还没有认证的住址',
  noneText: '住在这里的居民认证以后，可以提议题、附议和投票。',
  join: '申请认证住址',
  joinMore: '再申请一处住址',
  enterCode: '我有邀请码',
  delegate: '户代表',
  noDelegate: '这一户还没有户代表。户代表投这一户的一票，请业主推选。',
  me: '我',
  assisted: '代登记，没有手机',
  members: '家里人',
  verified: '认证方式',
  until: (date: string) => `认证到 ${date} 为止`,
  makeDelegate: '推选为户代表',
  delegateTitle: '推选户代表',
  delegateSentence: (name: string) =>
    `确认后由${name}投这一户的一票，原来的户代表不再投。随时可以再换。`,
  delegateConfirm: '确认推选',
  delegateDone: '户代表已更换',
  remove: '请他离开本户',
  removeTitle: '请成员离开本户',
  removeReason: '说明原因（对方会看到）',
  removeConfirm: '确认请他离开',
  removeDone: '已更新家里人',
  needReason: '请写明原因。',
  invite: '邀请家人加入',
  inviteTitle: '邀请家人',
  inviteSentence: '邀请码 72 小时内有效，最多 5 个人用。只发给家里人，谁有邀请码谁就能加入。',
  inviteRelation: '他和这套房子是什么关系？',
  inviteConfirm: '生成邀请码',
  code: '邀请码',
  scan: '邀请码的二维码，给家人扫',
  codeNote: '只显示这一次，请现在就发给家里人。',
  share: '发给家里人',
  copy: '复制邀请码',
  copied: '已复制，发给家里人吧',
  message: (code: string, until: string) =>
    `我在“邻议”邀请您加入我家。打开小程序，在“我的家”点“我有邀请码”，输入 ${code}，${until} 前有效。`,
  done: '我知道了',
  openCodes: '没用完的邀请码',
  codeLeft: (uses: number) => `还能用 ${String(uses)} 次`,
  revoke: '收回',
  revoked: '邀请码已收回',
  leave: '我要搬离',
  leaveTitle: '搬离这一户',
  leaveSentence: (place: string) =>
    `确认后，您不再是 ${place} 的成员，以前投的票和提的议题都保留。再回来要重新认证。`,
  leaveConfirm: '确认搬离',
  left: '已搬离',
  claims: '我的申请',
  withdraw: '撤回申请',
  withdrawTitle: '撤回申请',
  withdrawSentence: '撤回后工作人员不再核实，需要时可以重新申请。',
  withdrawConfirm: '确认撤回',
  withdrawn: '已撤回',
  answerBy: '前答复',
  staffSaid: '工作人员说明',
  former: '住过的地方',
} as const

/** Words of the code's page. */
export const CODE_TEXT = {
  title: '用邀请码加入',
  label: '邀请码',
  hint: '8 位数字和字母，家里人发给您的。空格和大小写都不要紧。',
  send: '加入这一户',
  need: '请填邀请码。',
  wrong: (left: number) =>
    left > 0
      ? `邀请码不对，或者已经过期、用完了。今天还能再试 ${String(left)} 次。`
      : '邀请码不对，今天不能再试了。请家里人重新发一个，明天再试。',
  doneTitle: '已加入',
  doneText: (place: string) => `您已经是 ${place} 的成员，可以提议题、附议和投票了。`,
  noCode: '没有邀请码？申请认证住址',
} as const
