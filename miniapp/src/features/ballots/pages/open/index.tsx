import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { ELECTORATE_TEXT } from '@linyi/shared/domain/ballots/ballot.rules'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { ActPage } from '@/components/act-page/ActPage'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { useNow } from '@/platform/clock'
import { pageWithId } from '@/components/page/page-with-id'
import { BALLOTS_TEXT } from '../../ballots.text'
import { closingOptions } from '../../closing-options'
import { useOpenBallot } from '../../use-open-ballot'

const MOTION_LIMIT = 500

const EFFECTS = (['advisory', 'council'] as const).map((effect) => ({
  value: effect,
  text: LEGAL_EFFECT_TEXT[effect],
  note: ELECTORATE_TEXT[effect === 'council' ? 'member' : 'person'],
}))

/** The chair puts the matter to the vote after the council has discussed it. */
function OpenBallotPage({ id: itemId }: { id: string }) {
  const now = useNow()
  const { item, form, text, problems, change, ...open } = useOpenBallot(itemId)
  const closesAt = form.closesAt === null ? '' : dateTimeText(new Date(form.closesAt))
  return (
    <ActPage
      read={item}
      title={BALLOTS_TEXT.openTitle}
      abilityOf={({ abilities }) => abilities.openBallot}
      buttonText={BALLOTS_TEXT.openButton}
      onSubmit={open.ask}
      problems={problems}
      isBusy={open.isBusy}
      error={null}
      sheet={
        open.isAsking ? (
          <ConfirmSheet
            title={BALLOTS_TEXT.openConfirm}
            sentence={`“${text}”，${closesAt} 截止。开始后这段文字和投票人名单都不能再改。`}
            confirmText={BALLOTS_TEXT.openConfirm}
            busy={open.isBusy}
            error={open.error}
            onConfirm={open.confirm}
            onCancel={open.cancel}
          />
        ) : null
      }
    >
      <ChoiceField
        label={BALLOTS_TEXT.effect}
        options={EFFECTS}
        value={form.effect}
        onChange={(effect) => {
          change({ effect })
        }}
        {...(problems.effect === undefined ? {} : { error: problems.effect })}
      />
      <TextField
        label={BALLOTS_TEXT.deliberation}
        hint={BALLOTS_TEXT.deliberationHint}
        limit={ITEM_TEXT_LIMITS.minutes}
        lines={4}
        value={form.deliberation}
        onChange={(deliberation) => {
          change({ deliberation })
        }}
        {...(problems.deliberation === undefined ? {} : { error: problems.deliberation })}
      />
      <TextField
        label={BALLOTS_TEXT.motion}
        hint={BALLOTS_TEXT.motionHint}
        limit={MOTION_LIMIT}
        lines={4}
        value={text}
        onChange={(value) => {
          change({ text: value })
        }}
        {...(problems.text === undefined ? {} : { error: problems.text })}
      />
      <ChoiceField
        label={BALLOTS_TEXT.closes}
        options={closingOptions(now)}
        value={form.closesAt}
        onChange={(value) => {
          change({ closesAt: value })
        }}
        {...(problems.closesAt === undefined ? {} : { error: problems.closesAt })}
      />
    </ActPage>
  )
}

export default pageWithId(BALLOTS_TEXT.openTitle, OpenBallotPage)
