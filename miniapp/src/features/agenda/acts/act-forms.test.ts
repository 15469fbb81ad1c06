import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { DECLINE_REPLY_TEMPLATE } from '@linyi/shared/domain/agenda/triage'
import {
  NO_VALUES,
  problemsOfAct,
  shownFields,
  UNFILLED_TEXT,
  type ActForm,
  type ActValues,
} from './act-form'
import { ACT_FORMS, actFormOf } from './act-forms'
import { reviewAct } from './council-acts'
import { screenAct } from './screening-acts'

const ITEM_ID = '0'.repeat(24)
const now = new Date('2026-11-21T06:00:00Z')
const item = {
  status: 'screening',
  dueAt: '2026-11-25T16:00:00Z',
  action: null,
  stakeholders: [
    { kind: 'utility', name: '供电公司', isInvited: false },
    { kind: 'residents', name: '有关居民', isInvited: false },
  ],
} as unknown as ItemInfo

const withWords = (words: Record<string, string>): ActValues => ({ ...NO_VALUES, words })
const namesOf = (form: ActForm, values: ActValues) =>
  shownFields(form.fields(item, now), values).map(({ name }) => name)

describe('the forms of the acts', () => {
  it('are found by their word, and by no other', () => {
    expect(actFormOf('extend')).toBe(ACT_FORMS.extend)
    expect(actFormOf('toString')).toBeNull()
    expect(actFormOf(null)).toBeNull()
  })

  it.each(Object.entries({ ...ACT_FORMS, screen: screenAct, review: reviewAct }))(
    '%s says what it needs before it sends anything',
    (_key, form) => {
      const problems = problemsOfAct(form.fields(item, now), NO_VALUES)

      expect(Object.keys(problems).length).toBeGreaterThan(0)
    },
  )

  it('ask only what belongs to the way out that was chosen', () => {
    expect(namesOf(screenAct, NO_VALUES)).toEqual(['exit'])
    expect(namesOf(screenAct, withWords({ exit: 'admit' }))).toEqual([
      'exit',
      'basis',
      'parties',
      'scope',
      'repeat',
    ])
    expect(namesOf(screenAct, withWords({ exit: 'admit', repeat: 'yes' }))).toContain('repeatsId')
    expect(namesOf(screenAct, withWords({ exit: 'decline' }))).toEqual(['exit', 'reason', 'reply'])
    expect(namesOf(reviewAct, withWords({ opinion: 'back' }))).toEqual(['opinion', 'reason'])
  })

  it('name the earlier item only where the same motion was voted down', () => {
    const words = { exit: 'admit', basis: 'practicalProblem', repeatsId: ITEM_ID }

    expect(screenAct.call(ITEM_ID, withWords({ ...words, repeat: 'yes' })).input).toMatchObject({
      repeatsId: ITEM_ID,
    })
    expect(screenAct.call(ITEM_ID, withWords(words)).input).not.toHaveProperty('repeatsId')
  })

  it('offer dissatisfaction as a ground only where the survey gives it', () => {
    const { reopen } = ACT_FORMS
    const names = (isWidelyDissatisfied: boolean) =>
      reopen
        .fields({ ...item, survey: { isWidelyDissatisfied } } as ItemInfo, now)
        .map(({ name }) => name)

    expect(names(true)).toEqual(['ground', 'reason'])
    expect(names(false)).toEqual(['reason'])
    expect(reopen.call(ITEM_ID, withWords({ reason: '又坏了' })).input).toMatchObject({
      ground: 'newFacts',
    })
  })

  it('draft the reply of a refusal and leave alone what somebody has written', () => {
    const chosen = withWords({ exit: 'decline', reason: 'beyondRemit' })
    const drafted = screenAct.follow?.(chosen, 'reason')
    const written = screenAct.follow?.(
      withWords({ exit: 'decline', reason: 'beyondRemit', reply: '我写的' }),
      'reason',
    )
    const changed = screenAct.follow?.(
      withWords({
        exit: 'decline',
        reason: 'unlawful',
        reply: DECLINE_REPLY_TEMPLATE.beyondRemit,
      }),
      'reason',
    )

    expect(drafted?.words['reply']).toBe(DECLINE_REPLY_TEMPLATE.beyondRemit)
    expect(written?.words['reply']).toBe('我写的')
    expect(changed?.words['reply']).toBe(DECLINE_REPLY_TEMPLATE.unlawful)
  })

  it('do not send the blanks of a template', () => {
    const reply = DECLINE_REPLY_TEMPLATE.beyondRemit
    const values = withWords({ exit: 'decline', reason: 'beyondRemit', reply })

    expect(problemsOfAct(screenAct.fields(item, now), values)).toEqual({ reply: UNFILLED_TEXT })
  })

  it('send the command of the way out', () => {
    const admit = { ...withWords({ exit: 'admit', basis: 'practicalProblem' }) }
    const parties = { ...admit, many: { parties: ['utility'] } }

    expect(screenAct.call(ITEM_ID, parties)).toEqual({
      name: 'agenda.admit',
      input: {
        itemId: ITEM_ID,
        basis: 'practicalProblem',
        scope: 'grid',
        stakeholders: [{ kind: 'utility' }],
      },
    })
    expect(screenAct.call(ITEM_ID, withWords({ exit: 'handle', plan: '换灯泡' }))).toEqual({
      name: 'agenda.handle',
      input: { itemId: ITEM_ID, text: '换灯泡' },
    })
    expect(
      ACT_FORMS.inspect.call(
        ITEM_ID,
        withWords({ finding: 'rework', defects: '盖子松', dueOn: '2026-12-01' }),
      ).name,
    ).toBe('agenda.rework')
  })

  it('offer for an extension only days after the present date', () => {
    const [days] = ACT_FORMS.extend.fields(item, now)
    const values = days?.kind === 'choice' ? days.options.map(({ value }) => value) : []

    expect(values[0]).toBe('2026-11-28')
    expect(values.every((value) => value > '2026-11-25')).toBe(true)
  })

  it('invite those who are not reached by a notice', () => {
    const [kinds] = ACT_FORMS.invite.fields(item, now)

    expect(kinds?.kind === 'many' ? kinds.options.map(({ value }) => value) : []).toEqual([
      'utility',
    ])
  })

  it('send money in fen', () => {
    const call = ACT_FORMS.implement.call(
      ITEM_ID,
      withWords({ lead: '物业', task: '换灯', dueOn: '2026-12-01', budget: '120.5' }),
    )

    expect(call.input).toMatchObject({ budget: 12_050 })
  })
})
