import { create } from 'zustand'

/** A newer version of these pages is on the service. Pages where nothing is under way offer it. */
export const useUpdate = create<{ isReady: boolean }>(() => ({ isReady: false }))

/** A desk may keep a page open for days; whoever comes back to it looks, and not more often. */
const LOOK_EVERY_MS = 10 * 60_000

/** The program that a page of the app names; its name changes with its content. */
const PROGRAM = /\/js\/app\.[0-9a-f]+\.js/

/** Looks when the page is shown again whether the service gives a newer program than the one that runs. */
export function followUpdates(): void {
  const running = PROGRAM.exec(document.documentElement.innerHTML)?.[0]
  if (running === undefined) return
  let lookedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - lookedAt < LOOK_EVERY_MS) return
    lookedAt = Date.now()
    void look(running)
  })
}

async function look(running: string): Promise<void> {
  try {
    const page = await fetch('/', { cache: 'no-cache' })
    const there = PROGRAM.exec(await page.text())?.[0]
    if (there !== undefined && there !== running) useUpdate.setState({ isReady: true })
  } catch {
    // without a network the version that runs is the right one
  }
}

/** Loads the page anew, with the newer program. */
export function applyUpdate(): void {
  window.location.reload()
}
