export { BOARD_JOIN, type BoardNotice, onBoardFor, publicBoard } from './board'
export { boardKeysOf, isMeantFor } from './rules'
export { type DeliveryProgress, type Notice, notices } from './store'
