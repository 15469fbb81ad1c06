/** WeChat's usual way to refuse: HTTP 200 with a number and a text. */
export class WechatRefusal extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg)
  }
}
