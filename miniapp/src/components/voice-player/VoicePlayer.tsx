import { Text } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { playVoice } from '@/platform/play-voice'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'
import './voice-player.scss'

export interface PlayableVoice {
  url: string
  seconds: number
}

/** A voice note: a tap plays it, another one stops it. */
export function VoicePlayer({ voice }: { voice: PlayableVoice }) {
  const [state, setState] = useState<'still' | 'playing' | 'failed'>('still')
  const stop = useRef<(() => void) | null>(null)
  useEffect(
    () => () => {
      stop.current?.()
    },
    [],
  )

  const length = `${String(voice.seconds)} 秒`
  const words = {
    still: `听录音 · ${length}`,
    playing: '正在播放，点一下停止',
    failed: '没有播放出来，新录音要先核查；过一会儿再点',
  }
  const toggle = () => {
    if (state === 'playing') {
      stop.current?.()
      return
    }
    setState('playing')
    stop.current = playVoice(voice.url, (failed) => {
      stop.current = null
      setState(failed ? 'failed' : 'still')
    })
  }
  return (
    <Tappable className="ly-voice" onTap={toggle}>
      <Icon name="sound" />
      <Text aria-live="polite">{words[state]}</Text>
    </Tappable>
  )
}
