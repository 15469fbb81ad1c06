import type { Home, HomeMember } from '@linyi/shared/contract/households.contract'
import { RELATION_TEXT, VERIFICATION_BASIS_TEXT } from '@linyi/shared/domain/people/residency'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { Tappable } from '@/components/tappable/Tappable'
import { HOME_TEXT } from '../households.text'
import type { HouseholdQuestion } from '../use-household'
import './household.scss'

/** A home of mine: who lives there, who speaks for it, the open codes, moving out. */
export function HomeCard({
  home,
  onAsk,
  onRevoke,
}: {
  home: Home
  onAsk: (question: HouseholdQuestion) => void
  onRevoke: (invitationId: string) => void
}) {
  const hasDelegate = home.members.some((member) => member.isDelegate)
  return (
    <Card className="ly-stack">
      <View>
        <Heading text={home.place} />
      </View>
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={RELATION_TEXT[home.relation]} tone="agree" icon="check" />
        {home.isDelegate ? (
          <StatusBadge text={HOME_TEXT.delegate} tone="brand" icon="stamp" />
        ) : null}
        <Text className="ly-note">
          {`${home.gridName} · ${VERIFICATION_BASIS_TEXT[home.basis]} · ${dateText(new Date(home.verifiedAt))}认证`}
        </Text>
      </View>
      {home.until === null ? null : (
        <Notice tone="info" text={HOME_TEXT.until(deadlineText(new Date(home.until)))} />
      )}
      {hasDelegate ? null : <Notice tone="warn" text={HOME_TEXT.noDelegate} />}
      <View>
        {home.members.map((member) => (
          <MemberRow key={member.residencyId} member={member} onAsk={onAsk} />
        ))}
      </View>
      {home.invitations.length > 0 ? (
        <View className="ly-stack">
          <Text className="ly-note">{HOME_TEXT.openCodes}</Text>
          {home.invitations.map((invitation) => (
            <View key={invitation.id} className="ly-row ly-row--wrap">
              <Text className="ly-grow">
                {`${RELATION_TEXT[invitation.relation]} · ${HOME_TEXT.codeLeft(invitation.usesLeft)} · ${deadlineText(new Date(invitation.expiresAt))} 前有效`}
              </Text>
              {home.abilities.invite.reason === 'households.not_manager' ? null : (
                <Tappable
                  className="household-chip"
                  onTap={() => {
                    onRevoke(invitation.id)
                  }}
                >
                  <Text>{HOME_TEXT.revoke}</Text>
                </Tappable>
              )}
            </View>
          ))}
        </View>
      ) : null}
      {home.abilities.invite.reason === 'households.not_manager' ? null : (
        <AbilityButton
          ability={home.abilities.invite}
          icon="plus"
          text={HOME_TEXT.invite}
          onTap={() => {
            onAsk({ kind: 'invite', home })
          }}
        />
      )}
      <BigButton
        kind="plain"
        icon="signout"
        text={HOME_TEXT.leave}
        onTap={() => {
          onAsk({ kind: 'leave', home })
        }}
      />
    </Card>
  )
}

function MemberRow({
  member,
  onAsk,
}: {
  member: HomeMember
  onAsk: (question: HouseholdQuestion) => void
}) {
  const mayChoose = member.abilities.makeDelegate.allowed && !member.isDelegate
  const notes = [
    RELATION_TEXT[member.relation],
    ...(member.isAssisted ? [HOME_TEXT.assisted] : []),
    ...(member.until === null ? [] : [HOME_TEXT.until(dateText(new Date(member.until)))]),
  ]
  return (
    <View className="household-member">
      <View className="household-member__head">
        <Text className="household-member__name">
          {member.isMe ? `${member.name}（${HOME_TEXT.me}）` : member.name}
        </Text>
        <Text className="ly-note">{notes.join(' · ')}</Text>
        {member.isDelegate ? (
          <StatusBadge text={HOME_TEXT.delegate} tone="brand" icon="stamp" />
        ) : null}
      </View>
      {mayChoose || member.abilities.remove.allowed ? (
        <View className="household-member__acts">
          {mayChoose ? (
            <Tappable
              className="household-chip"
              label={`${HOME_TEXT.makeDelegate}：${member.name}`}
              onTap={() => {
                onAsk({ kind: 'delegate', member })
              }}
            >
              <Text>{HOME_TEXT.makeDelegate}</Text>
            </Tappable>
          ) : null}
          {member.abilities.remove.allowed ? (
            <Tappable
              className="household-chip"
              label={`${HOME_TEXT.remove}：${member.name}`}
              onTap={() => {
                onAsk({ kind: 'remove', member })
              }}
            >
              <Text>{HOME_TEXT.remove}</Text>
            </Tappable>
          ) : null}
        </View>
      ) : null}
    </View>
  )
}
