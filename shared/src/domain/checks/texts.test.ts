import { textsAt } from './texts'

describe('textsAt', () => {
  it('finds what was typed at a path, in lists and in parts, and leaves out what is empty', () => {
    const input = {
      title: '路灯',
      body: '  ',
      onBehalf: { note: '口头同意' },
      sections: [{ text: '一' }, { text: '' }, { text: '二' }],
    }

    expect(textsAt(input, ['title', 'body', 'onBehalf.note', 'sections.text'])).toEqual([
      '路灯',
      '口头同意',
      '一',
      '二',
    ])
  })

  it.each([[{}], [{ onBehalf: null }], [{ onBehalf: { note: 7 } }], [{ sections: 'x' }], [null]])(
    'finds nothing in %j',
    (input) => {
      expect(textsAt(input, ['onBehalf.note', 'sections.text'])).toEqual([])
    },
  )
})
