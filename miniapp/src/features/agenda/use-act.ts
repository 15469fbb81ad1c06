import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useCall } from '@/platform/use-api'
import {
  NO_VALUES,
  problemsOfAct,
  shownFields,
  type ActField,
  type ActForm,
  type ActValues,
} from './acts/act-form'
import { useItem } from './use-item'

/** What a changed field brings along. */
export type ActChange = Partial<Omit<ActValues, 'words' | 'many'>> & {
  words?: ActValues['words']
  many?: ActValues['many']
}

const textOf = (said: string | ((values: ActValues) => string), values: ActValues): string =>
  typeof said === 'string' ? said : said(values)

/** An act on an item as a form: filled in, checked for what is missing, sent, and left. */
export function useAct(form: ActForm, itemId: string) {
  const now = useNow()
  const item = useItem(itemId)
  const [values, setValues] = useState(NO_VALUES)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const call = useCall()
  const fields = (info: ItemInfo): readonly ActField[] => form.fields(info, now)

  return {
    item,
    values,
    problems,
    fields: item.data ? shownFields(fields(item.data), values) : [],
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
    addPhoto: (photo: ActValues['photos'][number]) => {
      setValues((current) => ({ ...current, photos: [...current.photos, photo] }))
    },
    submit: () => {
      if (!item.data || call.isPending) return
      const missing = problemsOfAct(fields(item.data), values)
      setProblems(missing)
      if (Object.keys(missing).length > 0) return
      call.mutate(form.call(itemId, values), {
        onSuccess: () => {
          announce(textOf(form.done, values))
          go.itemInstead(itemId)
        },
      })
    },
  }
}

export type ActState = ReturnType<typeof useAct>
