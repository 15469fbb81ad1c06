import { useCallback, useEffect, useState } from 'react'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import { api } from '@/platform/api'
import { ApiError } from '@/platform/api-error'
import { go } from '@/platform/navigate'
import { siteOrigin } from '@/platform/print'
import { forgetAll } from '@/platform/query-client'
import { useSession } from '@/platform/session'
import { newTapKey } from '@/platform/tap-number'

const ASK_MS = 2_000

type Code = ResponseOf<'people.openDesk'>

/** What the desk shows: a code that waits, how it ended, or why there is none. */
export type DeskShown =
  | { readonly kind: 'opening' }
  | { readonly kind: 'waiting'; readonly code: Code }
  | { readonly kind: 'over' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly message: string }

/** A code on this screen until a phone has answered it; the answer is asked for every two seconds. */
export function useDeskCode() {
  const [shown, setShown] = useState<DeskShown>({ kind: 'opening' })
  const start = useSession((session) => session.start)
  const [round, setRound] = useState(0)

  useEffect(() => {
    const life = { isOver: false }
    const isLeft = (): boolean => life.isOver
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (code: Code): Promise<void> => {
      if (isLeft()) return
      try {
        const { secret } = code
        const { answer, token } = await api.command('people.takeDesk', { secret }, newTapKey())
        if (isLeft()) return
        if (answer === 'in' && token !== null) {
          forgetAll()
          start(token, 'desk')
          go.afterSignIn()
          return
        }
        if (answer === 'refused' || answer === 'over') {
          setShown({ kind: answer })
          return
        }
      } catch {
        // a line that is down for a moment does not end the wait; the code's own end does
        if (Date.now() > openedAt + VALID_MS) {
          setShown({ kind: 'over' })
          return
        }
      }
      timer = setTimeout(() => void ask(code), ASK_MS)
    }
    const openedAt = Date.now()
    const open = async () => {
      try {
        const code = await api.command('people.openDesk', { site: siteOrigin() }, newTapKey())
        if (isLeft()) return
        setShown({ kind: 'waiting', code })
        timer = setTimeout(() => void ask(code), ASK_MS)
      } catch (reason) {
        const error = reason instanceof ApiError ? reason : new ApiError('network.failed')
        if (!isLeft()) setShown({ kind: 'failed', message: error.message })
      }
    }
    setShown({ kind: 'opening' })
    void open()
    return () => {
      life.isOver = true
      clearTimeout(timer)
    }
  }, [round, start])

  return {
    shown,
    renew: useCallback(() => {
      setRound((count) => count + 1)
    }, []),
  }
}

/** As long as the service waits, and a little more. */
const VALID_MS = 190_000
