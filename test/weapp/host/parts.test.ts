import { mapOrigin } from './native'
import { dataPath } from './runtime/set-data'
import { resolveUnits } from './runtime/units'
import { toCss } from './wxss'

describe('units', () => {
  it('are those of a window of 375 pixels', () => {
    expect(resolveUnits('width: 750rpx; margin: -1.5rpx 0')).toBe('width: 375px; margin: -0.75px 0')
    expect(resolveUnits('min-height: 100vh')).toBe('min-height: calc(var(--page-vh) * 100)')
    expect(resolveUnits('padding: env(safe-area-inset-bottom)')).toBe(
      'padding: var(--safe-bottom, 0px)',
    )
    expect(resolveUnits('.a100vh #b2rpx {}')).toBe('.a100vh #b2rpx {}')
  })
})

describe('WXSS', () => {
  const files = {
    'app.wxss': '@import "./a.wxss"; page, view.b > text { color: red } /* x */',
    'a.wxss': '@import "./app.wxss"; @keyframes in { from { top: 0 } 50% { top: 2rpx } }',
  }

  it('becomes CSS of the elements the host draws', () => {
    expect(toCss(files, 'app.wxss').replace(/\s+/g, ' ').trim()).toBe(
      '@keyframes in { from { top: 0 } 50% { top: 1px } } wx-page, wx-view.b > wx-text { color: red }',
    )
  })
})

describe('paths of setData', () => {
  it('are read in the way of WXML and in that of Taro', () => {
    expect(dataPath('a.b[0].c')).toEqual(['a', 'b', 0, 'c'])
    expect(dataPath('root.cn.[1].v')).toEqual(['root', 'cn', 1, 'v'])
  })
})

describe('origins', () => {
  const origins = { 'http://127.0.0.1:3000': 'http://127.0.0.1:45001/' }

  it('lead to the server under test', () => {
    expect(mapOrigin('http://127.0.0.1:3000/api/x?y=1', origins)).toBe(
      'http://127.0.0.1:45001/api/x?y=1',
    )
    expect(mapOrigin('ws://127.0.0.1:3000/live', origins)).toBe('ws://127.0.0.1:45001/live')
    expect(mapOrigin('http://127.0.0.1:30001/api', origins)).toBe('http://127.0.0.1:30001/api')
  })
})
