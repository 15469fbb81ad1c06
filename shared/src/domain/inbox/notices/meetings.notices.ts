import type { EventNotices } from '../notice'
import { held, named, said, until, wordOf } from '../notice-words'
import { alsoTo, IN_THE_ROOM, nobody, OWN_ACT, tellingOf, to, told, type Telling } from './rows'

const meeting = tellingOf({ kind: 'meeting', importance: 2, template: 'meeting', page: 'meeting' })

const minutes = (title: string, text: Telling['text'], more: Partial<Telling> = {}): Telling => ({
  kind: 'meeting',
  importance: 2,
  template: 'task',
  title,
  step: '待核对',
  text,
  page: 'minutes',
  ...more,
})

const noticed = meeting(
  '会议通知',
  '将召开',
  (facts) => `${named(facts)}${held(facts)}。请回复能不能来，材料可以先看。`,
  {
    importance: 1,
  },
)
const putOff = meeting(
  '会议延期',
  '已延期',
  (facts) => `${named(facts)}延期。${said(facts)}新的时间另行通知。`,
  {
    importance: 1,
  },
)
const cancelled = meeting(
  '会议取消',
  '已取消',
  (facts) => `${named(facts)}不开了。${said(facts)}`,
  {
    importance: 1,
  },
)
const comingUp = meeting(
  '会议就要开了',
  '将召开',
  (facts) => `${named(facts)}${held(facts)}。到场请扫码签到。`,
)
const PREPARED = '会议筹备中，通知发出时告知'

/** Meetings of the council, their minutes, and evenings where the grid is listened to. */
export const MEETING_NOTICES = {
  'meetings.planned': nobody('筹备会议', PREPARED),
  'meetings.edited': nobody('修改会议', PREPARED),
  'meetings.entryAdded': nobody('增加议程', PREPARED),
  'meetings.entryEdited': nobody('修改议程', PREPARED),
  'meetings.entryMoved': nobody('调整议程顺序', PREPARED),
  'meetings.entryRemoved': nobody('移出议程', PREPARED),
  'meetings.partyInvited': nobody('邀请有关单位', PREPARED),
  'meetings.partyUninvited': nobody('取消邀请', PREPARED),
  'meetings.noticed': told(
    '会议通知',
    to(['called'], noticed),
    alsoTo(['residents'], {
      ...noticed,
      title: '会议预告，可以旁听',
      when: ({ hasPlaces }) => hasPlaces,
      text: (facts) => `${named(facts)}${held(facts)}。有旁听名额，可以在会议页报名。`,
    }),
  ),
  'meetings.comingUp': told('会议 24 小时内召开', to(['called', 'registered'], comingUp)),
  'meetings.registered': nobody('报名旁听', OWN_ACT),
  'meetings.unregistered': nobody('取消报名', OWN_ACT),
  'meetings.movedUp': told(
    '旁听递补',
    to(
      ['movedUp'],
      meeting(
        '您有旁听名额了',
        '有名额',
        (facts) => `${named(facts)}${held(facts)}。不能来请在会议页取消，让给后面的人。`,
      ),
    ),
  ),
  'meetings.demanded': nobody('成员要求开会', '人数够了才通知召集人'),
  'meetings.demandReached': told(
    '要求开会的人数已够',
    to(['chairs', 'reviewers'], {
      ...meeting(
        '成员要求召开会议',
        '待召集',
        (facts) => `要求开会的成员人数已够。${said(facts)}请按期召集。`,
      ),
      kind: 'duty',
      template: 'task',
      page: 'desk',
    }),
    alsoTo(
      ['councilMembers'],
      meeting(
        '要求开会的人数已够',
        '待召集',
        (facts) => `${said(facts)}议事长会按期召集，另行通知。`,
        {
          page: 'council',
        },
      ),
    ),
  ),
  'meetings.checkInOpened': nobody('开始签到', IN_THE_ROOM),
  'meetings.checkedIn': nobody('签到', OWN_ACT),
  'meetings.left': nobody('离场', OWN_ACT),
  'meetings.started': nobody('开会', IN_THE_ROOM),
  'meetings.suspended': nobody('休会', IN_THE_ROOM),
  'meetings.quorumLost': nobody('人数不足暂停', IN_THE_ROOM),
  'meetings.resumed': nobody('继续开会', IN_THE_ROOM),
  'meetings.entryOpened': nobody('进入一项议程', IN_THE_ROOM),
  'meetings.recused': nobody('声明回避', OWN_ACT),
  'meetings.adjourned': told(
    '散会',
    to(
      ['recorders'],
      minutes(
        '会议纪要等您起草',
        (facts) => `${named(facts)}已散会，请起草纪要，送到会的人核对。`,
        {
          kind: 'duty',
          step: '待起草',
        },
      ),
    ),
  ),
  'meetings.postponed': told('会议延期', to(['called', 'registered'], putOff)),
  'meetings.lapsed': told('会议流会', to(['called', 'registered'], putOff)),
  'meetings.cancelled': told('会议取消', to(['called', 'registered'], cancelled)),
  'meetings.minutesDrafted': nobody('起草纪要', '送核对时通知'),
  'meetings.minutesConfirmed': nobody('纪要定稿', '归档时通知'),
  'meetings.archived': told(
    '纪要归档',
    alsoTo(
      ['present', 'called'],
      minutes('会议纪要已归档', (facts) => `${named(facts)}的纪要已签字归档，可以查看。`, {
        step: '已归档',
      }),
    ),
  ),
  'minutes.sent': told(
    '纪要送核对',
    to(
      ['present'],
      minutes(
        '请您核对会议纪要',
        (facts) =>
          `${named(facts)}的纪要请核对${until(facts, (day) => `，${day} 前可以提出更正`)}。`,
      ),
    ),
  ),
  'minutes.confirmed': nobody('核对纪要', OWN_ACT),
  'minutes.correctionAsked': told(
    '提出更正',
    to(
      ['recorders'],
      minutes('纪要有更正等您答复', (facts) => `有人对${named(facts)}的纪要提出更正，请答复。`, {
        kind: 'duty',
        step: '待答复',
      }),
    ),
  ),
  'minutes.correctionAnswered': told(
    '答复更正',
    to(
      ['self'],
      minutes(
        '您提出的更正有答复',
        (facts) => `${named(facts)}的纪要：您提出的更正有了答复，可以查看。`,
        {
          template: 'review',
          step: '已答复',
        },
      ),
    ),
  ),
  'minutes.nameForgotten': nobody('隐去姓名', OWN_ACT),
  'minutes.signed': nobody('纪要签字', '归档时通知'),
  'listening.planned': told(
    '安排民情夜话',
    alsoTo(
      ['residents'],
      meeting(
        '民情夜话',
        '将召开',
        (facts) => `${wordOf(facts, 'theme') ?? facts.about}：${held(facts)}。有话都可以来说。`,
        {
          page: 'listening',
        },
      ),
    ),
  ),
  'listening.open': nobody('民情夜话开始', IN_THE_ROOM),
  'listening.ended': nobody('民情夜话结束', '说的事已成为议题，另行通知'),
  'listening.cancelled': told(
    '民情夜话取消',
    alsoTo(
      ['residents'],
      meeting('民情夜话取消', '已取消', (facts) => `${named(facts)}不办了，新的时间另行通知。`, {
        page: 'listening',
      }),
    ),
  ),
} satisfies Record<string, EventNotices>
