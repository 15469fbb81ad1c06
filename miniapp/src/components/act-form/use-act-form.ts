import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useNow } from '@/platform/clock'
import { useCall } from '@/platform/use-api'
import {
  NO_VALUES,
  problemsOfAct,
  shownFields,
  type ActField,
  type ActValues,
  type FormPhoto,
  type SubjectForm,
} from './act-form'

/** What a changed field brings along. */
export type ActChange = Partial<Omit<ActValues, 'words' | 'many'>> & {
  words?: ActValues['words']
  many?: ActValues['many']
}

/** What an act is about, as the page has read it. */
export interface SubjectRead<Subject> {
  data: Subject | undefined
  error: Error | null
  refetch: () => unknown
}

const textOf = (said: string | ((values: ActValues) => string), values: ActValues): string =>
  typeof said === 'string' ? said : said(values)

/** An act as a form: filled in, checked for what is missing, sent, and left. */
export function useActForm<Subject, Name extends string>(
  form: SubjectForm<Subject, Name>,
  id: string,
  read: SubjectRead<Subject>,
  onDone: () => void,
) {
  const now = useNow()
  const [values, setValues] = useState(NO_VALUES)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const call = useCall()
  const subject = read.data
  const fields: readonly ActField[] = subject === undefined ? [] : form.fields(subject, now)

  return {
    values,
    problems,
    fields: shownFields(fields, values),
    button: textOf(form.button, values),
    isBusy: call.isPending,
    error: call.error?.message ?? null,
    change: (name: string, change: ActChange) => {
      setProblems({})
      setValues((current) => {
        const next = {
          ...current,
          ...change,
          words: { ...current.words, ...change.words },
          many: { ...current.many, ...change.many },
        }
        return form.follow?.(next, name) ?? next
      })
    },
    /** Pictures arrive one after another, each added to what is there by then. */
    addPhoto: (photo: FormPhoto) => {
      setValues((current) => ({ ...current, photos: [...current.photos, photo] }))
    },
    submit: () => {
      if (subject === undefined || call.isPending) return
      const missing = problemsOfAct(fields, values)
      setProblems(missing)
      if (Object.keys(missing).length > 0) return
      call.mutate(form.call(id, values), {
        onSuccess: () => {
          announce(textOf(form.done, values))
          onDone()
        },
      })
    },
  }
}

export type ActState = ReturnType<typeof useActForm>
