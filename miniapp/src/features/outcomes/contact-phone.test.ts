import { contactPhone } from './contact-phone'

describe('the number in a contact', () => {
  it.each([
    ['社区服务站 0561-3012345', '05613012345'],
    ['居委会（0561）3012345，工作日', '05613012345'],
    ['客服 10096', '10096'],
    ['热线 400 800 1234', '4008001234'],
    ['服务站 3012345', '3012345'],
  ])('%s is called at %s', (contact, phone) => {
    expect(contactPhone(contact)).toBe(phone)
  })

  it.each(['社区服务站', '工作日 9 点到 17 点', '2026年11月', '服务站 ***'])(
    'is none in %s',
    (contact) => {
      expect(contactPhone(contact)).toBeNull()
    },
  )
})
