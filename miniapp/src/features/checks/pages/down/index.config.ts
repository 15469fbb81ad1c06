export default definePageConfig({ navigationBarTitleText: '撤下照片和录音' })
