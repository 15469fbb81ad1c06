import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCall, type Call } from '@/platform/use-api'
import { MEETINGS_TEXT } from './meetings.text'

type Asked = 'leave' | 'start' | 'resume'

/** One's own part in a meeting and the short acts on it: a place, the door, the opening. */
export function useMeetingPart(meetingId: string) {
  const command = useCall()
  const [asked, setAsked] = useState<Asked | null>(null)
  const send = (call: Call, done: (answer: unknown) => string) => {
    if (command.isPending) return
    command.mutate(call, {
      onSuccess: (answer) => {
        setAsked(null)
        announce(done(answer))
      },
    })
  }
  const ask = (act: Asked) => {
    command.reset()
    setAsked(act)
  }
  return {
    asked,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    register: () => {
      send({ name: 'meetings.register', input: { meetingId } }, (answer) =>
        isWaiting(answer) ? MEETINGS_TEXT.waiting : MEETINGS_TEXT.registered,
      )
    },
    unregister: () => {
      send({ name: 'meetings.unregister', input: { meetingId } }, () => MEETINGS_TEXT.unregistered)
    },
    openCheckIn: () => {
      send({ name: 'meetings.openCheckIn', input: { meetingId } }, () => MEETINGS_TEXT.opened)
    },
    askLeave: () => {
      ask('leave')
    },
    askStart: () => {
      ask('start')
    },
    askResume: () => {
      ask('resume')
    },
    close: () => {
      command.reset()
      setAsked(null)
    },
    confirm: () => {
      if (asked === 'leave') {
        send({ name: 'meetings.leave', input: { meetingId } }, () => MEETINGS_TEXT.left)
      }
      if (asked === 'start') {
        send({ name: 'meetings.start', input: { meetingId } }, () => MEETINGS_TEXT.started)
      }
      if (asked === 'resume') {
        send({ name: 'meetings.resume', input: { meetingId } }, () => MEETINGS_TEXT.resumed)
      }
    },
  }
}

export type MeetingPart = ReturnType<typeof useMeetingPart>

function isWaiting(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'registration' in answer &&
    answer.registration === 'waiting'
  )
}
