import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import { NO_VALUES, problemsOfAct, shownFields } from '@/components/act-form/act-form'
import { ACTION_FORMS, actionFormOf } from './action-forms'
import { assignAct, type Assignable } from './assign-act'

const ID = '0'.repeat(24)
const now = new Date('2026-11-21T06:00:00Z')
const action = {
  dueAt: '2026-11-25T16:00:00Z',
  objectUntil: '2026-11-24T16:00:00Z',
  extensionsLeft: 1,
  objection: null,
} as ActionInfo
const withWords = (words: Record<string, string>) => ({ ...NO_VALUES, words })

describe('the forms of a piece of work', () => {
  it('are found by their word; a part is finished where the address names it', () => {
    expect(actionFormOf('extend', null)).toBe(ACTION_FORMS.extend)
    expect(actionFormOf('toString', null)).toBeNull()
    expect(actionFormOf('finishPart', null)).toBeNull()
    expect(actionFormOf('finishPart', ID)?.call(ID, NO_VALUES)).toMatchObject({
      name: 'actions.finishPart',
      input: { actionId: ID, partId: ID },
    })
  })

  it.each(Object.entries(ACTION_FORMS))(
    '%s says what it needs before it sends anything',
    (_key, form) => {
      expect(problemsOfAct(form.fields(action, now), NO_VALUES)).not.toEqual({})
    },
  )

  it('a signature needs no date, a defect does and a later one', () => {
    const { verify } = ACTION_FORMS
    const shown = (verdict: string) =>
      shownFields(verify.fields(action, now), withWords({ verdict })).map(({ name }) => name)

    expect(shown('sign')).toEqual(['verdict', 'text'])
    expect(shown('defect')).toEqual(['verdict', 'defects', 'dueOn'])
    expect(
      verify.call(ID, withWords({ verdict: 'defect', defects: '没通电', dueOn: '2026-11-28' })),
    ).toEqual({
      name: 'actions.verify',
      input: { actionId: ID, verdict: 'defect', text: '没通电', dueOn: '2026-11-28' },
    })
  })

  it('a body outside is no resident, and money is sent in fen', () => {
    const values = {
      ...withWords({ kind: 'outsideBody', lead: '铁塔公司', contact: '10096', budget: '360.5' }),
      person: { id: ID, name: '张**' },
    }
    const { input } = assignAct.call(ID, values)

    expect(input).toMatchObject({ kind: 'outsideBody', contact: '10096', budget: 36_050 })
    expect(input).not.toHaveProperty('leadId')
    expect(
      shownFields(assignAct.fields({} as Assignable, now), values).map(({ name }) => name),
    ).not.toContain('leadId')
  })
})
