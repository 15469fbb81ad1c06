import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCall, useCommand, useRead, useReadPages } from '@/platform/use-api'
import { ACTIONS_TEXT } from './actions.text'
import { useCapture } from './use-capture'

const ENTRIES_SHOWN = 20

/** Pictures before anything is done show what it was; later ones show the work. */
const firstStageOf = (action: ActionInfo | undefined): 'before' | 'during' =>
  action?.entries === 0 ? 'before' : 'during'

/** One piece of work with its record, and reporting it by a picture and a line. */
export function useAction(actionId: string) {
  const read = useRead('actions.info', { actionId })
  const entries = useReadPages('actions.entries', { actionId, limit: ENTRIES_SHOWN })
  const call = useCall()
  const accept = useCommand('actions.accept')
  const [isAsking, setAsking] = useState(false)
  const capture = useCapture(
    firstStageOf(read.data),
    ({ isDone, text, stage, photoIds }, arrived) => {
      call.mutate(
        isDone
          ? { name: 'actions.claimDone', input: { actionId, text, photoIds } }
          : { name: 'actions.addProgress', input: { actionId, text, stage, photoIds } },
        {
          onSuccess: () => {
            arrived()
            announce(isDone ? ACTIONS_TEXT.doneTold : ACTIONS_TEXT.progressTold)
          },
        },
      )
    },
  )
  return {
    read,
    entries,
    capture,
    isSending: call.isPending,
    error: call.error?.message ?? null,
    accept: {
      isAsking,
      ask: () => {
        accept.reset()
        setAsking(true)
      },
      cancel: () => {
        setAsking(false)
      },
      isBusy: accept.isPending,
      error: accept.error?.message ?? null,
      confirm: () => {
        accept.mutate(
          { actionId },
          {
            onSuccess: () => {
              setAsking(false)
              announce(ACTIONS_TEXT.accepted)
            },
          },
        )
      },
    },
  }
}
