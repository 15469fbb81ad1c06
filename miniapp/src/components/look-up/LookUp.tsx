import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '../big-button/BigButton'
import { TextField } from '../field/TextField'

/** What a look-up says around its field. */
export interface LookUpWords {
  readonly field: string
  readonly hint?: string
  readonly search: string
  /** Why nothing is looked for yet. */
  readonly needWord: string
  readonly none: string
}

const WORD_MAX = 30

/** Something is looked for by a word that is typed; what is found is drawn by whoever asked. */
export function LookUp({
  words,
  isBusy,
  isNothing,
  error = null,
  onSearch,
}: {
  words: LookUpWords
  isBusy: boolean
  /** It was looked for, and nothing was found. */
  isNothing: boolean
  error?: string | null
  onSearch: (word: string) => void
}) {
  const [text, setText] = useState('')
  const word = text.trim()
  return (
    <View className="ly-stack">
      <TextField
        label={words.field}
        {...(words.hint === undefined ? {} : { hint: words.hint })}
        limit={WORD_MAX}
        value={text}
        onChange={setText}
      />
      <BigButton
        kind="plain"
        icon="search"
        text={words.search}
        busy={isBusy}
        disabled={word === ''}
        {...(word === '' ? { note: words.needWord } : {})}
        onTap={() => {
          onSearch(word)
        }}
      />
      <View aria-live="polite">
        {isNothing ? <Text className="ly-note">{words.none}</Text> : null}
        {error === null ? null : <Text className="ly-note">{error}</Text>}
      </View>
    </View>
  )
}
