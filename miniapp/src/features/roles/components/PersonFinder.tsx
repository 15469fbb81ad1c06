import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { ROLES_TEXT } from '../roles.text'
import type { useAssign } from '../use-assign'

const TEXT_LIMIT = 30

/** Finds a person by name or phone; names stay masked until somebody opens them. */
export function PersonFinder({ assign }: { assign: ReturnType<typeof useAssign> }) {
  const { form, found, problems } = assign
  return (
    <View className="ly-stack">
      <TextField
        label={ROLES_TEXT.findPerson}
        hint={ROLES_TEXT.findHint}
        limit={TEXT_LIMIT}
        value={assign.text}
        onChange={assign.setText}
      />
      <BigButton
        kind="plain"
        icon="search"
        text={ROLES_TEXT.search}
        busy={assign.isSearching}
        disabled={assign.text.trim() === ''}
        {...(assign.text.trim() === '' ? { note: ROLES_TEXT.needWord } : {})}
        onTap={assign.search}
      />
      {assign.searchError === null ? null : <Notice tone="oppose" text={assign.searchError} />}
      {found?.length === 0 ? <Notice tone="info" text={ROLES_TEXT.nobodyFound} /> : null}
      {found === null || found.length === 0 ? null : (
        <ChoiceField
          label={`找到 ${String(found.length)} 人`}
          options={found.map((person) => ({
            value: person.id,
            text: [person.name, person.phone].filter(Boolean).join(' '),
            note: [...person.homes, ...person.roles].join('，'),
          }))}
          value={form.person?.id ?? null}
          onChange={(id) => {
            const person = found.find((one) => one.id === id)
            assign.change({ person: person === undefined ? null : { id, name: person.name } })
          }}
        />
      )}
      {problems.person === undefined ? null : (
        <Text className="ly-field__error" aria-live="polite">
          {problems.person}
        </Text>
      )}
    </View>
  )
}
