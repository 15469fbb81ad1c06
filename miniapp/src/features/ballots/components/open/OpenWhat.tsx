import { SECRECY_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { METHOD_KIND_TEXT, RANKED_COUNT_TEXT } from '@linyi/shared/domain/ballots/method'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { MOTION_LIMIT } from '../../open-form'
import { KIND_OPTIONS, OPEN_TEXT } from '../../open.text'
import type { OpenState } from '../../use-open-ballot'
import { OptionsEditor } from './OptionsEditor'

const KINDS = KIND_OPTIONS(METHOD_KIND_TEXT)
const COUNTS = [
  { value: 'schulze', text: RANKED_COUNT_TEXT.schulze, note: '任意两项比，谁排前面的票多' },
  {
    value: 'elimination',
    text: RANKED_COUNT_TEXT.elimination,
    note: '每轮淘汰最少的，票转给下一个',
  },
] as const
const SECRECIES = [
  { value: 'rule', text: OPEN_TEXT.secrecyRule },
  { value: 'secret', text: SECRECY_TEXT.secret },
  { value: 'open', text: SECRECY_TEXT.open },
] as const

/** Second page: the words, how people answer, and what they choose from. */
export function OpenWhat({ open }: { open: OpenState }) {
  const { form, problems, change, text } = open
  const isOwners = form.effect === 'owners'
  return (
    <>
      <TextField
        label={OPEN_TEXT.motion}
        hint={OPEN_TEXT.motionHint}
        limit={MOTION_LIMIT}
        lines={4}
        value={text}
        onChange={(value) => {
          change({ text: value })
        }}
        {...(problems.text === undefined ? {} : { error: problems.text })}
      />
      {isOwners ? null : (
        <>
          <ChoiceField
            label={OPEN_TEXT.kind}
            options={KINDS}
            value={form.kind}
            onChange={(kind) => {
              change({ kind })
            }}
          />
          {form.kind === 'motion' ? null : <Choosing open={open} />}
          <ChoiceField
            label={OPEN_TEXT.secrecy}
            layout="tiles"
            options={SECRECIES}
            value={form.secrecy ?? 'rule'}
            onChange={(secrecy) => {
              change({ secrecy: secrecy === 'rule' ? null : secrecy })
            }}
          />
        </>
      )}
    </>
  )
}

function Choosing({ open: { form, problems, change } }: { open: OpenState }) {
  const isScore = form.kind === 'score'
  return (
    <>
      <OptionsEditor
        options={form.options}
        onChange={(options) => {
          change({ options })
        }}
        {...(problems.options === undefined ? {} : { error: problems.options })}
      />
      {isScore || form.kind === 'chooseUpTo' ? (
        <TextField
          label={isScore ? OPEN_TEXT.maxScore : OPEN_TEXT.maxChoose}
          kind="number"
          limit={2}
          value={form.max}
          onChange={(max) => {
            change({ max })
          }}
          {...(isScore ? { hint: OPEN_TEXT.maxScoreHint } : {})}
          {...(problems.max === undefined ? {} : { error: problems.max })}
        />
      ) : null}
      <TextField
        label={OPEN_TEXT.seats}
        kind="number"
        limit={2}
        value={form.seats}
        onChange={(seats) => {
          change({ seats })
        }}
        {...(problems.seats === undefined ? {} : { error: problems.seats })}
      />
      {form.kind === 'ranked' ? (
        <ChoiceField
          label={OPEN_TEXT.count}
          options={COUNTS}
          value={form.count}
          onChange={(count) => {
            change({ count })
          }}
        />
      ) : null}
    </>
  )
}
