export default definePageConfig({
  navigationBarTitleText: '楼栋覆盖情况',
  enablePullDownRefresh: true,
})
