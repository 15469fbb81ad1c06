import type Taro from '@tarojs/taro'
import { LIVE_PATH } from '@linyi/shared/domain/live/live-line'
import type { Wire, WireListener } from './live-line'
import { openSocket } from './socket'

/** Opens a socket to the service. WeChat and browsers differ in what they tell of its end: only that. */
export function openWire(listener: WireListener): Wire {
  let task: Taro.SocketTask | null = null
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    listener.closed()
  }
  openSocket(LIVE_PATH).then((opened) => {
    task = opened
    if (isOver) {
      opened.close({})
      return
    }
    opened.onOpen(() => {
      listener.opened()
    })
    opened.onMessage(({ data }) => {
      if (typeof data === 'string') listener.received(data)
    })
    opened.onClose(end)
    opened.onError(end)
  }, end)
  return {
    send: (text) => {
      if (!isOver) task?.send({ data: text, fail: end })
    },
    close: () => {
      isOver = true
      task?.close({})
    },
  }
}
