import { useState } from 'react'
import { toTop } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import {
  dropDraft,
  EMPTY_DRAFT,
  keepDraft,
  problemsOfStep,
  readDraft,
  type DraftProblems,
  type RaiseDraft,
} from './raise-draft'
import { useRaisePlaces } from './use-raise-places'

const LAST_STEP = 2

/** The raise wizard: one draft, three steps, one command. */
export function useRaise() {
  const [draft, setDraft] = useState(readDraft)
  const [step, setStep] = useState(0)
  const [problems, setProblems] = useState<DraftProblems>({})
  const [isDropping, setDropping] = useState(false)
  const command = useCommand('agenda.raise')
  const places = useRaisePlaces()
  const gridId = draft.gridId ?? places.homeGridId

  const update = (next: (draft: RaiseDraft) => RaiseDraft) => {
    setProblems({})
    setDraft((current) => {
      const changed = next(current)
      keepDraft(changed)
      return changed
    })
  }
  const change = (part: Partial<RaiseDraft>) => {
    update((current) => ({ ...current, ...part }))
  }
  const goToStep = (next: number) => {
    setStep(next)
    toTop()
  }
  const goOn = () => {
    const missing = problemsOfStep(draft, step)
    setProblems(missing)
    if (Object.keys(missing).length === 0) goToStep(Math.min(LAST_STEP, step + 1))
  }
  const send = () => {
    if (draft.category === null || gridId === null || command.isPending) return
    command.mutate(
      {
        gridId,
        category: draft.category,
        title: draft.title,
        proposal: draft.proposal,
        body: draft.body,
        place: draft.place,
        photoIds: draft.photos.map((photo) => photo.id),
      },
      { onSuccess: dropDraft },
    )
  }
  return {
    draft,
    step,
    problems,
    places,
    gridId,
    change,
    /** Pictures arrive one after another, each added to what the draft is by then. */
    addPhoto: (photo: RaiseDraft['photos'][number]) => {
      update((current) => ({ ...current, photos: [...current.photos, photo] }))
    },
    goOn,
    goBack: () => {
      command.reset()
      goToStep(Math.max(0, step - 1))
    },
    isDropping,
    askDrop: setDropping,
    clear: () => {
      setDropping(false)
      dropDraft()
      setDraft(EMPTY_DRAFT)
      setProblems({})
      goToStep(0)
    },
    send,
    hasDraft: draft !== EMPTY_DRAFT,
    isSending: command.isPending,
    error: command.error,
    sent: command.data ?? null,
  }
}
