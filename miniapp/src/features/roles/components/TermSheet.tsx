import { ASSIGNMENT_TEXT_LIMITS } from '@linyi/shared/domain/roles/assignment'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { officeText, ROLES_TEXT } from '../roles.text'
import { LONGER_OPTIONS } from '../term-options'
import type { useTermActs } from '../use-term-acts'

/** Asks for the reason of an end, or for the length of a longer term. */
export function TermSheet({ acts }: { acts: ReturnType<typeof useTermActs> }) {
  const { asked } = acts
  if (asked === null) return null
  const office = `${asked.assignment.name}，${officeText(asked.assignment)}`
  const shared = {
    busy: acts.isBusy,
    error: acts.error,
    onConfirm: acts.confirm,
    onCancel: acts.close,
  }
  if (asked.act === 'end') {
    return (
      <ConfirmSheet
        title={ROLES_TEXT.endTitle}
        sentence={`结束后马上失去权限：${office}。`}
        confirmText={ROLES_TEXT.endConfirm}
        {...shared}
      >
        <TextField
          label={ROLES_TEXT.endReason}
          hint={ROLES_TEXT.endReasonHint}
          limit={ASSIGNMENT_TEXT_LIMITS.reason}
          lines={3}
          value={acts.reason}
          onChange={acts.setReason}
          {...(acts.problem === undefined ? {} : { error: acts.problem })}
        />
      </ConfirmSheet>
    )
  }
  return (
    <ConfirmSheet
      title={ROLES_TEXT.extendTitle}
      sentence={`${office}，从原来的结束时间往后延长。`}
      confirmText={ROLES_TEXT.extendConfirm}
      {...shared}
    >
      <ChoiceField
        label={ROLES_TEXT.term}
        layout="tiles"
        options={LONGER_OPTIONS}
        value={acts.longer}
        onChange={acts.setLonger}
      />
    </ConfirmSheet>
  )
}
