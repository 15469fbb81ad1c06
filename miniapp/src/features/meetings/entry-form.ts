import type { Photo } from '@linyi/shared/contract/fields'
import type { AgendaEntry } from '@linyi/shared/contract/meetings.contract'
import { MEETING_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import { AGENDA_TEXT } from './agenda-editor.text'

export interface MaterialForm {
  readonly title: string
  readonly text: string
  readonly photo: Photo | null
}

/** An entry of the agenda as it is written: a new one, or one that is changed. */
export interface EntryForm {
  /** Set for one that stands on the agenda. */
  readonly entryId: string | null
  /** Set for a matter of the council's list. */
  readonly itemId: string | null
  readonly parentId: string | null
  readonly title: string
  readonly minutes: string
  readonly presenter: string
  readonly materials: readonly MaterialForm[]
}

const USUAL_MINUTES = '20'

export const EMPTY_ENTRY: EntryForm = {
  entryId: null,
  itemId: null,
  parentId: null,
  title: '',
  minutes: USUAL_MINUTES,
  presenter: '',
  materials: [],
}

export function formOfEntry(entry: AgendaEntry): EntryForm {
  const { id, item, parentId, title, minutes, presenter, materials } = entry
  return {
    entryId: id,
    itemId: item?.id ?? null,
    parentId,
    title,
    minutes: String(minutes),
    presenter: presenter ?? '',
    materials,
  }
}

export type EntryProblems = Partial<Record<'title' | 'minutes' | 'materials', string>>

/** What is missing: a matter brings its own title, anything else needs one. */
export function entryProblems({ itemId, title, minutes, materials }: EntryForm): EntryProblems {
  const isCount = /^\d{1,3}$/.test(minutes)
  const count = Number(minutes)
  const isFit = isCount && count >= 1 && count <= MEETING_LIMITS.entryMinutes
  return {
    ...(itemId === null && title.trim() === '' ? { title: AGENDA_TEXT.needTitle } : {}),
    ...(isFit ? {} : { minutes: AGENDA_TEXT.needMinutes }),
    ...(materials.some((one) => one.title.trim() === '')
      ? { materials: AGENDA_TEXT.needMaterial }
      : {}),
  }
}

/** The entry as it is sent. */
export function entryInput({ title, minutes, presenter, materials }: EntryForm) {
  return {
    title,
    minutes: Number(minutes),
    presenter,
    materials: materials.map((one) => ({
      title: one.title,
      text: one.text,
      ...(one.photo === null ? {} : { photoId: one.photo.id }),
    })),
  }
}
