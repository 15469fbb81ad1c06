import type { UploadedPhoto, UploadedVoice } from '@linyi/shared/contract/fields'
import {
  CONSENT_FORMS,
  INTAKE_CHANNELS,
  type ConsentForm,
  type IntakeChannel,
} from '@linyi/shared/domain/agenda/intake'
import { ITEM_CATEGORIES, type ItemCategory } from '@linyi/shared/domain/agenda/item'
import { dropStored, keepStored, readStored } from '@/platform/storage'
import { RAISE_TEXT } from './raise.text'

/** For whom somebody in office files a matter, where it came in, and that the person agreed. */
export interface OnBehalf {
  channel: Exclude<IntakeChannel, 'app'> | null
  /** A verified resident; or else only how the person is called. */
  person: { id: string; name: string } | null
  speaker: string
  consent: ConsentForm | null
  note: string
}

/** What somebody is writing. Kept on the phone until it is sent or cleared. */
export interface RaiseDraft {
  category: ItemCategory | null
  title: string
  body: string
  proposal: string
  place: string
  gridId: string | null
  photos: readonly Pick<UploadedPhoto, 'id' | 'url' | 'thumbUrl' | 'keptUntil'>[]
  voice: UploadedVoice | null
  /** Whether something that was sent is no longer kept: it was not handed in within a day. */
  hasLostFiles: boolean
  onBehalf: OnBehalf | null
}

export const EMPTY_DRAFT: RaiseDraft = {
  category: null,
  title: '',
  body: '',
  proposal: '',
  place: '',
  gridId: null,
  photos: [],
  voice: null,
  hasLostFiles: false,
  onBehalf: null,
}

export const EMPTY_BEHALF: OnBehalf = {
  channel: null,
  person: null,
  speaker: '',
  consent: null,
  note: '',
}

/** Where a matter can come in that somebody files for another. */
export const FILED_CHANNELS = INTAKE_CHANNELS.filter((channel) => channel !== 'app')

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A draft that nobody has touched for so long is forgotten. */
const KEPT_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/** What is kept: the draft, and when it was last changed by the phone's own clock. */
type Kept = Partial<Record<keyof RaiseDraft | 'keptAt', unknown>>

/**
 * The draft of the last time. A damaged one gives what can still be read of it; one of more than
 * thirty days ago is dropped, and so is one that does not say when it was written.
 */
export function readDraft(): RaiseDraft {
  const stored = readStored('raise-draft')
  if (typeof stored !== 'object' || stored === null) return EMPTY_DRAFT
  const kept = stored as Kept
  const age = typeof kept.keptAt === 'number' ? Date.now() - kept.keptAt : Infinity
  if (age > KEPT_DAYS * DAY_MS) {
    dropDraft()
    return EMPTY_DRAFT
  }
  const photos = Array.isArray(kept.photos) ? kept.photos.filter(isKeptPhoto) : []
  const voice = isKeptVoice(kept.voice) ? kept.voice : null
  const fresh = photos.filter(isStillThere)
  const heard = voice !== null && isStillThere(voice) ? voice : null
  return {
    category: ITEM_CATEGORIES.find((category) => category === kept.category) ?? null,
    title: text(kept.title),
    body: text(kept.body),
    proposal: text(kept.proposal),
    place: text(kept.place),
    gridId: typeof kept.gridId === 'string' ? kept.gridId : null,
    photos: fresh,
    voice: heard,
    hasLostFiles: fresh.length < photos.length || heard !== voice,
    onBehalf: keptBehalf(kept.onBehalf),
  }
}

function isKeptPhoto(value: unknown): value is RaiseDraft['photos'][number] {
  const photo = value as Partial<UploadedPhoto> | null
  const parts = [photo?.id, photo?.url, photo?.thumbUrl, photo?.keptUntil]
  return parts.every((part) => typeof part === 'string')
}

/** The service keeps what was sent for a day; its own clock decides, this one only tells. */
function isStillThere({ keptUntil }: { keptUntil: string }): boolean {
  return Date.now() < Date.parse(keptUntil)
}

function isKeptVoice(value: unknown): value is UploadedVoice {
  const voice = value as Partial<UploadedVoice> | null | undefined
  const parts = [voice?.id, voice?.url, voice?.keptUntil]
  return parts.every((part) => typeof part === 'string') && typeof voice?.seconds === 'number'
}

function keptBehalf(value: unknown): OnBehalf | null {
  if (typeof value !== 'object' || value === null) return null
  const kept = value as Partial<Record<keyof OnBehalf, unknown>>
  const person = kept.person as Partial<Record<'id' | 'name', unknown>> | null | undefined
  return {
    channel: FILED_CHANNELS.find((channel) => channel === kept.channel) ?? null,
    person:
      typeof person?.id === 'string' && typeof person.name === 'string'
        ? { id: person.id, name: person.name }
        : null,
    speaker: text(kept.speaker),
    consent: CONSENT_FORMS.find((form) => form === kept.consent) ?? null,
    note: text(kept.note),
  }
}

export function keepDraft(draft: RaiseDraft): void {
  keepStored('raise-draft', { ...draft, keptAt: Date.now() })
}

export function dropDraft(): void {
  dropStored('raise-draft')
}

/** The steps of the wizard; only staff who may file for others are asked for whom. */
export type RaiseStep = 'who' | 'what' | 'similar' | 'how' | 'check'

/** The fields a step asks for, and the sentence when one is missing. */
export type DraftProblems = Partial<
  Record<'channel' | 'person' | 'consent' | 'category' | 'title' | 'proposal' | 'place', string>
>

function problemsOfWho({ onBehalf }: RaiseDraft): DraftProblems {
  if (onBehalf === null) return {}
  const { channel, person, speaker, consent } = onBehalf
  return {
    ...(channel === null ? { channel: RAISE_TEXT.needChannel } : {}),
    ...(person === null && speaker.trim() === '' ? { person: RAISE_TEXT.needPerson } : {}),
    ...(consent === null ? { consent: RAISE_TEXT.needConsent } : {}),
  }
}

/** What is still missing on a step; an empty record lets the person go on. */
export function problemsOfStep(draft: RaiseDraft, step: RaiseStep): DraftProblems {
  switch (step) {
    case 'who':
      return problemsOfWho(draft)
    case 'what':
      return {
        ...(draft.category === null ? { category: RAISE_TEXT.needCategory } : {}),
        ...(draft.title.trim() === '' ? { title: RAISE_TEXT.needSubject } : {}),
      }
    case 'how':
      return {
        ...(draft.proposal.trim() === '' ? { proposal: RAISE_TEXT.needProposal } : {}),
        ...(draft.place.trim() === '' ? { place: RAISE_TEXT.needPlace } : {}),
      }
    case 'similar':
    case 'check':
      return {}
  }
}
