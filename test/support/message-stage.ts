import { queueMessages } from '@linyi/server/features/messages/index'
import { MessageModel } from '@linyi/server/features/messages/message.model'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import type { NoticeEntry } from '@linyi/shared/domain/inbox/notice'
import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import { buildCommunity, type TestCommunity, type TestPerson } from './factories'
import { bindPhone, noticeFor, templateId, templatesEnv } from './messages'
import { startWechatService, type WechatService } from './wechat-service'

const HOUR_MS = 3_600_000
const RESIDENTS = 40

/** A service with all templates, 会议通知 being a long-term one, and residents who get phones one by one. */
export function messageStage() {
  let service: WechatService
  let community: TestCommunity
  let others: TestPerson[]
  const now = (): Date => service.clock.now()
  const onDay = (days: number, hour: number): number =>
    startOfDay(addDays(dayOf(now()), days)).getTime() + hour * HOUR_MS
  /** Sets the clock forward to an hour of this day or the next. */
  const goTo = (hour: number): void => {
    const today = onDay(0, hour)
    const target = today >= now().getTime() ? today : onDay(1, hour)
    service.clock.advance(target - now().getTime())
  }
  return {
    get service() {
      return service
    },
    get community() {
      return community
    },
    open: async () => {
      service = await startWechatService(templatesEnv('meeting'))
      goTo(10)
      community = await buildCommunity(now(), { residents: RESIDENTS, members: 1 })
      others = [...community.residents]
    },
    close: () => service.stop(),
    now,
    seconds: () => Math.floor(now().getTime() / 1000),
    goTo,
    /** A resident nobody has used yet, with a phone, who agreed to so many messages of a kind. */
    somebody: async (agreed: Partial<Record<MessageTemplate, number>> = {}) => {
      const person = others.pop()
      if (person === undefined) throw new Error('the community is too small')
      const openid = await bindPhone(service, community, person)
      for (const [template, times] of Object.entries(agreed) as [MessageTemplate, number][]) {
        for (let time = 0; time < times; time += 1) {
          await service.wechat.tap(openid, { [templateId(template)]: 'accept' })
          // nobody answers twice in one second
          service.clock.advance(1000)
        }
      }
      await service.jobs.now('pushes')
      return { ...person, openid, app: service.as(person.token) }
    },
    notice: (person: Pick<TestPerson, 'accountId'>, more: Partial<NoticeEntry> = {}) =>
      noticeFor(community, person, now(), more),
    tell: (...entries: readonly NoticeEntry[]) =>
      inTransaction(() => queueMessages(entries, now())),
    send: () => service.jobs.now('messages'),
    receivedBy: (openid: string) =>
      service.wechat.phones.received.filter((message) => message.openid === openid),
    callsFor: (openid: string) =>
      service.wechat.callsOf('sendMessage').filter(({ input }) => input['touser'] === openid),
    messageOf: ({ _id }: NoticeEntry) =>
      MessageModel.findOne({ communityId: community.communityId, _id }).lean(),
    choiceOf: async (person: TestPerson, template: MessageTemplate = 'vote') => {
      const { items } = await service.as(person.token).query('messages.choices', {})
      return items.find((one) => one.template === template)
    },
  }
}
