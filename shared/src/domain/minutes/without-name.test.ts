import { GONE_NAME, withoutName } from './without-name'

describe('a name that was erased', () => {
  const draft = {
    opening: '应到 3 人。',
    sections: [{ key: 'a1', text: '张三丰说明了情况，张三丰的车位不在内。', seconds: 40 }],
    hash: null,
  }

  it('stands nowhere in the words any longer, and all else is as it was', () => {
    expect(withoutName(draft, '张三丰')).toEqual({
      ...draft,
      sections: [
        { key: 'a1', text: `${GONE_NAME}说明了情况，${GONE_NAME}的车位不在内。`, seconds: 40 },
      ],
    })
  })

  it('leaves alone what does not name the person, and never takes words apart', () => {
    expect([withoutName(draft, '李四'), withoutName(draft, '张'), withoutName(draft, '')]).toEqual([
      draft,
      draft,
      draft,
    ])
    expect(withoutName(draft, '李四')).toBe(draft)
  })
})
