import { receiptForm } from './receipt-form'

describe('receiptForm', () => {
  it.each([
    ['abcd efgh jkmn', 'ABCD-EFGH-JKMN'],
    ['ABCD-EFGH-JKMN', 'ABCD-EFGH-JKMN'],
    [' abcd—efgh', 'ABCD-EFGH'],
    ['', ''],
  ])('reads %j as %j', (typed, code) => {
    expect(receiptForm(typed)).toBe(code)
  })
})
