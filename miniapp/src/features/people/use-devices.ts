import type { Device } from '@linyi/shared/contract/sign-in.contract'
import { useState } from 'react'
import { announce } from '@/platform/announce'
import { useCommand, useRead } from '@/platform/use-api'
import { DEVICES_TEXT } from './devices.text'

/** Where I am signed in, and ending one of them, or all others, after a second question. */
export function useDevices() {
  const list = useRead('people.devices', {})
  const [asked, setAsked] = useState<readonly Device[]>([])
  // ended devices are gone at once, not when the list has been read again
  const [gone, setGone] = useState<readonly string[]>([])
  const [isEnding, setEnding] = useState(false)
  const command = useCommand('people.endDevice')
  const devices = (list.data?.items ?? []).filter(({ id }) => !gone.includes(id))
  const close = () => {
    command.reset()
    setAsked([])
  }
  const end = async () => {
    if (isEnding) return
    setEnding(true)
    try {
      for (const { id } of asked.filter((device) => !gone.includes(device.id))) {
        await command.mutateAsync({ deviceId: id })
        setGone((ids) => [...ids, id])
      }
      announce(asked.length > 1 ? DEVICES_TEXT.othersEnded : DEVICES_TEXT.ended)
      close()
    } catch {
      // the command keeps what was answered, and the sheet says it; what has ended stays ended
    } finally {
      setEnding(false)
    }
  }
  return {
    devices,
    others: devices.filter(({ isThis }) => !isThis),
    isLoading: list.isPending,
    listError: list.error,
    retry: () => void list.refetch(),
    asked,
    ask: setAsked,
    close,
    end: () => void end(),
    isEnding,
    error: command.error?.message ?? null,
  }
}
