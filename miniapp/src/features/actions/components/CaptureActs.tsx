import type { Ability } from '@linyi/shared/contract/fields'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { ACTIONS_TEXT } from '../actions.text'
import type { Capture } from '../use-capture'

/** First the camera; once there is a picture, the two ways to send it off. */
export function CaptureActs({
  capture,
  claimDone,
  isBusy,
  onMore,
}: {
  capture: Capture
  /** Null for whoever has only a part in the work. */
  claimDone: Ability | null
  isBusy: boolean
  /** Everything else that can be done; absent where there is nothing. */
  onMore?: () => void
}) {
  if (!capture.hasBegun) {
    return (
      <>
        <BigButton icon="camera" text={ACTIONS_TEXT.take} onTap={capture.upload.take} />
        {onMore === undefined ? null : (
          <BigButton kind="plain" icon="more" text={ACTIONS_TEXT.more} onTap={onMore} />
        )}
      </>
    )
  }
  if (capture.upload.isUploading) {
    return <BigButton text={ACTIONS_TEXT.sending} disabled onTap={capture.upload.take} />
  }
  return (
    <>
      {claimDone === null ? null : (
        <AbilityButton
          ability={claimDone}
          icon="check"
          text={ACTIONS_TEXT.done}
          busy={isBusy}
          onTap={() => {
            capture.send(true)
          }}
        />
      )}
      <BigButton
        kind={claimDone === null ? 'primary' : 'plain'}
        text={ACTIONS_TEXT.notDone}
        busy={isBusy}
        onTap={() => {
          capture.send(false)
        }}
      />
    </>
  )
}
