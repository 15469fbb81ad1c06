import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import type { Asked } from '../../asked'
import { FLOOR_TEXT } from '../../floor.text'
import type { Act } from '../../use-act'

/** An act that needs a sentence: a motion, an amendment, a reason. */
export function TextSheet({ asked, act }: { asked: Extract<Asked, { kind: 'text' }>; act: Act }) {
  const [text, setText] = useState(asked.first ?? '')
  const [isTried, setTried] = useState(false)
  const isMissing = text.trim() === ''
  return (
    <Sheet title={asked.title} onClose={act.close}>
      {asked.sentence === undefined ? null : <Text>{asked.sentence}</Text>}
      <TextField
        label={asked.label}
        hint={asked.hint}
        limit={asked.limit}
        lines={asked.lines}
        value={text}
        onChange={setText}
        {...(asked.placeholder === undefined ? {} : { placeholder: asked.placeholder })}
        {...(isTried && isMissing ? { error: FLOOR_TEXT.needText } : {})}
      />
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <BigButton
        text={asked.send}
        busy={act.isBusy}
        onTap={() => {
          setTried(true)
          if (!isMissing) act.send(asked.callOf(text), asked.done)
        }}
      />
    </Sheet>
  )
}
