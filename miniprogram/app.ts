import { connectCloud } from './services/cloud'
import { askBeforePrivateInterface } from './services/privacy'
import { comeThroughCode } from './services/visited-community'

App({
  onLaunch({ query }) {
    comeThroughCode(query)
    connectCloud()
    askBeforePrivateInterface()
  },
  onShow({ query }) {
    comeThroughCode(query)
  },
})
