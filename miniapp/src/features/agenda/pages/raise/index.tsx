import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { missingNote } from '@/components/act-page/missing-note'
import { AskMessages } from '@/components/ask-messages/AskMessages'
import { BigButton } from '@/components/big-button/BigButton'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { DoneState } from '@/components/done-state/DoneState'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Steps } from '@/components/steps/Steps'
import { go } from '@/platform/navigate'
import { RaiseCheck } from '../../components/raise/RaiseCheck'
import { RaiseHow } from '../../components/raise/RaiseHow'
import { RaiseSimilar } from '../../components/raise/RaiseSimilar'
import { RaiseWhat } from '../../components/raise/RaiseWhat'
import { RaiseWho } from '../../components/raise/RaiseWho'
import { RAISE_TEXT, sentSentence } from '../../raise.text'
import type { RaiseStep } from '../../raise-draft'
import { useRaise } from '../../use-raise'

/** Which of the named steps is shown; looking for the like belongs to the first. */
const PLACE_OF_STEP: Record<RaiseStep, number> = { who: -1, what: 0, similar: 0, how: 1, check: 2 }

/** Raising a matter in a few short steps; the draft stays on the phone. */
export default function RaisePage() {
  const raise = useRaise()
  const { draft, step, problems, sent } = raise

  if (raise.places.hasNoHome && !raise.places.isFiler) {
    return (
      <Page title={RAISE_TEXT.title}>
        <EmptyState
          icon="home"
          title={RAISE_TEXT.noHomeTitle}
          text={RAISE_TEXT.noHomeText}
          action={RAISE_TEXT.goHome}
          onAction={() => {
            go.tab('home')
          }}
        />
      </Page>
    )
  }
  if (sent !== null) {
    return (
      <Page title={RAISE_TEXT.title}>
        <DoneState
          title={RAISE_TEXT.doneTitle}
          text={sentSentence(sent.number, deadlineText(new Date(sent.contactBy)))}
        >
          <BigButton
            text={RAISE_TEXT.seeItem}
            onTap={() => {
              go.itemInstead(sent.id)
            }}
          />
          <BigButton
            kind="plain"
            text={RAISE_TEXT.goHome}
            onTap={() => {
              go.tab('home')
            }}
          />
        </DoneState>
        <AskMessages moment="afterRaise" />
      </Page>
    )
  }
  const { isFiler } = raise.places
  const isLast = step === 'check'
  return (
    <Page
      title={RAISE_TEXT.title}
      width="form"
      sheet={
        raise.isDropping ? (
          <ConfirmSheet
            title={RAISE_TEXT.dropTitle}
            sentence={RAISE_TEXT.dropSentence}
            confirmText={RAISE_TEXT.dropConfirm}
            cancelText={RAISE_TEXT.dropCancel}
            onConfirm={raise.clear}
            onCancel={() => {
              raise.askDrop(false)
            }}
          />
        ) : null
      }
      acts={
        <>
          {raise.hasBefore ? (
            <BigButton kind="plain" text={RAISE_TEXT.back} onTap={raise.goBack} />
          ) : null}
          {isLast ? (
            <BigButton text={RAISE_TEXT.send} onTap={raise.send} busy={raise.isSending} />
          ) : (
            <BigButton
              text={step === 'similar' ? RAISE_TEXT.similarOther : RAISE_TEXT.next}
              onTap={raise.goOn}
              disabled={raise.isLooking}
              {...(raise.isLooking ? { note: RAISE_TEXT.looking } : missingNote(problems))}
            />
          )}
        </>
      }
    >
      <Steps
        names={isFiler ? RAISE_TEXT.stepsOfStaff : RAISE_TEXT.steps}
        current={PLACE_OF_STEP[step] + (isFiler ? 1 : 0)}
      />
      {step === 'who' ? <RaiseWho raise={raise} /> : null}
      {step === 'what' ? (
        <RaiseWhat
          draft={draft}
          problems={problems}
          grids={raise.grids}
          gridId={raise.gridId}
          onChange={raise.change}
          onAddPhoto={raise.addPhoto}
        />
      ) : null}
      {step === 'similar' ? <RaiseSimilar raise={raise} /> : null}
      {step === 'how' ? (
        <RaiseHow
          draft={draft}
          problems={problems}
          placeNames={raise.places.placesOf(raise.gridId)}
          onChange={raise.change}
        />
      ) : null}
      {isLast ? (
        <>
          <RaiseCheck draft={draft} />
          <Text className="ly-note">{RAISE_TEXT.sendNote}</Text>
        </>
      ) : null}
      {raise.error ? <Notice tone="oppose" text={raise.error.message} /> : null}
      <Text className="ly-note">{RAISE_TEXT.draftKept}</Text>
      {raise.hasDraft ? (
        <BigButton
          kind="plain"
          icon="trash"
          text={RAISE_TEXT.drop}
          onTap={() => {
            raise.askDrop(true)
          }}
        />
      ) : null}
    </Page>
  )
}
