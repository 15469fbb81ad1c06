export default definePageConfig({
  navigationBarTitleText: '待核查内容',
  enablePullDownRefresh: true,
})
