import type { Photo } from '@linyi/shared/contract/fields'
import type { AssistedConsent } from '@linyi/shared/domain/households/assisted'
import type { Relation } from '@linyi/shared/domain/people/residency'
import { useState } from 'react'
import { useNow } from '@/platform/clock'
import { toTop } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import {
  buildingProblems,
  changeDoor,
  doorProblems,
  EMPTY_DOOR,
  type DoorForm,
  type DoorProblems,
} from './door-form'
import { ASSIST_TEXT } from './household-office.text'
import { JOIN_TEXT } from './households.text'
import { usePlaces } from './use-places'

export interface AssistForm extends DoorForm {
  realName: string
  phone: string
  birthYear: string
  relation: Relation | null
  way: AssistedConsent | null
  witness: string
  /** The paper that was signed: one picture or none. */
  photos: readonly Photo[]
}

export type AssistProblems = DoorProblems &
  Partial<Record<'realName' | 'birthYear' | 'relation' | 'way' | 'witness', string>>

const EMPTY: AssistForm = {
  ...EMPTY_DOOR,
  realName: '',
  phone: '',
  birthYear: '',
  relation: null,
  way: null,
  witness: '',
  photos: [],
}

function problemsOf(form: AssistForm): AssistProblems {
  return {
    ...buildingProblems(form),
    ...doorProblems(form),
    ...(form.realName.trim() === '' ? { realName: ASSIST_TEXT.needName } : {}),
    ...(/^(19|20)\d{2}$/.test(form.birthYear) ? {} : { birthYear: ASSIST_TEXT.needYear }),
    ...(form.relation === null ? { relation: JOIN_TEXT.needRelation } : {}),
    ...(form.way === null ? { way: ASSIST_TEXT.needWay } : {}),
    ...(form.witness.trim() === '' ? { witness: ASSIST_TEXT.needWitness } : {}),
  }
}

/** Registering somebody without a phone: the door, the person, the consent. */
export function useAssist() {
  const now = useNow()
  const places = usePlaces()
  const [form, setForm] = useState<AssistForm>(EMPTY)
  const [problems, setProblems] = useState<AssistProblems>({})
  const command = useCommand('households.assist')

  const send = () => {
    const missing = problemsOf(form)
    setProblems(missing)
    const { buildingId, unit, relation, way, phone, photos } = form
    if (Object.keys(missing).length > 0 || command.isPending) return
    if (buildingId === null || unit === null || relation === null || way === null) return
    command.mutate({
      buildingId,
      unit,
      door: form.door,
      realName: form.realName,
      phone: phone.trim() === '' ? null : phone,
      birthYear: Number(form.birthYear),
      relation,
      consent: {
        way,
        witness: form.witness,
        at: now.toISOString(),
        photoId: photos[0]?.id ?? null,
      },
    })
  }
  return {
    places,
    form,
    problems,
    change: (part: Partial<AssistForm>) => {
      setProblems({})
      command.reset()
      setForm((current) => ({
        ...current,
        ...part,
        ...changeDoor(current, part, places.buildings),
      }))
    },
    send,
    again: () => {
      command.reset()
      setForm(EMPTY)
      toTop()
    },
    isSending: command.isPending,
    error: command.error,
    isDone: command.data !== undefined,
  }
}
