/** A bare Koa that says hello: what every figure of the ballots is measured against. */
import Koa from 'koa'

const app = new Koa()
app.use((/** @type {{ body: string }} */ ctx) => {
  ctx.body = 'hello'
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') {
    console.log(`http://127.0.0.1:${String(address.port)}`)
  }
})
