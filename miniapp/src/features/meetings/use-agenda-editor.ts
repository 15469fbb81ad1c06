import type { AgendaEntry } from '@linyi/shared/contract/meetings.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCall, useRead, type Call } from '@/platform/use-api'
import { AGENDA_TEXT } from './agenda-editor.text'
import {
  EMPTY_ENTRY,
  entryInput,
  entryProblems,
  formOfEntry,
  type EntryForm,
  type EntryProblems,
} from './entry-form'

type AgendaSheet = 'items' | 'entry' | 'remove'

/** The entries beside one: the wholes, or the parts of the same whole. */
export function besides(
  entries: readonly AgendaEntry[],
  { parentId }: Pick<AgendaEntry, 'parentId'>,
): readonly AgendaEntry[] {
  return entries.filter((other) => other.parentId === parentId)
}

/** Building the agenda: adding, ordering, changing and taking out. */
export function useAgendaEditor(meetingId: string) {
  const read = useRead('meetings.info', { meetingId })
  const command = useCall()
  const [sheet, setSheet] = useState<AgendaSheet | null>(null)
  const [form, setForm] = useState<EntryForm>(EMPTY_ENTRY)
  const [leaving, setLeaving] = useState<AgendaEntry | null>(null)
  const [problems, setProblems] = useState<EntryProblems>({})
  const entries = read.data?.entries ?? []
  const close = () => {
    command.reset()
    setSheet(null)
  }
  const write = (next: EntryForm) => {
    command.reset()
    setProblems({})
    setForm(next)
    setSheet('entry')
  }
  const send = (call: Call, words?: string) => {
    if (command.isPending) return
    command.mutate(call, {
      onSuccess: () => {
        setSheet(null)
        if (words !== undefined) announce(words)
      },
    })
  }
  const move = (entry: AgendaEntry, position: number) => {
    const { id: entryId, parentId } = entry
    send({ name: 'meetings.moveEntry', input: { meetingId, entryId, position, parentId } })
  }
  return {
    meeting: read.data,
    readError: read.error,
    retry: () => void read.refetch(),
    entries,
    sheet,
    form,
    leaving,
    problems,
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    close,
    chooseItem: () => {
      command.reset()
      setSheet('items')
    },
    /** With a matter chosen, or with none for anything else that is discussed. */
    add: (part: Partial<EntryForm>) => {
      write({ ...EMPTY_ENTRY, ...part })
    },
    edit: (entry: AgendaEntry) => {
      write(formOfEntry(entry))
    },
    change: (part: Partial<EntryForm>) => {
      setProblems({})
      setForm((current) => ({ ...current, ...part }))
    },
    save: () => {
      const missing = entryProblems(form)
      setProblems(missing)
      if (Object.keys(missing).length > 0) return
      const { entryId, itemId, parentId } = form
      const input = { meetingId, ...entryInput(form) }
      if (entryId !== null) {
        send({ name: 'meetings.editEntry', input: { ...input, entryId } }, AGENDA_TEXT.saved)
        return
      }
      const where = {
        ...(itemId === null ? {} : { itemId }),
        ...(parentId === null ? {} : { parentId }),
      }
      send({ name: 'meetings.addEntry', input: { ...input, ...where } }, AGENDA_TEXT.added)
    },
    askRemove: (entry: AgendaEntry) => {
      command.reset()
      setLeaving(entry)
      setSheet('remove')
    },
    remove: () => {
      if (leaving === null) return
      const input = { meetingId, entryId: leaving.id }
      send({ name: 'meetings.removeEntry', input }, AGENDA_TEXT.removed)
    },
    /** One place up or down among those beside it. */
    step: (entry: AgendaEntry, by: -1 | 1) => {
      const list = besides(entries, entry)
      const to = list.findIndex(({ id }) => id === entry.id) + by
      if (to >= 0 && to < list.length) move(entry, to)
    },
    /** Carried from one place to another, among the wholes. */
    carry: (from: number, to: number) => {
      const entry = besides(entries, { parentId: null })[from]
      if (entry !== undefined) move(entry, to)
    },
  }
}

export type AgendaEditor = ReturnType<typeof useAgendaEditor>
