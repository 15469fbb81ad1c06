import type { EventNotices, NoticeFacts } from '../notice'
import { named, said, statusOf, until } from '../notice-words'
import {
  alsoTo,
  IN_THE_ROOM,
  nobody,
  OWN_ACT,
  tellingOf,
  to,
  told,
  TOLD_ELSEWHERE,
  type Telling,
} from './rows'

const vote = tellingOf({ kind: 'vote', importance: 1, template: 'vote', page: 'ballot' })

const office = (title: string, text: Telling['text']): Telling => ({
  kind: 'duty',
  importance: 2,
  template: 'task',
  title,
  step: '待办理',
  text,
  page: 'ballot',
})

const opened = vote(
  '请您投票',
  '投票中',
  (facts) =>
    `${named(facts)}开始表决${until(facts, (day) => `，${day} 截止`)}。打开能看到表决的文字、谁能投、怎么计票。`,
)
const putToVote: Telling = {
  kind: 'progress',
  importance: 2,
  template: 'progress',
  title: '议题开始表决',
  step: '表决中',
  text: (facts) =>
    `${named(facts)}${until(facts, (day) => `${day} 截止，`)}截止后当场计票、公布结果。`,
  page: 'item',
}
const result: Telling = {
  kind: 'vote',
  importance: 2,
  template: 'result',
  title: '表决结果出来了',
  step: '已计票',
  text: (facts) => `${named(facts)}${said(facts)}`,
  page: 'ballot',
}
const extended = vote(
  '表决延长时间',
  '已延长',
  (facts) => `${named(facts)}${said(facts)}还没有投的请投票。`,
  {
    importance: 2,
  },
)
const annulled = vote('表决作废', '已作废', (facts) => `${named(facts)}${said(facts)}`, {
  template: 'result',
})

/** Whoever sits in the room sees it before them. */
const isElsewhere = ({ isInRoom }: NoticeFacts): boolean => !isInRoom
/** An event of the ballot itself; those of its matter carry the matter's state. */
const isOfBallot = (facts: NoticeFacts): boolean => statusOf(facts) === null

/**
 * Ballots. What tells voters goes to the whole roll and never to those alone who have not voted: a
 * notice that is kept would say who had voted by then, and when somebody voted leaves no trace (ADR 0007).
 */
export const VOTE_NOTICES = {
  'ballots.opened': told(
    '开始表决',
    to(['voters'], { ...opened, when: isElsewhere }),
    alsoTo(['raiser', 'seconders', 'followers'], putToVote),
  ),
  'ballots.openedOnFloor': nobody('会上开始表决', IN_THE_ROOM),
  'ballots.reminded': told(
    '催投票',
    to(
      ['voters'],
      vote(
        '表决提醒',
        '待投票',
        (facts) =>
          `${named(facts)}${until(facts, (day) => `${day} 截止。`)}还没有投的请投票；已经投了的不用再投。`,
        { importance: 2 },
      ),
    ),
  ),
  'ballots.closingSoon': told(
    '表决 24 小时内截止',
    to(
      ['voters'],
      vote(
        '表决快截止了',
        '快截止',
        (facts) =>
          `${named(facts)}${until(facts, (day) => `${day} 截止。`)}还没有投的请投票；已经投了的不用再投。`,
      ),
    ),
  ),
  'ballots.extended': told(
    '表决延长一次',
    // the matter says it as well, in its timeline
    to(['voters'], { ...extended, when: isOfBallot }),
  ),
  'ballots.recused': nobody('声明回避', OWN_ACT),
  'ballots.paperEntered': nobody('登记纸质选票', '由第二个人在工作台核对'),
  'ballots.paperConfirmed': nobody('纸质选票核对一致', OWN_ACT),
  'ballots.paperDiffered': nobody('纸质选票核对不一致', '由登记的人在工作台重新登记'),
  'ballots.sealed': told(
    '计票并封存',
    to(
      ['certifiers'],
      office('表决结果等您确认', (facts) => `${named(facts)}已计票，请核对并确认结果。`),
    ),
  ),
  'ballots.tallied': told(
    '计票结果',
    to(['voters'], { ...result, when: isElsewhere }),
    alsoTo(['raiser', 'seconders', 'followers'], { ...result, page: 'item' }),
  ),
  'ballots.signed': nobody('确认结果', '结果在计票时已通知'),
  'ballots.challenged': told(
    '对结果有疑问',
    to(
      ['ballotKeepers'],
      office('有人对表决结果有疑问', (facts) => `${named(facts)}请复核并答复。`),
    ),
  ),
  'ballots.recounted': told(
    '复核结果',
    to(['challengers'], {
      ...result,
      title: '复核有了结果',
      step: '已复核',
      text: (facts) => `${named(facts)}您提出的疑问已复核，答复写在表决页上。`,
    }),
  ),
  'ballots.annulled': told(
    '表决作废',
    // two events of one act: the ballot's own for its voters, the matter's for those behind it
    to(['voters'], { ...annulled, when: isOfBallot }),
    alsoTo(['raiser', 'seconders', 'followers'], {
      ...annulled,
      page: 'item',
      when: (facts) => !isOfBallot(facts),
    }),
  ),
  'floor.moved': nobody('提出动议', IN_THE_ROOM),
  'floor.amendmentMoved': nobody('提出修正', IN_THE_ROOM),
  'floor.amendmentTakenOver': nobody('接受修正', IN_THE_ROOM),
  'floor.seconded': nobody('会上附议', IN_THE_ROOM),
  'floor.stated': nobody('宣布动议', IN_THE_ROOM),
  'floor.lapsed': nobody('动议无人附议', IN_THE_ROOM),
  'floor.withdrawn': nobody('撤回动议', IN_THE_ROOM),
  'floor.speechRequested': nobody('请求发言', IN_THE_ROOM),
  'floor.speechWithdrawn': nobody('不再发言', IN_THE_ROOM),
  'floor.floorGiven': nobody('请发言', IN_THE_ROOM),
  'floor.speechEnded': nobody('发言结束', IN_THE_ROOM),
  'floor.pointRaised': nobody('提出程序问题', IN_THE_ROOM),
  'floor.pointRuled': nobody('裁定程序问题', IN_THE_ROOM),
  'floor.handedOver': nobody('交接主持', IN_THE_ROOM),
  'floor.debateClosed': nobody('结束辩论', IN_THE_ROOM),
  'floor.put': nobody('付诸表决', IN_THE_ROOM),
  'floor.askedAgain': nobody('询问有无异议', IN_THE_ROOM),
  'floor.objected': nobody('有异议', IN_THE_ROOM),
  'floor.consented': nobody('一致同意', TOLD_ELSEWHERE),
  'floor.postponed': nobody('延期', TOLD_ELSEWHERE),
  'floor.referred': nobody('交其他机构', TOLD_ELSEWHERE),
  'floor.decided': nobody('动议有结论', TOLD_ELSEWHERE),
  'floor.dissented': nobody('要求记录不同意见', OWN_ACT),
} satisfies Record<string, EventNotices>
