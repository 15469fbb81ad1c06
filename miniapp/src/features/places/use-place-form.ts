import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { problemsOfForm, type FormValues, type PlaceForm } from './place-form'
import { PLACES_TEXT } from './places.text'

/** One open form of a place at a time: filled in, sent, or the place closed from it. */
export function usePlaceForm() {
  const [form, setForm] = useState<PlaceForm | null>(null)
  const [values, setValues] = useState<FormValues>({})
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [isClosing, setClosing] = useState(false)
  const add = useCommand('places.add')
  const change = useCommand('places.change')
  const close = useCommand('places.close')

  const leave = () => {
    setForm(null)
    setClosing(false)
  }
  const finish = (text: string) => {
    leave()
    announce(text)
  }
  const saved = () => {
    finish(PLACES_TEXT.saved)
  }
  return {
    form,
    values,
    problems,
    isClosing,
    isBusy: add.isPending || change.isPending || close.isPending,
    error: (add.error ?? change.error ?? close.error)?.message ?? null,
    openForm: (next: PlaceForm) => {
      for (const command of [add, change, close]) command.reset()
      setForm(next)
      setValues(next.values)
      setProblems({})
      setClosing(false)
    },
    leave,
    change: (name: string, text: string) => {
      setProblems({})
      setValues((current) => ({ ...current, [name]: text }))
    },
    send: () => {
      if (form === null) return
      const wrong = problemsOfForm(form, values)
      setProblems(wrong)
      if (Object.keys(wrong).length > 0) return
      const { act } = form
      if (act.kind === 'add') add.mutate({ place: act.make(values) }, { onSuccess: saved })
      else {
        const { placeId } = act
        change.mutate({ placeId, place: act.make(values) }, { onSuccess: saved })
      }
    },
    askClose: setClosing,
    closePlace: () => {
      if (form?.closing === undefined) return
      const { kind, placeId } = form.closing
      const closed = () => {
        finish(PLACES_TEXT.closed)
      }
      close.mutate({ kind, placeId }, { onSuccess: closed })
    },
  }
}

export type PlaceFormState = ReturnType<typeof usePlaceForm>
