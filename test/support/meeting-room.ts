import {
  closePresences,
  insertAttendances,
  newAttendance,
  openPresence,
  writeAttendance,
} from '@linyi/server/features/meetings/attendance.store'
import { insertEntry } from '@linyi/server/features/meetings/entry.store'
import {
  findMeeting,
  insertMeeting,
  touchMeeting,
} from '@linyi/server/features/meetings/meeting.store'
import { weighQuorum } from '@linyi/server/features/meetings/commands/step-meeting'
import { saveFloor } from '@linyi/server/features/floor/floor.store'
import { newId } from '@linyi/server/platform/ids'
import type { RequestInput, ResponseOf, CommandName } from '@linyi/shared/contract/operations'
import { EMPTY_FLOOR, type Floor } from '@linyi/shared/domain/floor/floor'
import type { Motion, Speech } from '@linyi/shared/domain/floor/motion'
import { NO_ATTENDANCE } from '@linyi/shared/domain/meetings/attendance'
import type { MeetingStatus } from '@linyi/shared/domain/meetings/meeting'
import { MEETING_DEFAULT } from '@linyi/shared/domain/meetings/meeting.rules'
import type { ApiClient } from './api-client'
import type { TestCommunity, TestPerson } from './factories'
import { at } from './story'
import type { TestService } from './test-service'

export const MOTION = '在3号楼东侧装十个充电口，费用由物业先垫付。'
export const OTHER_MOTION = '在2号楼西侧装十个充电口，费用由物业先垫付。'

/** What the commands of the floor are called with beside the meeting. */
type FloorCommand = Extract<CommandName, `floor.${string}`>
type Rest<Name extends FloorCommand> = Omit<RequestInput<Name>, 'meetingId'>

export interface RoomOptions {
  /** A matter that the meeting decides; its entry is open. */
  readonly itemId?: string
  readonly status?: MeetingStatus
  /** Members who are not there, from the end of the list. */
  readonly absent?: number
  readonly raiser?: TestPerson
}

/** A meeting of the council in session, as the door leaves it: the tests of the floor begin here. */
export class MeetingRoom {
  private constructor(
    readonly service: TestService,
    readonly community: TestCommunity,
    readonly meetingId: string,
    readonly entryId: string,
    /** The rows of the members, in the order of the community's list. */
    readonly rowIds: readonly string[],
    readonly partyRowId: string,
  ) {}

  static async open(
    service: TestService,
    community: TestCommunity,
    { itemId, status = 'inSession', absent = 0, raiser }: RoomOptions = {},
  ): Promise<MeetingRoom> {
    const now = service.clock.now()
    const { communityId, gridId, members, chair } = community
    const meetingId = newId(now)
    const entryId = newId(now)
    const head = { communityId, _id: meetingId }
    await insertMeeting({
      ...head,
      type: 'jointCouncil',
      title: '议事联席会',
      gridId,
      placeName: '8号网格',
      status,
      startsAt: now,
      endsAt: new Date(now.getTime() + 7_200_000),
      venue: '活动室',
      link: null,
      services: [],
      places: 0,
      plannedBy: chair.accountId,
      noticedAt: now,
      notices: 1,
      checkInAt: now,
      startedAt: now,
      adjournedAt: null,
      reason: null,
      entryId,
      entries: 1,
      itemEntries: itemId === undefined ? 0 : 1,
      quorum: { members: 0, recused: 0, present: 0, needed: 1, isReached: false },
      counts: NO_ATTENDANCE,
      floor: { motionId: null, ballotId: null },
      codeSecret: 'secret',
      rules: MEETING_DEFAULT,
      revision: 1,
      roster: 0,
    })
    await insertEntry({
      _id: entryId,
      communityId,
      meetingId,
      parentId: null,
      position: 0,
      itemId: itemId ?? null,
      itemNumber: null,
      title: '充电设施',
      minutes: 30,
      presenter: null,
      materials: [],
      status: 'open',
      openedAt: now,
      doneAt: null,
      isHolding: itemId !== undefined,
    })
    const came = { isPresent: true, checkedInAt: now, how: 'code' } as const
    const seat = { registration: 'registered', queuedAt: now } as const
    const rows = members.map(({ accountId }, index) => ({
      ...newAttendance(head, { kind: 'member', accountId, ...seat }),
      ...(index < members.length - absent ? came : {}),
    }))
    const firm = { kind: 'propertyCompany', name: '安居物业', way: 'phone' } as const
    const party = {
      ...newAttendance(head, { kind: 'invited', party: firm, ...seat }),
      ...came,
    }
    const guests =
      raiser === undefined
        ? []
        : [
            {
              ...newAttendance(head, { kind: 'raiser', accountId: raiser.accountId, ...seat }),
              ...came,
            },
          ]
    const all = [...rows, party, ...guests]
    await insertAttendances(all)
    for (const row of all.filter(({ isPresent }) => isPresent)) await openPresence(row, now)
    const room = new MeetingRoom(
      service,
      community,
      meetingId,
      entryId,
      rows.map(({ _id }) => _id),
      party._id,
    )
    await room.weigh()
    return room
  }

  get chair(): ApiClient {
    return this.service.as(this.community.chair.token)
  }

  get recorder(): ApiClient {
    return this.service.as(this.community.worker.token)
  }

  /** A member by place in the list; the chair is the first. */
  member(index: number): ApiClient {
    return this.service.as(at(this.community.members, index).token)
  }

  async act<Name extends FloorCommand>(
    who: ApiClient,
    name: Name,
    rest: Rest<Name>,
  ): Promise<ResponseOf<Name>> {
    return who.command(name, { ...rest, meetingId: this.meetingId } as RequestInput<Name>)
  }

  /** The code of a refusal. */
  async refused<Name extends FloorCommand>(
    who: ApiClient,
    name: Name,
    rest: Rest<Name>,
  ): Promise<string> {
    const { code } = await who.refusal(name, { ...rest, meetingId: this.meetingId })
    return code
  }

  async state(who: ApiClient = this.chair): Promise<ResponseOf<'floor.state'>> {
    return who.query('floor.state', { meetingId: this.meetingId })
  }

  /** A motion of the second member that has the floor. */
  async begin(text: string = MOTION): Promise<string> {
    const { entryId } = this
    const { id: motionId } = await this.act(this.member(1), 'floor.move', { entryId, text })
    await this.act(this.member(2), 'floor.second', { motionId })
    await this.act(this.chair, 'floor.takeUp', { motionId })
    return motionId
  }

  /** An amendment of the fourth member that has the floor. */
  async amend(motionId: string, text: string = OTHER_MOTION): Promise<string> {
    const { id } = await this.act(this.member(3), 'floor.amend', { motionId, text })
    await this.act(this.member(2), 'floor.second', { motionId: id })
    await this.act(this.chair, 'floor.takeUp', { motionId: id })
    return id
  }

  /** Puts a motion after its debate. */
  async put(motionId: string, way: 'hands' | 'named' | 'secret' | 'consensus'): Promise<void> {
    await this.act(this.chair, 'floor.closeDebate', { motionId })
    await this.act(this.chair, 'floor.put', { motionId, way })
  }

  /** A motion as a test needs it, whoever moved it. */
  motion(moverId: string, change: Partial<Motion> = {}): Motion {
    return {
      id: newId(this.service.clock.now()),
      entryId: this.entryId,
      itemId: null,
      kind: 'main',
      amends: null,
      text: MOTION,
      movedText: MOTION,
      moverId,
      seconderId: null,
      status: 'moved',
      movedAt: this.service.clock.now(),
      actingChairId: null,
      vote: null,
      decidedAt: null,
      isTakenOver: false,
      ...change,
    }
  }

  /** A hand that is up, or a speech that runs. */
  speech(motionId: string, accountId: string, status: 'waiting' | 'speaking'): Speech {
    const now = this.service.clock.now()
    const isSpeaking = status === 'speaking'
    return {
      id: newId(now),
      motionId,
      accountId,
      stance: 'for',
      status,
      requestedAt: now,
      startedAt: isSpeaking ? now : null,
      remainingMs: 3_600_000,
      runningSince: isSpeaking ? now : null,
      endedAt: null,
    }
  }

  /** Lays a floor as it may be in the middle of a meeting. */
  async lay(floor: Partial<Floor>): Promise<void> {
    const meeting = { communityId: this.community.communityId, _id: this.meetingId }
    await saveFloor(meeting, EMPTY_FLOOR, { ...EMPTY_FLOOR, ...floor })
  }

  /** Somebody comes or goes, or steps aside from the entry that is open. */
  async attend(
    index: number,
    change:
      | { readonly isPresent: boolean; readonly proxyId?: string }
      | { readonly isRecused: true },
  ): Promise<void> {
    const { AttendanceModel } = await import('@linyi/server/features/meetings/meeting.model')
    const filter = { communityId: this.community.communityId, _id: at(this.rowIds, index) }
    const row = await AttendanceModel.findOne(filter).lean()
    if (row === null) throw new Error('nobody there')
    const now = this.service.clock.now()
    const recusals = [{ entryId: this.entryId, reason: '利益相关', at: now }]
    await writeAttendance(row, 'isRecused' in change ? { recusals } : change)
    await this.weigh()
  }

  /** Calls the entry that is open something else. */
  async entitle(title: string): Promise<void> {
    const { EntryModel } = await import('@linyi/server/features/meetings/meeting.model')
    const { communityId } = this.community
    await EntryModel.updateOne({ communityId, _id: this.entryId }, { $set: { title } })
  }

  /** The meeting is over: everybody has left, and what was open is done. */
  async adjourn(): Promise<void> {
    const { MeetingModel, EntryModel } =
      await import('@linyi/server/features/meetings/meeting.model')
    const { communityId } = this.community
    const now = this.service.clock.now()
    await closePresences({ communityId, _id: this.meetingId }, now)
    const filter = { communityId, _id: this.meetingId }
    await MeetingModel.updateOne(filter, { $set: { status: 'adjourned', adjournedAt: now } })
    await EntryModel.updateOne(
      { communityId, _id: this.entryId },
      { $set: { status: 'done', doneAt: now } },
    )
  }

  private async weigh(): Promise<void> {
    const { communityId } = this.community
    await weighQuorum(await touchMeeting(communityId, this.meetingId), this.service.clock.now())
  }

  async status(): Promise<string> {
    const meeting = await findMeeting(this.community.communityId, this.meetingId)
    return meeting?.status ?? 'none'
  }
}
