import { DOOR_OUTCOME_TEXT, DOOR_OUTCOMES } from '@linyi/shared/domain/ballots/doorstep'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { go } from '@/platform/navigate'
import type { Door, DoorVote } from '../../canvass-board'
import { CANVASS_TEXT, OUTCOME_ICON } from '../../canvass.text'
import type { CanvassState } from '../../use-canvass'

/** One door: what was met there, or the paper that was filled in at it. */
export function DoorSheet({
  ballotId,
  door,
  canvass,
}: {
  ballotId: string
  door: Door
  canvass: CanvassState
}) {
  return (
    <Sheet title={door.text} onClose={canvass.closeDoor}>
      {canvass.visitError === null ? null : <Notice tone="oppose" text={canvass.visitError} />}
      {door.votes.map((vote, index) => (
        <View key={vote.unit} className="ly-stack">
          {door.votes.length > 1 ? (
            <Heading text={vote.name ?? `第 ${String(index + 1)} 票`} />
          ) : null}
          <OneVote ballotId={ballotId} vote={vote} canvass={canvass} />
        </View>
      ))}
    </Sheet>
  )
}

function OneVote({
  ballotId,
  vote,
  canvass,
}: {
  ballotId: string
  vote: DoorVote
  canvass: CanvassState
}) {
  if (vote.hasVoted) return <Notice tone="agree" text={CANVASS_TEXT.voted} />
  if (vote.isRecused) return <Notice tone="info" text={CANVASS_TEXT.recused} />
  if (vote.waitsForSecond) {
    return (
      <>
        <Notice tone="info" text={CANVASS_TEXT.waits} />
        {vote.isEnteredByMe ? null : (
          <BigButton
            text={CANVASS_TEXT.confirm}
            onTap={() => {
              canvass.closeDoor()
              go.ballotPapers(ballotId)
            }}
          />
        )}
      </>
    )
  }
  return (
    <>
      <Text className="ly-note">{CANVASS_TEXT.outcome}</Text>
      {DOOR_OUTCOMES.map((outcome) => (
        <BigButton
          key={outcome}
          kind="plain"
          icon={OUTCOME_ICON[outcome]}
          text={
            outcome === vote.outcome
              ? `${DOOR_OUTCOME_TEXT[outcome]}（上次）`
              : DOOR_OUTCOME_TEXT[outcome]
          }
          busy={canvass.isBusy}
          onTap={() => {
            canvass.mark(vote.unit, outcome)
          }}
        />
      ))}
      <BigButton
        icon="edit"
        text={CANVASS_TEXT.enter}
        onTap={() => {
          canvass.closeDoor()
          go.enterPaper(ballotId, canvass.buildingId ?? '', vote.unit)
        }}
      />
    </>
  )
}
