/** `X-Sim-Wait: called`: the answer comes when every function that was called on the way has ended, effects included. */
export const waitsForCalled = (headers: Headers): boolean => headers.get('x-sim-wait') === 'called'
