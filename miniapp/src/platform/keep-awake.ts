import Taro from '@tarojs/taro'

interface Lock {
  release: () => Promise<void>
}

let lock: Promise<Lock> | null = null

/** Keeps the screen from dimming while a page is looked at and not touched; never fails. */
export async function keepAwake(on: boolean): Promise<void> {
  try {
    if (process.env.TARO_ENV === 'h5') await keepBrowserAwake(on)
    else await Taro.setKeepScreenOn({ keepScreenOn: on })
  } catch {
    // an older browser, or a battery that is low: the screen dims as it always does
  }
}

async function keepBrowserAwake(on: boolean): Promise<void> {
  const held = lock
  lock = null
  if (held !== null) await (await held).release()
  if (!on || !('wakeLock' in navigator)) return
  lock = navigator.wakeLock.request('screen')
  await lock
}
