import { useState } from 'react'
import { announce } from '@/platform/announce'
import { siteOrigin } from '@/platform/print'
import { useCommand, useRead } from '@/platform/use-api'
import { LINK_TEXT } from './link.text'

/** The link of a body outside: made, shown, replaced and taken back by whoever keeps it. */
export function useHandOut(actionId: string) {
  const action = useRead('actions.info', { actionId })
  const hasLink = action.data !== undefined && action.data.link !== null
  const link = useRead('actions.link', { actionId, site: siteOrigin() }, { enabled: hasLink })
  const make = useCommand('actions.makeLink')
  const revoke = useCommand('actions.revokeLink')
  const [asking, setAsking] = useState<'again' | 'revoke' | null>(null)
  const close = () => {
    setAsking(null)
  }
  const makeOne = () => {
    make.mutate(
      { actionId },
      {
        onSuccess: () => {
          close()
          announce(LINK_TEXT.made)
        },
      },
    )
  }
  return {
    action,
    link: hasLink ? link : null,
    asking,
    isBusy: make.isPending || revoke.isPending,
    error: make.error?.message ?? revoke.error?.message ?? null,
    make: makeOne,
    ask: (what: 'again' | 'revoke') => {
      make.reset()
      revoke.reset()
      setAsking(what)
    },
    close,
    confirm: () => {
      if (asking === 'again') makeOne()
      if (asking === 'revoke') {
        revoke.mutate(
          { actionId },
          {
            onSuccess: () => {
              close()
              announce(LINK_TEXT.revoked)
            },
          },
        )
      }
    },
  }
}

export type HandOut = ReturnType<typeof useHandOut>
