import type { RevealPurpose } from '@linyi/shared/domain/people/reveal'
import { useState } from 'react'
import type { FoundPerson } from '@linyi/shared/contract/people.contract'
import { useCommand } from '@/platform/use-api'
import { FIND_TEXT } from './find.text'

/** Opening one person's real data: first why, then what; closed again it is forgotten. */
export function useReveal() {
  const [person, setPerson] = useState<FoundPerson | null>(null)
  const [purpose, setPurpose] = useState<RevealPurpose | null>(null)
  const [isMissing, setMissing] = useState(false)
  const command = useCommand('people.reveal')
  return {
    person,
    purpose,
    data: command.data ?? null,
    isBusy: command.isPending,
    error: isMissing ? FIND_TEXT.missingPurpose : (command.error?.message ?? null),
    ask: setPerson,
    choose: (chosen: RevealPurpose) => {
      setMissing(false)
      setPurpose(chosen)
    },
    confirm: () => {
      setMissing(purpose === null)
      if (person === null || purpose === null || command.isPending) return
      command.mutate({ accountId: person.id, purpose })
    },
    close: () => {
      setPerson(null)
      setPurpose(null)
      setMissing(false)
      command.reset()
    },
  }
}
