import { isRefusal } from '../answers'
import type { Builtin, Hooks, Self } from './builtin'

type Field = HTMLInputElement | HTMLTextAreaElement

const DEFAULT_MAX_LENGTH = 140
const REVIEW_MILLISECONDS = 30

const HTML_TYPES: Record<string, string> = { number: 'tel', digit: 'tel', idcard: 'text' }

/** Text that fits: WeChat's keyboard takes no more than `maxlength` characters. */
const clipped = (self: Self, text: string): string => {
  const limit = self.number('maxlength', DEFAULT_MAX_LENGTH)
  return limit < 0 ? text : text.slice(0, limit)
}

const quiet = (field: Field, type: string, act: (event: Event) => void): void => {
  field.addEventListener(type, (event) => {
    // The component speaks for its inner field; the DOM's own event must not be heard outside.
    event.stopPropagation()
    act(event)
  })
}

/**
 * WeChat looks at a nickname after the field was left, and empties the field of one that it does not
 * take: no `input` tells of it, so that a form has to be read when it is submitted. The test refuses by
 * an answer to `nickname`.
 */
const reviewNickname = (self: Self, field: Field): void => {
  const answer = self.host.answers.take('nickname')
  const pass = answer === undefined || !isRefusal(answer)
  setTimeout(() => {
    if (!pass) {
      field.value = ''
      self.set({ value: '' })
    }
    self.emit('nicknamereview', { pass, timeout: false })
  }, REVIEW_MILLISECONDS)
}

const listen = (self: Self, field: Field): void => {
  quiet(field, 'input', () => {
    const value = clipped(self, field.value)
    if (field.value !== value) field.value = value
    self.set({ value })
    self.emit('input', { value, cursor: value.length, keyCode: 0 })
  })
  quiet(field, 'change', () => undefined)
  quiet(field, 'focus', () => {
    // whoever does not agree gets a plain keyboard
    if (self.text('type') === 'nickname') {
      self.host.privacy.pass('input.nickname').catch(() => undefined)
    }
    self.emit('focus', { value: field.value, height: 0 })
  })
  quiet(field, 'blur', () => {
    self.emit('blur', { value: field.value, cursor: field.value.length })
    if (self.text('type') === 'nickname') reviewNickname(self, field)
  })
  quiet(field, 'keydown', (event) => {
    const isEnter = (event as KeyboardEvent).key === 'Enter'
    if (isEnter && self.tag === 'input') self.emit('confirm', { value: field.value })
  })
}

const sync = (self: Self, field: Field, name: string): void => {
  if (name === 'value') {
    const value = self.text('value')
    if (field.value !== value) field.value = value
  }
  if (name === 'placeholder') field.placeholder = self.text('placeholder')
  if (name === 'disabled') field.disabled = self.is('disabled')
  if (name === 'maxlength') {
    const limit = self.number('maxlength', DEFAULT_MAX_LENGTH)
    if (limit >= 0) field.maxLength = limit
    else field.removeAttribute('maxlength')
  }
  if ((name === 'focus' || name === 'autoFocus') && self.is(name)) field.focus()
  if (name === 'ariaLabel') field.setAttribute('aria-label', self.text('ariaLabel'))
  if (field instanceof HTMLInputElement && (name === 'password' || name === 'type')) {
    const type = self.text('type')
    field.type =
      self.is('password') || type === 'safe-password' ? 'password' : (HTML_TYPES[type] ?? 'text')
  }
}

const create = (self: Self, field: Field): Hooks => {
  self.dom.appendChild(field)
  const initial = self.text('value')
  listen(self, field)
  return {
    changed: (name) => {
      sync(self, field, name)
    },
    value: () => field.value,
    reset: () => {
      field.value = initial
      self.set({ value: initial })
    },
    type: (text) => {
      if (self.is('disabled')) throw new Error(`the ${self.tag} is disabled`)
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
  }
}

const watch = [
  'value',
  'placeholder',
  'disabled',
  'maxlength',
  'focus',
  'autoFocus',
  'password',
  'type',
  'ariaLabel',
]

export const fields: Record<string, Builtin> = {
  input: { watch, create: (self) => create(self, document.createElement('input')) },
  textarea: {
    watch,
    create: (self) => create(self, document.createElement('textarea')),
  },
}
