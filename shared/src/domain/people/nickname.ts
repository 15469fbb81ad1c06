import { all, demand, type Decision } from '../decision'

/** A nickname stands under what somebody says on a matter; acts of the council bear the real name. */
export const NICKNAME_LENGTH_MAX = 12

export type NicknameReason = 'people.nickname_office' | 'people.nickname_number'

/** Words of offices and bodies: a nickname that bears one passes for a word of the house. */
const OFFICES =
  /书记|主任|网格员|楼栋长|议事长|议事会|居委|业委|街道|社区|物业|党支部|党总支|党委|支部|民警|派出所|官方|客服|管理员|邻议|系统/u

/** Five figures in a row are the beginning of a phone number or of a group to join. */
const NUMBER = /\d{5}/u

/** What is compared: without spaces and marks between the characters. */
const dense = (nickname: string): string => nickname.replaceAll(/[\s\p{P}\p{S}]/gu, '')

/** Whether a nickname may stand in public. What it says beside is the content check's to judge. */
export function mayBeNickname(nickname: string): Decision<NicknameReason> {
  const text = dense(nickname.normalize('NFKC'))
  return all<NicknameReason>(
    demand(!OFFICES.test(text), 'people.nickname_office'),
    demand(!NUMBER.test(text), 'people.nickname_number'),
  )
}
