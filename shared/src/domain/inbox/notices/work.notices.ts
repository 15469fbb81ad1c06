import type { EventNotices } from '../notice'
import { named, said, until } from '../notice-words'
import { step } from './item-rows'
import { alsoTo, IN_TIMELINE, nobody, OWN_ACT, tellingOf, to, told } from './rows'

const work = tellingOf({ kind: 'duty', importance: 2, template: 'task', page: 'action' })

const notice = tellingOf({
  kind: 'publication',
  importance: 2,
  template: 'publication',
  page: 'outcome',
})

const given = work(
  '有工作交给您',
  '待接办',
  (facts) => `${named(facts)}${said(facts)}一个工作日内可以提出异议。`,
)
const published = notice(
  '决定已公示',
  '公示中',
  (facts) => `${named(facts)}的决定已公示。${said(facts)}有不同意见可以在公示期内提出。`,
)
const corrected = notice(
  '公示有更正',
  '已更正',
  (facts) => `${named(facts)}的公示已更正。${said(facts)}原来的内容也能看到。`,
)
const takenBack = notice(
  '公示已撤回',
  '已撤回',
  (facts) => `${named(facts)}的公示已撤回。${said(facts)}`,
)
const objected = notice('公示有异议', '待答复', (facts) => `${named(facts)}：${said(facts)}`)
const upheld = notice(
  '异议成立',
  '已答复',
  (facts) => `${named(facts)}：${said(facts)}公示的事项退回重新办理。`,
)
const rejected = notice('异议已答复', '已答复', (facts) => `${named(facts)}：${said(facts)}`)

/** Carrying out what was decided, and telling everybody (4.13–4.17, A2.2). */
export const WORK_NOTICES = {
  'actions.assigned': told(
    '增加办理事项',
    to(['workers'], given),
    alsoTo(
      ['raiser'],
      step('增加办理事项', '办理中', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'actions.accepted': nobody('接办', IN_TIMELINE),
  'actions.objected': told(
    '对分派有异议',
    to(
      ['assigners'],
      work(
        '分派异议等您答复',
        '待答复',
        (facts) => `${named(facts)}的负责人说：${said(facts)}请答复。`,
      ),
    ),
  ),
  'actions.reassigned': told('换负责人', to(['workers'], given)),
  'actions.objectionRejected': told(
    '由原负责人办理',
    to(
      ['workers'],
      work(
        '分派异议有答复',
        '请办理',
        (facts) =>
          `${named(facts)}仍由您负责。${said(facts)}${until(facts, (day) => `${day} 前完成。`)}`,
      ),
    ),
  ),
  'actions.partAdded': told('增加协办人', to(['workers'], given)),
  'actions.partDone': told(
    '协办完成',
    alsoTo(
      ['workers'],
      work('协办已完成', '已完成', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'actions.doneClaimed': told(
    '一项工作报办结',
    to(
      ['inspectors'],
      work(
        '工作报办结，等您验收',
        '待验收',
        (facts) => `${named(facts)}请到现场看，验收合格就签字。`,
      ),
    ),
    alsoTo(
      ['raiser'],
      step('一项工作报办结', '待验收', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'actions.verified': told(
    '一项工作验收合格',
    alsoTo(
      ['workers', 'raiser'],
      step('一项工作验收合格', '已验收', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'actions.reworked': told(
    '一项工作退回整改',
    to(
      ['workers'],
      work(
        '工作退回整改',
        '请整改',
        (facts) => `${named(facts)}${said(facts)}${until(facts, (day) => `${day} 前改好。`)}`,
        {
          importance: 1,
        },
      ),
    ),
  ),
  'actions.infeasible': told(
    '办不到',
    to(
      ['raiser', 'chairs'],
      step('有一项工作办不到', '办不到', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'actions.linkMade': nobody('给外部单位办理链接', OWN_ACT),
  'actions.linkRevoked': nobody('收回办理链接', OWN_ACT),
  'resolutions.adopted': told(
    '形成决议',
    alsoTo(
      ['councilMembers'],
      step('形成一项决议', '已形成', (facts) => `${named(facts)}形成决议，执行情况可以一直看到。`, {
        page: 'resolution',
        // what was voted down stands on record, too, and nobody has to carry it out
        when: ({ data }) => data['result'] === 'passed',
      }),
    ),
  ),
  'resolutions.arranged': nobody('确定执行单位', IN_TIMELINE),
  'resolutions.superseded': nobody('由新决议代替', IN_TIMELINE),
  'resolutions.annulled': told(
    '决议被撤销',
    to(
      ['raiser', 'seconders'],
      step('决议被撤销', '已撤销', (facts) => `${named(facts)}${said(facts)}`),
    ),
    to(
      ['workers'],
      work(
        '停止办理',
        '已停止',
        (facts) => `${named(facts)}的决议被撤销，工作停下来。${said(facts)}`,
        { importance: 1, page: 'item' },
      ),
    ),
  ),
  'resolutions.reported': nobody('向委托单位报告', IN_TIMELINE),
  'resolutions.replied': nobody('委托单位答复', IN_TIMELINE),
  'resolutions.dissented': told(
    '记录不同意见',
    to(
      ['reviewers'],
      work(
        '有不同意见等您解释',
        '待解释',
        (facts) => `${named(facts)}有成员的不同意见，请当面或书面解释。`,
        { page: 'item' },
      ),
    ),
  ),
  'resolutions.explained': told(
    '解释不同意见',
    to(
      ['dissenters'],
      step(
        '您的不同意见有了解释',
        '已解释',
        (facts) => `${named(facts)}为什么这样决定，解释写在决议页上。`,
        {
          template: 'review',
        },
      ),
    ),
  ),
  'resolutions.reviewDue': told(
    '决议到了复核的日子',
    to(
      ['reviewers', 'chairs'],
      work(
        '决议该复核了',
        '待复核',
        (facts) => `${named(facts)}定的复核日期到了，请看执行得怎样，要不要修改。`,
        {
          page: 'resolution',
        },
      ),
    ),
  ),
  'outcomes.scheduled': nobody('定时公示', '公示发出时通知'),
  'outcomes.published': told(
    '公示',
    to(['raiser', 'seconders'], published),
    alsoTo(['followers', 'residents'], published),
  ),
  'outcomes.progressPublished': told(
    '公示办理进展',
    alsoTo(
      ['raiser', 'seconders', 'followers'],
      notice('办理有新进展', '办理中', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'outcomes.reasonsPublished': told(
    '公示未采纳说明',
    to(
      ['raiser'],
      notice('为什么没有采纳', '已说明', (facts) => `${named(facts)}${said(facts)}`),
    ),
    alsoTo(
      ['seconders', 'followers'],
      notice('为什么没有采纳', '已说明', (facts) => `${named(facts)}${said(facts)}`),
    ),
  ),
  'outcomes.corrected': told(
    '更正公示',
    to(['raiser', 'objectors'], corrected),
    alsoTo(['seconders', 'followers'], corrected),
  ),
  'outcomes.withdrawn': told(
    '撤回公示',
    to(['raiser', 'objectors'], takenBack),
    alsoTo(['seconders', 'followers'], takenBack),
  ),
  'outcomes.objected': told(
    '对公示有异议',
    to(
      ['publishers'],
      work(
        '公示有异议，请您答复',
        '待答复',
        (facts) =>
          `${named(facts)}有居民提出异议${until(facts, (day) => `，请在 ${day} 前答复`)}。`,
        { page: 'outcome' },
      ),
    ),
    alsoTo(['raiser'], objected),
  ),
  'outcomes.objectionUpheld': told(
    '异议成立',
    to(['objectors', 'raiser'], upheld),
    alsoTo(['seconders'], upheld),
  ),
  'outcomes.objectionRejected': told(
    '异议不成立',
    to(['objectors'], rejected),
    alsoTo(['raiser'], rejected),
  ),
  'ratings.rated': nobody('评价', '评价只计数，不告诉任何人是谁评的'),
  'ratings.calledBack': nobody('电话回访', OWN_ACT),
  'ratings.closingSoon': told(
    '评价两天内截止',
    to(['unrated'], {
      kind: 'rating',
      importance: 2,
      template: 'rating',
      title: '评价快截止了',
      step: '待评价',
      text: (facts) =>
        `${named(facts)}${until(facts, (day) => `${day} 截止。`)}说说解决了没有，只要一分钟。`,
      page: 'rate',
    }),
  ),
  'statements.written': nobody('发表意见', '议题页上可见；每条都通知会太多'),
  'statements.withdrawn': nobody('收回意见', OWN_ACT),
  'statements.reported': told(
    '意见被举报',
    to(
      ['moderators'],
      work(
        '有意见被举报，请您看',
        '待处理',
        (facts) => `${named(facts)}下有意见被举报，请看是否需要隐藏。`,
        { page: 'statementQueue' },
      ),
    ),
  ),
  'statements.kept': nobody('举报不成立', '意见仍在，不打扰写的人'),
  'statements.hidden': told(
    '意见被隐藏',
    to(['author'], {
      kind: 'words',
      importance: 1,
      template: 'review',
      title: '您的一条意见被隐藏',
      step: '已隐藏',
      text: (facts) => `${named(facts)}下的意见：${said(facts)}不同意可以在意见页申诉一次。`,
      page: 'statements',
    }),
  ),
  'statements.appealed': told(
    '对隐藏提出申诉',
    to(
      ['moderators'],
      work(
        '意见申诉等您答复',
        '待答复',
        (facts) => `${named(facts)}下一条被隐藏的意见提出申诉，由另一个人答复。`,
        { page: 'statementQueue' },
      ),
    ),
  ),
  'statements.restored': told(
    '申诉成立',
    to(['author'], {
      kind: 'words',
      importance: 2,
      template: 'review',
      title: '申诉成立，意见已恢复',
      step: '已恢复',
      text: (facts) => `${named(facts)}下的意见重新公开。${said(facts)}`,
      page: 'statements',
    }),
  ),
  'statements.upheld': told(
    '申诉不成立',
    to(['author'], {
      kind: 'words',
      importance: 2,
      template: 'review',
      title: '申诉有了答复',
      step: '维持隐藏',
      text: (facts) => `${named(facts)}下的意见维持隐藏。${said(facts)}`,
      page: 'statements',
    }),
  ),
  'statements.summarised': told(
    '意见小结',
    alsoTo(
      ['raiser', 'followers'],
      step(
        '意见有了小结',
        '讨论中',
        (facts) => `${named(facts)}的意见已小结，赞成、反对、事实分开列出。`,
      ),
    ),
  ),
} satisfies Record<string, EventNotices>
