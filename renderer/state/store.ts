/** The state's keeper: one reducer, listeners told once a frame however much happened in it. */
export interface Store<S, A> {
  readonly get: () => S
  readonly dispatch: (action: A) => void
  /** Called at once after each action, with the state before it. */
  readonly after: (listener: (state: S, before: S, action: A) => void) => void
}

export function createStore<S, A>(reduce: (state: S, action: A) => S, first: S): Store<S, A> {
  let state = first
  const listeners: ((state: S, before: S, action: A) => void)[] = []
  return {
    get: () => state,
    dispatch(action) {
      const before = state
      state = reduce(state, action)
      for (const listener of listeners) listener(state, before, action)
    },
    after(listener) { listeners.push(listener) },
  }
}
