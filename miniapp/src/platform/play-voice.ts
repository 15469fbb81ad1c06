import Taro from '@tarojs/taro'
import { photoUrl as fileUrl } from './photos'

/** Ends what is playing; null when nothing is. One voice is heard at a time. */
let silence: (() => void) | null = null

/**
 * Plays a voice note. `onEnd` is told once: at its end, when another one begins, or when it cannot be
 * played.
 *
 * @returns what stops it
 */
export function playVoice(url: string, onEnd: (failed: boolean) => void): () => void {
  silence?.()
  let isOver = false
  const end = (failed: boolean) => {
    if (isOver) return
    isOver = true
    silence = null
    release()
    onEnd(failed)
  }
  const stop = () => {
    end(false)
  }
  const release =
    process.env.TARO_ENV === 'h5' ? inBrowser(fileUrl(url), end) : inWechat(fileUrl(url), end)
  silence = stop
  return stop
}

function inBrowser(address: string, end: (failed: boolean) => void): () => void {
  const audio = new Audio(address)
  audio.addEventListener('ended', () => {
    end(false)
  })
  audio.addEventListener('error', () => {
    end(true)
  })
  audio.play().catch(() => {
    end(true)
  })
  return () => {
    audio.pause()
  }
}

function inWechat(address: string, end: (failed: boolean) => void): () => void {
  const audio = Taro.createInnerAudioContext()
  // A phone that is set to silent still lets somebody hear what they ask for.
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false })
  audio.src = address
  audio.onEnded(() => {
    end(false)
  })
  audio.onError(() => {
    end(true)
  })
  audio.play()
  return () => {
    audio.destroy()
  }
}
