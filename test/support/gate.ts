import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way to the service on which answers can be held back. */
export interface Gate {
  readonly url: string
  /** What has been asked and is not answered yet, as operations with their words. */
  waiting(): readonly string[]
  /** All that was ever asked, in its order. */
  asked(): readonly string[]
  /** Holds back every answer from now on. */
  close(): void
  /** Lets all go on, and whatever comes later. */
  open(): void
  stop(): Promise<void>
}

/** Opens a way to the service at `target` that lets everything through until it is closed. */
export async function openGate(target: string): Promise<Gate> {
  const asked: string[] = []
  const held = new Map<string, (() => void)[]>()
  let isOpen = true

  const turn = (what: string): Promise<void> =>
    isOpen
      ? Promise.resolve()
      : new Promise((resolve) => held.set(what, [...(held.get(what) ?? []), resolve]))

  const server = http.createServer((request, response) => {
    const what = (request.url ?? '').replace(/^\/api\//, '')
    asked.push(what)
    void turn(what).then(() => {
      const onward = http.request(
        `${target}${request.url ?? ''}`,
        { method: request.method, headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
        },
      )
      onward.on('error', () => response.destroy())
      request.pipe(onward)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    waiting: () => [...held.keys()],
    asked: () => asked,
    close: () => {
      isOpen = false
    },
    open: () => {
      isOpen = true
      const waiting = [...held.values()].flat()
      held.clear()
      for (const goOn of waiting) goOn()
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
