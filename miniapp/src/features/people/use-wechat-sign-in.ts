import { useState } from 'react'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import { api } from '@/platform/api'
import { ApiError } from '@/platform/api-error'
import { go } from '@/platform/navigate'
import { forgetAll } from '@/platform/query-client'
import { useSession } from '@/platform/session'
import { newTapKey } from '@/platform/tap-number'
import { wechatCode } from '@/platform/wechat-login'
import { WECHAT_TEXT } from './sign-in.text'
import { keepTicket } from './wechat-ticket'

type Answer = ResponseOf<'people.signInWithWechat'>

/**
 * Asks WeChat who is here and tells the service. A code serves once: where it was used up on the way,
 * one more is got.
 *
 * @throws ApiError
 */
export async function askWechat(): Promise<Answer> {
  const send = async (): Promise<Answer> => {
    const code = await wechatCode()
    if (code === null) throw new ApiError('network.failed')
    return api.command('people.signInWithWechat', { code }, newTapKey())
  }
  try {
    return await send()
  } catch (reason) {
    const isUsed = reason instanceof ApiError && reason.code === 'people.wechat_code_used'
    if (!isUsed) throw reason
    return send()
  }
}

/** Signing in by one tap: home for somebody known, the registration for somebody new. */
export function useWechatSignIn() {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const start = useSession((session) => session.start)

  const run = async () => {
    if (isBusy) return
    setBusy(true)
    setError(null)
    try {
      const { token, ticket } = await askWechat()
      forgetAll()
      if (token !== null) {
        start(token, 'wechat')
        go.afterSignIn()
      } else if (ticket !== null) {
        keepTicket(ticket)
        go.register()
      }
    } catch (reason) {
      setError(reason instanceof ApiError ? reason : new ApiError('network.failed'))
    } finally {
      setBusy(false)
    }
  }
  return {
    run: () => void run(),
    isBusy,
    isBlocked: error?.code === 'people.wechat_blocked',
    problem:
      error === null ? null : error.code === 'network.failed' ? WECHAT_TEXT.noCode : error.message,
  }
}
