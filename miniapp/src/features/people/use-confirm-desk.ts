import { DESK_FIGURES } from '@linyi/shared/domain/people/desk-sign-in'
import { useEffect, useState } from 'react'
import { scanCode } from '@/platform/scan-code'
import { useCommand } from '@/platform/use-api'
import { CONFIRM_DESK_TEXT } from './sign-in.text'

const WHOLE = new RegExp(`^\\d{${String(DESK_FIGURES)}}$`)

/** Finding the desk by its code or figures, looking at it, and answering. */
export function useConfirmDesk(scannedId: string | null) {
  const [figures, setFigures] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const find = useCommand('people.findDesk')
  const answer = useCommand('people.answerDesk')
  const { mutate: look } = find

  useEffect(() => {
    if (scannedId !== null) look({ deskId: scannedId })
  }, [scannedId, look])

  const scan = async () => {
    const scanned = await scanCode()
    if (scanned === null) return
    const { scene } = scanned
    if (scene?.kind === 'desk') look({ deskId: scene.id })
    else setProblem(CONFIRM_DESK_TEXT.notCode)
  }
  const desk = find.data?.desk ?? null
  const isGone = find.data !== undefined && desk === null
  return {
    figures,
    write: (typed: string) => {
      setProblem(null)
      setFigures(typed)
    },
    find: () => {
      if (find.isPending) return
      if (WHOLE.test(figures.trim())) look({ figures: figures.trim() })
      else setProblem(CONFIRM_DESK_TEXT.missing)
    },
    scan: () => {
      setProblem(null)
      void scan()
    },
    isFinding: find.isPending,
    desk,
    problem: problem ?? find.error?.message ?? (isGone ? CONFIRM_DESK_TEXT.gone : null),
    answer: (isConfirmed: boolean) => {
      if (desk !== null && !answer.isPending) answer.mutate({ deskId: desk.id, isConfirmed })
    },
    isAnswering: answer.isPending,
    refusal: answer.error?.message ?? null,
    answered: answer.isSuccess ? (answer.variables.isConfirmed ? 'in' : 'refused') : null,
    again: () => {
      find.reset()
      answer.reset()
      setFigures('')
      setProblem(null)
    },
  } as const
}
