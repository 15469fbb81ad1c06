import { DOUBT_TEXT } from '@linyi/shared/domain/checks/check'
import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import {
  FOUR_STEP_TEXT,
  FOUR_STEPS_STATUS_TEXT,
  fourStepSentence,
} from '@linyi/shared/domain/agenda/four-steps'
import {
  CONSENT_FORM_TEXT,
  CONTACT_WAY_TEXT,
  INTAKE_CHANNEL_TEXT,
} from '@linyi/shared/domain/agenda/intake'
import {
  DECIDING_BODY_TEXT,
  DECISION_WAY_TEXT,
  PARTY_KIND_TEXT,
} from '@linyi/shared/domain/agenda/stakeholder'
import {
  ADMISSION_BASIS_TEXT,
  DECLINE_REASON_TEXT,
  DISPOSITION_TEXT,
  ITEM_SCOPE_TEXT,
} from '@linyi/shared/domain/agenda/triage'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { endorsementCaption } from './agenda.text'

/** One group of what is known of an item beside its timeline: names and what stands for them. */
export interface FactGroup {
  readonly key: string
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly text: string }[]
}

type Person = ItemInfo['raiser']
interface Row {
  readonly name: string
  readonly text: string | null
}

const personText = (person: Person | null): string | null =>
  person === null ? null : [person.name, person.role].filter(Boolean).join(' ')

const day = (at: string): string => dateText(new Date(at))
const deadline = (at: string): string => deadlineText(new Date(at))

function group(key: string, title: string, rows: readonly Row[]): FactGroup[] {
  const known = rows.flatMap(({ name, text }) =>
    text === null || text === '' ? [] : [{ name, text }],
  )
  return known.length === 0 ? [] : [{ key, title, rows: known }]
}

/** Told until the matter has gone on; later nobody waits for a first call. */
function contactText({ firstContact, status }: ItemInfo, now: Date): string | null {
  const { dueAt, at, how } = firstContact
  if (at !== null) return `${day(at)}${how === null ? '已联系' : CONTACT_WAY_TEXT[how]}`
  if (dueAt === null || !['submitted', 'screening', 'endorsing'].includes(status)) return null
  const by = `${deadline(dueAt)} 前联系`
  return new Date(dueAt) > now ? `会在 ${by}` : `应在 ${by}，还没有记录`
}

/** `张阿姨 · 上门走访 · 口头同意`. */
function filedText({ filedBy, channel }: ItemInfo): string | null {
  if (filedBy === null) return null
  const { who, consent, note } = filedBy
  const how = `${who.name}代为登记 · ${INTAKE_CHANNEL_TEXT[channel]} · ${CONSENT_FORM_TEXT[consent]}`
  return note === '' ? how : `${how}（${note}）`
}

function peopleFacts(item: ItemInfo, now: Date): FactGroup[] {
  return group('people', '谁在办', [
    { name: '陪办网格员', text: item.companion?.name ?? null },
    { name: '首接负责', text: personText(item.firstReceiver) },
    { name: '第一次联系', text: contactText(item, now) },
    { name: '登记', text: filedText(item) },
    {
      name: '共同提出',
      text: item.coRaisers === 0 ? null : `还有 ${String(item.coRaisers)} 位邻居提过同一件事`,
    },
  ])
}

function answerFacts({ reply, disposition, decline, appeal, explanation }: ItemInfo): FactGroup[] {
  const reason = decline?.reason ?? null
  return group('answer', '给提出人的答复', [
    { name: '答复', text: reply?.text ?? null },
    {
      name: '答复人',
      text:
        reply === null ? null : [personText(reply.who), day(reply.at)].filter(Boolean).join(' · '),
    },
    { name: '着落', text: disposition === null ? null : DISPOSITION_TEXT[disposition] },
    {
      name: '理由',
      text: reason === null ? null : DECLINE_REASON_TEXT[reason],
    },
    { name: '法律或资金上的原因', text: explanation },
    { name: '申请复核', text: appeal === null ? null : `${day(appeal.at)} ${appeal.text}` },
  ])
}

/** The seconds of a matter that has gone on; while it gathers, a card of its own draws them. */
function endorsedText({ basis, status, endorsers, endorsersNeeded }: ItemInfo): string | null {
  if (basis === null || status === 'endorsing' || status === 'deferred') return null
  return endorsementCaption(endorsers, endorsersNeeded, false)
}

function screeningFacts(item: ItemInfo): FactGroup[] {
  const { basis, scope, stakeholders } = item
  const parties = stakeholders.map(({ kind, name, isInvited }) => {
    const text = name === '' || name === PARTY_KIND_TEXT[kind] ? PARTY_KIND_TEXT[kind] : name
    return isInvited ? `${text}（已邀请）` : text
  })
  return group('screening', '受理', [
    { name: '受理依据', text: basis === null ? null : ADMISSION_BASIS_TEXT[basis] },
    { name: '涉及范围', text: basis === null ? null : ITEM_SCOPE_TEXT[scope] },
    { name: '附议', text: endorsedText(item) },
    { name: '有关各方', text: parties.join('、') },
  ])
}

function referralFacts({ referral }: ItemInfo): FactGroup[] {
  if (referral === null) return []
  return group('referral', '转办', [
    { name: '承办单位', text: referral.body },
    { name: '联系人', text: referral.contact },
    { name: '转办时间', text: day(referral.at) },
    { name: '单位答复', text: referral.reply ?? '还没有答复，网格员会继续跟踪' },
  ])
}

function councilFacts(item: ItemInfo): FactGroup[] {
  const { partyReview, escalation, postponedTo } = item
  // what was handled at once and is taken up again carries its reason there (T16): nobody decided on it
  const decision = partyReview === null && escalation === null ? null : item.decision
  return group('council', '审议和决定', [
    {
      name: '党组织审议',
      text:
        partyReview === null
          ? null
          : [partyReview.body, day(`${partyReview.heldOn}T04:00:00Z`)].filter(Boolean).join(' · '),
    },
    { name: '审议记录', text: partyReview?.minutes ?? null },
    {
      name: '提交更大范围',
      text:
        escalation === null ? null : `${DECIDING_BODY_TEXT[escalation.body]}：${escalation.reason}`,
    },
    { name: '延后到', text: postponedTo === null ? null : deadline(postponedTo) },
    {
      name: '怎么定的',
      text: decision === null ? null : DECISION_WAY_TEXT[decision.way],
    },
    { name: '决定', text: decision?.text ?? null },
  ])
}

const FEN = 100

function workFacts({ action, execution, survey }: ItemInfo): FactGroup[] {
  const work =
    action === null
      ? []
      : // who does what until when stands in the card of the work (WorkCards)
        group('work', '经费和验收', [
          {
            name: '经费',
            text: action.budget === null ? null : `${String(action.budget / FEN)} 元`,
          },
          { name: '报告办结', text: action.claimedAt === null ? null : day(action.claimedAt) },
          {
            name: '验收签字',
            text:
              action.claimedAt === null
                ? null
                : `议事长${action.chairSigned ? '已签' : '未签'}，居务监督${action.supervisorSigned ? '已签' : '未签'}`,
          },
          { name: '返工', text: action.reworks === 0 ? null : `${String(action.reworks)} 次` },
        ])
  return [
    ...work,
    ...(execution === null
      ? []
      : group('execution', '办理结果', [
          { name: '结果', text: execution.text },
          { name: '公示', text: `到 ${deadline(execution.publicityEndsAt)}` },
        ])),
    ...(survey === null
      ? []
      : group('survey', '居民的评价', [
          {
            name: '评价人数',
            text: `${String(survey.answered)} 人，共请 ${String(survey.asked)} 人`,
          },
          {
            name: '认为解决了',
            text: survey.solvedCount === null ? null : `${String(survey.solvedCount)} 人`,
          },
          {
            name: '平均满意程度',
            text: survey.average === null ? null : `${String(survey.average)} 分（满分 5 分）`,
          },
          { name: '提出人留言', text: survey.comment },
        ])),
  ]
}

/** The four deliberations with their figures, and what is still to come. */
function fourStepsFacts({ fourSteps }: ItemInfo): FactGroup[] {
  if (fourSteps === null) return []
  const { steps, status, signature } = fourSteps
  return group('fourSteps', '四议两公开', [
    ...steps.map((step) => ({
      name: FOUR_STEP_TEXT[step.step],
      text: `${fourStepSentence(step)}${step.text}`,
    })),
    { name: '现在', text: FOUR_STEPS_STATUS_TEXT[status] },
    {
      name: '居务监督',
      text: signature === null ? null : `${personText(signature.who) ?? ''}：${signature.text}`,
    },
  ])
}

/** What is known of an item beside its timeline, in the order in which it comes about. */
export function itemFacts(item: ItemInfo, now: Date): readonly FactGroup[] {
  return [
    ...answerFacts(item),
    ...peopleFacts(item, now),
    ...screeningFacts(item),
    ...referralFacts(item),
    ...councilFacts(item),
    ...fourStepsFacts(item),
    ...workFacts(item),
  ]
}

/** What has to be seen first: a date that was missed, moved, or a withdrawal that waits. */
export function itemWarnings(
  { doubt, extensions, extensionsLeft, supervision, withdrawal, repeats }: ItemInfo,
  levelText: Readonly<Record<NonNullable<ItemInfo['supervision']>['level'], string>>,
): readonly string[] {
  const last = extensions.at(-1)
  return [
    ...(doubt === null ? [] : [`${DOUBT_TEXT[doubt]}。看过以后再公开，或写明理由退回。`]),
    ...(repeats?.isBarred === true
      ? [
          `和 ${repeats.number}《${repeats.title}》是同一动议，那次表决没有通过。${deadline(repeats.barredUntil)} 前，要有 ${String(repeats.membersNeeded)} 位议事会成员附议才能再议。`,
        ]
      : []),
    ...(supervision === null
      ? []
      : [`这一步已经超期，${day(supervision.at)}起由${levelText[supervision.level]}。`]),
    ...(last === undefined
      ? []
      : [
          `已延期 ${String(extensions.length)} 次，现在到 ${deadline(last.to)}。理由：${last.reason}${extensionsLeft === 0 ? '。不能再延。' : ''}`,
        ]),
    ...(withdrawal === null
      ? []
      : [`提出人${day(withdrawal.askedAt)}申请撤回，等议事长答复。理由：${withdrawal.reason}`]),
  ]
}
