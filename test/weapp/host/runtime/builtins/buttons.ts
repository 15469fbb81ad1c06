import type { Json } from '../../protocol'
import { isRefusal } from '../answers'
import { PRIVATE_BUTTONS } from '../privacy'
import { messageOf } from '../records'
import type { Builtin, Self } from './builtin'
import { selfOf } from './builtin'
import { CHOICE_TAGS, FORM_TAGS } from './form-tags'

/** Events of `open-type` buttons that hand over something only WeChat has. */
const OPEN_TYPE_EVENTS: Record<string, string> = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  getUserInfo: 'getuserinfo',
  chooseAvatar: 'chooseavatar',
  openSetting: 'opensetting',
  launchApp: 'launchapp',
  contact: 'contact',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
}

const openType = (self: Self): void => {
  const type = self.text('openType')
  if (type === '') return
  const { host } = self
  host.records.call(`button.${type}`, {})
  if (type === 'share') {
    host.pages.call('onShareAppMessage', {
      from: 'button',
      target: { dataset: self.instance.dataset },
    })
    return
  }
  const event = OPEN_TYPE_EVENTS[type]
  if (event === undefined) return
  if (type === 'agreePrivacyAuthorization') host.privacy.touch(self.dom.id)
  void answerOpenType(self, type, event)
}

const answerOpenType = async (self: Self, type: string, event: string): Promise<void> => {
  try {
    if (PRIVATE_BUTTONS.has(type)) await self.host.privacy.pass(`button.${type}`)
  } catch (error) {
    self.emit(event, { errMsg: `${type}:fail ${messageOf(error)}`, errno: 104 })
    return
  }
  const answer = self.host.answers.take(type)
  const detail: Record<string, Json> = { errMsg: `${type}:ok` }
  if (answer && isRefusal(answer)) {
    detail['errMsg'] = `${type}:fail ${answer.fail}`
    if (answer.errCode !== undefined) detail['errno'] = answer.errCode
  } else if (answer && type === 'chooseAvatar' && typeof answer['file'] === 'string') {
    const file = await self.host.native('importFile', { path: answer['file'] })
    detail['avatarUrl'] = file.tempFilePath
  } else if (answer) Object.assign(detail, answer)
  else if (type !== 'agreePrivacyAuthorization') detail['errMsg'] = `${type}:fail user deny`
  self.emit(event, detail)
}

const formValues = (form: Self): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  for (const field of form.inside(...FORM_TAGS)) {
    const name = field.text('name')
    if (name !== '' && field.hooks.value) values[name] = field.hooks.value()
  }
  return values
}

const NAVIGATIONS: Record<string, string> = {
  '': 'navigateTo',
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

export const buttons: Record<string, Builtin> = {
  button: {
    properties: ['formType', 'openType', 'type', 'loading'],
    create: (self) => ({
      blocked: () => self.is('disabled'),
      tap: () => {
        const formType = self.text('formType')
        const form = formType === '' ? null : self.closest('form')
        if (form && formType === 'submit') {
          form.emit('submit', { value: formValues(form), formId: 'the formId is a mock one' })
        }
        if (form && formType === 'reset') {
          for (const field of form.inside(...FORM_TAGS)) field.hooks.reset?.()
          form.emit('reset', {})
        }
        openType(self)
      },
    }),
  },
  form: { create: () => ({}) },
  label: {
    properties: ['for'],
    create: (self) => ({
      tap: (event) => {
        const target = event.target._$.$$
        const wanted = self.text('for')
        const named = wanted === '' ? null : self.host.pages.current.box.querySelector(`#${wanted}`)
        const control = named ? selfOf(named) : self.inside(...CHOICE_TAGS, 'button')[0]
        if (!control || control.dom.contains(target)) return
        if (control.hooks.blocked?.() !== true) control.hooks.tap?.(event)
      },
    }),
  },
  navigator: {
    properties: ['url', 'openType', 'delta', 'target'],
    create: (self) => ({
      tap: () => {
        const api = NAVIGATIONS[self.text('openType')]
        const run = api === undefined ? undefined : self.host.wx[api]
        if (typeof run !== 'function') throw new Error('this open-type of navigator is not known')
        const fail = (reason: unknown): void => {
          self.emit('fail', reason)
        }
        ;(run as (options: object) => void)({
          url: self.text('url'),
          delta: self.number('delta', 1),
          success: () => {
            self.emit('success')
          },
          fail,
        })
      },
    }),
  },
}
