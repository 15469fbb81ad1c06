import {
  afterAnswer,
  NO_ALLOWANCE,
  turnedOff,
  type Allowance,
  type MessageAnswer,
} from '@linyi/shared/domain/messages/consent.rules'
import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import { newId, sha256 } from '../../platform/ids'
import {
  AllowanceModel,
  AnswerModel,
  type AllowanceDocument,
  type AnswerDocument,
  type AnswerSource,
} from './allowance.model'

export type { AllowanceDocument, AnswerDocument, AnswerSource } from './allowance.model'

/** Whose consent, to which kind of message. */
export interface AllowanceKey {
  readonly communityId: string
  readonly accountId: string
  readonly template: MessageTemplate
}

/** The same consent has the same id, so that two first answers at once are one row. */
const allowanceId = ({ communityId, accountId, template }: AllowanceKey): string =>
  sha256(`${communityId} ${accountId} ${template}`).slice(0, 24)

export const keyOf = (accountId: string, template: MessageTemplate): string =>
  `${accountId} ${template}`

/** What some people have agreed to, by `keyOf`; who was never asked is left out. */
export async function allowancesOf(
  communityId: string,
  accountIds: readonly string[],
  templates?: readonly MessageTemplate[],
): Promise<Map<string, AllowanceDocument>> {
  const rows: AllowanceDocument[] = await AllowanceModel.find({
    communityId,
    accountId: { $in: [...accountIds] },
    ...(templates === undefined ? {} : { template: { $in: [...templates] } }),
  }).lean()
  return new Map(rows.map((row) => [keyOf(row.accountId, row.template), row]))
}

async function allowanceOf(key: AllowanceKey): Promise<Allowance> {
  const { communityId, accountId, template } = key
  const row = await AllowanceModel.findOne({ communityId, accountId, template }).lean()
  return row ?? NO_ALLOWANCE
}

/** Writes the consent as it is now; inside the transaction that has read it. */
async function writeAllowance(key: AllowanceKey, allowance: Allowance): Promise<void> {
  const { communityId, accountId, template } = key
  const { remaining, isLasting, isMuted, lastAnswer, answeredAt } = allowance
  await AllowanceModel.updateOne(
    { communityId, accountId, template },
    {
      $set: { remaining, isLasting, isMuted, lastAnswer, answeredAt },
      $setOnInsert: { _id: allowanceId(key) },
    },
    { upsert: true },
  )
}

/** One answer to the question for one kind of message. */
export interface GivenAnswer extends AllowanceKey {
  readonly answer: MessageAnswer
  readonly answeredAt: Date
  readonly source: AnswerSource
  /** Whether the template is a long-term one. */
  readonly isLasting: boolean
  /** False where WeChat will tell us itself. */
  readonly counts: boolean
}

/**
 * Writes an answer down, once however often it is told, and what it changes. Inside a transaction; two
 * that change the same consent at once follow one another.
 */
export async function takeAnswer(given: GivenAnswer): Promise<void> {
  const { communityId, accountId, template, answer, answeredAt, source, isLasting, counts } = given
  const key = { communityId, accountId, template }
  const known = await AnswerModel.exists({ ...key, answeredAt, source })
  if (known !== null) return
  await AnswerModel.create({ _id: newId(answeredAt), ...key, answer, answeredAt, source })
  // a yes gives nothing before WeChat says so; a no is respected whoever tells it
  if (!counts && answer === 'accept') return
  const before = await allowanceOf(key)
  await writeAllowance(key, afterAnswer(before, answer, { isLasting, at: answeredAt }))
}

/** Nothing more may be sent: turned off in WeChat, or refused by it (43101). */
export async function turnOff(key: AllowanceKey): Promise<void> {
  await writeAllowance(key, turnedOff(await allowanceOf(key)))
}

export async function muteTemplate(key: AllowanceKey, isMuted: boolean): Promise<void> {
  await writeAllowance(key, { ...(await allowanceOf(key)), isMuted })
}

/** What a turn of the sender uses up, gives back or finds refused. */
export interface AllowanceChange extends Pick<AllowanceKey, 'accountId' | 'template'> {
  readonly by: number | 'off'
}

/** Writes what a turn changed; inside the transaction that has read the allowances. */
export async function changeAllowances(
  communityId: string,
  changes: readonly AllowanceChange[],
): Promise<void> {
  if (changes.length === 0) return
  await AllowanceModel.bulkWrite(
    changes.map(({ accountId, template, by }) => ({
      updateOne: {
        // an allowance is never used twice: below zero there is none
        filter: {
          communityId,
          accountId,
          template,
          ...(typeof by === 'number' && by < 0 ? { remaining: { $gte: -by } } : {}),
        },
        update:
          by === 'off' ? { $set: { remaining: 0, isLasting: false } } : { $inc: { remaining: by } },
      },
    })),
    { ordered: false },
  )
}

const OWN_MAX = 500

/** What somebody has answered, the newest first. */
export async function answersOf(communityId: string, accountId: string): Promise<AnswerDocument[]> {
  return AnswerModel.find({ communityId, accountId })
    .sort({ template: 1, answeredAt: -1 })
    .limit(OWN_MAX)
    .lean()
}

export async function dropConsent(communityId: string, accountId: string): Promise<void> {
  await AllowanceModel.deleteMany({ communityId, accountId })
  await AnswerModel.deleteMany({ communityId, accountId })
}

/** Gives the consent of one account to another, which it has become; what that one has stays. */
export async function moveConsent(communityId: string, from: string, to: string): Promise<void> {
  const [own, other] = await Promise.all([
    AllowanceModel.find({ communityId, accountId: from }).lean(),
    AllowanceModel.find({ communityId, accountId: to }).lean(),
  ])
  const known = new Set(other.map(({ template }) => template))
  for (const { template, ...allowance } of own) {
    if (known.has(template)) continue
    await writeAllowance({ communityId, accountId: to, template }, allowance)
  }
  await AllowanceModel.deleteMany({ communityId, accountId: from })
  await AnswerModel.updateMany({ communityId, accountId: from }, { $set: { accountId: to } })
}
