import type { AssignmentView } from '@linyi/shared/contract/roles.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { endOfTerm, type LongerTerm } from './term-options'
import { ROLES_TEXT } from './roles.text'

type Asked = { act: 'end' | 'extend'; assignment: AssignmentView } | null

/** Ending an office with a reason, and giving it a longer term; asked once more before either. */
export function useTermActs() {
  const [asked, setAsked] = useState<Asked>(null)
  const [reason, setReason] = useState('')
  const [longer, setLonger] = useState<LongerTerm>('1y')
  const [problem, setProblem] = useState<string>()
  const end = useCommand('roles.end')
  const extend = useCommand('roles.extend')

  const close = () => {
    setAsked(null)
    setReason('')
    setProblem(undefined)
    end.reset()
    extend.reset()
  }
  const done = (text: string) => () => {
    announce(text)
    close()
  }
  return {
    asked,
    reason,
    longer,
    problem,
    isBusy: end.isPending || extend.isPending,
    error: end.error?.message ?? extend.error?.message ?? null,
    ask: (act: 'end' | 'extend', assignment: AssignmentView) => {
      setAsked({ act, assignment })
    },
    close,
    setLonger,
    setReason: (text: string) => {
      setProblem(undefined)
      setReason(text)
    },
    confirm: () => {
      if (asked === null) return
      const assignmentId = asked.assignment.id
      if (asked.act === 'extend') {
        const to = endOfTerm(longer, new Date(asked.assignment.to ?? asked.assignment.from))
        extend.mutate({ assignmentId, to }, { onSuccess: done(ROLES_TEXT.extended) })
      } else if (reason.trim() === '') {
        setProblem(ROLES_TEXT.needReason)
      } else {
        end.mutate({ assignmentId, reason }, { onSuccess: done(ROLES_TEXT.ended) })
      }
    },
  }
}
