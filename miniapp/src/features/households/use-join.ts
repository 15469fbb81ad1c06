import type { Photo } from '@linyi/shared/contract/fields'
import type { Relation } from '@linyi/shared/domain/people/residency'
import { useState } from 'react'
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
import { JOIN_TEXT } from './households.text'
import { usePlaces } from './use-places'

export interface JoinForm extends DoorForm {
  relation: Relation | null
  note: string
  photos: readonly Photo[]
}

export type JoinProblems = DoorProblems & { relation?: string }

const EMPTY: JoinForm = { ...EMPTY_DOOR, relation: null, note: '', photos: [] }
const LAST_STEP = JOIN_TEXT.steps.length - 1

function problemsOf(form: JoinForm, step: number): JoinProblems {
  if (step === 0) return buildingProblems(form)
  if (step !== 1) return {}
  return {
    ...doorProblems(form),
    ...(form.relation === null ? { relation: JOIN_TEXT.needRelation } : {}),
  }
}

/** The way to a verified home: building, door, a last look, one command. */
export function useJoin() {
  const places = usePlaces()
  const [form, setForm] = useState<JoinForm>(EMPTY)
  const [step, setStep] = useState(0)
  const [problems, setProblems] = useState<JoinProblems>({})
  const command = useCommand('households.claim')
  const building = places.buildings.find((one) => one.id === form.buildingId)

  const goToStep = (next: number) => {
    setStep(next)
    toTop()
  }
  const goOn = () => {
    const missing = problemsOf(form, step)
    setProblems(missing)
    if (Object.keys(missing).length === 0) goToStep(Math.min(LAST_STEP, step + 1))
  }
  const send = () => {
    const { buildingId, unit, relation, door, note, photos } = form
    if (buildingId === null || unit === null || relation === null || command.isPending) return
    command.mutate({
      buildingId,
      unit,
      door,
      relation,
      note,
      photoIds: photos.map(({ id }) => id),
    })
  }
  return {
    places,
    building,
    form,
    step,
    problems,
    isLast: step === LAST_STEP,
    change: (part: Partial<JoinForm>) => {
      setProblems({})
      command.reset()
      setForm((current) => ({
        ...current,
        ...part,
        ...changeDoor(current, part, places.buildings),
      }))
    },
    addPhoto: (photo: Photo) => {
      setForm((current) => ({ ...current, photos: [...current.photos, photo] }))
    },
    goOn,
    goBack: () => {
      command.reset()
      goToStep(Math.max(0, step - 1))
    },
    send,
    isSending: command.isPending,
    error: command.error,
    sent: command.data ?? null,
  }
}
