import type { Candidate } from '@linyi/shared/contract/councils.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand } from '@/platform/use-api'
import { COUNCILS_TEXT } from './councils.text'

export type CandidateAct = 'approve' | 'decline' | 'withdraw'
export type Assurance = 'agreed' | 'named'

/** Seating a candidate, answering why not, or taking a recommendation back; asked once more. */
export function useCandidateActs() {
  const [asked, setAsked] = useState<{ act: CandidateAct; candidate: Candidate } | null>(null)
  const [reply, setReply] = useState('')
  const [assurances, setAssurances] = useState<readonly Assurance[]>([])
  const [problem, setProblem] = useState<string>()
  const approve = useCommand('councils.approve')
  const decline = useCommand('councils.decline')
  const withdraw = useCommand('councils.withdraw')

  const close = () => {
    setAsked(null)
    setReply('')
    setAssurances([])
    setProblem(undefined)
    approve.reset()
    decline.reset()
    withdraw.reset()
  }
  const done = (text: string) => ({
    onSuccess: () => {
      announce(text)
      close()
    },
  })
  return {
    asked,
    reply,
    assurances,
    problem,
    isBusy: approve.isPending || decline.isPending || withdraw.isPending,
    error: (approve.error ?? decline.error ?? withdraw.error)?.message ?? null,
    ask: (act: CandidateAct, candidate: Candidate) => {
      setAsked({ act, candidate })
    },
    close,
    setAssurances,
    setReply: (text: string) => {
      setProblem(undefined)
      setReply(text)
    },
    confirm: () => {
      if (asked === null) return
      const candidateId = asked.candidate.id
      if (asked.act === 'withdraw') {
        withdraw.mutate({ candidateId }, done(COUNCILS_TEXT.withdrawn))
      } else if (asked.act === 'approve') {
        const hasAgreed = assurances.includes('agreed')
        const isNamePublic = assurances.includes('named')
        approve.mutate({ candidateId, hasAgreed, isNamePublic }, done(COUNCILS_TEXT.approved))
      } else if (reply.trim() === '') {
        setProblem(COUNCILS_TEXT.needReply)
      } else {
        decline.mutate({ candidateId, reply }, done(COUNCILS_TEXT.declined))
      }
    },
  }
}
