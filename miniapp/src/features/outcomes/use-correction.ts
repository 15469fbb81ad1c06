import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go, toTop } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import { correctedOutcome } from './corrected-outcome'
import { EDITOR_TEXT } from './editor.text'
import { partsFrom } from './editor-form'
import { useEditorForm } from './use-editor'

/** Correcting what is out: the whole of it, with the reason that residents read. */
export function useCorrection(outcomeId: string) {
  const state = useEditorForm(outcomeId)
  const [reason, setReason] = useState('')
  const [isReasonMissing, setReasonMissing] = useState(false)
  const [isPreview, setPreview] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const correct = useCommand('outcomes.correct')
  const { form } = state
  const { data: outcome } = state.read
  const published = useRead('outcomes.info', { outcomeId }).data
  return {
    ...state,
    reason,
    isReasonMissing,
    isAsking,
    /** What residents will see, once somebody wanted to look; null before. */
    preview:
      isPreview && form !== null && outcome !== undefined && published !== undefined
        ? correctedOutcome(published, outcome, form)
        : null,
    isBusy: correct.isPending,
    error: correct.error?.message ?? null,
    write: (words: string) => {
      setReasonMissing(false)
      setReason(words)
    },
    toPreview: () => {
      const isGiven = reason.trim() !== ''
      setReasonMissing(!isGiven)
      if (!state.check() || !isGiven) return
      setPreview(true)
      toTop()
    },
    back: () => {
      setPreview(false)
      toTop()
    },
    ask: () => {
      setAsking(true)
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
