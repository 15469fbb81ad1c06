import type { AttendanceRow } from '@linyi/shared/contract/meetings.contract'
import { useEffect, useRef, useState } from 'react'
import { announce } from '@/platform/announce'
import { useClock } from '@/platform/clock'
import { queryClient } from '@/platform/query-client'
import { useCall, useRead, useReadPages, type Call } from '@/platform/use-api'
import { DOOR_TEXT, type KindChip } from './door.text'
import { useMeeting } from './use-meeting'

const SECOND_MS = 1000
const LIST_LIMIT = 50

/** The code of now, read again when the next one is shown; the seconds left are counted down. */
export function useDoorCode(meetingId: string, isOpen: boolean) {
  const read = useRead('meetings.code', { meetingId }, { enabled: isOpen })
  const offsetMs = useClock((clock) => clock.offsetMs)
  const changesAt = read.data?.changesAt
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (changesAt === undefined) return undefined
    const count = () => {
      const ms = Date.parse(changesAt) - (Date.now() + offsetMs)
      setLeft(Math.max(0, Math.ceil(ms / SECOND_MS)))
      if (ms <= 0) void queryClient.invalidateQueries({ queryKey: ['meetings.code'] })
    }
    count()
    const timer = setInterval(count, SECOND_MS)
    return () => {
      clearInterval(timer)
    }
  }, [changesAt, offsetMs])
  return { code: read.data, left, error: read.error, retry: () => void read.refetch() }
}

/** The door of a meeting: who comes, who is there, and what is done for those without a phone. */
export function useDoor(meetingId: string) {
  const meeting = useMeeting(meetingId)
  const [kind, setKind] = useState<KindChip>('all')
  const [row, setRow] = useState<AttendanceRow | null>(null)
  const list = useReadPages('meetings.attendance', {
    meetingId,
    limit: LIST_LIMIT,
    ...(kind === 'all' ? {} : { kind }),
  })
  const command = useCall()
  const { quorum, counts } = meeting.meeting ?? {}
  const figures =
    quorum === undefined || counts === undefined
      ? null
      : `${String(quorum.present)} ${String(counts.guests)} ${String(counts.registered)}`
  const known = useRef(figures)
  useEffect(() => {
    // who came by their own phone stands on the list at once; the first figures came with the list
    if (known.current !== null && known.current !== figures) {
      void queryClient.invalidateQueries({ queryKey: ['meetings.attendance'] })
    }
    known.current = figures
  }, [figures])
  const close = () => {
    command.reset()
    setRow(null)
  }
  const send = (call: Call, words: string) => {
    if (command.isPending) return
    command.mutate(call, {
      onSuccess: () => {
        announce(words)
        setRow(null)
      },
    })
  }
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  return {
    ...meeting,
    list,
    kind,
    row,
    /** Members in the room who can speak for one who stays away. */
    proxies: rows.filter((one) => one.kind === 'member' && one.isPresent && one.proxyId === null),
    isBusy: command.isPending,
    problem: command.error?.message ?? null,
    show: setKind,
    pick: (next: AttendanceRow) => {
      command.reset()
      setRow(next)
    },
    close,
    open: () => {
      send({ name: 'meetings.openCheckIn', input: { meetingId } }, DOOR_TEXT.opened)
    },
    checkIn: (attendanceId: string) => {
      send({ name: 'meetings.checkInFor', input: { meetingId, attendanceId } }, DOOR_TEXT.checkedIn)
    },
    leave: (attendanceId: string) => {
      send({ name: 'meetings.leave', input: { meetingId, attendanceId } }, DOOR_TEXT.left)
    },
    entrust: (attendanceId: string, proxyAttendanceId: string) => {
      send(
        { name: 'meetings.proxy', input: { meetingId, attendanceId, proxyAttendanceId } },
        DOOR_TEXT.proxied,
      )
    },
  }
}

export type Door = ReturnType<typeof useDoor>
