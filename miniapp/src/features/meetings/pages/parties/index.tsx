import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { PARTY_KIND_TEXT, PARTY_KINDS } from '@linyi/shared/domain/agenda/stakeholder'
import { INVITATION_WAY_TEXT, INVITATION_WAYS } from '@linyi/shared/domain/meetings/attendance'
import { MEETING_TEXT_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { AGENDA_TEXT } from '../../agenda-editor.text'
import { MeetingLocked } from '../../components/MeetingLocked'
import { DOOR_TEXT } from '../../door.text'
import { PARTIES_TEXT } from '../../parties.text'
import { useParties, type PartiesState } from '../../use-parties'
import './index.scss'

const KINDS = PARTY_KINDS.map((value) => ({ value, text: PARTY_KIND_TEXT[value] }))
const WAYS = INVITATION_WAYS.map((value) => ({ value, text: INVITATION_WAY_TEXT[value] }))

/** Who from outside is asked to come: at least one of each group the matters affect (T8). */
function PartiesPage({ id: meetingId }: { id: string }) {
  const parties = useParties(meetingId)
  const { meeting } = parties
  if (!meeting) {
    return (
      <Page title={PARTIES_TEXT.title}>
        {parties.readError ? (
          <ErrorState
            message={parties.readError.message}
            error={parties.readError}
            onRetry={parties.retry}
          />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  if (!meeting.abilities.edit.allowed) {
    return (
      <MeetingLocked
        title={PARTIES_TEXT.title}
        meeting={meeting}
        why={meeting.abilities.edit.message ?? AGENDA_TEXT.frozen}
        action={DOOR_TEXT.toMeeting}
      />
    )
  }
  return (
    <Page
      title={PARTIES_TEXT.title}
      acts={<BigButton text={PARTIES_TEXT.done} onTap={go.back} />}
      sheet={<PartiesSheet parties={parties} />}
    >
      <Text className="ly-note">{PARTIES_TEXT.intro}</Text>
      <Columns>
        <Column>
          <Affected meeting={meeting} parties={parties} />
        </Column>
        <Column>
          <Card className="ly-stack">
            <Heading text={PARTIES_TEXT.invitedList} />
            {meeting.parties.length === 0 ? (
              <Text className="ly-note">{PARTIES_TEXT.noneInvited}</Text>
            ) : null}
            {meeting.parties.map(({ attendanceId, name, kind, way }) => (
              <View key={attendanceId} className="parties-page__one">
                <View className="ly-grow">
                  <Text>{name}</Text>
                  <View>
                    <Text className="ly-note">
                      {`${PARTY_KIND_TEXT[kind]} · ${INVITATION_WAY_TEXT[way]}`}
                    </Text>
                  </View>
                </View>
                <View className="parties-page__act">
                  <AbilityButton
                    ability={meeting.abilities.edit}
                    kind="plain"
                    text={PARTIES_TEXT.uninvite}
                    onTap={() => {
                      parties.askUninvite({ attendanceId, name })
                    }}
                  />
                </View>
              </View>
            ))}
            <AbilityButton
              ability={meeting.abilities.edit}
              kind="plain"
              icon="plus"
              text={PARTIES_TEXT.inviteOther}
              onTap={() => {
                parties.ask()
              }}
            />
          </Card>
        </Column>
      </Columns>
    </Page>
  )
}

/** The groups that the matters on the agenda affect, with whoever is still missing. */
function Affected({ meeting, parties }: { meeting: MeetingInfo; parties: PartiesState }) {
  return (
    <Card className="ly-stack">
      <Heading text={PARTIES_TEXT.affected} />
      {meeting.affected.length === 0 ? (
        <Text className="ly-note">{PARTIES_TEXT.affectedNone}</Text>
      ) : null}
      {meeting.affected.map(({ kind, name, isInvited }) => (
        <View key={kind} className="parties-page__group">
          <View className="ly-row ly-row--wrap">
            <Text className="ly-grow">{name === '' ? PARTY_KIND_TEXT[kind] : name}</Text>
            {isInvited ? (
              <StatusBadge text={PARTIES_TEXT.isInvited} tone="agree" icon="check" />
            ) : (
              <StatusBadge text={PARTIES_TEXT.isMissing} tone="warn" icon="wait" />
            )}
          </View>
          {isInvited ? null : (
            <AbilityButton
              ability={meeting.abilities.edit}
              kind="plain"
              icon="people"
              text={PARTIES_TEXT.inviteThis}
              onTap={() => {
                parties.ask({ kind, name })
              }}
            />
          )}
        </View>
      ))}
    </Card>
  )
}

function PartiesSheet({ parties }: { parties: PartiesState }) {
  const { form, leaving, problems, change } = parties
  if (leaving !== null) {
    return (
      <ConfirmSheet
        title={PARTIES_TEXT.uninviteTitle}
        sentence={`不再请“${leaving.name}”参加这场会议。`}
        confirmText={PARTIES_TEXT.uninvite}
        busy={parties.isBusy}
        error={parties.error}
        onConfirm={parties.uninvite}
        onCancel={parties.close}
      />
    )
  }
  if (form === null) return null
  return (
    <Sheet title={PARTIES_TEXT.sheetTitle} onClose={parties.close}>
      <TextField
        label={PARTIES_TEXT.name}
        hint={PARTIES_TEXT.nameHint}
        limit={MEETING_TEXT_LIMITS.party}
        value={form.name}
        onChange={(name) => {
          change({ name })
        }}
        {...problems.name}
      />
      <ChoiceField
        label={PARTIES_TEXT.way}
        layout="pairs"
        options={WAYS}
        value={form.way}
        onChange={(way) => {
          change({ way })
        }}
        {...problems.way}
      />
      <ChoiceField
        label={PARTIES_TEXT.kind}
        layout="pairs"
        options={KINDS}
        value={form.kind}
        onChange={(kind) => {
          change({ kind })
        }}
        {...problems.kind}
      />
      {parties.error === null ? null : <Notice tone="oppose" text={parties.error} />}
      <BigButton text={PARTIES_TEXT.send} busy={parties.isBusy} onTap={parties.invite} />
    </Sheet>
  )
}

export default pageWithId(PARTIES_TEXT.title, PartiesPage)
