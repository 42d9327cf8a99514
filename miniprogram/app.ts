import { connectCloud } from './services/cloud'
import { askBeforePrivateInterface } from './services/privacy'

App({
  onLaunch() {
    connectCloud()
    askBeforePrivateInterface()
  },
})
