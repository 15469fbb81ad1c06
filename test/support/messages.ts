import { bindIdentity } from '@linyi/server/platform/auth/identity.store'
import { newId, randomId } from '@linyi/server/platform/ids'
import type { NoticeEntry } from '@linyi/shared/domain/inbox/notice'
import {
  MESSAGE_TEMPLATES,
  type MessageTemplate,
} from '@linyi/shared/domain/messages/message-template'
import type { TestCommunity, TestPerson } from './factories'
import type { WechatService } from './wechat-service'

/** The template of a kind in the fake console. */
export const templateId = (template: MessageTemplate): string => `template-of-${template}`

/** All kinds applied for; those named are long-term ones. */
export const templatesEnv = (...lasting: readonly MessageTemplate[]): Record<string, string> => ({
  WECHAT_TEMPLATES: JSON.stringify(
    Object.fromEntries(
      MESSAGE_TEMPLATES.map((template) => [
        template,
        { id: templateId(template), lasting: lasting.includes(template) },
      ]),
    ),
  ),
})

/** Gives somebody a phone with WeChat on it. */
export async function bindPhone(
  { wechat, clock }: WechatService,
  { communityId }: Pick<TestCommunity, 'communityId'>,
  { accountId }: TestPerson,
): Promise<string> {
  const openid = wechat.phones.add()
  await bindIdentity(openid, { communityId, accountId }, clock.now())
  return openid
}

/** An entry of somebody's inbox, as the fan-out makes it. */
export function noticeFor(
  { communityId, gridId }: Pick<TestCommunity, 'communityId' | 'gridId'>,
  { accountId }: Pick<TestPerson, 'accountId'>,
  at: Date,
  more: Partial<NoticeEntry> = {},
): NoticeEntry {
  return {
    _id: newId(at),
    communityId,
    accountId,
    eventId: randomId(),
    eventType: 'ballots.opened',
    kind: 'vote',
    importance: 1,
    template: 'vote',
    title: '表决开始了',
    text: '请在截止前投票。',
    about: '更换小区主路 6 盏坏掉的路灯',
    step: '表决中',
    place: null,
    gridId,
    at,
    dueAt: null,
    page: { name: 'ballot', id: newId(at) },
    ...more,
  }
}
