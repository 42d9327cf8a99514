export { BOARD_JOIN, type BoardNotice, onBoardFor, PUBLIC_BOARD_JOIN, publicBoard, publicKeys } from './board'
export { boardKeysOf, isMeantFor } from './rules'
export { type DeliveryProgress, type Notice, notices } from './store'
