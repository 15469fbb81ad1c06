import type { PartyKind } from '@linyi/shared/domain/agenda/stakeholder'
import type { InvitationWay } from '@linyi/shared/domain/meetings/attendance'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCall, useRead } from '@/platform/use-api'
import { PARTIES_TEXT } from './parties.text'

interface PartyForm {
  readonly kind: PartyKind | null
  readonly name: string
  readonly way: InvitationWay | null
}

interface Leaving {
  readonly attendanceId: string
  readonly name: string
}

const EMPTY: PartyForm = { kind: null, name: '', way: null }

/** Asking parties to a meeting, and taking an invitation back. */
export function useParties(meetingId: string) {
  const read = useRead('meetings.info', { meetingId })
  const command = useCall()
  const [form, setForm] = useState<PartyForm | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const [isTried, setTried] = useState(false)
  const close = () => {
    command.reset()
    setForm(null)
    setLeaving(null)
  }
  const done = (words: string) => ({
    onSuccess: () => {
      announce(words)
      close()
    },
  })
  const problemOf = (isMissing: boolean, words: string) =>
    isTried && isMissing ? { error: words } : {}
  return {
    meeting: read.data,
    readError: read.error,
    retry: () => void read.refetch(),
    form,
    leaving,
    problems: {
      kind: problemOf(form?.kind === null, PARTIES_TEXT.needChoice),
      name: problemOf(form?.name.trim() === '', PARTIES_TEXT.needName),
      way: problemOf(form?.way === null, PARTIES_TEXT.needChoice),
    },
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    close,
    /** With a party that the matters affect, its kind and name stand there already. */
    ask: (party?: { kind: PartyKind; name: string }) => {
      command.reset()
      setTried(false)
      setForm({ ...EMPTY, ...party })
    },
    change: (part: Partial<PartyForm>) => {
      setForm((current) => ({ ...EMPTY, ...current, ...part }))
    },
    invite: () => {
      setTried(true)
      if (form === null || command.isPending) return
      const { kind, name, way } = form
      if (kind === null || way === null || name.trim() === '') return
      command.mutate(
        { name: 'meetings.invite', input: { meetingId, kind, name, way } },
        done(PARTIES_TEXT.invited),
      )
    },
    askUninvite: (party: Leaving) => {
      command.reset()
      setLeaving(party)
    },
    uninvite: () => {
      if (leaving === null || command.isPending) return
      const { attendanceId } = leaving
      command.mutate(
        { name: 'meetings.uninvite', input: { meetingId, attendanceId } },
        done(PARTIES_TEXT.uninvited),
      )
    },
  }
}

export type PartiesState = ReturnType<typeof useParties>
