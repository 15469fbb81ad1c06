import {
  FOUR_STEP_BODY,
  FOUR_STEP_LIMITS,
  FOUR_STEP_TEXT,
  FOUR_STEPS,
  RESIDENT_BODIES,
  RESIDENT_BODY_TEXT,
} from '@linyi/shared/domain/agenda/four-steps'
import { daysBefore } from '@/components/act-form/act-days'
import {
  chosenOf,
  optionsOf,
  photoIdsOf,
  wordOf,
  type ActField,
  type ActForm,
  type ActValues,
} from './act-form'

const PASSED = [
  { value: 'yes', text: '通过', icon: 'check' },
  { value: 'no', text: '没有通过', icon: 'cross' },
] as const

const HEADS = [
  ['expected', '应到多少人'],
  ['present', '到会多少人'],
  ['yes', '赞成多少人'],
  ['no', '反对多少人'],
  ['abstain', '弃权多少人（没有可以不写）'],
] as const

const heads: readonly ActField[] = HEADS.map(([name, label]) => ({
  kind: 'text',
  name,
  label,
  limit: 6,
  isFigure: true,
  ...(name === 'abstain' ? {} : { need: `请写${label}。` }),
}))

const isNot =
  (step: string) =>
  ({ words }: ActValues): boolean =>
    words['step'] !== undefined && words['step'] !== step
const headOf = (values: ActValues, name: string): number => Number(wordOf(values, name))

/** One deliberation of 四议两公开, the one whose turn it is. */
export const fourStepAct: ActForm = {
  title: '四议两公开',
  ability: 'fourStep',
  note: '党支部提议、“两委”商议、党员大会审议、居民（代表）会议决议，一步通过了才能登记下一步。登记后居民在办理进展里看得到。',
  button: '登记这一步',
  done: ({ words }) => (words['isPassed'] === 'no' ? '已登记，没有通过' : '已登记，请准备下一步'),
  fields: ({ fourSteps }, now) => {
    const next = fourSteps?.next ?? 'branch'
    return [
      {
        kind: 'choice',
        name: 'step',
        label: '登记哪一步',
        options: [
          {
            value: next,
            text: `第 ${String(FOUR_STEPS.indexOf(next) + 1)} 步：${FOUR_STEP_TEXT[next]}`,
          },
        ],
        need: '请先点选这一步。',
      },
      {
        kind: 'choice',
        name: 'decidingBody',
        label: '最后由谁决议',
        options: optionsOf(RESIDENT_BODIES, RESIDENT_BODY_TEXT),
        need: '请选由谁决议。',
        when: ({ words }) => words['step'] === 'branch',
      },
      {
        kind: 'choice',
        name: 'heldOn',
        label: '哪天开的会',
        options: daysBefore(now),
        isTiles: true,
        need: '请选日期。',
      },
      {
        kind: 'text',
        name: 'body',
        label: '开会的组织（可以不写）',
        hint: `不写时，记为${FOUR_STEP_BODY[next]}`,
        limit: FOUR_STEP_LIMITS.body,
      },
      ...heads,
      {
        kind: 'choice',
        name: 'isPassed',
        label: '会议的结果',
        options: PASSED,
        isTiles: true,
        need: '请选通过没有。',
        when: isNot('branch'),
      },
      {
        kind: 'text',
        name: 'text',
        label: '会议记录',
        hint: '写明讨论了什么、定了什么。不要写居民的姓名、电话和门牌。',
        limit: FOUR_STEP_LIMITS.text,
        lines: 5,
        need: '请写会议记录。',
      },
      {
        kind: 'photos',
        name: 'photos',
        label: '签到表和会议记录的照片（可以不拍）',
        limit: FOUR_STEP_LIMITS.photos,
      },
    ]
  },
  call: (itemId, values) => ({
    name: 'agenda.recordFourStep',
    input: {
      itemId,
      step: chosenOf(FOUR_STEPS, values, 'step'),
      heldOn: wordOf(values, 'heldOn'),
      body: wordOf(values, 'body'),
      ...(wordOf(values, 'decidingBody') === ''
        ? {}
        : { decidingBody: chosenOf(RESIDENT_BODIES, values, 'decidingBody') }),
      expected: headOf(values, 'expected'),
      present: headOf(values, 'present'),
      yes: headOf(values, 'yes'),
      no: headOf(values, 'no'),
      abstain: headOf(values, 'abstain'),
      isPassed: wordOf(values, 'isPassed') !== 'no',
      text: wordOf(values, 'text'),
      photoIds: photoIdsOf(values),
    },
  }),
}

/** 一监督: the supervisor signs before the result is published. */
export const signFourStepsAct: ActForm = {
  title: '居务监督签字',
  ability: 'signFourSteps',
  note: '请核对办理结果和经费。您签字以后，社区书记才能公示办理结果。',
  button: '核对无误，签字',
  done: '已签字，可以公示办理结果',
  fields: () => [
    {
      kind: 'text',
      name: 'text',
      label: '监督意见',
      hint: '比如：已到现场看过，账目和票据一致。',
      limit: FOUR_STEP_LIMITS.text,
      lines: 4,
      need: '请写监督意见。',
    },
  ],
  call: (itemId, values) => ({
    name: 'agenda.signFourSteps',
    input: { itemId, text: wordOf(values, 'text') },
  }),
}
