import type { EventNotices } from '../notice'
import { named, said, statusOf, until } from '../notice-words'
import {
  alsoTo,
  IN_THE_MEETING,
  IN_TIMELINE,
  nobody,
  OWN_ACT,
  to,
  told,
  type Telling,
} from './rows'

/** A step of the matter as those behind it are told. */
const step = (
  title: string,
  word: string,
  text: Telling['text'],
  more: Partial<Telling> = {},
): Telling => ({
  kind: 'progress',
  importance: 2,
  template: 'progress',
  title,
  step: word,
  text,
  page: 'item',
  ...more,
})

/** What waits for an office, as its holders are told. */
const duty = (title: string, text: Telling['text'], more: Partial<Telling> = {}): Telling => ({
  kind: 'duty',
  importance: 2,
  template: 'task',
  title,
  step: '待办理',
  text,
  page: 'item',
  ...more,
})

const toContact = duty('新议题等您联系提出人', (facts) =>
  until(
    facts,
    (day) => `${named(facts)}已编号。请在 ${day} 前联系提出人，并作初审。`,
    `${named(facts)}已编号，请尽快联系提出人，并作初审。`,
  ),
)
const toHandle = duty('议题等您办理', (facts) =>
  until(
    facts,
    (day) => `${named(facts)}由您办理，${day} 前办结并答复提出人。`,
    `${named(facts)}由您办理。`,
  ),
)
const admitted = step('议题已受理', '已受理', (facts) =>
  until(
    facts,
    (day) => `${named(facts)}已受理，正在征集附议，${day} 截止。附议人数够了，就提交党组织审议。`,
    `${named(facts)}已受理。${said(facts)}`,
  ),
)
const threshold = step(
  '附议人数已够',
  '待审议',
  (facts) =>
    `${named(facts)}${said(facts)}已提交网格党组织审议${until(facts, (day) => `，${day} 前答复`)}。`,
)
const toReview = duty('议题等党组织审议', (facts) =>
  until(
    facts,
    (day) => `${named(facts)}附议人数已够，请在 ${day} 前审议。`,
    `${named(facts)}附议人数已够，请审议。`,
  ),
)
const lapsed = step(
  '附议没有达到人数',
  '未达到',
  (facts) => `${named(facts)}${said(facts)}提出人可以在期限内重新征集。`,
)
const agreed = step(
  '议题列入议事会讨论',
  '待讨论',
  (facts) =>
    `${named(facts)}经党组织审议同意，列入居民议事会讨论${until(facts, (day) => `，${day} 前安排`)}。`,
)
const refused = step(
  '党组织没有同意这件议题',
  '未同意',
  (facts) =>
    `${named(facts)}没有列入讨论。${said(facts)}提出人可以${until(facts, (day) => `在 ${day} 前`)}申请复核。`,
  { importance: 1, template: 'review' },
)
const declined = step(
  '议题没有受理',
  '未受理',
  (facts) =>
    `${named(facts)}没有受理。${said(facts)}您可以${until(facts, (day) => `在 ${day} 前`)}申请复核。`,
  { importance: 1, template: 'review' },
)
const merged = step(
  '议题已并入另一件',
  '已合并',
  (facts) => `${named(facts)}${said(facts)}您的附议一起带过去，也可以答复不同意。`,
)
const surveyed = step(
  '事情办完了，请您评价',
  '待评价',
  (facts) =>
    `${named(facts)}请您说说解决了没有、满意不满意${until(facts, (day) => `，${day} 截止`)}。`,
  { kind: 'rating', template: 'rating', page: 'rate' },
)
const deferred = step(
  '议题延后',
  '已延后',
  (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 再议。`)}`,
)
const assigned = step(
  '决定开始办理',
  '办理中',
  (facts) =>
    `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 前办完，办理情况会一步步公布。`)}`,
)
const done = step(
  '办理单位报办结',
  '待验收',
  (facts) =>
    `${named(facts)}${said(facts)}议事长和居务监督会去验收${until(facts, (day) => `，${day} 前有结果`)}。`,
)
const toInspect = duty(
  '工作报办结，等您验收',
  (facts) => `${named(facts)}请到现场看，验收合格就签字${until(facts, (day) => `，${day} 前`)}。`,
)
const reopened = step(
  '议题重新办理',
  '重新办理',
  (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 前再次办结。`)}`,
)
const withdrawn = step(
  '提出人撤回了议题',
  '已撤回',
  (facts) => `${named(facts)}${said(facts)}议题到此结束。`,
)
const executed = step(
  '办理结果已公示',
  '已公示',
  (facts) => `${named(facts)}的办理结果已公示。${said(facts)}有不同意见可以在公示期内提出。`,
  { kind: 'publication', template: 'publication' },
)
const postponed = step(
  '议事会决定延期再议',
  '已延期',
  (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 再议。`)}`,
)
const escalated = step(
  '提交更大范围讨论',
  '待讨论',
  (facts) => `${named(facts)}超出本网格议事会的范围。${said(facts)}`,
)
const passedOnFloor = step(
  '议事会有了结论',
  '已有结论',
  (facts) =>
    `${named(facts)}${said(facts)}社区书记接着公示决定${until(facts, (day) => `，${day} 前`)}。`,
)
const toPublish = duty('有决定等您公示', (facts) =>
  until(
    facts,
    (day) => `${named(facts)}已有结论，请在 ${day} 前公示。`,
    `${named(facts)}已有结论，请公示。`,
  ),
)
const onMeeting = step(
  '议题列入会议',
  '将上会',
  (facts) => `${named(facts)}列入会议议程：${said(facts)}可以报名旁听。`,
)
const offMeeting = step(
  '这次会上不讨论',
  '移出议程',
  (facts) => `${named(facts)}移出会议议程。${said(facts)}`,
)

const BEHIND = ['raiser', 'seconders'] as const

/** What happens to a matter from the day it is raised to the day it is closed (4.3–4.20). */
export const AGENDA_NOTICES = {
  'agenda.raised': told(
    '提出议题',
    to(['companion'], toContact),
    to(['checkers'], {
      ...duty('有文字等您核对', (facts) => `${named(facts)}的文字需要人工核对，核对后才会公开。`),
      when: (facts) => statusOf(facts) === 'checking',
    }),
  ),
  'agenda.cleared': told(
    '文字核对通过',
    to(
      ['raiser'],
      step('议题已通过核对', '已提交', (facts) =>
        until(
          facts,
          (day) => `${named(facts)}已提交，网格员会在 ${day} 前联系您。`,
          `${named(facts)}已提交，网格员会联系您。`,
        ),
      ),
    ),
    to(['companion'], toContact),
  ),
  'agenda.sentBack': told(
    '文字核对没有通过',
    to(
      ['raiser'],
      step(
        '议题的文字请您修改',
        '请修改',
        (facts) => `${named(facts)}还没有公开。${said(facts)}内容都留着，改好后可以再提交。`,
        { importance: 1, template: 'review', page: 'mine' },
      ),
    ),
  ),
  'agenda.claimed': nobody('网格员接手', '初审有了结果再通知'),
  'agenda.taken': told(
    '转入即时办理',
    to(
      ['raiser'],
      step('议题转入即时办理', '办理中', (facts) =>
        until(
          facts,
          (day) => `${named(facts)}不用讨论，直接办理，${day} 前办结并答复您。`,
          `${named(facts)}直接办理。`,
        ),
      ),
    ),
    to(['companion'], toHandle),
  ),
  'agenda.admitted': told('受理', to(['raiser'], admitted)),
  'agenda.explaining': told(
    '向提出人说明情况',
    to(
      ['raiser'],
      step(
        '关于您的议题，有情况向您说明',
        '待说明',
        (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 前答复您。`)}`,
      ),
    ),
  ),
  'agenda.declined': told('不予受理', to(['raiser'], declined)),
  'agenda.referred': told(
    '转交其他单位',
    to(
      ['raiser'],
      step(
        '议题已转交',
        '已转交',
        (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 前答复您。`)}`,
      ),
    ),
    alsoTo(
      ['followers'],
      step('议题已转交', '已转交', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'agenda.merged': told(
    '并入另一件议题',
    to(['raiser', 'seconders'], merged),
    alsoTo(['followers'], merged),
  ),
  'agenda.mergedHere': told(
    '有同类议题并入',
    to(
      ['raiser'],
      step('有同类议题并入', '已并入', (facts) => `${named(facts)}：${said(facts)}`),
    ),
  ),
  'agenda.unmerged': told(
    '撤销合并',
    to(
      BEHIND,
      step('议题不再合并', '已恢复', (facts) => `${named(facts)}恢复为单独一件。${said(facts)}`),
    ),
  ),
  'agenda.unmergedHere': nobody('并入的议题撤出', IN_TIMELINE),
  'agenda.mergeAnswered': nobody('附议人答复合并', OWN_ACT),
  'agenda.appealed': told(
    '申请复核',
    to(
      ['reviewers'],
      duty(
        '有复核申请等您答复',
        (facts) =>
          `${named(facts)}的提出人申请复核${until(facts, (day) => `，请在 ${day} 前答复`)}。`,
      ),
    ),
  ),
  'agenda.endorsed': nobody('附议', '提出人在过三分之一、三分之二和人数够时收到通知'),
  'agenda.supported': told(
    '附议过三分之一、三分之二',
    to(
      ['raiser'],
      step('附议有进展', '征集中', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'agenda.thresholdReached': told(
    '附议人数已够',
    to(BEHIND, threshold),
    alsoTo(['followers'], threshold),
    to(['reviewers'], toReview),
  ),
  'agenda.lapsed': told('附议期满人数不够', to(BEHIND, lapsed), alsoTo(['followers'], lapsed)),
  'agenda.revived': told(
    '重新征集附议',
    alsoTo(
      ['seconders', 'followers'],
      step(
        '重新征集附议',
        '征集中',
        (facts) => `${named(facts)}重新征集附议${until(facts, (day) => `，${day} 截止`)}。`,
      ),
    ),
  ),
  'agenda.moved': told(
    '党组织动议审议',
    to(
      BEHIND,
      step(
        '书记动议，提交审议',
        '待审议',
        (facts) => `${named(facts)}不再等附议人数。${said(facts)}`,
      ),
    ),
  ),
  'agenda.agreed': told(
    '党组织同意',
    to(BEHIND, agreed),
    alsoTo(['followers'], agreed),
    to(
      ['chairs'],
      duty('议题等您安排会议', (facts) =>
        until(
          facts,
          (day) => `${named(facts)}请在 ${day} 前安排议事会讨论。`,
          `${named(facts)}请安排议事会讨论。`,
        ),
      ),
    ),
  ),
  'agenda.refused': told(
    '党组织不同意',
    to(['raiser'], refused),
    alsoTo(['seconders', 'followers'], refused),
  ),
  'agenda.returned': told(
    '退回初审',
    to(
      ['raiser'],
      step(
        '议题退回再核实',
        '初审中',
        (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 前有答复。`)}`,
      ),
    ),
    to(['companion'], toContact),
  ),
  'agenda.contacted': nobody('联系提出人', '当面或电话联系过'),
  'agenda.corrected': nobody('更正类别或范围', IN_TIMELINE),
  'agenda.paperCounted': nobody('计入纸质附议', IN_TIMELINE),
  'agenda.invited': nobody('邀请有关各方', '会议通知时告知到会的人'),
  'agenda.placedOnMeeting': nobody('列入会议议程', '会议通知发出时告知'),
  'agenda.meetingNoticed': told(
    '会议通知里有这件议题',
    to(BEHIND, onMeeting),
    alsoTo(['followers'], onMeeting),
  ),
  'agenda.takenOffMeeting': told(
    '移出会议议程',
    to(['raiser'], offMeeting),
    alsoTo(['seconders'], offMeeting),
  ),
  'agenda.heardInMeeting': nobody('会上通报情况', IN_TIMELINE),
  'agenda.leftOver': told(
    '会上没有讨论完',
    to(['raiser'], offMeeting),
    alsoTo(['seconders'], offMeeting),
  ),
  'agenda.deliberated': nobody('会上开始讨论', IN_THE_MEETING),
  'agenda.postponed': told('延期再议', to(BEHIND, postponed), alsoTo(['followers'], postponed)),
  'agenda.resumed': told(
    '到了再议的日子',
    to(
      ['chairs'],
      duty('延期的议题到了日子', (facts) => `${named(facts)}请安排议事会讨论。`),
    ),
    alsoTo(BEHIND, deferred),
  ),
  'agenda.escalated': told(
    '提交更大范围讨论',
    to(BEHIND, escalated),
    alsoTo(['followers'], escalated),
  ),
  'agenda.motionStated': nobody('动议提出讨论', IN_THE_MEETING),
  'agenda.motionAmended': nobody('动议修正', IN_THE_MEETING),
  'agenda.motionWithdrawn': nobody('动议撤回', IN_THE_MEETING),
  'agenda.votedByHands': told(
    '举手表决并计票',
    to(BEHIND, passedOnFloor),
    alsoTo(['followers'], passedOnFloor),
    to(['publishers'], toPublish),
  ),
  'agenda.consented': told(
    '一致同意',
    to(BEHIND, passedOnFloor),
    alsoTo(['followers'], passedOnFloor),
    to(['publishers'], toPublish),
  ),
  'agenda.decisionRecorded': told(
    '登记上级会议的决定',
    to(BEHIND, passedOnFloor),
    alsoTo(['followers'], passedOnFloor),
    to(['publishers'], toPublish),
  ),
  'agenda.assigned': told(
    '开始办理',
    to(BEHIND, assigned),
    alsoTo(['followers'], assigned),
    to(['workers'], {
      ...duty('有工作交给您', (facts) => `${named(facts)}${said(facts)}一个工作日内可以提出异议。`),
      page: 'action',
    }),
  ),
  'agenda.givenBack': told(
    '办不到，交回议事会',
    to(
      BEHIND,
      step('办理遇到困难，交回议事会', '交回再议', (facts) => `${named(facts)}${said(facts)}`),
    ),
    to(
      ['chairs'],
      duty('办不到的决定交回议事会', (facts) => `${named(facts)}${said(facts)}请安排再议。`),
    ),
  ),
  'agenda.recorded': nobody('办理记录', IN_TIMELINE),
  'agenda.extended': told(
    '延期',
    to(
      ['raiser'],
      step(
        '办理延期',
        '已延期',
        (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `新的期限是 ${day}。`)}`,
      ),
    ),
  ),
  'agenda.doneClaimed': told('报办结', alsoTo(BEHIND, done), to(['inspectors'], toInspect)),
  'agenda.accepted': told(
    '验收合格',
    alsoTo(
      BEHIND,
      step('验收合格', '已验收', (facts) => `${named(facts)}验收合格，接着公示办理结果。`),
    ),
    to(
      ['publishers'],
      duty('办理结果等您公示', (facts) =>
        until(
          facts,
          (day) => `${named(facts)}验收合格，请在 ${day} 前公示办理结果。`,
          `${named(facts)}请公示办理结果。`,
        ),
      ),
    ),
  ),
  'agenda.signed': nobody('验收签字', '两处都签了才有结果，另行通知'),
  'agenda.reworked': told(
    '退回整改',
    to(
      ['workers'],
      duty(
        '工作退回整改',
        (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 前改好。`)}`,
        { importance: 1 },
      ),
    ),
    alsoTo(
      ['raiser'],
      step('验收没有通过，正在整改', '整改中', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'agenda.redone': told('异议成立，重新办理', to(BEHIND, reopened)),
  'agenda.executionPublished': told(
    '公示办理结果',
    to(BEHIND, executed),
    alsoTo(['followers'], executed),
  ),
  'agenda.surveyed': told('请来评价', to(['raters'], surveyed)),
  'agenda.finished': told('办结，请来评价', to(['raters'], surveyed)),
  'agenda.surveyAnswered': nobody('提出人评价', IN_TIMELINE),
  'agenda.closed': nobody('归档', '评价结束后自动归档，时间线上可见'),
  'agenda.reopened': told(
    '重新办理',
    to(BEHIND, reopened),
    alsoTo(['followers'], reopened),
    to(['companion'], toHandle),
  ),
  'agenda.withdrawalAsked': told(
    '提出人申请撤回',
    to(
      ['chairs'],
      duty(
        '撤回申请等您答复',
        (facts) => `${named(facts)}有人附议，提出人申请撤回。${said(facts)}请议事会答复。`,
      ),
    ),
  ),
  'agenda.withdrawalRefused': told(
    '不同意撤回',
    to(
      ['raiser'],
      step('议事会不同意撤回', '继续办理', (facts) => `${named(facts)}${said(facts)}议题继续。`),
    ),
  ),
  'agenda.withdrawn': told(
    '撤回',
    to(['raiser'], withdrawn),
    to(['seconders'], withdrawn),
    alsoTo(['followers'], withdrawn),
  ),
  'agenda.fourStepRecorded': nobody('四议两公开的一步', IN_TIMELINE),
  'agenda.fourStepsSigned': nobody('居务监督签字', IN_TIMELINE),
  'agenda.supervised': told(
    '超期督办',
    to(
      ['companion', 'workers'],
      duty('超期了，请尽快办理', (facts) => `${named(facts)}${said(facts)}`, {
        importance: 1,
        step: '已超期',
      }),
    ),
    to(['publishers'], {
      ...duty('有议题超期，请督办', (facts) => `${named(facts)}${said(facts)}`, { step: '已超期' }),
      when: ({ data }) => data['level'] !== 'companion',
    }),
    to(['street'], {
      ...duty('有议题超期，请督办', (facts) => `${named(facts)}${said(facts)}`, { step: '已超期' }),
      when: ({ data }) => data['level'] === 'street',
    }),
  ),
} satisfies Record<string, EventNotices>
