export default definePageConfig({ navigationBarTitleText: '撤回公示' })
