import type { Photo } from '@linyi/shared/contract/fields'
import { ITEM_CATEGORIES, type ItemCategory } from '@linyi/shared/domain/agenda/item'
import { dropStored, keepStored, readStored } from '@/platform/storage'
import { RAISE_TEXT } from './raise.text'

/** What somebody is writing. Kept on the phone until it is sent or cleared. */
export interface RaiseDraft {
  category: ItemCategory | null
  title: string
  body: string
  proposal: string
  place: string
  gridId: string | null
  photos: readonly Pick<Photo, 'id' | 'url' | 'thumbUrl'>[]
}

export const EMPTY_DRAFT: RaiseDraft = {
  category: null,
  title: '',
  body: '',
  proposal: '',
  place: '',
  gridId: null,
  photos: [],
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The draft of the last time. An older or damaged one gives what can still be read of it. */
export function readDraft(): RaiseDraft {
  const stored = readStored('raise-draft')
  if (typeof stored !== 'object' || stored === null) return EMPTY_DRAFT
  const kept = stored as Partial<Record<keyof RaiseDraft, unknown>>
  return {
    category: ITEM_CATEGORIES.find((category) => category === kept.category) ?? null,
    title: text(kept.title),
    body: text(kept.body),
    proposal: text(kept.proposal),
    place: text(kept.place),
    gridId: typeof kept.gridId === 'string' ? kept.gridId : null,
    photos: Array.isArray(kept.photos) ? kept.photos.filter(isKeptPhoto) : [],
  }
}

function isKeptPhoto(value: unknown): value is RaiseDraft['photos'][number] {
  const photo = value as Partial<Photo> | null
  return [photo?.id, photo?.url, photo?.thumbUrl].every((part) => typeof part === 'string')
}

export function keepDraft(draft: RaiseDraft): void {
  keepStored('raise-draft', draft)
}

export function dropDraft(): void {
  dropStored('raise-draft')
}

/** The fields a step asks for, and the sentence when one is missing. */
export type DraftProblems = Partial<Record<'category' | 'title' | 'proposal' | 'place', string>>

/** What is still missing on a step; an empty record lets the person go on. */
export function problemsOfStep(draft: RaiseDraft, step: number): DraftProblems {
  if (step === 0) {
    return {
      ...(draft.category === null ? { category: RAISE_TEXT.needCategory } : {}),
      ...(draft.title.trim() === '' ? { title: RAISE_TEXT.needSubject } : {}),
    }
  }
  if (step === 1) {
    return {
      ...(draft.proposal.trim() === '' ? { proposal: RAISE_TEXT.needProposal } : {}),
      ...(draft.place.trim() === '' ? { place: RAISE_TEXT.needPlace } : {}),
    }
  }
  return {}
}
