import { SUPERVISION_LEVEL_TEXT } from '../agenda/item-clock.rules'
import { SATISFACTION_WORDS } from '../agenda/item-survey'
import { LEGAL_EFFECT_TEXT, type LegalEffect } from '../ballots/ballot'
import { countingText } from '../ballots/ballot.text'
import { PRIVACY_NOTICE } from '../people/privacy-notice'
import { SHOWN_FROM } from '../ratings/rating.rules'
import type { BallotRules } from '../rules/ballot-rules'
import { fractionText } from '../rules/fraction'
import type { RuleSet } from '../rules/rule-set'

/** What people wonder about, in the order in which they meet it. */
export const HELP_TOPICS = [
  'second',
  'review',
  'noAnswer',
  'pass',
  'secrecy',
  'meeting',
  'publicity',
  'rating',
  'whoSees',
  'verify',
] as const
export type HelpTopic = (typeof HELP_TOPICS)[number]

/** One question and its answer, a thought to a paragraph. */
export interface HelpText {
  readonly topic: HelpTopic
  readonly question: string
  readonly answer: readonly string[]
}

/** The questions as people ask them; a button carries one. */
export const HELP_QUESTIONS: Record<HelpTopic, string> = {
  second: '附议有什么用？要多少人？',
  review: '党组织审议看什么？',
  noAnswer: '到期没人答复怎么办？',
  pass: '怎么算通过？',
  secrecy: '我投了什么，别人看得到吗？',
  meeting: '开会要多少人才算数？',
  publicity: '公示多久？不同意怎么办？',
  rating: '打分有什么用？什么时候重新办理？',
  whoSees: '谁看得到我的姓名和住址？',
  verify: '认证住址要多久？',
}

const MOTION = { kind: 'motion' } as const

/** The sentence of the rules themselves, with what it holds for before it. */
function counted(
  name: string,
  rules: BallotRules | null,
  unit: 'person' | 'household' | 'ownerUnit',
  effect: LegalEffect,
): string {
  // no source gives these figures today (law of 2025 on residents' committees; A2.1)
  if (rules === null) {
    return `${name}：要多少人参加、多少人赞成，由社区依法确认后写在表决页。没有确认的，不能发起。`
  }
  return `${name}：${countingText(rules, MOTION, unit, effect)}`
}

/** Civil Code 278 for owners; the council's own rules, which the community confirms, for the rest. */
function passText({ ballots }: RuleSet): readonly string[] {
  return [
    counted(LEGAL_EFFECT_TEXT.council, ballots.council, 'person', 'council'),
    counted(
      `${LEGAL_EFFECT_TEXT.advisory}（只供参考，不作表决结果）`,
      ballots.advisory,
      'household',
      'advisory',
    ),
    counted(LEGAL_EFFECT_TEXT.residents, ballots.residents, 'household', 'residents'),
    counted(`${LEGAL_EFFECT_TEXT.owners}（一般事项）`, ballots.owners, 'ownerUnit', 'owners'),
    counted(
      `${LEGAL_EFFECT_TEXT.owners}（动用维修资金、改建等重大事项）`,
      ballots.ownersMajor,
      'ownerUnit',
      'owners',
    ),
    '每次表决用哪一条、要多少票，都写在那次表决的页面上。规则和名单在表决开始时固定，中途不改。',
  ]
}

/** DOMAIN T6: neighbours, council members or the secretary bring a matter forward. */
function secondText({ agenda: { endorsement, revivalDays } }: RuleSet): readonly string[] {
  const { minimum, shareOfAdults, shareOfCouncil, windowDays } = endorsement
  return [
    '附议就是说：这件事我也想解决。人数够了，议题就提交党组织审议，再上会商议。',
    `要多少人：至少 ${String(minimum)} 人，网格大的按成年居民的${fractionText(shareOfAdults)}，两个数取大的。这件议题要多少人，写在议题页上。`,
    `有多久：${String(windowDays)} 天。议事会成员有${fractionText(shareOfCouncil)}附议，也可以提交。`,
    `到期人数没够，议题先暂缓，并告诉提出人；${String(revivalDays)} 天内可以重新征集一次，原来的附议还算数。`,
  ]
}

/** DOMAIN T7: agreed with minutes, refused with reasons and a legal basis, or back to the screening. */
function reviewText({ agenda: { reviewWorkingDays, appealDays } }: RuleSet): readonly string[] {
  return [
    '看这件事该不该由居民来议、由谁来定、合不合法律政策。审议记录写明谁参加、讨论了什么、结果如何，显示在办理进展里。',
    `${String(reviewWorkingDays)} 个工作日内要有结果：同意就提交议事会；不提交的要写明理由和依据；说不清的退回重新初审。`,
    `不同意这个结果，提出人可以在 ${String(appealDays)} 天内申请复核，由另一个人重新看。`,
  ]
}

/** 接诉即办: the first receiver answers for it, extensions are explained, what is late goes up. */
function noAnswerText({ agenda }: RuleSet): readonly string[] {
  const { firstContactWorkingDays, screenWorkingDays, extensionsMax, supervision } = agenda
  const by = SUPERVISION_LEVEL_TEXT
  return [
    `提交以后，网格员 ${String(firstContactWorkingDays)} 个工作日内联系您，${String(screenWorkingDays)} 个工作日内告诉您受理不受理。`,
    '后面每一步都有期限，写在议题页上，还剩几天一看就知道。您不用催。',
    `到期没办，议题标上“超期”，先由${by.companion}；过期满 ${String(supervision.secretaryWorkingDays)} 个工作日由${by.secretary}，满 ${String(supervision.streetWorkingDays)} 个工作日由${by.street}。`,
    `要延期，必须写明理由给您看，同一步最多延 ${String(extensionsMax)} 次。`,
  ]
}

/** DESIGN 7: what a secret ballot keeps apart; the rules say which ballots are open. */
function secrecyText({ ballots }: RuleSet): readonly string[] {
  const named = (['council', 'advisory', 'residents', 'owners'] as const).filter(
    (effect) => ballots[effect]?.isOpenVote === true,
  )
  const open =
    named.length === 0
      ? '记名的表决，会在投票前写明。'
      : `${named.map((effect) => LEGAL_EFFECT_TEXT[effect]).join('、')}一般是记名的；别的表决要记名，会在投票前写明。`
  return [
    '无记名表决：名单只记谁投了票，不记投了什么。截止后选票打乱次序公布，连接名单和选票的钥匙销毁，之后谁也查不出来。',
    open,
    '截止前，谁也看不到赞成多少、反对多少，免得影响还没投的人。',
    '投完有一个回执码。计票后凭它能在票箱里找到自己那张票。请不要告诉别人。',
  ]
}

/** Minutes, quorum and notice of the council (the model rules; the community confirms them). */
function meetingText({ meetings }: RuleSet): readonly string[] {
  const { noticeDays, quorum, cadenceDays, demand, demandWorkingDays } = meetings
  return [
    `议事会成员到场${fractionText(quorum)}以上，才能议事和表决；中途人走多了，要停下来。`,
    `至少提前 ${String(noticeDays)} 天通知，并公布要议的事。每 ${String(cadenceDays)} 天至少开一次。`,
    `${fractionText(demand)}以上的成员要求开会，议事长要在 ${String(demandWorkingDays)} 个工作日内召集。`,
  ]
}

/** 四议两公开: the notice and the answer to what is said against it. */
function publicityText({ outcomes }: RuleSet): readonly string[] {
  const { publishWorkingDays, publicityDays, objectionWorkingDays } = outcomes
  const answered =
    objectionWorkingDays === undefined
      ? '会有人答复'
      : `${String(objectionWorkingDays)} 个工作日内答复`
  return [
    `表决结束后 ${String(publishWorkingDays)} 个工作日内公示，至少公示 ${String(publicityDays)} 天。办完的结果也要公示。`,
    `公示期内，本范围的居民可以在公示页提异议，${answered}。姓名不公开。`,
    '异议成立，决定停止执行，退回重议或整改。',
  ]
}

/** DOMAIN T14 to T16: asked apart whether it is solved and how content people are. */
function ratingText({ agenda }: RuleSet): readonly string[] {
  const { surveyDays, reopenDays, dissatisfiedAtMost, dissatisfiedShare } = agenda
  const low = SATISFACTION_WORDS.slice(0, dissatisfiedAtMost)
    .map((word) => `“${word}”`)
    .join('或')
  return [
    `办完公示以后，提出人、附议人和受影响的住户有 ${String(surveyDays)} 天可以评价：解决了没有，满意不满意。`,
    `不到 ${String(SHOWN_FROM)} 人评价，比例不公布，免得看出是谁打的。`,
    `${fractionText(dissatisfiedShare)}以上的人选${low}，或者有新情况，${String(reopenDays)} 天内提出人或居务监督可以要求重新办理。`,
  ]
}

/** The privacy notice says it; here it is only repeated (personal information law, 17). */
function whoSeesText(): readonly string[] {
  const titles = ['别人看到什么', '谁能看到全部', '怎么保管']
  return PRIVACY_NOTICE.sections
    .filter(({ title }) => titles.includes(title))
    .map(({ text }) => text)
}

function verifyText({ people }: RuleSet): readonly string[] {
  const { answerWorkingDays, claimDays, invitationHours } = people
  return [
    `提交住址申请后，楼栋长或网格员 ${String(answerWorkingDays)} 个工作日内答复您。${String(claimDays)} 天没有结果，申请自动结束，可以再提。`,
    `家里已经有人认证的，请他在“我的家”里生成邀请码给您，${String(invitationHours)} 小时内有效，不用等核实。`,
    '没认证也能看议题和公示；认证以后才能提议题、附议和投票。',
  ]
}

const ANSWERS: Record<HelpTopic, (rules: RuleSet) => readonly string[]> = {
  second: secondText,
  review: reviewText,
  noAnswer: noAnswerText,
  pass: passText,
  secrecy: secrecyText,
  meeting: meetingText,
  publicity: publicityText,
  rating: ratingText,
  whoSees: whoSeesText,
  verify: verifyText,
}

/** The answer to one question; every figure in it is one of the rules. */
export function helpText(topic: HelpTopic, rules: RuleSet): HelpText {
  return { topic, question: HELP_QUESTIONS[topic], answer: ANSWERS[topic](rules) }
}

/** The texts in which every word that was typed occurs; all of them for none. */
export function findHelp(words: string, rules: RuleSet): readonly HelpText[] {
  const wanted = words
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  return HELP_TOPICS.map((topic) => helpText(topic, rules)).filter(({ question, answer }) => {
    const text = [question, ...answer].join('\n')
    return wanted.every((word) => text.includes(word))
  })
}
