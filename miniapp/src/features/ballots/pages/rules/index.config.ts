export default definePageConfig({
  navigationBarTitleText: '名单和规则',
  enablePullDownRefresh: true,
})
