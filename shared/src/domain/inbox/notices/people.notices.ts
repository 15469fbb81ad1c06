import type { EventNotices } from '../notice'
import { until } from '../notice-words'
import { nobody, OWN_ACT, tellingOf, to, told } from './rows'

const home = tellingOf({ kind: 'home', importance: 2, template: 'review', page: 'household' })

const office = tellingOf({
  kind: 'office',
  importance: 2,
  template: 'review',
  page: 'myCandidacies',
})

const confirmed = home(
  '住址已核实',
  '已通过',
  ({ about }) => `${about}的住址已核实。现在可以附议、投票和提议题。`,
)
const refusedHome = home(
  '住址没有核实',
  '未通过',
  ({ about }) => `${about}的住址没有核实。原因写在住址页上，可以补充后再申请，或到社区当面办。`,
  { importance: 1 },
)
const LOOKED_AT_DESK = '办理的人在工作台看到'
const PLACES = '社区资料，不涉及个人'

/** Homes, offices and the account itself. Nothing here names anybody. */
export const PEOPLE_NOTICES = {
  'households.claimed': told(
    '申请住址',
    to(
      ['verifiers'],
      home(
        '有住址申请等您核实',
        '待核实',
        (facts) => `${facts.about}有一份住址申请${until(facts, (day) => `，请在 ${day} 前答复`)}。`,
        { kind: 'duty', template: 'task', page: 'claims' },
      ),
    ),
  ),
  'households.claimMatched': told(
    '名册核对一致',
    to(['claimant'], { ...confirmed, evenActor: true }),
  ),
  'households.claimDisputed': told(
    '住址申请有争议',
    to(
      ['claimant'],
      home(
        '住址申请需要当面核实',
        '待核实',
        ({ about }) => `您在${about}申请的那一户已有人登记，网格员会联系您核实。`,
      ),
    ),
  ),
  'households.claimConfirmed': told('住址已核实', to(['claimant'], confirmed)),
  'households.claimAwarded': told('争议已定', to(['claimant'], confirmed)),
  'households.claimRefused': told('住址没有核实', to(['claimant'], refusedHome)),
  'households.claimDismissed': told('争议已定', to(['claimant'], refusedHome)),
  'households.claimWithdrawn': nobody('撤回申请', OWN_ACT),
  'households.claimExpired': told(
    '申请过期',
    to(
      ['claimant'],
      home(
        '住址申请过期了',
        '已过期',
        ({ about }) => `${about}的申请没有在期限内核实，请再申请一次，或到社区当面办。`,
      ),
    ),
  ),
  'households.delegateSet': told(
    '指定户代表',
    to(
      ['household'],
      home(
        '户代表有变动',
        '已变动',
        ({ about }) => `您家（${about}）的户代表换了，本户的一票由户代表投。`,
        { template: null },
      ),
    ),
  ),
  'households.invited': nobody('邀请家人', OWN_ACT),
  'households.invitationRevoked': nobody('收回邀请', OWN_ACT),
  'households.residentAdmitted': told(
    '家人加入本户',
    to(
      ['household'],
      home(
        '有人加入您的住户',
        '已加入',
        ({ about }) => `您家（${about}）新登记了一位成员。不认识的话，请告诉网格员。`,
        { template: null },
      ),
    ),
  ),
  'households.residencyEnded': told(
    '住户登记结束',
    to(
      ['self'],
      home(
        '住户登记已结束',
        '已结束',
        ({ about }) => `您在${about}的登记已结束。搬了新家，可以重新登记。`,
      ),
    ),
  ),
  'households.untilSet': told(
    '登记期限变动',
    to(
      ['self'],
      home(
        '住户登记期限有变动',
        '已变动',
        ({ about }) => `您在${about}的登记期限有变动，可以在住户页看到。`,
        { template: null },
      ),
    ),
  ),
  'households.assisted': nobody('代登记', '本人没有手机，由工作人员当面告知'),
  'roles.assigned': told(
    '任职',
    to(
      ['self'],
      office('您有了新的岗位', '已任职', ({ about }) => `${about}的职责和要办的事在工作台里。`, {
        page: 'desk',
      }),
    ),
  ),
  'roles.extended': told(
    '任期延长',
    to(
      ['self'],
      office(
        '任期有变动',
        '已延长',
        (facts) => `${facts.about}的任期改了${until(facts, (day) => `，到 ${day}`)}。`,
        { template: null, page: 'desk' },
      ),
    ),
  ),
  'roles.ended': told(
    '免职',
    to(
      ['self'],
      office('岗位已结束', '已结束', ({ about }) => `${about}的岗位已结束。谢谢您的付出。`, {
        page: 'notices',
      }),
    ),
  ),
  'roles.expired': told(
    '任期届满',
    to(
      ['self'],
      office('任期届满', '已届满', ({ about }) => `${about}的任期到了。谢谢您的付出。`, {
        page: 'notices',
      }),
    ),
  ),
  'councils.recommended': told(
    '推荐议事会成员',
    to(
      ['nominee'],
      office(
        '有人推荐您进议事会',
        '被推荐',
        () => '由党组织审核后答复。不愿意的话，可以在候选页退出。',
      ),
    ),
    to(
      ['approvers'],
      office('候选人等您审核', '待审核', () => '有一位议事会候选人等您审核。', {
        kind: 'duty',
        template: 'task',
        page: 'candidates',
      }),
    ),
  ),
  'councils.withdrawn': told(
    '退出候选',
    to(
      ['recommender'],
      office('候选人退出了', '已退出', () => '您推荐的候选人退出了，名额可以再推荐。', {
        template: null,
      }),
    ),
  ),
  'councils.declined': told(
    '候选人没有通过',
    to(
      ['nominee', 'recommender'],
      office('推荐有了答复', '未通过', () => '这次没有通过，原因写在候选页上。'),
    ),
  ),
  'councils.approved': told(
    '候选人通过',
    to(
      ['nominee', 'recommender'],
      office('推荐通过了', '已通过', () => '已成为居民议事会成员，会议会提前通知。'),
    ),
  ),
  'councils.trained': nobody('登记议事培训', '当面参加，本人知道'),
  'people.registered': nobody('注册', OWN_ACT),
  'people.consented': nobody('同意隐私说明', OWN_ACT),
  'people.erased': nobody('注销', '账号已不在'),
  'people.accountsMerged': nobody('账号合并', '本人在领取时当场看到'),
  'people.deskConfirmed': told(
    '电脑登录',
    to(['self'], {
      kind: 'account',
      importance: 2,
      template: null,
      title: '您的账号在电脑上登录了',
      step: '已登录',
      text: () => '刚才用手机确认了一次电脑登录。不是您本人的话，请马上让那台设备退出。',
      page: 'devices',
      evenActor: true,
    }),
  ),
  'people.profileChanged': nobody('修改头像昵称', OWN_ACT),
  'people.deviceEnded': nobody('结束一台设备的登录', OWN_ACT),
  'places.added': nobody('增加地方', PLACES),
  'places.changed': nobody('修改地方', PLACES),
  'places.closed': nobody('停用地方', PLACES),
  'places.zoned': nobody('划分片区', PLACES),
  'places.imported': nobody('导入社区资料', PLACES),
  'places.exported': nobody('导出社区资料', LOOKED_AT_DESK),
} satisfies Record<string, EventNotices>
