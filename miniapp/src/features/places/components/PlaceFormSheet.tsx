import { BigButton } from '@/components/big-button/BigButton'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import type { ReactNode } from 'react'
import { PLACES_TEXT } from '../places.text'
import type { PlaceFormState } from '../use-place-form'

/** The open form of a place, or the question whether to close it. */
export function PlaceFormSheet({
  state,
  more = null,
}: {
  state: PlaceFormState
  /** What else can be done with this place. */
  more?: ReactNode
}) {
  const { form, values, problems, isClosing, isBusy, error } = state
  if (form === null) return null
  const { closing } = form
  if (isClosing && closing) {
    return (
      <ConfirmSheet
        title={closing.text}
        sentence={PLACES_TEXT.closeSentence}
        confirmText={PLACES_TEXT.closeSure}
        onConfirm={state.closePlace}
        onCancel={() => {
          state.askClose(false)
        }}
        busy={isBusy}
        error={error}
      />
    )
  }
  return (
    <Sheet title={form.title} onClose={state.leave}>
      {form.fields.map((field) => {
        const problem = problems[field.name]
        const shared = {
          label: field.label,
          ...(field.hint === undefined ? {} : { hint: field.hint }),
          ...(problem === undefined ? {} : { error: problem }),
          onChange: (text: string) => {
            state.change(field.name, text)
          },
        }
        const value = values[field.name] ?? ''
        return field.options === undefined ? (
          <TextField key={field.name} {...shared} value={value} limit={field.limit} />
        ) : (
          <ChoiceField key={field.name} {...shared} value={value} options={field.options} />
        )
      })}
      {error === null ? null : <Notice tone="oppose" text={error} />}
      <BigButton text={PLACES_TEXT.save(form.title)} onTap={state.send} busy={isBusy} />
      {more}
      {closing ? (
        <BigButton
          kind="danger"
          text={closing.text}
          disabled={isBusy}
          onTap={() => {
            state.askClose(true)
          }}
        />
      ) : null}
    </Sheet>
  )
}
