import type { Builtin, Hooks, Self } from './builtin'

const scrollDetail = (dom: HTMLElement, before: { left: number; top: number }): object => ({
  scrollLeft: dom.scrollLeft,
  scrollTop: dom.scrollTop,
  scrollHeight: dom.scrollHeight,
  scrollWidth: dom.scrollWidth,
  deltaX: before.left - dom.scrollLeft,
  deltaY: before.top - dom.scrollTop,
})

const createScrollView = (self: Self): Hooks => {
  const { dom } = self
  const before = { left: 0, top: 0 }
  let atBottom = false
  return {
    changed: (name) => {
      if (name === 'scrollX' || name === 'scrollY') {
        dom.style.overflowX = self.is('scrollX') ? 'auto' : 'hidden'
        dom.style.overflowY = self.is('scrollY') ? 'auto' : 'hidden'
      }
      if (name === 'scrollTop' && self.text('scrollTop') !== '') {
        dom.scrollTop = self.number('scrollTop', 0)
      }
      if (name === 'scrollLeft' && self.text('scrollLeft') !== '') {
        dom.scrollLeft = self.number('scrollLeft', 0)
      }
      if (name === 'scrollIntoView' && self.text('scrollIntoView') !== '') {
        const target = dom.querySelector<HTMLElement>(`#${self.text('scrollIntoView')}`)
        if (target) dom.scrollTop = target.offsetTop - dom.offsetTop
      }
    },
    scroll: () => {
      self.emit('scroll', scrollDetail(dom, before))
      Object.assign(before, { left: dom.scrollLeft, top: dom.scrollTop })
      const rest = dom.scrollHeight - dom.clientHeight - dom.scrollTop
      const reached = rest <= self.number('lowerThreshold', 50)
      if (reached && !atBottom) self.emit('scrolltolower', { direction: 'bottom' })
      atBottom = reached
      if (dom.scrollTop <= 0) self.emit('scrolltoupper', { direction: 'top' })
    },
    reachBottom: () => {
      self.emit('scrolltolower', { direction: 'bottom' })
    },
    refresh: () => {
      if (!self.is('refresherEnabled')) throw new Error('this scroll-view has no refresher')
      self.set({ refresherTriggered: true })
      self.emit('refresherrefresh', {})
    },
  }
}

/** Shows the current item only; `pick` swipes. */
const createSwiper = (self: Self): Hooks => {
  const arrange = (): void => {
    const current = self.number('current', 0)
    self.inside('swiper-item').forEach((item, index) => {
      item.dom.style.display = index === current ? '' : 'none'
    })
  }
  const pick = (wanted: unknown): void => {
    const current = Number(wanted)
    if (!(current >= 0 && current < self.inside('swiper-item').length)) {
      throw new Error(`the swiper has no item ${String(wanted)}`)
    }
    self.set({ current })
    self.emit('change', { current, currentItemId: '', source: 'touch' })
    self.emit('animationfinish', { current, currentItemId: '', source: 'touch' })
  }
  listenToSwipes(self, (step) => {
    const count = self.inside('swiper-item').length
    const next = self.number('current', 0) + step
    if (self.is('circular')) pick((next + count) % count)
    else if (next >= 0 && next < count) pick(next)
  })
  return { changed: arrange, scroll: arrange, pick }
}

const SWIPED_PIXELS = 40

/** Tells which way a finger went that swiped along the swiper: 1 to the next item, -1 back. */
const listenToSwipes = (self: Self, swiped: (step: 1 | -1) => void): void => {
  const along = (event: Event): number => {
    const { changedTouches } = event as TouchEvent
    const [touch] = Array.from(changedTouches)
    return (self.is('vertical') ? touch?.clientY : touch?.clientX) ?? 0
  }
  let start = 0
  self.dom.addEventListener('touchstart', (event) => {
    start = along(event)
  })
  self.dom.addEventListener('touchend', (event) => {
    const way = along(event) - start
    if (Math.abs(way) >= SWIPED_PIXELS) swiped(way < 0 ? 1 : -1)
  })
}

const createSwiperItem = (self: Self): Hooks => {
  const arrange = (): void => {
    const swiper = self.closest('swiper')
    swiper?.hooks.changed?.('current', swiper.get('current'))
  }
  self.host.later(arrange)
  return { detached: arrange }
}

export const containers: Record<string, Builtin> = {
  'scroll-view': {
    properties: ['lowerThreshold', 'refresherEnabled', 'refresherTriggered'],
    watch: ['scrollX', 'scrollY', 'scrollTop', 'scrollLeft', 'scrollIntoView'],
    create: createScrollView,
  },
  swiper: { properties: ['vertical', 'circular'], watch: ['current'], create: createSwiper },
  'swiper-item': { create: createSwiperItem },
}
