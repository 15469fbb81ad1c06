import type { LiveState, LiveTopicName } from '@linyi/shared/contract/live.contract'
import type { QueryName, RequestInput, ResponseOf } from '@linyi/shared/contract/operations'
import { useEffect, useRef, useState } from 'react'
import { liveLine, useLiveLink } from './live'
import type { LiveListener, LiveNews } from './live-line'
import { queryClient } from './query-client'

/** How often a page reads what it cannot follow. */
const POLL_MS = 10_000
/** Everybody who watches is told at once; what they then read, they read each at a moment of their own. */
const SPREAD_MS = 800

/** What a page shows of a subject beside its live state. */
export interface LivePage<Name extends LiveTopicName, Query extends QueryName> {
  name: Query
  input: RequestInput<Query>
  /** Whether a state tells of more than it holds itself, so that the page is read again. */
  isStale?: (held: ResponseOf<Query>, state: LiveState<Name>) => boolean
}

export interface LiveView<Name extends LiveTopicName> {
  /** The newest state, over what the page has read; null until one came. */
  state: LiveState<Name> | null
  /** Accounts that look at it now, where the topic counts them. */
  present: number | null
  /** False while the page is read every ten seconds instead. */
  isLive: boolean
}

/**
 * Follows a subject while the component is shown. States come by themselves and in their order; where
 * no socket can be had, the page is read again every ten seconds.
 */
export function useLive<Name extends LiveTopicName, Query extends QueryName>(
  topic: Name,
  id: string | null,
  page: LivePage<Name, Query>,
): LiveView<Name> {
  const isUp = useLiveLink((link) => link.isUp)
  const [news, setNews] = useState<LiveNews<Name> | null>(null)
  const [isRefused, setRefused] = useState(false)
  const isLive = isUp && !isRefused
  const shown = useRef(page)
  shown.current = page

  useEffect(() => {
    setNews(null)
    setRefused(false)
    if (id === null) return undefined
    let spread: ReturnType<typeof setTimeout> | null = null
    const listener: LiveListener<Name> = {
      told: (told) => {
        setNews(told)
        setRefused(false)
        const { name, input, isStale } = shown.current
        const held = queryClient.getQueryData<ResponseOf<Query>>([name, input])
        if (held === undefined || isStale?.(held, told.state) !== true || spread !== null) return
        spread = setTimeout(() => {
          spread = null
          readAgain(shown.current)
        }, Math.random() * SPREAD_MS)
      },
      refused: () => {
        setRefused(true)
      },
    }
    const stop = liveLine.follow(topic, id, listener)
    return () => {
      if (spread !== null) clearTimeout(spread)
      stop()
    }
  }, [topic, id])

  useEffect(() => {
    if (isLive || id === null) return undefined
    const timer = setInterval(() => {
      readAgain(shown.current)
    }, POLL_MS)
    return () => {
      clearInterval(timer)
    }
  }, [isLive, id])

  return { state: news?.state ?? null, present: news?.present ?? null, isLive }
}

function readAgain({ name, input }: { name: QueryName; input: object }): void {
  void queryClient.invalidateQueries({ queryKey: [name, input] })
}
