import type { UploadedVoice } from '@linyi/shared/contract/fields'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from './api-error'
import { dropRecording, startRecording, stopRecording } from './recorder'
import { sendChosen } from './upload'

const TICK_MS = 1000
const NO_MICROPHONE = '没有录成。请在微信设置里允许使用麦克风，或直接打字。'
const NO_CONSENT = '您没有同意录音。没关系，直接打字也能继续；想录音时，过一会儿再点。'
const NOT_SENT = '录音没有传上去，请再录一次。'

/** Recording one voice note: start, the seconds so far, stop, and it is sent. */
export function useRecorder(onRecorded: (voice: UploadedVoice) => void) {
  const [state, setState] = useState<'idle' | 'starting' | 'recording' | 'sending'>('idle')
  const [seconds, setSeconds] = useState(0)
  const [error, setError] = useState<string>()
  const told = useRef<Parameters<typeof startRecording>[0] | null>(null)

  useEffect(() => {
    if (state !== 'recording') return
    const timer = setInterval(() => {
      setSeconds((so) => so + 1)
    }, TICK_MS)
    return () => {
      clearInterval(timer)
    }
  }, [state])
  // Whoever leaves the page is not listened to any longer.
  useEffect(
    () => () => {
      dropRecording(told.current)
    },
    [],
  )

  const send = async (path: string) => {
    setState('sending')
    try {
      onRecorded(await sendChosen('voices.upload', { path }))
    } catch (reason) {
      setError(reason instanceof ApiError ? reason.message : NOT_SENT)
    }
    setState('idle')
  }
  const start = () => {
    if (state !== 'idle') return
    setError(undefined)
    setSeconds(0)
    setState('starting')
    told.current = {
      onStart: () => {
        setState('recording')
      },
      onStop: (path) => void send(path),
      onError: (refusal) => {
        setError(refusal === 'privacy' ? NO_CONSENT : NO_MICROPHONE)
        setState('idle')
      },
    }
    startRecording(told.current)
  }
  return {
    start,
    stop: stopRecording,
    seconds,
    isRecording: state === 'recording',
    isBusy: state === 'starting' || state === 'sending',
    error,
  }
}
