import { FIELD_LIMIT, fieldDate, fieldTime, fitField, type FieldType } from './message-field.rules'
import { MESSAGE_TEMPLATES } from './message-template'
import {
  areFieldKeys,
  fieldKeysOf,
  messageValues,
  TEMPLATE_DESIGNS,
  type MessageFacts,
} from './templates'

const at = (text: string): Date => new Date(`${text}+08:00`)

const TAKEN: Record<FieldType, RegExp> = {
  thing: /^.{1,20}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 ([01]\d|2[0-3]):[0-5]\d$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日$/,
  number: /^\d{1,32}$/,
}

const usual: MessageFacts = {
  title: '联名人数够了',
  about: '三号楼下水道堵了请尽快疏通',
  step: '已够联名',
  place: '社区活动室',
  at: at('2026-11-21T10:00'),
  dueAt: at('2026-11-23T19:30'),
}

const hostile: readonly MessageFacts[] = [
  usual,
  // astral signs count as one for WeChat and as two for JavaScript
  { ...usual, about: '𠮷'.repeat(21), title: '👵🏻'.repeat(30), place: '𠮷'.repeat(400) },
  { ...usual, about: '', title: ' \n\t ', place: null, step: '', dueAt: null },
  { ...usual, about: 'a\nb\r\nc', step: 'OK 123 已 受理并转办', dueAt: at('2026-11-24T00:00') },
]

describe.each(MESSAGE_TEMPLATES)('the template %s', (template) => {
  it.each(hostile.map((facts, index) => [index, facts] as const))(
    'fills every field with what WeChat takes, whatever was said (%i)',
    (_index, facts) => {
      const values = messageValues(template, facts)

      expect(Object.keys(values)).toEqual(fieldKeysOf(template))
      for (const [index, { type }] of TEMPLATE_DESIGNS[template].fields.entries()) {
        expect(values[fieldKeysOf(template)[index] ?? '']).toMatch(TAKEN[type])
      }
    },
  )

  it('has between two and five fields, as the console lets one choose', () => {
    const { fields, title } = TEMPLATE_DESIGNS[template]

    expect(fields.length).toBeGreaterThanOrEqual(2)
    expect(fields.length).toBeLessThanOrEqual(5)
    expect(title).not.toBe('')
  })
})

describe('the values of a message', () => {
  it('stand under the keys that the console gave', () => {
    const keys = ['thing7', 'time2', 'thing11']

    expect(areFieldKeys('vote', keys)).toBe(true)
    expect(messageValues('vote', usual, keys)).toEqual({
      thing7: '三号楼下水道堵了请尽快疏通',
      time2: '2026年11月23日 19:30',
      thing11: '联名人数够了',
    })
  })

  it.each([
    [['thing1', 'thing2', 'thing3']],
    [['thing1', 'time2']],
    [['thing1', 'time2', 'thing3', 'thing4']],
    [['thing', 'time2', 'thing3']],
  ])('keys of another number or type are no keys of the template: %j', (keys) => {
    expect(areFieldKeys('vote', keys)).toBe(false)
  })
})

describe('a field', () => {
  it('is cut by characters and says that it was', () => {
    const cut = fitField('thing', '一二三四五六七八九十一二三四五六七八九十一')

    expect(cut).toBe('一二三四五六七八九十一二三四五六七八九…')
    expect([...cut]).toHaveLength(FIELD_LIMIT.thing)
  })

  it('keeps what just fits', () => {
    expect(fitField('thing', '一二三四五六七八九十一二三四五六七八九十')).toHaveLength(20)
  })

  it('tells the end of a day as its last minute, for WeChat knows no 24:00', () => {
    expect(fieldTime(at('2026-12-01T00:00'))).toBe('2026年11月30日 23:59')
    expect(fieldDate(at('2026-12-01T00:00'))).toBe('2026年12月1日')
  })
})
