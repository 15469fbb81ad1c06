import { refusalOf } from './permission'

describe('why the phone did not do it', () => {
  it('tells a refused privacy guide, a refused permission and a closed chooser apart', () => {
    const told = [
      { errMsg: 'chooseImage:fail privacy permission is not authorized', errno: 104 },
      { errMsg: 'chooseImage:fail', errno: 104 },
      {
        errMsg: 'chooseImage:fail api scope is not declared in the privacy agreement',
        errno: 112,
      },
      { errMsg: 'chooseImage:fail auth deny' },
      { errMsg: 'operateRecorder:fail authorize no response' },
      { errMsg: 'chooseImage:fail cancel' },
      new Error('anything'),
      null,
    ].map(refusalOf)

    expect(told).toEqual(['privacy', 'privacy', 'privacy', 'denied', 'denied', null, null, null])
  })
})
