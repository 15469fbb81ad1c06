import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { missingNote } from '@/components/act-page/missing-note'
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
import { RaiseWhat } from '../../components/raise/RaiseWhat'
import { RAISE_TEXT, sentSentence } from '../../raise.text'
import { useRaise } from '../../use-raise'

/** Raising a matter in three short steps; the draft stays on the phone. */
export default function RaisePage() {
  const raise = useRaise()
  const { draft, step, problems, sent } = raise

  if (raise.places.hasNoHome) {
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
      </Page>
    )
  }
  const isLast = step === RAISE_TEXT.steps.length - 1
  return (
    <Page
      title={RAISE_TEXT.title}
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
          {step > 0 ? <BigButton kind="plain" text={RAISE_TEXT.back} onTap={raise.goBack} /> : null}
          {isLast ? (
            <BigButton text={RAISE_TEXT.send} onTap={raise.send} busy={raise.isSending} />
          ) : (
            <BigButton text={RAISE_TEXT.next} onTap={raise.goOn} {...missingNote(problems)} />
          )}
        </>
      }
    >
      <Steps names={RAISE_TEXT.steps} current={step} />
      {step === 0 ? (
        <RaiseWhat
          draft={draft}
          problems={problems}
          onChange={raise.change}
          onAddPhoto={raise.addPhoto}
        />
      ) : null}
      {step === 1 ? (
        <RaiseHow
          draft={draft}
          problems={problems}
          grids={raise.places.grids}
          gridId={raise.gridId}
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
