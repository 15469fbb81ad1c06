import { gatherCouncil, type CouncilEvening } from '../support/council-evening'
import { at } from '../support/story'
import type { TestService } from '../support/test-service'
import type { PageName } from './scenes'

/** Who is in the room: one member stands for all that have nothing else to do there. */
type Seat = 'chair' | 'recorder' | 'member' | 'other'

/** One page as somebody in the room sees it at this moment. */
export interface EveningScene {
  readonly page: PageName
  readonly seat: Seat
}

/** A moment of the evening, and what brings it about. */
interface Moment {
  readonly about: string
  readonly scenes: readonly EveningScene[]
  readonly reach: (room: Room) => Promise<void>
}

/** The evening as it goes on: what a later moment needs of an earlier one is asked again. */
class Room {
  constructor(
    private readonly service: TestService,
    readonly evening: CouncilEvening,
  ) {}

  get meetingId(): string {
    return this.evening.meetingId
  }

  tokenOf(seat: Seat): string {
    const { chair, recorder, members } = this.evening
    return { chair, recorder, member: at(members, 0), other: at(members, 1) }[seat]
  }

  as(seat: Seat) {
    return this.service.as(this.tokenOf(seat))
  }

  async state() {
    return this.as('chair').query('floor.state', { meetingId: this.meetingId })
  }

  /** The motion that was moved last. */
  async motionId(): Promise<string> {
    return (await this.state()).motions.at(-1)?.id ?? ''
  }

  /** Enters the next entry of the agenda. */
  async openNext(): Promise<void> {
    const { meetingId } = this
    const { nextEntryId } = await this.as('chair').query('meetings.info', { meetingId })
    const entryId = nextEntryId ?? ''
    await this.as('chair').command('meetings.openEntry', { meetingId, entryId })
  }

  async vote(): Promise<void> {
    const ballotId = (await this.state()).motions.at(-1)?.vote?.ballotId ?? ''
    const { chair, members } = this.evening
    for (const [index, token] of [...members, chair].entries()) {
      const choice = index === 2 ? 'no' : 'yes'
      await this.service.as(token).command('ballots.cast', { ballotId, choice })
    }
  }
}

const MOTION = '由物业在下月底前，在2号楼北侧空地划出四十个电动车停车位。'
const POINT = '刚才的发言说到别的楼去了，离题了。'

const ROOM = [
  { page: 'cockpit', seat: 'chair' },
  { page: 'room', seat: 'member' },
  { page: 'projector', seat: 'recorder' },
] as const
const RECORD = { page: 'meetingRecord', seat: 'recorder' } as const

const MOMENTS: readonly Moment[] = [
  {
    about: '1正在签到',
    scenes: [
      ...ROOM,
      { page: 'meetingDoor', seat: 'recorder' },
      { page: 'checkIn', seat: 'member' },
      { page: 'meeting', seat: 'chair' },
    ],
    reach: () => Promise.resolve(),
  },
  {
    about: '2等动议',
    scenes: ROOM,
    reach: async (room) => {
      const { meetingId } = room
      await room.as('chair').command('meetings.start', { meetingId })
      await room.openNext()
      await room.openNext()
    },
  },
  {
    about: '3等附议',
    scenes: [...ROOM, { page: 'room', seat: 'other' }],
    reach: async (room) => {
      const { meetingId } = room
      const entryId = (await room.state()).entryId ?? ''
      await room.as('member').command('floor.move', { meetingId, entryId, text: MOTION })
    },
  },
  {
    about: '4讨论',
    scenes: [...ROOM, { page: 'room', seat: 'other' }, RECORD],
    reach: async (room) => {
      const { meetingId } = room
      const motionId = await room.motionId()
      await room.as('other').command('floor.second', { meetingId, motionId })
      await room.as('chair').command('floor.takeUp', { meetingId, motionId })
      for (const [seat, stance] of [
        ['member', 'for'],
        ['other', 'against'],
      ] as const) {
        await room.as(seat).command('floor.requestSpeech', { meetingId, stance })
      }
      const first = (await room.state()).queue[0]?.id ?? ''
      await room.as('chair').command('floor.giveFloor', { meetingId, speechId: first })
    },
  },
  {
    about: '5程序问题',
    scenes: ROOM,
    reach: async (room) => {
      const { meetingId } = room
      await room.as('other').command('floor.raisePoint', { meetingId, text: POINT })
    },
  },
  {
    about: '6无记名投票',
    scenes: [...ROOM, RECORD],
    reach: async (room) => {
      const { meetingId } = room
      const motionId = await room.motionId()
      const { point, speaker } = await room.state()
      await room.as('chair').command('floor.rulePoint', {
        meetingId,
        pointId: point?.id ?? '',
        ruling: 'upheld',
        answer: '请说2号楼的事。',
      })
      const speechId = speaker?.id ?? ''
      await room.as('chair').command('floor.endSpeech', { meetingId, speechId })
      await room.as('other').command('floor.withdrawSpeech', { meetingId })
      await room.as('chair').command('floor.closeDebate', { meetingId, motionId })
      await room.as('chair').command('floor.put', { meetingId, motionId, way: 'secret' })
    },
  },
  {
    about: '7都投了',
    scenes: ROOM,
    reach: (room) => room.vote(),
  },
  {
    about: '8表决结果',
    scenes: [...ROOM, RECORD],
    reach: async (room) => {
      const { meetingId } = room
      const motionId = await room.motionId()
      await room.as('chair').command('floor.closeVote', { meetingId, motionId })
    },
  },
  {
    about: '9散会以后',
    scenes: [
      ...ROOM,
      { page: 'minutes', seat: 'recorder' },
      { page: 'minutes', seat: 'member' },
      { page: 'meeting', seat: 'member' },
    ],
    reach: async (room) => {
      const { meetingId } = room
      await room.as('chair').command('meetings.adjourn', { meetingId })
    },
  },
  {
    about: '10核对纪要',
    scenes: [
      { page: 'minutes', seat: 'recorder' },
      { page: 'minutes', seat: 'member' },
    ],
    reach: async (room) => {
      const { meetingId } = room
      await room.as('recorder').command('minutes.draft', { meetingId })
      await room.as('recorder').command('minutes.send', { meetingId })
    },
  },
]

/**
 * The demo's meeting on its evening, from the door to the minutes: each moment is reached, then
 * `show` is given what everybody has before them. It turns the clock of the service forward.
 */
export async function goThroughEvening(
  service: TestService,
  show: (
    about: string,
    scenes: readonly (EveningScene & { readonly token: string; readonly words: string })[],
  ) => Promise<void>,
): Promise<void> {
  const room = new Room(service, await gatherCouncil(service))
  for (const { about, scenes, reach } of MOMENTS) {
    await reach(room)
    await show(
      about,
      scenes.map((scene) => ({
        ...scene,
        token: room.tokenOf(scene.seat),
        words: `id=${room.meetingId}`,
      })),
    )
  }
}

/** Pages that the evening shows. */
export const EVENING_PAGES: ReadonlySet<PageName> = new Set(
  MOMENTS.flatMap(({ scenes }) => scenes.map(({ page }) => page)),
)
