import type { Builtin, Self } from './builtin'

const isOn = (self: Self): boolean => self.is('checked')

const switchBuiltin: Builtin = {
  properties: ['checked', 'type', 'color'],
  create: (self) => {
    const initial = isOn(self)
    return {
      blocked: () => self.is('disabled'),
      tap: () => {
        self.set({ checked: !isOn(self) })
        self.emit('change', { value: isOn(self) })
      },
      value: () => isOn(self),
      reset: () => {
        self.set({ checked: initial })
      },
    }
  },
}

const checked = (group: Self, tag: string): string[] =>
  group
    .inside(tag)
    .filter(isOn)
    .map((item) => item.text('value'))

const checkbox: Builtin = {
  properties: ['checked', 'color'],
  create: (self) => ({
    blocked: () => self.is('disabled'),
    tap: () => {
      self.set({ checked: !isOn(self) })
      const group = self.closest('checkbox-group')
      group?.emit('change', { value: checked(group, 'checkbox') })
    },
  }),
}

const radio: Builtin = {
  properties: ['checked', 'color'],
  create: (self) => ({
    blocked: () => self.is('disabled'),
    tap: () => {
      if (isOn(self)) return
      const group = self.closest('radio-group')
      for (const other of group?.inside('radio') ?? []) {
        if (other !== self && isOn(other)) other.set({ checked: false })
      }
      self.set({ checked: true })
      group?.emit('change', { value: self.text('value') })
    },
  }),
}

export const choices: Record<string, Builtin> = {
  switch: switchBuiltin,
  checkbox,
  radio,
  'checkbox-group': { create: (self) => ({ value: () => checked(self, 'checkbox') }) },
  'radio-group': { create: (self) => ({ value: () => checked(self, 'radio')[0] ?? '' }) },
}
