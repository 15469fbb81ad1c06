import { deviceText } from './device'

describe('a device is called by what its owner sees', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      'Windows 电脑 · Edge 浏览器',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      '苹果电脑 · Safari 浏览器',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.53 NetType/WIFI Language/zh_CN',
      '苹果手机 · 微信',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; V2329A) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.53',
      '安卓手机 · 微信',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
      'Linux 电脑 · 火狐浏览器',
    ],
    ['', '没有认出的设备'],
    ['curl/8.5', '没有认出的设备'],
  ])('%s', (userAgent, text) => {
    expect(deviceText(userAgent)).toBe(text)
  })
})
