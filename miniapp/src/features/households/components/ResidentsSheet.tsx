import { CLAIM_LIMITS } from '@linyi/shared/domain/households/claim'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import { RESIDENTS_TEXT } from '../household-office.text'
import type { useResidents } from '../use-residents'
import { RelationField } from './RelationField'

const DATE_LIMIT = 10

/** Asked once more: ending what is ticked, ending one kind in the whole building, an end date. */
export function ResidentsSheet({ list }: { list: ReturnType<typeof useResidents> }) {
  const { asked } = list
  if (asked === null) return null
  const count = list.selected.length
  const shared = {
    onConfirm: list.confirm,
    onCancel: () => {
      list.ask(null)
    },
    busy: list.isBusy,
    error: list.error,
  }
  const reason = (
    <TextField
      label={RESIDENTS_TEXT.revokeReason}
      limit={CLAIM_LIMITS.reason}
      value={list.text}
      onChange={list.setText}
      {...(list.problem === undefined ? {} : { error: list.problem })}
    />
  )
  switch (asked) {
    case 'revoke':
      return (
        <ConfirmSheet
          {...shared}
          title={RESIDENTS_TEXT.revoke}
          sentence={RESIDENTS_TEXT.revokeSentence(count)}
          confirmText={RESIDENTS_TEXT.revokeConfirm}
        >
          {reason}
        </ConfirmSheet>
      )
    case 'building':
      return (
        <ConfirmSheet
          {...shared}
          title={RESIDENTS_TEXT.building}
          sentence={RESIDENTS_TEXT.buildingSentence}
          confirmText={RESIDENTS_TEXT.buildingConfirm}
        >
          <RelationField
            label={RESIDENTS_TEXT.buildingRelation}
            value={list.relation}
            onChange={list.setRelation}
            {...(list.relationProblem === undefined ? {} : { error: list.relationProblem })}
          />
          {reason}
        </ConfirmSheet>
      )
    case 'until':
      return (
        <ConfirmSheet
          {...shared}
          title={RESIDENTS_TEXT.setUntil}
          sentence={RESIDENTS_TEXT.selected(count)}
          confirmText={RESIDENTS_TEXT.untilConfirm}
        >
          <TextField
            label={RESIDENTS_TEXT.untilField}
            limit={DATE_LIMIT}
            value={list.text}
            onChange={list.setText}
            hint={RESIDENTS_TEXT.untilHint}
            {...(list.problem === undefined ? {} : { error: list.problem })}
          />
        </ConfirmSheet>
      )
  }
}
