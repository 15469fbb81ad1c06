import { isProbe, openPush, PushRefused, readPush, verifiedEcho } from './push-message'

/** The worked example of WeChat's own page on the message push. */
const EXAMPLE = {
  settings: { appid: 'wxba5fad812f8e6fb9', token: 'AAAAA', key: 'A'.repeat(43) },
  encrypted:
    '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
  query: {
    timestamp: '1714112445',
    nonce: '415670741',
    signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
    msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  },
}
const at = (seconds: string): Date => new Date(Number(seconds) * 1000)
const now = at(EXAMPLE.query.timestamp)
const json = (encrypted: string): string => JSON.stringify({ ToUserName: 'gh', Encrypt: encrypted })

const faultOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof PushRefused) return error.fault
    throw error
  }
  return 'taken'
}

describe('a push of WeChat', () => {
  it('is opened as the example on WeChat’s page says', () => {
    const push = openPush(EXAMPLE.query, json(EXAMPLE.encrypted), EXAMPLE.settings, now)

    expect(push).toEqual({
      event: 'debug_demo',
      openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
      at: at('1714112445'),
      body: { ToUserName: 'gh_97417a04a28d', MsgType: 'event', debug_str: 'hello world' },
    })
  })

  it('proves the address by the echo, as the example on WeChat’s page says', () => {
    const query = {
      signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
      echostr: '4375120948345356249',
      timestamp: '1714036504',
      nonce: '1514711492',
    }
    const { settings } = EXAMPLE

    expect(verifiedEcho(query, settings, at('1714036504'))).toBe('4375120948345356249')
    const forged = { ...query, signature: query.signature.replace('f', 'e') }
    expect(faultOf(() => verifiedEcho(forged, settings, at('1714036504')))).toBe('unsigned')
    expect(faultOf(() => verifiedEcho(query, settings, at('1714036900')))).toBe('late')
  })

  it.each([
    ['without its signature', { msg_signature: undefined }, 'unsigned'],
    ['with the signature of plain mode', { msg_signature: EXAMPLE.query.signature }, 'unsigned'],
    ['with another nonce', { nonce: '415670742' }, 'unsigned'],
    ['with another time', { timestamp: '1714112446' }, 'unsigned'],
  ])('is refused %s', (_, change, fault) => {
    const query = { ...EXAMPLE.query, ...change }
    const { encrypted, settings } = EXAMPLE
    expect(faultOf(() => openPush(query, json(encrypted), settings, now))).toBe(fault)
  })

  it('is refused when its text was changed, is not sealed, is old or is for another app', () => {
    const { encrypted, settings, query } = EXAMPLE
    const open = (raw: string, appid = settings.appid, when = now) =>
      faultOf(() => openPush(query, raw, { ...settings, appid }, when))

    expect(open(json(`A${encrypted.slice(1)}`))).toBe('unsigned')
    expect(open('{"Event":"wxa_media_check"}')).toBe('plain')
    expect(open(json(encrypted), settings.appid, at('1714112746'))).toBe('late')
    expect(open(json(encrypted), settings.appid, at('1714112144'))).toBe('late')
    expect(open(json(encrypted), 'wx0000000000000000')).toBe('otherApp')
    expect(open(json(encrypted))).toBe('taken')
  })

  it('says the same in every form that WeChat sends', () => {
    const entry = { TemplateId: 'one', SubscribeStatusString: 'accept', PopupScene: '0' }
    const head = { FromUserName: 'o1', CreateTime: 1714112445, Event: 'subscribe_msg_popup_event' }
    const element =
      '<List><TemplateId><![CDATA[one]]></TemplateId>' +
      '<SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString>' +
      '<PopupScene>0</PopupScene></List>'
    const forms = [
      JSON.stringify({ ...head, List: entry }),
      JSON.stringify({ ...head, CreateTime: '1714112445', List: [entry] }),
      '<xml><FromUserName><![CDATA[o1]]></FromUserName><CreateTime>1714112445</CreateTime>' +
        '<Event><![CDATA[subscribe_msg_popup_event]]></Event>' +
        `<SubscribeMsgPopupEvent>${element}</SubscribeMsgPopupEvent></xml>`,
    ]

    for (const form of forms) {
      expect(readPush(form)).toEqual({
        event: 'subscribe_msg_popup_event',
        openid: 'o1',
        at: at('1714112445'),
        body: { List: [entry] },
      })
    }
    const two = forms[2]?.replace(element, element.repeat(2)) ?? ''
    expect(readPush(two).body['List']).toEqual([entry, entry])
  })

  it('has its label as a number, whether it came as 100 or as "100"', () => {
    const pushes = ['100', '"100"'].map((label) =>
      readPush(
        `{"Event":"wxa_media_check","errcode":0,"result":{"suggest":"pass","label":${label}}}`,
      ),
    )
    expect(pushes.map(({ body }) => body['result'])).toEqual([
      { suggest: 'pass', label: 100 },
      { suggest: 'pass', label: 100 },
    ])
  })

  it('is refused when it cannot be read, and resolves no entity of its XML', () => {
    for (const text of ['', 'null', '[', '<xml>', '{"MsgType":"text"}']) {
      expect(faultOf(() => readPush(text))).toBe('unreadable')
    }
    const entity = '<!DOCTYPE x [<!ENTITY e "taken">]><xml><Event>&e;</Event></xml>'
    expect(faultOf(() => readPush(entity)) === 'taken' && readPush(entity).event).not.toBe('taken')
  })

  it('is told from the question whether anybody listens', () => {
    expect(isProbe('{"action":"CheckContainerPath"}')).toBe(true)
    expect(isProbe('<xml><action>CheckContainerPath</action></xml>')).toBe(true)
    expect(isProbe('{"Event":"debug_demo"}')).toBe(false)
  })
})
