import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go, toTop } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import {
  changeOpenForm,
  drawingOf,
  EMPTY_OPEN_FORM,
  methodOf,
  whatProblems,
  whenProblems,
  whoProblems,
  type OpenForm,
  type OpenProblems,
} from './open-form'
import { OPEN_TEXT } from './open.text'

type Writable<Parts> = { -readonly [Key in keyof Parts]: Parts[Key] }

const LAST = OPEN_TEXT.steps.length - 1
const NOWHERE = { itemId: '', effect: 'advisory' } as const

/** Putting a matter to the vote, page by page; asked once more, because all is frozen from then on. */
export function useOpenBallot(itemId: string) {
  const item = useRead('agenda.info', { itemId })
  const places = useRead('places.overview', {})
  const [form, setForm] = useState<OpenForm>(EMPTY_OPEN_FORM)
  const [step, setStep] = useState(0)
  const [problems, setProblems] = useState<OpenProblems>({})
  const [isAsking, setAsking] = useState(false)
  const command = useCommand('ballots.open')
  const text = form.text ?? item.data?.proposal ?? ''
  const drawing = drawingOf(itemId, form)
  // the method has a say in how it is counted, once it is one
  const isWhatDone = Object.keys(whatProblems(form, text)).length === 0
  const method = isWhatDone ? { method: methodOf(form) } : {}
  const wish = drawing === null ? NOWHERE : { ...drawing, ...method }
  const preview = useRead('ballots.preview', wish, { enabled: drawing !== null })
  const grid = places.data?.grids.find(({ name }) => name === item.data?.gridName)

  const problemsOn = (page: number): Writable<OpenProblems> =>
    [() => whoProblems(form), () => whatProblems(form, text), () => whenProblems(form)][page]?.() ??
    {}
  const turnTo = (page: number) => {
    setProblems({})
    setStep(page)
    toTop()
  }
  return {
    item,
    form,
    text,
    step,
    isLast: step === LAST,
    problems,
    isAsking,
    preview: drawing === null ? null : preview,
    /** The roll for what was chosen last is on its way: nobody goes on without having seen it. */
    isDrawing: step === 0 && preview.isLoading,
    buildings: grid?.estates.flatMap((estate) => estate.buildings) ?? [],
    isBusy: command.isPending,
    error: command.error?.message ?? null,
    change: (part: Partial<OpenForm>) => {
      setProblems({})
      setForm((current) => changeOpenForm(current, part))
    },
    goBack: () => {
      turnTo(step - 1)
    },
    goOn: () => {
      const missing = problemsOn(step)
      const drawn = preview.data
      if (step === 0 && drawing !== null && (drawn === undefined || drawn.areasMissing > 0)) {
        missing.effect = OPEN_TEXT.notReady
      }
      setProblems(missing)
      if (Object.keys(missing).length > 0) return
      if (step === LAST) setAsking(true)
      else turnTo(step + 1)
    },
    cancel: () => {
      command.reset()
      setAsking(false)
    },
    confirm: () => {
      if (drawing === null || form.closesAt === null || command.isPending) return
      const { deliberation, closesAt, secrecy } = form
      const named = secrecy === null ? {} : { secrecy }
      command.mutate(
        { ...drawing, ...named, method: methodOf(form), deliberation, text, closesAt },
        {
          onSuccess: () => {
            announce(OPEN_TEXT.opened)
            go.itemInstead(itemId)
          },
        },
      )
    },
  }
}

export type OpenState = ReturnType<typeof useOpenBallot>
