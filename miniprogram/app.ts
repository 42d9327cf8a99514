import { connectCloud } from './services/cloud'
import { sendParcels, sendWhenConnected } from './services/outbox'
import { askBeforePrivateInterface } from './services/privacy'
import { comeThroughCode } from './services/visited-community'

App({
  onLaunch({ query }) {
    comeThroughCode(query)
    connectCloud()
    askBeforePrivateInterface()
    sendWhenConnected()
  },
  onShow({ query }) {
    comeThroughCode(query)
    sendParcels()
  },
})
