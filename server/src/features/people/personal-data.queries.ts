import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { shanghaiParts } from '@linyi/shared/domain/calendar/shanghai-day'
import { CONSENT_WAY_TEXT } from '@linyi/shared/domain/people/consent'
import { DEVICE_KIND_TEXT } from '@linyi/shared/domain/people/device'
import { RELATION_TEXT, RESIDENCY_END_TEXT } from '@linyi/shared/domain/people/residency'
import { REVEALED_FIELD_TEXT } from '@linyi/shared/domain/people/reveal'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { boundSince, unbindIdentity } from '../../platform/auth/identity.store'
import { devicesOf } from '../../platform/auth/session.store'
import { found } from '../../platform/http/app-error'
import {
  personalDataParts,
  type ExportValue,
  type PersonalDataPart,
} from '../../platform/privacy/personal-data'
import { homesOf } from '../places/index'
import { findAccount, phoneOf, realNameOf } from './account.store'
import { consentsOf } from './consent.store'
import { deskTriesOf, forgetDesks } from './desk-sign-in.store'
import { publicNames } from './people.queries'
import { allResidenciesOf, pastResidenciesOf } from './residency.store'
import { viewerName } from './reveal.queries'
import { revealsOf } from './reveal.store'
import { assignmentHistory } from './role-assignment.store'

const REVEALS_MAX = 5000
const HISTORY_MAX = 500

const instantText = (instant: Date | null): string | null => instant?.toISOString() ?? null

const accountData: PersonalDataPart = {
  title: '账号',
  collections: ['accounts', 'sessions', 'identities', 'deskSignIns', 'deskTries'],
  give: async (communityId, accountId, now) => {
    const account = found(await findAccount(communityId, accountId), 'session.expired')
    const devices = await devicesOf(communityId, accountId, now)
    const tries = await deskTriesOf(communityId, accountId)
    return {
      姓名: realNameOf(account),
      手机号: phoneOf(account),
      出生年份: account.birthYear,
      注册时间: account.createdAt.toISOString(),
      昵称: account.nickname,
      头像: account.avatar === null ? null : '在“上传的图片”里',
      绑定微信的时间: instantText(await boundSince(communityId, accountId)),
      登录中的设备: devices.map(({ kind, text, since, seenAt, expiresAt }) => ({
        方式: DEVICE_KIND_TEXT[kind],
        设备: text,
        登录时间: since.toISOString(),
        最近使用: seenAt.toISOString(),
        有效期至: expiresAt.toISOString(),
      })),
      输错电脑登录数字的次数: tries?.wrong ?? 0,
    }
  },
  erase: async (communityId, accountId) => {
    await unbindIdentity(communityId, accountId)
    await forgetDesks(communityId, accountId)
  },
}

const consentData: PersonalDataPart = {
  title: '同意记录',
  collections: ['consents'],
  give: async (communityId, accountId) =>
    (await consentsOf(communityId, accountId)).map(({ version, way, at }) => ({
      隐私说明版本: version,
      方式: CONSENT_WAY_TEXT[way],
      时间: at.toISOString(),
    })),
}

const homeData: PersonalDataPart = {
  title: '住处',
  collections: ['residencies', 'pastResidencies'],
  give: async (communityId, accountId) => {
    const now = await allResidenciesOf(communityId, accountId)
    const past = await pastResidenciesOf(communityId, accountId)
    const homes = await homesOf(
      communityId,
      [...now, ...past].map(({ householdId }) => householdId),
    )
    const textOf = (householdId: string): string =>
      homes.find((home) => home.householdId === householdId)?.text ?? ''
    return {
      现在: now.map(({ householdId, relation, verifiedAt }) => ({
        地址: textOf(householdId),
        关系: RELATION_TEXT[relation],
        认证时间: verifiedAt.toISOString(),
      })),
      以前: past.map(({ householdId, relation, endedAt, endReason, endNote }) => ({
        地址: textOf(householdId),
        关系: RELATION_TEXT[relation],
        结束时间: endedAt.toISOString(),
        原因: RESIDENCY_END_TEXT[endReason],
        说明: endNote,
      })),
    }
  },
}

const roleData: PersonalDataPart = {
  title: '职务',
  collections: ['roleAssignments'],
  give: async (communityId, accountId) =>
    (await assignmentHistory(communityId, accountId, { after: undefined, limit: HISTORY_MAX })).map(
      ({ role, from, to, source, endReason }) => ({
        职务: ROLE_TEXT[role],
        开始: from.toISOString(),
        结束: instantText(to),
        来源: source,
        结束说明: endReason,
      }),
    ),
}

const revealData: PersonalDataPart = {
  title: '谁看过我的真实信息',
  collections: ['reveals'],
  give: async (communityId, accountId) => {
    const rows = await revealsOf(communityId, accountId, { limit: REVEALS_MAX })
    const names = await publicNames(
      communityId,
      rows.map(({ viewerId }) => viewerId),
    )
    return rows.map(({ viewerId, viewerRole, purpose, fields, at }) => ({
      姓名: viewerName(names.get(viewerId), viewerRole),
      职务: ROLE_TEXT[viewerRole],
      原因: purpose,
      看了什么: fields.map((field) => REVEALED_FIELD_TEXT[field]),
      时间: at.toISOString(),
    }))
  },
}

/** What this feature holds of a person. The account itself is erased by its command. */
export const peopleData: readonly PersonalDataPart[] = [
  accountData,
  consentData,
  homeData,
  roleData,
  revealData,
]

/** All that the service holds of the caller, as a file with Chinese headings. */
export async function exportMine(
  { communityId, accountId }: Actor,
  now: Date,
): Promise<ResponseOf<'people.exportMine'>> {
  const content: Record<string, ExportValue> = { 导出时间: now.toISOString() }
  for (const part of personalDataParts()) {
    content[part.title] = await part.give(communityId, accountId, now)
  }
  const { year, month, day } = shanghaiParts(now)
  return {
    name: `我的邻议信息-${[year, month, day].map(String).join('-')}.json`,
    mediaType: 'application/json',
    base64: Buffer.from(JSON.stringify(content, null, 2)).toString('base64'),
  }
}
