import Taro from '@tarojs/taro'
import { move, open } from './moves'
import { PATHS } from './paths'

/** Going to the pages of meetings, their floor and their minutes. */
export const goMeetings = {
  meeting: (id: string) => {
    open(PATHS.meeting, id)
  },
  meetingInstead: (id: string) => {
    void move(() => Taro.redirectTo({ url: `${PATHS.meeting}?id=${id}` }))
  },
  /** With a meeting its own plan is changed, else a new one is made. */
  planMeeting: (id?: string) => {
    open(PATHS.planMeeting, id)
  },
  /** A new meeting of the council of one grid; null where it is for the whole community. */
  planMeetingOf: (gridId: string | null) => {
    const place = gridId === null ? '' : `?grid=${gridId}`
    void move(() => Taro.navigateTo({ url: `${PATHS.planMeeting}${place}` }))
  },
  meetingAgenda: (meetingId: string) => {
    open(PATHS.meetingAgenda, meetingId)
  },
  meetingParties: (meetingId: string) => {
    open(PATHS.meetingParties, meetingId)
  },
  meetingNotice: (meetingId: string) => {
    open(PATHS.meetingNotice, meetingId)
  },
  checkIn: (meetingId: string) => {
    open(PATHS.checkIn, meetingId)
  },
  roomInstead: (meetingId: string) => {
    void move(() => Taro.redirectTo({ url: `${PATHS.room}?id=${meetingId}` }))
  },
  demandMeeting: (gridId: string) => {
    open(PATHS.demandMeeting, gridId)
  },
  /** Where people are checked in, with the code that changes. */
  meetingDoor: (id: string) => {
    open(PATHS.meetingDoor, id)
  },
  /** The page of whoever presides. */
  cockpit: (meetingId: string) => {
    open(PATHS.cockpit, meetingId)
  },
  /** The page of everybody in the room. */
  room: (meetingId: string) => {
    open(PATHS.room, meetingId)
  },
  projector: (meetingId: string) => {
    open(PATHS.projector, meetingId)
  },
  meetingRecord: (meetingId: string) => {
    open(PATHS.meetingRecord, meetingId)
  },
  minutes: (meetingId: string) => {
    open(PATHS.minutes, meetingId)
  },
}
