export { boardKeysOf, isMeantFor } from './audience'
export { BOARD_JOIN, type BoardNotice, onBoardFor, PUBLIC_BOARD_JOIN, publicBoard, publicKeys } from './board'
export { type DeliveryProgress, type Notice, notices } from './store'
