import { isRefusal } from './answers'
import type { Data } from './engine'
import type { Host } from './host'
import { messageOf } from './records'
import { asText } from './text'
import { asyncApi, numberOption } from './wx-call'

type Listener = (result: Data) => void

const HTTP_OK = 200
/** A voice note is over at once: nobody listens to a test. */
const PLAYED_MILLISECONDS = 20

/** Listeners by the names `onX` and `offX`. */
const emitter = (host: Host, owner: string, events: string[]) => {
  const listeners = new Map<string, Set<Listener>>()
  const registrars: Data = {}
  for (const event of events) {
    const known = new Set<Listener>()
    listeners.set(event, known)
    registrars[`on${event}`] = (listener: Listener) => known.add(listener)
    registrars[`off${event}`] = (listener?: Listener) => {
      if (listener) known.delete(listener)
      else known.clear()
    }
  }
  const tell = (event: string, result: Data = {}): void => {
    for (const listener of [...(listeners.get(event) ?? [])]) {
      host.guard(`${owner}.on${event}`, () => {
        listener(result)
      })
    }
  }
  return { registrars, tell }
}

const RECORDER_EVENTS = [
  'Start',
  'Stop',
  'Error',
  'Pause',
  'Resume',
  'FrameRecorded',
  'InterruptionBegin',
  'InterruptionEnd',
]

/** The one recorder of the app: it writes what the test answers to `recorder` (`{ file }`). */
const recorderManager = (host: Host): Data => {
  const { registrars, tell } = emitter(host, 'recorder', RECORDER_EVENTS)
  let since = 0
  let longest: ReturnType<typeof setTimeout> | undefined
  const begin = async (options: Data): Promise<void> => {
    await host.privacy.pass('getRecorderManager.start')
    const permission = host.answers.take('scope.record')
    if (permission && isRefusal(permission)) throw new Error(permission.fail)
    since = Date.now()
    longest = setTimeout(stop, numberOption(options, 'duration', 60_000))
    tell('Start')
  }
  const end = async (): Promise<void> => {
    const answer = host.answers.take('recorder')
    if (!answer || isRefusal(answer)) throw new Error(answer?.fail ?? 'nothing was recorded')
    const { tempFilePath, size } = await host.native('importFile', { path: asText(answer['file']) })
    tell('Stop', { tempFilePath, fileSize: size, duration: Date.now() - since })
  }
  const failed = (error: unknown): void => {
    tell('Error', { errMsg: `operateRecorder:fail ${messageOf(error)}` })
  }
  function stop(): void {
    clearTimeout(longest)
    if (since === 0) return
    end().catch(failed)
    since = 0
  }
  return {
    ...registrars,
    start: (options: Data = {}) => {
      host.records.call('recorder.start', options)
      begin(options).catch(failed)
    },
    stop,
    pause: () => {
      tell('Pause')
    },
    resume: () => {
      tell('Resume')
    },
  }
}

const AUDIO_EVENTS = [
  'Canplay',
  'Play',
  'Pause',
  'Stop',
  'Ended',
  'Error',
  'TimeUpdate',
  'Waiting',
  'Seeking',
  'Seeked',
]

/** Plays what an address gives, without a sound: what cannot be fetched is an error. */
const audioContext = (host: Host): Data => {
  const { registrars, tell } = emitter(host, 'audio', AUDIO_EVENTS)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isPlaying = false
  const halt = (event: string): void => {
    clearTimeout(timer)
    if (isPlaying) tell(event)
    isPlaying = false
  }
  const context: Data = {
    src: '',
    duration: 0,
    currentTime: 0,
    ...registrars,
    play: () => {
      const src = asText(context['src'])
      host.records.call('audio.play', { src })
      isPlaying = true
      host.native('play', { src }).then(
        ({ statusCode }) => {
          if (!isPlaying) return
          if (statusCode === HTTP_OK) {
            tell('Play')
            timer = setTimeout(() => {
              halt('Ended')
            }, PLAYED_MILLISECONDS)
          } else tell('Error', { errCode: 10002, errMsg: `status ${String(statusCode)}` })
        },
        (error: unknown) => {
          tell('Error', { errCode: 10002, errMsg: messageOf(error) })
        },
      )
    },
    pause: () => {
      halt('Pause')
    },
    stop: () => {
      halt('Stop')
    },
    seek: () => undefined,
    destroy: () => {
      clearTimeout(timer)
      isPlaying = false
    },
  }
  return context
}

export const soundApis = (host: Host): Data => {
  let recorder: Data | null = null
  return {
    getRecorderManager: () => (recorder ??= recorderManager(host)),
    createInnerAudioContext: () => audioContext(host),
    setInnerAudioOption: asyncApi(host, 'setInnerAudioOption', () => undefined),
  }
}
