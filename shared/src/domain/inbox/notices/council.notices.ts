import type { EventNotices } from '../notice'
import { named, said, until } from '../notice-words'
import { duty, step, BEHIND, toHandle } from './item-rows'
import { alsoTo, IN_THE_MEETING, IN_TIMELINE, nobody, to, told } from './rows'

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

/** A matter from the meeting it is put to, to the day it is closed (4.11–4.20). */
export const COUNCIL_NOTICES = {
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
