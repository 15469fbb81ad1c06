import { CLAIM_LIMITS } from '@linyi/shared/domain/households/claim'
import { codeText } from '@linyi/shared/domain/households/invitation.rules'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { CodeImage } from '@/components/code-image/CodeImage'
import { BigButton } from '@/components/big-button/BigButton'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { TextField } from '@/components/field/TextField'
import { ShareButton } from '@/components/share-button/ShareButton'
import { Sheet } from '@/components/sheet/Sheet'
import { announce } from '@/platform/announce'
import { copyText } from '@/platform/clipboard'
import { siteOrigin } from '@/platform/print'
import { useRead } from '@/platform/use-api'
import { HOME_TEXT } from '../households.text'
import type { useHousehold } from '../use-household'
import { RelationField } from './RelationField'
import './household.scss'

type Household = ReturnType<typeof useHousehold>

/** What is asked once more: leaving, another delegate, a member who goes, a code, a claim back. */
export function HouseholdSheets({ household }: { household: Household }) {
  const { question, ask, confirm, isBusy, error, invitation } = household
  if (question === null) return null
  const shared = {
    onConfirm: confirm,
    onCancel: () => {
      ask(null)
    },
    busy: isBusy,
    error,
  }
  switch (question.kind) {
    case 'leave':
      return (
        <ConfirmSheet
          {...shared}
          title={HOME_TEXT.leaveTitle}
          sentence={HOME_TEXT.leaveSentence(question.home.place)}
          confirmText={HOME_TEXT.leaveConfirm}
        />
      )
    case 'delegate':
      return (
        <ConfirmSheet
          {...shared}
          title={HOME_TEXT.delegateTitle}
          sentence={HOME_TEXT.delegateSentence(question.member.name)}
          confirmText={HOME_TEXT.delegateConfirm}
        />
      )
    case 'remove':
      return (
        <ConfirmSheet
          {...shared}
          title={HOME_TEXT.removeTitle}
          sentence={`${question.member.name}不再是这一户的成员，以前投的票都保留。`}
          confirmText={HOME_TEXT.removeConfirm}
        >
          <TextField
            label={HOME_TEXT.removeReason}
            limit={CLAIM_LIMITS.reason}
            value={household.reason}
            onChange={household.setReason}
          />
        </ConfirmSheet>
      )
    case 'withdraw':
      return (
        <ConfirmSheet
          {...shared}
          title={HOME_TEXT.withdrawTitle}
          sentence={HOME_TEXT.withdrawSentence}
          confirmText={HOME_TEXT.withdrawConfirm}
        />
      )
    case 'invite':
      if (invitation !== null) {
        return (
          <NewCode
            code={invitation.code}
            expiresAt={invitation.expiresAt}
            onClose={shared.onCancel}
          />
        )
      }
      return (
        <ConfirmSheet
          {...shared}
          title={HOME_TEXT.inviteTitle}
          sentence={HOME_TEXT.inviteSentence}
          confirmText={HOME_TEXT.inviteConfirm}
        >
          <RelationField
            label={HOME_TEXT.inviteRelation}
            value={household.relation}
            onChange={household.setRelation}
          />
        </ConfirmSheet>
      )
  }
}

/** The code in large figures, the only time it is seen. */
function NewCode({
  code,
  expiresAt,
  onClose,
}: {
  code: string
  expiresAt: string
  onClose: () => void
}) {
  const until = deadlineText(new Date(expiresAt))
  const drawn = useRead('households.invitationCode', { code, site: siteOrigin() })
  const message = HOME_TEXT.message(codeText(code), until)
  const copy = () => {
    void copyText(message).then(() => {
      announce(HOME_TEXT.copied)
    })
  }
  return (
    <Sheet title={HOME_TEXT.code} onClose={onClose}>
      <View className="household-code">
        {drawn.error === null ? <CodeImage src={drawn.data?.qr} label={HOME_TEXT.scan} /> : null}
        <Text className="household-code__text">{codeText(code)}</Text>
        <Text className="ly-note">{`${until} 前有效`}</Text>
      </View>
      <Text className="ly-note">{HOME_TEXT.codeNote}</Text>
      <ShareButton text={HOME_TEXT.share} message={message} copied={HOME_TEXT.copied} />
      <BigButton kind="plain" text={HOME_TEXT.copy} onTap={copy} />
      <BigButton kind="plain" text={HOME_TEXT.done} onTap={onClose} />
    </Sheet>
  )
}
