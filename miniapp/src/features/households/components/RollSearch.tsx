import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { useRead } from '@/platform/use-api'
import { RESIDENTS_TEXT } from '../household-office.text'

const WORDS_LIMIT = 30
const SHOWN = 20

/** Looking somebody up in the roll; what it answers is masked. */
export function RollSearch() {
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  const read = useRead('households.roll', { text: asked, limit: SHOWN }, { enabled: asked !== '' })
  const items = read.data?.items ?? []
  return (
    <Card className="ly-stack">
      <Text className="ly-heading">{RESIDENTS_TEXT.roll}</Text>
      <TextField
        label={RESIDENTS_TEXT.rollField}
        limit={WORDS_LIMIT}
        value={words}
        onChange={setWords}
      />
      <BigButton
        kind="plain"
        icon="search"
        text={RESIDENTS_TEXT.rollSearch}
        onTap={() => {
          setAsked(words.trim())
        }}
      />
      {read.error ? <Notice tone="oppose" text={read.error.message} /> : null}
      {read.data !== undefined && items.length === 0 ? (
        <Text>{RESIDENTS_TEXT.rollNone}</Text>
      ) : null}
      {items.map((item) => (
        <Text key={item.id}>
          {[item.name, item.phone, item.place, RELATION_TEXT[item.relation]]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      ))}
    </Card>
  )
}
