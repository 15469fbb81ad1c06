export default definePageConfig({
  navigationBarTitleText: '入户登记板',
  enablePullDownRefresh: true,
})
