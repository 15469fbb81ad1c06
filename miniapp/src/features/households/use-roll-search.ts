import type { RequestInput } from '@linyi/shared/contract/operations'
import { useState } from 'react'
import {
  buildingProblems,
  changeDoor,
  doorProblems,
  EMPTY_DOOR,
  type DoorForm,
  type DoorProblems,
} from './door-form'
import { RESIDENTS_TEXT } from './household-office.text'
import type { BuildingChoice } from './use-places'

/** What the roll is looked through by. */
export const ROLL_WAYS = [
  { value: 'words', text: RESIDENTS_TEXT.rollByWords },
  { value: 'door', text: RESIDENTS_TEXT.rollByDoor },
] as const
type RollWay = (typeof ROLL_WAYS)[number]['value']
/** What is asked of the roll. */
export type RollAsked = Pick<RequestInput<'households.roll'>, 'text' | 'place'>

/** A search of the roll: what is typed, and what was asked last. */
export function useRollSearch(buildings: readonly BuildingChoice[]) {
  const [way, setWay] = useState<RollWay>('words')
  const [words, setWords] = useState('')
  const [wordsProblem, setWordsProblem] = useState<string>()
  const [form, setForm] = useState<DoorForm>(EMPTY_DOOR)
  const [problems, setProblems] = useState<DoorProblems>({})
  const [asked, setAsked] = useState<RollAsked | null>(null)

  const askByDoor = () => {
    const missing = { ...buildingProblems(form), ...doorProblems(form) }
    setProblems(missing)
    const { buildingId, unit, door } = form
    if (Object.keys(missing).length > 0 || buildingId === null || unit === null) return
    setAsked({ place: { buildingId, unit, door: door.trim() } })
  }
  const askByWords = () => {
    const text = words.trim()
    if (text === '') setWordsProblem(RESIDENTS_TEXT.needWords)
    else setAsked({ text })
  }
  return {
    way,
    setWay: (next: RollWay) => {
      setAsked(null)
      setWay(next)
    },
    words,
    setWords: (typed: string) => {
      setWordsProblem(undefined)
      setWords(typed)
    },
    wordsProblem,
    form,
    problems,
    building: buildings.find((one) => one.id === form.buildingId),
    change: (part: Partial<DoorForm>) => {
      setProblems({})
      setForm((current) => changeDoor(current, part, buildings))
    },
    ask: way === 'words' ? askByWords : askByDoor,
    asked,
  }
}
