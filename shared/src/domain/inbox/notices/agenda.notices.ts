import type { EventNotices } from '../notice'
import { named, said, statusOf, until } from '../notice-words'
import { duty, step, BEHIND, toHandle } from './item-rows'
import { alsoTo, IN_TIMELINE, nobody, OWN_ACT, to, told, TOLD_ELSEWHERE } from './rows'

const toContact = duty('新议题等您联系提出人', (facts) =>
  until(
    facts,
    (day) => `${named(facts)}已编号。请在 ${day} 前联系提出人，并作初审。`,
    `${named(facts)}已编号，请尽快联系提出人，并作初审。`,
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

/** A matter from the day it is raised to the review by the Party branch (4.3–4.10). */
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
  'agenda.mediaTakenDown': nobody('议题的图片或录音被撤下', TOLD_ELSEWHERE),
  'agenda.mediaRestored': nobody('撤下的图片或录音恢复公开', TOLD_ELSEWHERE),
  'agenda.paperCounted': nobody('计入纸质附议', IN_TIMELINE),
  'agenda.invited': nobody('邀请有关各方', '会议通知时告知到会的人'),
} satisfies Record<string, EventNotices>
