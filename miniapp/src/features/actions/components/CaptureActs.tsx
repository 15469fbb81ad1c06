import type { Ability } from '@linyi/shared/contract/fields'
import { View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { ACTIONS_TEXT } from '../actions.text'
import type { Capture } from '../use-capture'
import './capture-pad.scss'

/** First the camera alone, large; once there is a picture, the two ways to send it off. */
export function CaptureActs({
  capture,
  claimDone,
  isBusy,
}: {
  capture: Capture
  /** Null for whoever has only a part in the work. */
  claimDone: Ability | null
  isBusy: boolean
}) {
  if (!capture.hasBegun) {
    return (
      <View className="capture-acts">
        <BigButton icon="camera" text={ACTIONS_TEXT.take} onTap={capture.upload.take} />
      </View>
    )
  }
  if (capture.upload.isUploading) {
    return (
      <View className="capture-acts">
        <BigButton text={ACTIONS_TEXT.sending} disabled onTap={capture.upload.take} />
      </View>
    )
  }
  return (
    <View className="capture-acts">
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
    </View>
  )
}
