import { MESSAGE_ANSWERS, type MessageAnswer } from '@linyi/shared/domain/messages/consent.rules'
import type { AppliedTemplate } from '@linyi/shared/domain/messages/templates'
import { identityByOpenid, type IdentityOwner } from '../../../platform/auth/identity.store'
import { inTransaction } from '../../../platform/db/transaction'
import type { WechatPush } from '../../../platform/wechat/push'
import { takeAnswer, turnOff } from '../allowance.store'
import { newestSent } from '../message.store'
import { templateById } from '../template.store'
import { writePlanned } from './send-wave'

/** One line of a push, with the template that it is about. */
interface Line {
  readonly applied: AppliedTemplate
  readonly fields: Readonly<Record<string, unknown>>
}

function linesOf({ body }: WechatPush): Line[] {
  const list = Array.isArray(body['List']) ? (body['List'] as unknown[]) : []
  return list.flatMap((line): Line[] => {
    if (line === null || typeof line !== 'object') return []
    const fields = line as Record<string, unknown>
    const applied = templateById(String(fields['TemplateId']))
    return applied === undefined ? [] : [{ applied, fields }]
  })
}

const isAnswer = (answer: unknown): answer is MessageAnswer =>
  MESSAGE_ANSWERS.includes(answer as MessageAnswer)

/** Does `work` for each line about one of our templates, of somebody we know, in one transaction. */
async function eachLine(
  push: WechatPush,
  work: (owner: IdentityOwner, line: Line) => Promise<void>,
): Promise<void> {
  const lines = linesOf(push)
  const owner = lines.length === 0 ? null : await identityByOpenid(push.openid)
  if (owner === null) return
  await inTransaction(async () => {
    for (const line of lines) await work(owner, line)
  })
}

/** What somebody answered in WeChat's popup: the truth of the consent, once however often it is pushed. */
export async function hearPopup(push: WechatPush): Promise<void> {
  await eachLine(push, async (owner, { applied, fields }) => {
    const answer = fields['SubscribeStatusString']
    if (!isAnswer(answer)) return
    const { template, isLasting } = applied
    const told = { answer, answeredAt: push.at, source: 'wechat', counts: true } as const
    await takeAnswer({ ...owner, template, isLasting, ...told })
  })
}

/** What somebody turned off in WeChat's own settings. */
export async function hearChange(push: WechatPush): Promise<void> {
  await eachLine(push, async (owner, { applied: { template }, fields }) => {
    if (fields['SubscribeStatusString'] === 'reject') await turnOff({ ...owner, template })
  })
}

const SECOND_MS = 1000

/** Pushes tell the second alone. */
const isAfter = (instant: Date | null, second: Date): boolean =>
  instant !== null && instant.getTime() >= second.getTime() + SECOND_MS

/** WeChat took a message and could not deliver it after all: the person had turned it down. */
export async function hearSent(push: WechatPush): Promise<void> {
  await eachLine(push, async (owner, { applied: { template }, fields }) => {
    if (Number(fields['ErrorCode'] ?? 0) === 0) return
    const { communityId, accountId } = owner
    await turnOff({ ...owner, template })
    const message = await newestSent(communityId, accountId, template)
    if (message === null || isAfter(message.endedAt, push.at)) return
    await writePlanned(communityId, [{ message, event: 'refuse' }])
  })
}
