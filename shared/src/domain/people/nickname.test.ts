import { mayBeNickname } from './nickname'

describe('a nickname', () => {
  it.each(['晨跑的老王', '3楼小李', '爱花人 2024', 'Lily', '阳光奶奶'])('may be %s', (nickname) => {
    expect(mayBeNickname(nickname)).toEqual({ allowed: true })
  })

  it.each(['社区书记', '网 格 员小张', '居·委·会', '邻议客服', '物业01'])(
    'passes for no office: %s',
    (nickname) => {
      expect(mayBeNickname(nickname)).toEqual({
        allowed: false,
        reason: 'people.nickname_office',
      })
    },
  )

  it.each(['加我13800138000', '1 2 3 4 5', '１２３４５'])(
    'carries no number to call or to join: %s',
    (nickname) => {
      expect(mayBeNickname(nickname)).toEqual({
        allowed: false,
        reason: 'people.nickname_number',
      })
    },
  )
})
