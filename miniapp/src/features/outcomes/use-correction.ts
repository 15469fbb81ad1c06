import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import { EDITOR_TEXT } from './editor.text'
import { partsFrom } from './editor-form'
import { useEditorForm } from './use-editor'

/** Correcting what is out: the whole of it, with the reason that residents read. */
export function useCorrection(outcomeId: string) {
  const state = useEditorForm(outcomeId)
  const [reason, setReason] = useState('')
  const [isReasonMissing, setReasonMissing] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const correct = useCommand('outcomes.correct')
  const { form } = state
  const { data: outcome } = state.read
  return {
    ...state,
    reason,
    isReasonMissing,
    isAsking,
    isBusy: correct.isPending,
    error: correct.error?.message ?? null,
    write: (words: string) => {
      setReasonMissing(false)
      setReason(words)
    },
    ask: () => {
      const isGiven = reason.trim() !== ''
      setReasonMissing(!isGiven)
      if (state.check() && isGiven) setAsking(true)
    },
    cancel: () => {
      correct.reset()
      setAsking(false)
    },
    confirm: () => {
      if (form === null || outcome === undefined) return
      correct.mutate(
        { outcomeId, version: outcome.version, reason, ...partsFrom(form, outcome) },
        {
          onSuccess: () => {
            announce(EDITOR_TEXT.corrected)
            go.outcomeInstead(outcomeId)
          },
        },
      )
    },
  }
}
