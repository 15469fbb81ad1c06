import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { useEffect } from 'react'
import { announce } from '@/platform/announce'
import { useClock } from '@/platform/clock'
import { useCommand, useRead } from '@/platform/use-api'

const ONE_DAY_HOURS = 24

/**
 * The demo's clock, which people turn forward to see a vote close. Every word about remaining time
 * follows it.
 */
export function useDemoClock({ enabled }: { enabled: boolean }) {
  const clock = useRead('demo.clock', {}, { isPublic: true, enabled })
  const advance = useCommand('demo.advance')
  const follow = useClock((state) => state.follow)
  const serviceNow = clock.data?.now

  useEffect(() => {
    if (serviceNow !== undefined) follow(serviceNow)
  }, [serviceNow, follow])

  return {
    nowText: serviceNow === undefined ? null : dateTimeText(new Date(serviceNow)),
    isTurning: advance.isPending,
    turnOneDay: () => {
      advance.mutate(
        { hours: ONE_DAY_HOURS },
        {
          onSuccess: ({ now }) => {
            follow(now)
            announce(`演示时间已到 ${dateTimeText(new Date(now))}`)
          },
          onError: (error) => {
            announce(error.message)
          },
        },
      )
    },
  }
}
