import type { Builtin, Hooks, Self } from './builtin'

const labels = (self: Self): string[] => {
  const range = self.get('range')
  const key = self.text('rangeKey')
  if (!Array.isArray(range)) return []
  return (range as unknown[]).map((item) =>
    key !== '' && typeof item === 'object' && item !== null
      ? String((item as Record<string, unknown>)[key])
      : String(item),
  )
}

/** An index given as such or by its label. */
const indexIn = (items: string[], wanted: unknown): number => {
  const index = typeof wanted === 'string' ? items.indexOf(wanted) : Number(wanted)
  if (!Number.isInteger(index) || index < 0 || index >= items.length) {
    throw new Error(`the picker has no item ${String(wanted)}: ${items.join(', ')}`)
  }
  return index
}

const within = (self: Self, value: string): void => {
  const start = self.text('start')
  const end = self.text('end')
  if ((start !== '' && value < start) || (end !== '' && value > end)) {
    throw new Error(`${value} is outside of the picker's ${start} … ${end}`)
  }
}

const chosen = (self: Self, wanted: unknown): unknown => {
  const mode = self.text('mode')
  if (mode === '' || mode === 'selector') return String(indexIn(labels(self), wanted))
  if (mode === 'date' || mode === 'time') {
    const pattern = mode === 'time' ? /^\d\d:\d\d$/ : /^\d{4}(-\d\d){0,2}$/
    if (typeof wanted !== 'string' || !pattern.test(wanted)) {
      throw new Error(`${String(wanted)} is not a ${mode} of a picker`)
    }
    within(self, wanted)
    return wanted
  }
  if (!Array.isArray(wanted)) throw new Error(`a picker of mode ${mode} takes a list`)
  return wanted as unknown[]
}

/** What the person has turned the wheels to; null when they closed them. */
const turnTo = async (self: Self): Promise<string | null> => {
  const { confirm, content } = await self.host.overlay.showModal({
    title: '',
    content: self.text('value'),
    showCancel: true,
    confirmText: '确定',
    cancelText: '取消',
    editable: true,
    answer: null,
  })
  return confirm ? content : null
}

const createPicker = (self: Self): Hooks => {
  const initial = self.get('value')
  const pick = (wanted: unknown): void => {
    if (self.is('disabled')) throw new Error('the picker is disabled')
    const value = chosen(self, wanted)
    self.set({ value })
    self.emit('change', { value })
  }
  return {
    blocked: () => self.is('disabled'),
    pick,
    // Lines are shown for a list; a date or a time is turned to in a dialog, as its text.
    tap: () => {
      const mode = self.text('mode')
      if (mode === 'date' || mode === 'time') {
        void turnTo(self).then((text) => {
          if (text === null) self.emit('cancel')
          else pick(text)
        })
        return
      }
      if (mode !== '' && mode !== 'selector') return
      void self.host.overlay.showActionSheet(labels(self)).then((index) => {
        if (index === null) self.emit('cancel')
        else pick(index)
      })
    },
    value: () => self.get('value'),
    reset: () => {
      self.set({ value: initial })
    },
  }
}

const createSlider = (self: Self): Hooks => {
  const initial = self.get('value')
  return {
    pick: (wanted) => {
      if (self.is('disabled')) throw new Error('the slider is disabled')
      const value = Number(wanted)
      if (!(value >= self.number('min', 0) && value <= self.number('max', 100))) {
        throw new Error(`the slider does not reach ${String(wanted)}`)
      }
      self.set({ value })
      self.emit('changing', { value })
      self.emit('change', { value })
    },
    value: () => self.number('value', 0),
    reset: () => {
      self.set({ value: initial })
    },
  }
}

export const pickers: Record<string, Builtin> = {
  picker: { properties: ['mode', 'range', 'rangeKey', 'start', 'end'], create: createPicker },
  slider: { properties: ['min', 'max', 'step'], create: createSlider },
  'picker-view': {
    create: (self) => ({
      pick: (value) => {
        self.emit('change', { value })
      },
    }),
  },
}
