import type { Persona } from '@linyi/shared/contract/people.contract'
import { go } from '@/platform/navigate'
import { forgetAll } from '@/platform/query-client'
import { useSession } from '@/platform/session'
import { useCommand, useRead } from '@/platform/use-api'

export interface PersonaGroup {
  roleText: string
  personas: readonly Persona[]
}

/** The people of the demo by role, and becoming one of them. */
export function usePersonas() {
  const list = useRead('people.personas', {}, { isPublic: true })
  const signIn = useCommand('people.signIn')
  const start = useSession((session) => session.start)

  const become = (persona: Persona) => {
    if (signIn.isPending) return
    signIn.mutate(
      { personaId: persona.id },
      {
        onSuccess: ({ token }) => {
          forgetAll()
          start(token)
          go.afterSignIn()
        },
      },
    )
  }
  return {
    groups: groupsOf(list.data?.items ?? []),
    isLoading: list.isPending,
    listError: list.error,
    retry: () => void list.refetch(),
    become,
    signInError: signIn.error,
  }
}

function groupsOf(personas: readonly Persona[]): readonly PersonaGroup[] {
  const roles = [...new Set(personas.map((persona) => persona.roleText))]
  return roles.map((roleText) => ({
    roleText,
    personas: personas.filter((persona) => persona.roleText === roleText),
  }))
}
