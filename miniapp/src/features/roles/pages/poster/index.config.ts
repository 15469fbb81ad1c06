export default definePageConfig({ navigationBarTitleText: '公示牌海报' })
