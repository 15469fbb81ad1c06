import type { Device } from '@linyi/shared/contract/sign-in.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useRead } from '@/platform/use-api'
import { DEVICES_TEXT } from './devices.text'

/** Where I am signed in, and ending one of them after a second question. */
export function useDevices() {
  const list = useRead('people.devices', {})
  const [asked, setAsked] = useState<Device | null>(null)
  // ended devices are gone at once, not when the list has been read again
  const [gone, setGone] = useState<readonly string[]>([])
  const command = useCommand('people.endDevice')
  const close = () => {
    command.reset()
    setAsked(null)
  }
  return {
    devices: (list.data?.items ?? []).filter(({ id }) => !gone.includes(id)),
    isLoading: list.isPending,
    listError: list.error,
    retry: () => void list.refetch(),
    asked,
    ask: setAsked,
    close,
    end: () => {
      if (asked === null || command.isPending) return
      command.mutate(
        { deviceId: asked.id },
        {
          onSuccess: () => {
            setGone((ids) => [...ids, asked.id])
            announce(DEVICES_TEXT.ended)
            close()
          },
        },
      )
    },
    isEnding: command.isPending,
    error: command.error?.message ?? null,
  }
}
