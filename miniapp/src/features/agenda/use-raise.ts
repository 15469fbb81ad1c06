import { useState } from 'react'
import { announce } from '@/platform/announce'
import { go, toTop } from '@/platform/navigate'
import { useCommand, useLookUp } from '@/platform/use-api'
import { RAISE_TEXT } from './raise.text'
import {
  dropDraft,
  EMPTY_BEHALF,
  EMPTY_DRAFT,
  keepDraft,
  problemsOfStep,
  readDraft,
  type DraftProblems,
  type OnBehalf,
  type RaiseDraft,
  type RaiseStep,
} from './raise-draft'
import { raiseInput } from './raise-input'
import { useRaisePlaces } from './use-raise-places'

/** The raise wizard: one draft, a few short steps, one command. */
export function useRaise() {
  const [kept, setDraft] = useState(readDraft)
  const [chosenStep, setStep] = useState<RaiseStep | null>(null)
  const [problems, setProblems] = useState<DraftProblems>({})
  const [isDropping, setDropping] = useState(false)
  const command = useCommand('agenda.raise')
  const similar = useLookUp('agenda.similar')
  const second = useCommand('agenda.endorse')
  const places = useRaisePlaces()
  // Whoever only works here files for others; whoever has no such office never does.
  const draft = fitting(kept, places)
  const isOnBehalf = draft.onBehalf !== null
  const gridId = draft.gridId ?? places.firstGridId(isOnBehalf)
  const step = chosenStep ?? (places.isFiler ? 'who' : 'what')

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
  const goToStep = (next: RaiseStep) => {
    setStep(next)
    toTop()
  }
  /** Looks first whether somebody has raised it; a search that fails never stands in the way. */
  const lookForSimilar = () => {
    const { category, title } = draft
    if (gridId === null) return
    similar.mutate(
      { gridId, title, ...(category === null ? {} : { category }) },
      {
        onSuccess: ({ items }) => {
          goToStep(items.length > 0 ? 'similar' : 'how')
        },
        onError: () => {
          goToStep('how')
        },
      },
    )
  }
  const goOn = () => {
    const missing = problemsOfStep(draft, step)
    setProblems(missing)
    if (Object.keys(missing).length > 0) return
    if (step === 'who') goToStep('what')
    else if (step === 'what') lookForSimilar()
    else if (step === 'similar') goToStep('how')
    else if (step === 'how') goToStep('check')
  }
  const send = () => {
    const input = raiseInput(draft, gridId)
    if (input === null || command.isPending) return
    command.mutate(input, { onSuccess: dropDraft })
  }
  return {
    draft,
    step,
    problems,
    places,
    gridId,
    grids: places.gridsFor(isOnBehalf),
    change,
    chooseWho: (isForOther: boolean) => {
      change({ onBehalf: isForOther ? (draft.onBehalf ?? EMPTY_BEHALF) : null, gridId: null })
    },
    changeBehalf: (part: Partial<OnBehalf>) => {
      update((current) => ({
        ...current,
        onBehalf: { ...(current.onBehalf ?? EMPTY_BEHALF), ...part },
      }))
    },
    /** Pictures arrive one after another, each added to what the draft is by then. */
    addPhoto: (photo: RaiseDraft['photos'][number]) => {
      update((current) => ({
        ...current,
        photos: [...current.photos, photo],
        hasLostFiles: false,
      }))
    },
    similar: similar.data?.items ?? [],
    isLooking: similar.isPending,
    isSeconding: second.isPending,
    secondError: second.error?.message ?? null,
    /** Seconding what is there already, in place of raising it again; the draft is done with. */
    secondInstead: (itemId: string) => {
      const seconded = () => {
        dropDraft()
        announce(RAISE_TEXT.seconded)
        go.itemInstead(itemId)
      }
      second.mutate({ itemId }, { onSuccess: seconded })
    },
    goOn,
    goBack: () => {
      command.reset()
      if (step === 'what') goToStep('who')
      else if (step === 'check') goToStep('how')
      else goToStep('what')
    },
    hasBefore: step !== 'who' && !(step === 'what' && !places.isFiler),
    isDropping,
    askDrop: setDropping,
    clear: () => {
      setDropping(false)
      dropDraft()
      setDraft(EMPTY_DRAFT)
      setProblems({})
      setStep(null)
      toTop()
    },
    send,
    hasDraft: kept !== EMPTY_DRAFT,
    isSending: command.isPending,
    error: command.error,
    sent: command.data ?? null,
  }
}

function fitting(
  draft: RaiseDraft,
  { isLoading, isFiler, hasNoHome }: ReturnType<typeof useRaisePlaces>,
): RaiseDraft {
  if (isLoading) return draft
  if (!isFiler) return draft.onBehalf === null ? draft : { ...draft, onBehalf: null }
  return hasNoHome && draft.onBehalf === null ? { ...draft, onBehalf: EMPTY_BEHALF } : draft
}

export type RaiseState = ReturnType<typeof useRaise>
