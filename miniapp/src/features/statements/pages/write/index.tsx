import {
  STATEMENT_KIND_TEXT,
  STATEMENT_KINDS,
  STATEMENT_TEXT_LIMITS,
  type StatementKind,
} from '@linyi/shared/domain/statements/statement'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { AboutItem } from '@/components/about-item/AboutItem'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { announce } from '@/platform/announce'
import { go } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import { KIND_HINT, KIND_LOOK, STATEMENTS_TEXT } from '../../statements.text'

const KINDS = STATEMENT_KINDS.map((kind) => ({
  value: kind,
  text: STATEMENT_KIND_TEXT[kind],
  icon: KIND_LOOK[kind].icon,
}))

/** One reason or one fact, in one text. */
function WritePage({ id: itemId }: { id: string }) {
  const [kind, setKind] = useState<StatementKind | null>(null)
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useCommand('statements.write')
  const submit = () => {
    setTried(true)
    if (kind === null || text.trim() === '') return
    write.mutate(
      { itemId, kind, text },
      {
        onSuccess: () => {
          announce(STATEMENTS_TEXT.sent)
          go.back()
        },
      },
    )
  }
  return (
    <Page
      title={STATEMENTS_TEXT.writeTitle}
      width="form"
      acts={<BigButton text={STATEMENTS_TEXT.send} busy={write.isPending} onTap={submit} />}
    >
      <AboutItem itemId={itemId} />
      <ChoiceField
        label={STATEMENTS_TEXT.kindQuestion}
        layout="tiles"
        options={KINDS}
        value={kind}
        onChange={setKind}
        {...(isTried && kind === null ? { error: STATEMENTS_TEXT.needChoice } : {})}
      />
      <TextField
        label={STATEMENTS_TEXT.textField}
        limit={STATEMENT_TEXT_LIMITS.statement}
        lines={5}
        value={text}
        onChange={setText}
        {...(kind === null ? {} : { hint: KIND_HINT[kind] })}
        {...(isTried && text.trim() === '' ? { error: STATEMENTS_TEXT.needReason } : {})}
      />
      {write.error === null ? null : <Notice tone="oppose" text={write.error.message} />}
      <Text className="ly-note">{STATEMENTS_TEXT.masked}</Text>
    </Page>
  )
}

export default pageWithId(STATEMENTS_TEXT.writeTitle, WritePage)
